import Tabular

/// A diagnostic as a person reads it, with the line it is about and carets below.
///
///     reports/kr.strive:3:5: error[S2001]: there is no indicator called `kindergarden_ready`
///        3 | gap kindergarden_ready by race
///          |     ^^^^^^^^^^^^^^^^^^ not in this store
///       did you mean `kindergarten_ready`?   (help S2001)
public func render(_ diagnostic: Diagnostic, in source: SourceText) -> String {
  let place = source.location(of: diagnostic.span.start)
  let head =
    "\(source.name):\(place.line):\(place.column): \(diagnostic.severity.rawValue)"
    + "[\(diagnostic.code)]: \(diagnostic.message)"
  let number = "\(place.line)"
  let margin = String(repeating: " ", count: max(4, number.count) - number.count)
  let blank = String(repeating: " ", count: max(4, number.count))
  let excerpt = excerpt(of: diagnostic.span, in: source)
  let label = diagnostic.label.map { " \($0)" } ?? ""
  let help = "(help \(diagnostic.code))"
  let hint = diagnostic.hint.map { "\($0)   \(help)" } ?? help
  return [
    head,
    "\(margin)\(number) | \(excerpt.line)",
    "\(blank) | \(excerpt.indent)\(excerpt.carets)\(label)",
    "  \(hint)",
  ].joined(separator: "\n")
}

/// All of them, in order, with an empty line between.
public func render(_ diagnostics: [Diagnostic], in source: SourceText) -> String {
  diagnostics.map { render($0, in: source) }.joined(separator: "\n\n")
}

/// A line fit for a terminal, and where its carets go.
private struct Excerpt {
  var line = ""
  var indent = ""
  var carets = ""
}

/// The longest line shown whole; of longer ones, what lies around the place.
private let widestLine = 160

private func excerpt(of span: SourceSpan, in source: SourceText) -> Excerpt {
  let place = source.location(of: span.start)
  let characters = Array(source.line(place.line))
  let length = source.slice(lineEnd(of: span, in: source)).count
  let start = min(place.column - 1, characters.count)
  let first = characters.count > widestLine ? max(0, start - 40) : 0
  let last = min(characters.count, first + widestLine)
  let end = min(max(start + max(length, 1), start), last)

  var excerpt = Excerpt()
  if first > 0 { excerpt.line = "…" }
  var column = excerpt.line.displayWidth
  var caretStart = column
  var caretEnd = column
  for index in first..<last {
    if index == start { caretStart = column }
    let shown = shown(characters[index], at: column)
    excerpt.line += shown
    column += shown.displayWidth
    if index < end { caretEnd = column }
  }
  if start >= last {
    caretStart = column
    caretEnd = column
  }
  if last < characters.count { excerpt.line += "…" }
  excerpt.indent = String(repeating: " ", count: caretStart)
  excerpt.carets = String(repeating: "^", count: max(1, caretEnd - caretStart))
  return excerpt
}

/// The part of a span that lies on its first line.
private func lineEnd(of span: SourceSpan, in source: SourceText) -> SourceSpan {
  let text = source.slice(SourceSpan(span.start, min(span.end, span.start + 4096)))
  let firstLine = text.prefix { !$0.isNewline }
  return SourceSpan(span.start, span.start + firstLine.utf8.count)
}

/// Tabs as blanks up to the next eighth column; control characters as a sign.
private func shown(_ character: Character, at column: Int) -> String {
  if character == "\t" { return String(repeating: " ", count: 8 - column % 8) }
  if character.isASCII, character.displayWidth == 0 { return "\u{FFFD}" }
  return String(character)
}
