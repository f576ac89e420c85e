import Tabular

/// The two periods of `change` (R7, R8).
extension Planner {
  /// The earlier and the later period, both with data and comparable.
  func ends(
    _ ends: PeriodEnds, _ indicator: Indicator, among available: [StoredPeriod]
  ) throws -> [StoredPeriod] {
    guard !available.isEmpty else { return [] }
    let asked = try askedEnds(ends, indicator, among: available)
    guard let entry = crossed(asked.first, asked.last, indicator) else {
      return [asked.first, asked.last]
    }
    // A period that was named is never exchanged for another.
    let start = available.first { $0.period.endYear >= entry.endYear }
    if case .between = ends {
    } else if let start, start.period < asked.last.period {
      return [start, asked.last]
    }
    throw PlanningProblem.changeCrossesBreak(
      indicator: indicator.id, at: start?.period.label ?? String(entry.endYear),
      reason: entry.reason, span: question.time.span
    ).diagnostic
  }

  /// The break for which the answer starts later than asked.
  func skippedBreak(_ indicator: Indicator, among available: [StoredPeriod]) -> SeriesBreak? {
    guard let ends = question.ends, !available.isEmpty,
      let asked = try? askedEnds(ends, indicator, among: available)
    else { return nil }
    return crossed(asked.first, asked.last, indicator)
  }

  private func askedEnds(
    _ ends: PeriodEnds, _ indicator: Indicator, among available: [StoredPeriod]
  ) throws -> (first: StoredPeriod, last: StoredPeriod) {
    let first: StoredPeriod?
    var last = available[available.count - 1]
    switch ends {
    case .latestTwo:
      first = available.dropLast().last
    case .between(let from, let to):
      first = try period(from, indicator, among: available)
      last = try period(to, indicator, among: available)
    case .since(let from):
      first = try period(from, indicator, among: available)
    case .last(let count):
      first = available.suffix(count).first
    case .matching(let condition):
      let kept = available.filter { condition.holds($0.period, latest: last.period) }
      guard let earliest = kept.first, let end = kept.last else {
        throw noPeriod(indicator, condition, available.map(\.period))
      }
      first = earliest
      last = end
    }
    guard let first, first.period < last.period else {
      throw PlanningProblem.onePeriod(
        indicator: indicator.id, period: last.period.label, at: question.time.span
      ).diagnostic
    }
    return (first, last)
  }

  private func period(
    _ point: PeriodPoint, _ indicator: Indicator, among available: [StoredPeriod]
  ) throws -> StoredPeriod {
    if let found = available.first(where: { point.holds($0.period, .equal) }) { return found }
    throw noPeriod(indicator, .compare(.equal, point), available.map(\.period))
  }

  /// The last break between two periods that every place asked about has.
  private func crossed(
    _ first: StoredPeriod, _ last: StoredPeriod, _ indicator: Indicator
  ) -> SeriesBreak? {
    guard !question.methods.contains(.acrossBreaks) else { return nil }
    return breaks(of: indicator).last { entry in
      entry.lies(between: first.period, and: last.period)
        && question.places.places.allSatisfy {
          catalog.breaks(of: indicator, in: $0, names).contains(entry)
        }
    }
  }
}
