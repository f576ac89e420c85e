extension SyntaxProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .unexpected(let expected, let found, let after, let span):
      unexpected(expected, found, after, span)
    case .missingSubject(let verb, let found, let span):
      Diagnostic(
        "S1002", at: span, "`\(verb.rawValue)` needs \(verb.subjectInWords), found \(found)",
        label: "expected \(verb.subjectInWords)", hint: "write `\(verb.exampleInWords)`")
    case .emptyClause(let keyword, let needs, let found, let span):
      Diagnostic(
        "S1003", at: span, "`\(keyword.rawValue)` needs \(needs), found \(found)",
        label: "expected \(needs)", hint: keyword.example.map { "write `\($0)`" })
    case .repeatedClause(let keyword, let span, let fix):
      Diagnostic(
        "S1004", at: span, "`\(keyword.rawValue)` stands twice in this question",
        label: "each clause stands once", hint: keyword.repetitionHint, fix: fix)
    case .timeClash(let first, let second, let span):
      Diagnostic(
        "S1005", at: span, "`\(first)` and `\(second)` both say when",
        label: "the time is said already", hint: "keep one of them")
    case .unknownStatement(let word, let meant, let span):
      unknownStatement(word, meant, span)
    case .misspelledClause(let word, let meant, let span):
      Diagnostic(
        "S1013", at: span, "`\(word)` starts no clause", label: "not a clause",
        hint: "did you mean `\(meant.rawValue)`?", fix: Fix(span, meant.rawValue))
    case .afterQuestion(let found, let span):
      Diagnostic(
        "S1012", at: span, "expected a clause or the end of the question, found \(found)",
        label: "the question is complete before this",
        hint: "clauses start with a word such as `by`, `where`, `since` or `vs`")
    case .clauseWithoutQuestion(let word, let span):
      Diagnostic(
        "S1017", at: span, "`\(word)` belongs to a question, and none starts before it",
        label: "no question yet", hint: "start with a verb: `show attendance \(word) …`")
    case .missingBy(_, let dimension, let span):
      Diagnostic(
        "S1018", at: span, "there is no `by` before `\(dimension)`", label: "`by` is missing",
        hint: "write `by \(dimension)`", fix: Fix(SourceSpan(span.start, span.start), "by "))
    case .questionForValue(let name, let span):
      Diagnostic(
        "S1022", at: span, "`$\(name)` holds one value, and this is a question",
        label: "a question", hint: "name it without the dollar sign: `let \(name) = …`")
    case .bareSoftFormula(let word, let span):
      Diagnostic(
        "S1016", at: span, "the single word `\(word)` is no formula",
        label: "expected a question or a formula",
        hint: "for a question write more than the word, as in `count partners`")
    case .reservedWord, .unclosed, .missingEnd, .stray, .tooDeep, .tooLong, .chainedComparison,
      .unknownEdition, .misplacedEdition, .missingComma, .andForComma, .trailingComma,
      .doubledComma,
      .tooManyDots:
      formDiagnostic
    }
  }

  private func unexpected(
    _ expected: [String], _ found: String, _ after: Keyword?, _ span: SourceSpan
  ) -> Diagnostic {
    let wanted = expected.prefix(3)
    let list =
      wanted.count < 2
      ? wanted.joined()
      : wanted.dropLast().joined(separator: ", ") + " or " + (wanted.last ?? "")
    let place = after.map { " after `\($0.rawValue)`" } ?? ""
    return Diagnostic(
      "S1001", at: span, "expected \(list)\(place), found \(found)", label: "expected \(list)",
      hint: after?.example.map { "write `\($0)`" })
  }

  private func unknownStatement(_ word: String, _ meant: Keyword?, _ span: SourceSpan) -> Diagnostic
  {
    if let meant {
      return Diagnostic(
        "S1006", at: span, "no statement starts with `\(word)`", label: "not a verb",
        hint: "did you mean `\(meant.rawValue)`?", fix: Fix(span, meant.rawValue))
    }
    return Diagnostic(
      "S1006", at: span, "no statement starts with `\(word)`", label: "expected a verb",
      hint: "questions start with `show`, `gap`, `trend`, `change`, `progress`, `list` or `count`")
  }
}
