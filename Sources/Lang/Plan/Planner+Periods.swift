import Tabular

/// The periods of an answer, and whether they can be taken together.
extension Planner {
  /// The periods of the answer, among those with data.
  func periods(
    _ indicator: Indicator, among available: [StoredPeriod]
  ) throws -> [StoredPeriod] {
    guard let latest = available.last else { return [] }
    if let ends = question.ends { return try self.ends(ends, indicator, among: available) }
    switch question.time.kind {
    case .assumedLatest:
      return question.grouping.contains(.period) ? available : [latest]
    case .latest:
      return [latest]
    case .last(let count):
      return Array(available.suffix(count))
    case .matching(let condition):
      let kept = available.filter { condition.holds($0.period, latest: latest.period) }
      guard kept.isEmpty else { return kept }
      throw noPeriod(indicator, condition, available.map(\.period))
    }
  }

  /// Several periods without `by year` are pooled, which not every number allows (R9).
  func checkPooling(_ indicator: Indicator, _ periods: [StoredPeriod]) throws {
    guard periods.count > 1, !question.grouping.contains(.period) else { return }
    if indicator.isStock {
      throw PlanningProblem.cannotPool(
        indicator: indicator.id, because: "it is counted at one moment", at: question.time.span
      ).diagnostic
    }
    guard let first = periods.first, let last = periods.last else { return }
    let crossed = breaks(of: indicator).first { $0.lies(between: first.period, and: last.period) }
    if let crossed {
      let label =
        periods.first { $0.period.endYear >= crossed.endYear }?.period.label
        ?? String(crossed.endYear)
      throw PlanningProblem.crossesBreak(
        indicator: indicator.id, at: label, reason: crossed.reason, span: question.time.span
      ).diagnostic
    }
  }

  /// Breaks that touch a place asked about.
  func breaks(of indicator: Indicator) -> [SeriesBreak] {
    question.places.places.flatMap { catalog.breaks(of: indicator, in: $0, names) }.uniqued()
      .sorted { $0.endYear < $1.endYear }
  }
}

extension Catalog {
  /// Breaks of an indicator that touch a place: those of the place, of one around it, or in it.
  func breaks(of indicator: Indicator, in place: Int, _ names: NameIndex) -> [SeriesBreak] {
    let broken = Set(indicator.stored.map { folded($0.id) })
    return breaks.filter { entry in
      guard broken.contains(folded(entry.indicator)) else { return false }
      guard let name = entry.place,
        let broken = places.first(where: { folded($0.reference) == folded(name) })
      else { return true }
      return names.ancestors(of: place).contains(broken.code)
        || names.ancestors(of: broken.code).contains(place)
    }.sorted { $0.endYear < $1.endYear }
  }
}

extension SeriesBreak {
  /// Whether the earlier period lies before the break and the later one after it.
  func lies(between earlier: Period, and later: Period) -> Bool {
    endYear > earlier.endYear && endYear <= later.endYear
  }
}
