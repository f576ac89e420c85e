extension LexicalProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .unterminatedText(let quote, let span):
      Diagnostic(
        "S0001", at: span, "this text has no closing quote", label: "the text starts here",
        hint: "close it with \(quote) on the same line",
        fix: Fix(SourceSpan(span.end, span.end), String(quote)))
    case .unterminatedName(let span):
      Diagnostic(
        "S0002", at: span, "this name has no closing backtick", label: "the name starts here",
        hint: "close it with a backtick on the same line",
        fix: Fix(SourceSpan(span.end, span.end), "`"))
    case .emptyName(let span):
      Diagnostic(
        "S0005", at: span, "there is no name between these backticks",
        hint: "write the name between them, as in `` `weird name` ``")
    case .foreignWord(let word, let isValue, let span):
      Diagnostic(
        "S0004", at: span, "`\(word)` has letters other than a to z",
        label: isValue ? "a value needs quotes" : "needs quotes or backticks",
        hint: isValue
          ? "write `'\(word)'`"
          : "write `'\(word)'` where it is a value, or put backticks around it where it is a name",
        fix: isValue ? Fix(span, "'\(word)'") : nil)
    case .dollarWithoutName(isMoney: true, let span):
      Diagnostic(
        "S0006", at: span,
        "a dollar sign starts the name of a value, and names start with a letter",
        label: "not an amount of money", hint: "write money as a plain number, without `$`",
        fix: Fix(span, ""))
    case .dollarWithoutName(isMoney: false, let span):
      Diagnostic(
        "S0006", at: span, "a dollar sign needs a name after it",
        hint: "write `$cutoff` for the value that `let $cutoff = …` sets")
    case .unknownCharacters(let text, let span):
      Diagnostic(
        "S0003", at: span, "`\(text)` means nothing here",
        label: "not part of the language",
        hint: "text with signs in it goes in quotes, as in 'A & B'")
    case .invisibleCharacters(let text, let span):
      Diagnostic(
        "S0007", at: span,
        "there is an invisible character here (\(LexicalProblem.codePoints(of: text)))",
        label: "nothing to see", hint: "remove it", fix: Fix(span, ""))
    }
  }

  /// `U+200B`
  private static func codePoints(of text: String) -> String {
    text.unicodeScalars.prefix(3).map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined(separator: " ")
  }
}
