import Statistics
import Tabular

/// The way to a target read aloud, for one row.
struct ProgressReading {
  let question: MetricQuestion
  let labels: RowLabels

  /// The only row; with a reference, the one that was furthest from it.
  func text(_ rows: [ProgressRow]) -> String? {
    guard question.comparison != nil else { return rows.onlyElement.flatMap(toTarget) }
    let apart = rows.filter { $0.gap != nil }
    guard question.indicators.count == 1, question.indicators[0].kind == .percent,
      let row = apart.max(by: { width($0) < width($1) }), let gap = row.gap,
      let from = row.baseline, let to = row.latest, let before = from.value(.percent),
      let after = to.value(.percent)
    else { return nil }
    let periods = (from: from.period.label, to: to.period.label)
    return GapOverTimeReading(gap, of: labels.subject(row.key), (before, after), periods).text
  }

  private func width(_ row: ProgressRow) -> Double { abs(row.gap?.move.before ?? -1) }

  /// `58.1 % now; the target is 75.0 % by 2030. The straight path would be 63.9 % today, …`
  private func toTarget(_ row: ProgressRow) -> String? {
    guard row.indicator.kind == .percent, !row.isHidden,
      let goal = row.goal, let progress = row.progress
    else { return nil }
    let now = progress.now.value
    let isNow = question.time.reachesNow
    let then = isNow ? "now" : "in \(row.latest?.period.label ?? "")"
    let start = """
      \(row.indicator.label): \(percent(now)) \(then); the target is \(percent(goal.value)) by \
      \(goal.year).
      """
    if progress.isMet { return "\(start) The target is met." }
    guard progress.status != .tooFewYears else {
      return "\(start) This is the baseline: nothing is measured since."
    }
    let path = """
      The straight path would be \(percent(progress.expected)) \(isNow ? "today" : "then"), so \
      \(side(progress)).
      """
    guard let needed = progress.neededPerYear else { return "\(start) \(path)" }
    let pace = row.pace.map { "; the past pace is \(decimal($0.perYear))" } ?? ""
    return """
      \(start) \(path) It would take \(decimal(needed)) percentage points a year from here\(pace).
      """
  }

  /// `this is behind by 5.8 percentage points`
  private func side(_ progress: TargetProgress) -> String {
    let points = decimal(abs(progress.aheadBy))
    guard points != "0.0" else { return "this is on it" }
    return "this is \(progress.aheadBy < 0 ? "behind" : "ahead") by \(points) percentage points"
  }
}
