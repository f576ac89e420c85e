/// What can be wrong with a question once it meets the data there are.
enum PlanningProblem {
  /// Measures that are not defined for one reason.
  struct UndefinedMeasure {
    var names: [String]
    var reason: String
  }

  /// `show hs_graduation by race, gender` where only the two margins exist.
  case noCut(indicator: String, wanted: [String], level: String, known: [String], at: SourceSpan)
  /// `show in_preschool` before anything was loaded
  case noData(indicator: String, at: SourceSpan)
  /// There are numbers of the places inside, but not of all of them.
  case partsMissing(
    indicator: String, places: String, period: String?, near: [String], mayBePartial: Bool,
    at: SourceSpan)
  /// `let rate = a / b`, and no period in which both have numbers.
  case noCommonPeriod(formula: String, operands: [String], at: SourceSpan)
  /// `in 2035`
  case noPeriod(indicator: String, asked: String?, before: String?, after: String?, at: SourceSpan)
  /// Two sources have numbers for the same indicator.
  case severalSources(indicator: String, sources: [String], at: SourceSpan)
  /// A range of years of a number that came without group sizes, or of a stock.
  case cannotPool(indicator: String, because: String, at: SourceSpan)
  /// A range that holds a break in the series.
  case crossesBreak(indicator: String, at: String, reason: String, span: SourceSpan)
  /// `change` where only one period has data.
  case onePeriod(indicator: String, period: String, at: SourceSpan)
  /// `change early_reading in 2018 to 2023`, with a new test in between.
  case changeCrossesBreak(indicator: String, at: String, reason: String, span: SourceSpan)
  /// `by race, gender` over a source that is not public, where the pair is not released.
  case notReleased(source: String, wanted: [String], at: SourceSpan)
  /// `by neighborhood` over a source that is not public, where districts are released.
  case notReleasedBeside(source: String, level: String, other: String, at: SourceSpan)
  /// `by race, gender` where it would add up, with what was told before, to a small group.
  case tooMuchTold(at: SourceSpan)
  /// `with partial` over a source that is not public.
  case partialOfClosed(source: String, at: SourceSpan)
  /// `vs pacific_islander` where its cell is hidden or absent.
  case referenceNotShown(String, shown: [String], at: SourceSpan)
  /// `gap kindergarten_ready by gender using theil`: none of the measures is defined there.
  case noMeasure([UndefinedMeasure], hint: String?, at: SourceSpan)
  /// Only one group has a number.
  case nothingToCompare(at: SourceSpan)
}
