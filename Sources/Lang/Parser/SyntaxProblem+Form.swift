/// Words for problems of form: brackets, blocks, commas, names.
extension SyntaxProblem {
  var formDiagnostic: Diagnostic {
    switch self {
    case .reservedWord(let word, let role, let span):
      Diagnostic(
        "S1007", at: span, "expected \(role), found the reserved word `\(word)`",
        label: "a word of the language",
        hint: "as a name, put it in backticks: `` `\(word)` ``", fix: Fix(span, "`\(word)`"))
    case .unclosed(let bracket, let closing, let found, let span, let end):
      Diagnostic(
        "S1008", at: span,
        "this `\(bracket)` is never closed: expected `\(closing)`, found \(found)",
        label: "opened here", hint: "close it with `\(closing)`",
        fix: Fix(SourceSpan(end, end), closing))
    case .missingEnd(let opener, let found, let span, let end):
      Diagnostic(
        "S1009", at: span, "this `\(opener.rawValue)` has no `end`: expected `end`, found \(found)",
        label: "opened here", hint: "close the block with `end`",
        fix: Fix(SourceSpan(end, end), " end"))
    case .stray(let word, let span):
      Diagnostic(
        "S1010", at: span, "there is nothing for this `\(word)` to close or continue",
        label: "not expected here", hint: "remove it", fix: Fix(span, ""))
    case .tooDeep(let span):
      Diagnostic(
        "S1011", at: span, "this is nested more than \(Parser.depthLimit) levels deep",
        label: "too deep", hint: "give parts of it a name with `let`")
    case .tooLong(let span):
      Diagnostic(
        "S1011", at: span, "this list has more than \(Parser.listLimit) entries",
        label: "too long", hint: "load the entries as data, and ask for them by a condition")
    case .chainedComparison(let span):
      Diagnostic(
        "S1014", at: span, "a comparison has two sides, and this is a third",
        label: "a second comparison", hint: "write `x between 1 and 3`, or join two with `and`")
    case .unknownEdition(let text, let span):
      Diagnostic(
        "S1015", at: span, "there is no edition `\(text)` of the language here",
        label: "expected `strive 1`", hint: "write `strive 1`", fix: Fix(span, "strive 1"))
    case .misplacedEdition(let span):
      Diagnostic(
        "S1015", at: span, "the edition stands on the first line, before everything else",
        label: "not the first line", hint: "move it to the first line")
    case .missingComma(let word, let span):
      Diagnostic(
        "S1019", at: span, "there is no comma before `\(word)`", label: "a comma is missing",
        hint: "write `, \(word)`", fix: Fix(SourceSpan(span.start, span.start), ", "))
    case .andForComma(let word, let gap, let span):
      Diagnostic(
        "S1105", at: span, "names in a list have commas between them, found `\(word)`",
        label: "a comma goes here", hint: "write `,` instead of `\(word)`", fix: Fix(gap, ", "))
    case .trailingComma(let found, let span):
      Diagnostic(
        "S1021", at: span, "nothing comes after this comma: expected another name, found \(found)",
        label: "the list ends here", hint: "remove the comma", fix: Fix(span, ""))
    case .doubledComma(let span):
      Diagnostic(
        "S1021", at: span, "there is one comma too many: expected another name, found `,`",
        label: "no name before this comma", hint: "remove the comma", fix: Fix(span, ""))
    case .tooManyDots(let span):
      Diagnostic(
        "S1020", at: span, "a name has one dot at most",
        label: "more than one dot", hint: "write `collection.field`, as in `grants.amount`")
    case .unexpected, .missingSubject, .emptyClause, .repeatedClause, .timeClash,
      .unknownStatement, .misspelledClause, .afterQuestion, .clauseWithoutQuestion, .missingBy,
      .questionForValue, .bareSoftFormula:
      diagnostic
    }
  }
}

extension VerbName {
  /// What stands after the verb, in words.
  var subjectInWords: String {
    switch self {
    case .show, .gap, .trend, .change, .progress: "an indicator"
    case .list, .count, .map: "a collection"
    case .audit: "a kind of check"
    }
  }

  /// A question of this verb that parses.
  var exampleInWords: String {
    switch self {
    case .show: "show attendance by school"
    case .gap: "gap kindergarten_ready by race"
    case .trend: "trend attendance since 2018"
    case .change: "change attendance in 2019 to 2024"
    case .progress: "progress since baseline"
    case .list: "list partners where sector = health"
    case .count: "count partners by sector"
    case .map: "map partners"
    case .audit: "audit suppression"
    }
  }
}

extension Keyword {
  /// How the word is used, where one line says it.
  public var example: String? {
    switch self {
    case .by: "by race"
    case .where: "where race = black"
    case .without: "without partners"
    case .having: "having difference > 10pp"
    case .in: "in 2020 to 2024"
    case .since: "since 2020"
    case .until: "until 2023"
    case .last: "last 5 years"
    case .vs: "vs best"
    case .using: "using theil"
    case .sort: "sort by difference desc"
    case .top: "top 10"
    case .bottom: "bottom 3"
    case .with: "with total, n"
    case .as: "as csv"
    case .into: "into \"out.csv\""
    case .from: "from gaps"
    case .let: "let gaps = gap early_reading by race"
    case .param: "param $year: period = 2024"
    case .use: "use \"shared/definitions.strive\""
    case .set: "set confidence = 95%"
    case .check: "check count(gaps) > 0"
    case .if: "if $year = 2024 then show attendance end"
    case .for: "for each $x in ('A', 'B') do … end"
    case .print: "print \"text\""
    case .report: "report \"Board brief\" into \"brief.html\" do … end"
    case .explain: "explain last"
    case .define: "define partner cps ( name = \"Cincinnati Public Schools\" )"
    case .remove: "remove partner cps"
    case .load: "load \"file.csv\" as observations"
    case .preview: "preview \"file.csv\""
    case .unload: "unload 12"
    case .between: "between 1 and 3"
    case .within: "within last 90 days"
    case .contains: "name contains 'clinic'"
    case .starts: "name starts with 'St'"
    default: nil
    }
  }

  var repetitionHint: String {
    switch self {
    case .by: "put the dimensions in one clause: `by race, year`"
    case .where: "join the conditions with `and`"
    case .having: "join the conditions with `and`"
    case .without, .using, .with: "put the names in one clause, with commas between them"
    case .sort: "put the columns in one clause: `sort by difference desc, n`"
    default: "keep one of them"
    }
  }
}
