/// What a stretch of a text is, for colours while typing.
public enum TextRole: String, Sendable, Hashable, CaseIterable {
  /// Blanks.
  case blank
  /// `#` to the end of the line.
  case comment
  /// A verb, or another word that starts a statement.
  case statement
  /// A word that starts a clause.
  case clause
  /// Any other word of the language.
  case word
  /// A name of the model: `kindergarten_ready`, `race`, `black`.
  case knownName
  /// A name nobody has given to anything yet.
  case name
  case variable
  /// A number, percent, date or period.
  case value
  /// A text in quotes.
  case text
  case sign
  /// Characters that mean nothing in the language.
  case unknown
}

/// A stretch of a text and what it is; offsets in bytes.
public struct TextStretch: Sendable, Hashable {
  public var span: SourceSpan
  public var role: TextRole
  public init(_ span: SourceSpan, _ role: TextRole) {
    self.span = span
    self.role = role
  }
}

/// What each part of a text is; the stretches lie side by side and cover it.
///
///     highlight("gap m by race")   →   gap: statement · m: name · by: clause · race: knownName
public func highlight(
  _ text: String, isKnown: (String) -> Bool = { _ in false }
) -> [TextStretch] {
  let parsed = parse(SourceText(text))
  var names = WordNameCollector()
  names.visit(parsed.script.statements)
  let bytes = Array(text.utf8)
  var stretches: [TextStretch] = []
  var end = 0
  for token in parsed.tokens {
    stretches += trivia(in: bytes, from: end, to: token.start)
    end = token.end
    guard token.end > token.start else { continue }
    let word = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    let isName = names.starts.contains(token.start)
    stretches.append(TextStretch(token.span, role(of: token.kind, word, isName, isKnown)))
  }
  return stretches + trivia(in: bytes, from: end, to: bytes.count)
}

private func role(
  of kind: TokenKind, _ word: String, _ isName: Bool, _ isKnown: (String) -> Bool
) -> TextRole {
  switch kind {
  case .keyword(let keyword):
    if isName { return isKnown(word) ? .knownName : .name }
    switch keyword.group {
    case .statement: return .statement
    case .clause: return .clause
    case .operator, .inside: return .word
    }
  case .inList: return .clause
  case .edition: return .statement
  case .name: return isKnown(word) ? .knownName : .name
  case .quotedName:
    return isKnown(String(word.dropFirst().dropLast())) ? .knownName : .name
  case .variable: return .variable
  case .integer, .decimal, .percent, .points, .schoolYear, .date, .quarter, .month: return .value
  case .text: return .text
  case .comma, .semicolon, .dot, .colon, .leftParenthesis, .rightParenthesis, .leftBracket,
    .rightBracket, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
    .minus, .times, .slash:
    return .sign
  case .unknown, .endOfText: return .unknown
  }
}

/// Blanks and comments between two tokens.
private func trivia(in bytes: [UInt8], from start: Int, to end: Int) -> [TextStretch] {
  var stretches: [TextStretch] = []
  var position = start
  while position < end {
    let isComment = bytes[position] == UInt8(ascii: "#")
    var next = position + 1
    while next < end {
      if isComment ? bytes[next] == UInt8(ascii: "\n") : bytes[next] == UInt8(ascii: "#") { break }
      next += 1
    }
    stretches.append(TextStretch(SourceSpan(position, next), isComment ? .comment : .blank))
    position = next
  }
  return stretches
}
