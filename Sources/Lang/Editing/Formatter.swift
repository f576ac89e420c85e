import Tabular

/// The text in the one layout everybody reads; nil where it has errors other than values out of
/// range, because what is not understood must not be moved.
///
///     format(SourceText("GAP m since 2020 BY race"))   // "gap m by race since 2020\n"
///
/// Clauses stand in canonical order; a statement is one line up to 88 columns, else a clause a
/// line. Comments stay, and so does one blank line. Formatting twice changes nothing more.
public func format(_ source: SourceText) -> String? { format(parse(source)) }

public func format(_ parsed: ParsedScript) -> String? {
  guard parsed.diagnostics.allSatisfy({ $0.code.hasPrefix("S3") }) else { return nil }
  var formatter = Formatter(parsed)
  return formatter.run()
}

/// Lays a text out again from its tokens; the tree only says where statements and clauses are.
struct Formatter {
  static let width = 88

  let parsed: ParsedScript
  let bytes: [UInt8]
  var tokens: [Token] { parsed.tokens }
  /// Tokens that are names although they are spelled like words of the language.
  let nameStarts: Set<Int>
  var lines: [String] = []
  /// A block has just been opened: no blank line before what follows.
  var isBlockStart = true

  init(_ parsed: ParsedScript) {
    self.parsed = parsed
    bytes = Array(parsed.source.text.utf8)
    var collector = WordNameCollector()
    collector.visit(parsed.script.statements)
    nameStarts = collector.starts
  }

  mutating func run() -> String {
    var next = 0
    if parsed.script.edition != nil {
      let comments = comments(before: 0)
      add(comments.own, indent: 0)
      add("strive 1", trailing: self.comments(before: 1).trailing)
      next = 1
      isBlockStart = false
    }
    for statement in parsed.script.statements {
      next = write(statement, indent: 0)
    }
    finish(before: next, indent: 0)
    while lines.last == "" { lines.removeLast() }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// Comments on their own lines before a token that closes a block or ends the text.
  mutating func finish(before index: Int, indent: Int) {
    add(comments(before: index).own, indent: indent)
  }

  mutating func add(_ comments: [OwnComment], indent: Int) {
    for comment in comments {
      if comment.isAfterBlank && !isBlockStart { lines.append("") }
      lines.append(String(repeating: " ", count: indent) + comment.text)
      isBlockStart = false
    }
  }

  mutating func add(_ line: String, indent: Int = 0, trailing: String?) {
    let comment = trailing.map { "  \($0)" } ?? ""
    lines.append(String(repeating: " ", count: indent) + line + comment)
    isBlockStart = false
  }

  /// The first token at or after an offset.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count - 1
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last token that ends at or before an offset.
  func lastIndex(endingAt offset: Int) -> Int {
    let next = index(at: offset)
    return max(0, tokens[next].start >= offset ? next - 1 : next)
  }
}
