/// The smallest part of a text that means something, with its place.
///
/// What lies between two tokens is trivia: blanks and comments. Tokens and trivia together tile
/// the text, so that a formatter can keep everything a person wrote.
public struct Token: Sendable, Hashable {
  public var kind: TokenKind
  /// UTF-8 offsets; four bytes each keep a million tokens small.
  private var from: UInt32
  private var to: UInt32

  public init(_ kind: TokenKind, _ start: Int, _ end: Int) {
    self.kind = kind
    from = UInt32(clamping: start)
    to = UInt32(clamping: end)
  }

  public var start: Int { Int(from) }
  public var end: Int { Int(to) }
  public var span: SourceSpan { SourceSpan(start, end) }
}

public enum TokenKind: Sendable, Hashable {
  case keyword(Keyword)
  /// `in` with a list after it: `in ('A', 'B')`.
  case inList
  /// `race`
  case name
  /// `` `weird name` ``
  case quotedName
  /// `$cutoff`
  case variable
  /// `12`
  case integer
  /// `3.5`
  case decimal
  /// `60%`
  case percent
  /// `10pp`, `10 pp`
  case points
  /// `'text'`, `"text"`, `“text”`
  case text
  /// `2023-24`
  case schoolYear
  /// `2024-09-01`
  case date
  /// `2024-Q1`
  case quarter
  /// `2024-M09`
  case month
  /// `strive 1`
  case edition
  case comma, semicolon, dot, colon
  case leftParenthesis, rightParenthesis, leftBracket, rightBracket
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case plus, minus, times, slash
  /// Characters that mean nothing here, or a stretch the parser gave up on.
  case unknown
  /// The end of the text; its span is empty.
  case endOfText
}
