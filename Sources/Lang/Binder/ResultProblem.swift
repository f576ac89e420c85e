/// What can be wrong with columns of results beside each other, as facts and in words.
enum ResultProblem {
  /// `show gaps.value, early_reading by race`
  case notOfAResult(Name)
  /// `show gaps.value by race` where the result is by race and year.
  case otherGroups(Name, by: [String], asked: [String], at: SourceSpan)
  /// Two rows of a result cannot be told apart by what it is by.
  case rowTwice(result: String, row: String, at: SourceSpan)

  var diagnostic: Diagnostic {
    switch self {
    case .notOfAResult(let name):
      return Diagnostic(
        "S5044", at: name.span, "`\(name.text)` is no column of a result, and the others are",
        hint: "`let other = show \(name.text) by …` makes it one: then `other.value`")
    case .otherGroups(let name, let groups, let asked, let span):
      let own = groups.isEmpty ? "of everyone" : "by \(groups.joined(separator: ", "))"
      let here = asked.isEmpty ? "has no `by`" : "is by \(asked.joined(separator: ", "))"
      return Diagnostic(
        "S5044", at: asked.isEmpty ? span : name.span,
        "`\(name.parts[0])` is \(own), and this question \(here)",
        hint: asked.isEmpty
          ? "write `by \(groups.joined(separator: ", "))`"
          : "results stand beside each other where each is by the same; nothing is added up again")
    case .rowTwice(let result, let row, let span):
      return Diagnostic(
        "S5044", at: span, "`\(result)` has two rows called \(row), so neither can be matched",
        hint: "keep one of them: `where` in the question that made the result")
    }
  }
}
