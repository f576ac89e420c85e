extension PlanningProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .noCut(let indicator, let wanted, let level, let known, let span):
      let wanted = wanted.joined(separator: " and ")
      let reason = wanted.isEmpty ? "" : " by \(wanted)"
      let tables = known.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "S5020", at: span,
        "no table has \(indicator)\(reason) for \(level), and nothing is made up",
        hint: known.isEmpty ? nil : "there are numbers \(tables)")
    case .noData(let indicator, let span):
      return Diagnostic(
        "S5021", at: span, "`\(indicator)` has no numbers in this store yet",
        hint: "`load` brings them in; `preview` shows what a file holds")
    case .partsMissing(
      let indicator, let places, let period, let near, let mayBePartial, let span):
      let when = period.map { " in \($0)" } ?? ""
      return Diagnostic(
        "S5027", at: span,
        "`\(indicator)` is not known for \(places)\(when): some of the places inside gave no "
          + "numbers, and a sum of the others would be about fewer people than it says",
        hint: mayBePartial
          ? "`with partial` adds up what is known, and says how much that is"
          : near.isEmpty ? nil : "the nearest with data: \(near.joined(separator: " and "))")
    case .noPeriod(let indicator, let asked, let before, let after, let span):
      let when = asked.map { "for \($0)" } ?? "then"
      let near = [before, after].compactMap { $0 }.joined(separator: " and ")
      return Diagnostic(
        "S5022", at: span, "`\(indicator)` has no numbers \(when)",
        hint: near.isEmpty ? nil : "the nearest with data: \(near)")
    case .noCommonPeriod(let formula, let operands, let span):
      let names = operands.map { "`\($0)`" }.joined(separator: " and ")
      return Diagnostic(
        "S5022", at: span, "`\(formula)` has no numbers: \(names) have no period in common here",
        hint: "`show \(operands.joined(separator: ", ")) by year` gives the years of each")
    case .severalSources(let indicator, let sources, let span):
      let known = sources.map { "`where source = \($0)`" }.joined(separator: " or ")
      return Diagnostic(
        "S5023", at: span,
        "\(sources.count) sources have `\(indicator)`, and two never meet in one cell",
        hint: "choose one: \(known)")
    case .cannotPool(let indicator, let reason, let span):
      return Diagnostic(
        "S5024", at: span, "years of `\(indicator)` cannot be taken together: \(reason)",
        hint: "write `by year`, or ask for one year")
    case .crossesBreak(let indicator, let period, let reason, let span):
      return Diagnostic(
        "S5025", at: span,
        "`\(indicator)` changed in \(period) (\(reason)), so years before and after are not pooled",
        hint: "ask `since \(period)`, or write `by year`")
    case .onePeriod(let indicator, let period, let span):
      return Diagnostic(
        "S5028", at: span,
        "`\(indicator)` has numbers of one period here, \(period), and a change needs two",
        hint: "`show \(indicator) by year` gives the years there are")
    case .changeCrossesBreak(let indicator, let period, let reason, let span):
      return Diagnostic(
        "S5029", at: span,
        "`\(indicator)` changed in \(period) (\(reason)), so periods before and after are not "
          + "compared",
        hint: "ask from \(period) on, or write `using across_breaks` to compare them all the same")
    case .notReleased(let source, let wanted, let span):
      let list = wanted.joined(separator: ", ")
      return Diagnostic(
        PlanningProblem.notReleasedCode, at: span,
        "\(wanted.joined(separator: " and ")) together are not released, and `\(source)` is not "
          + "public",
        hint: "ask by one of them at a time, for any place; or the store's owner writes "
          + "`define release \(wanted.joined(separator: "_")) ( dimensions = [\(list)] )`")
    case .notReleasedBeside(let source, let level, let other, let span):
      let others = PlaceLevel.plural(of: other)
      return Diagnostic(
        PlanningProblem.notReleasedCode, at: span,
        "\(PlaceLevel.plural(of: level)) are not released beside \(others), and `\(source)` is not "
          + "public",
        hint: "both part the same people, and tables of both would tell of small places; ask by "
          + "\(other)")
    case .tooMuchTold(let span):
      // One sentence for every reason: which it was would tell something itself.
      return Diagnostic(
        "S9007", at: span,
        "this answer and what was told before could together tell about a small group",
        hint: "ask by fewer dimensions")
    case .partialOfClosed(let source, let span):
      return Diagnostic(
        "S9004", at: span,
        "a sum without its hidden parts would tell them from the whole, "
          + "and `\(source)` is not public",
        hint: "leave `with partial` out: sums are shown where every part is known")
    case .referenceNotShown(let name, let shown, let span):
      let usable = shown.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "S9003", at: span, "\(name) has no shown number to compare with",
        hint: shown.isEmpty
          ? "no group has one here: ask about a wider place, or about other years"
          : "these groups have one: \(usable)")
    case .noMeasure(let undefined, let hint, let span):
      let reasons = undefined.map { part in
        "\(part.names.map { "`\($0)`" }.joined(separator: ", ")): \(part.reason)"
      }
      return Diagnostic(
        "S5040", at: span, "no measure is defined here; \(reasons.joined(separator: "; "))",
        hint: hint)
    case .nothingToCompare(let span):
      return Diagnostic(
        "S5026", at: span,
        "fewer than two groups have a shown number, so there is nothing to compare",
        hint: "`show` gives the number itself")
    }
  }
}

extension PlanningProblem {
  static let notReleasedCode = "S9002"
}
