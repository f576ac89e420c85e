/// A text after parsing: the tree, what is wrong with it, and its tokens.
public struct ParsedScript: Sendable {
  public var source: SourceText
  public var script: Script
  /// In the order of the text, at most twenty.
  public var diagnostics: [Diagnostic]
  /// Every token up to and including the end; a stretch given up on is one `unknown` token.
  public var tokens: [Token]

  /// Whether anything keeps the script from being run.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads a text of the language; never fails.
///
///     let parsed = parse(SourceText("gap kindergarten_ready by race"))
///     parsed.script.statements.count   // 1
public func parse(_ source: SourceText) -> ParsedScript {
  var parser = Parser(source)
  let script = parser.parseScript()
  let end = parser.tokens.firstIndex { $0.kind == .endOfText }
  let tokens = end.map { Array(parser.tokens[...$0]) } ?? parser.tokens
  let lexical = parser.lexer.problems.map(\.diagnostic)
  return ParsedScript(
    source: source, script: script,
    diagnostics: inOrder(parser.diagnostics, and: lexical), tokens: tokens)
}

/// Cuts a text into tokens without reading their meaning, for highlighting and completion.
public func lex(_ source: SourceText) -> [Token] {
  var lexer = Lexer(source.text)
  var tokens: [Token] = []
  repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .endOfText
  return tokens
}

/// Sorted by place, each once, at most as many as help.
private func inOrder(_ syntax: [Diagnostic], and lexical: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  var all: [(order: Int, diagnostic: Diagnostic)] = []
  for diagnostic in lexical + syntax where seen.insert(diagnostic).inserted {
    all.append((all.count, diagnostic))
  }
  all.sort { ($0.diagnostic.span.start, $0.order) < ($1.diagnostic.span.start, $1.order) }
  return all.prefix(Parser.problemLimit).map(\.diagnostic)
}
