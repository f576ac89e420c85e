/// What can be wrong with the characters of a text.
enum LexicalProblem: Sendable {
  /// `where race = 'Black` — the quote that closes is missing.
  case unterminatedText(quote: Unicode.Scalar, at: SourceSpan)
  /// `` show `weird name `` — the backtick that closes is missing.
  case unterminatedName(at: SourceSpan)
  /// `` show `` `` — nothing between the backticks.
  case emptyName(at: SourceSpan)
  /// `where place = Peñasco` — names without quotes use the letters a to z.
  case foreignWord(String, isValue: Bool, at: SourceSpan)
  /// `top $` or `$500` — a dollar sign starts the name of a value.
  case dollarWithoutName(isMoney: Bool, at: SourceSpan)
  /// `show m @ 3` — a character the language does not use.
  case unknownCharacters(String, at: SourceSpan)
  /// `show` with a zero-width space after it — a character nobody sees.
  case invisibleCharacters(String, at: SourceSpan)
}
