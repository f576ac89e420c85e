import Tabular

/// The periods of an answer, and whether they can be taken together.
extension Planner {
  /// The periods of the answer, among those with data.
  func periods(_ indicator: Indicator, among choices: [Choice]) throws -> [StoredPeriod] {
    // Several sources know the same years.
    let available = choices.map(\.period).uniqued().sorted { $0.period < $1.period }
    guard let latest = available.last else { return [] }
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
    let crossed = catalog.breaks.first { entry in
      folded(entry.indicator) == folded(indicator.id) && isAbout(entry)
        && entry.endYear > first.period.endYear && entry.endYear <= last.period.endYear
    }
    if let crossed {
      let label =
        periods.first { $0.period.endYear >= crossed.endYear }?.period.label
        ?? String(crossed.endYear)
      throw PlanningProblem.crossesBreak(
        indicator: indicator.id, at: label, reason: crossed.reason, span: question.time.span
      ).diagnostic
    }
  }

  /// Whether a break touches a place asked about: the same, one around it, or one in it.
  private func isAbout(_ entry: SeriesBreak) -> Bool {
    guard let name = entry.place,
      let place = catalog.places.first(where: { folded($0.reference) == folded(name) })
    else { return true }
    return question.places.places.contains { asked in
      names.ancestors(of: asked).contains(place.code)
        || names.ancestors(of: place.code).contains(asked)
    }
  }
}
