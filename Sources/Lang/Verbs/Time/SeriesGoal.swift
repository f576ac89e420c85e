import Statistics
import Tabular

/// Where a series starts and where it should arrive, as the model says it of its group and place.
struct SeriesGoal {
  let start: ProgressStart
  /// On 0–100 for a percent.
  let target: Double?
  let year: Int?
  private let indicator: Indicator

  /// - Parameter isAsked: the question names the first period, which is then the baseline.
  init(
    _ series: SeriesTrend, _ labels: RowLabels, _ catalog: Catalog, _ names: NameIndex,
    isAsked: Bool
  ) {
    indicator = series.indicator
    let subject = GoalSubject(series.key, labels, labels.question, names)
    let baseline = subject.best(catalog.baselines, of: indicator)
    let goal = subject.best(catalog.targets, of: indicator)
    target = goal?.value ?? indicator.target
    year = goal?.year ?? indicator.targetYear
    start = ProgressStart(
      series, said: baseline.map { ($0.endYear, $0.value) } ?? indicator.baseline.map { ($0, nil) },
      isAsked: isAsked)
  }

  /// The target, where there is a year to reach it by.
  var goal: (value: Double, year: Int)? {
    target.flatMap { value in year.map { (value, $0) } }
  }

  /// The straight path from the baseline to the target at a period: nothing before the baseline,
  /// nor where it is not among the comparable numbers, nor where it was beyond the target already.
  func expected(at period: Period) -> Double? {
    guard let goal, let baseline = start.baseline,
      indicator.baseline == nil || start.note == nil, period >= baseline.period,
      let from = start.value ?? baseline.value(indicator.kind)
    else { return nil }
    let path = TargetProgress(
      from: TrendPoint(time: baseline.period.time, value: from),
      to: TrendPoint(time: Double(goal.year), value: goal.value),
      now: TrendPoint(time: period.time, value: from), isAdverse: indicator.better == .lower)
    return path.flatMap { $0.isMet ? nil : $0.expected }
  }

  /// `to 75.0 % by 2030`
  var words: String? {
    guard let target else { return nil }
    let value = indicator.kind == .percent ? percent(target) : decimal(target)
    return "to \(value)" + (year.map { " by \($0)" } ?? "")
  }
}
