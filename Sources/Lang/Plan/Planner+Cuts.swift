import Protection
import Tabular

/// The choice of cut: for each period the one that answers (spec: which cut answers).
extension Planner {
  /// The cut that answers at a period, and how complete it is.
  struct Choice {
    var period: StoredPeriod
    var cut: Cut
    var summed: [Dimension]
    var complete: Int
    var places: Int
  }

  /// For each period with data the best cut: most places complete, then fewest extra dimensions,
  /// then the model's order.
  func choices(
    _ indicator: Indicator, _ source: Source, _ table: Table, periods: [StoredPeriod]? = nil
  ) async throws -> [Choice] {
    let cuts = candidates(indicator, source, table)
    guard !cuts.isEmpty else { return [] }
    let asked = periods ?? catalog.periods
    let levelPlaces = catalog.places.count { $0.level == table.level }
    let rows = try await coverage(
      CoverageRequest(
        indicator: indicator.code, cuts: cuts.map(\.cut.code), periods: asked.map(\.code),
        places: table.places.count == levelPlaces ? nil : table.places))
    var best: [Int: Choice] = [:]
    for (cut, summed) in cuts {
      for row in rows where row.cut == cut.code && row.source == source.code && row.places > 0 {
        guard let period = asked.first(where: { $0.code == row.period }) else { continue }
        let choice = Choice(
          period: period, cut: cut, summed: summed, complete: row.complete, places: row.places)
        if choice.isBetter(than: best[row.period]) { best[row.period] = choice }
      }
    }
    return best.values.sorted { $0.period.period < $1.period.period }
  }

  /// Cuts at the level with all the dimensions, whose others can be added up, in model order.
  private func candidates(_ indicator: Indicator, _ source: Source, _ table: Table)
    -> [(cut: Cut, summed: [Dimension])]
  {
    let withData = Set(
      catalog.series.filter { $0.indicator == indicator.code && $0.source == source.code }
        .map(\.cut))
    let wanted = Set(table.dimensions.map(\.code))
    var found: [(cut: Cut, summed: [Dimension])] = []
    for cut in catalog.cuts where cut.level == table.level && withData.contains(cut.code) {
      guard wanted.isSubset(of: cut.dimensions) else { continue }
      let extra = catalog.dimensions.filter {
        cut.dimensions.contains($0.code) && !wanted.contains($0.code)
      }
      let isSummable = indicator.kind == .percent && extra.allSatisfy(\.isComplete)
      if extra.isEmpty || isSummable { found.append((cut, extra)) }
    }
    let order = catalog.dimensions.map(\.code)
    return found.sorted { first, second in
      let a = first.summed.compactMap { order.firstIndex(of: $0.code) }
      let b = second.summed.compactMap { order.firstIndex(of: $0.code) }
      return a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    }
  }

  /// One scan a cut, over the periods it answers.
  func scans(
    _ indicator: Indicator, _ source: Source, _ table: Table, _ choices: [Choice], isOpen: Bool
  ) -> [Plan.Scan] {
    let levelPlaces = catalog.places.count { $0.level == table.level }
    let isAll = !isOpen || table.places.count == levelPlaces
    let places = isAll ? nil : table.places.compactMap { names.place($0) }
    let filtered = question.members.filter { filter in
      isOpen && table.dimensions.contains(filter.dimension)
        && !question.grouping.dimensions.contains(filter.dimension)
    }.map { filter in
      var filter = filter
      filter.members = filter.dimension.outermost(of: filter.members)
      return filter
    }
    return choices.map(\.cut).uniqued().map { cut in
      let mine = choices.filter { $0.cut == cut }
      return Plan.Scan(
        indicator: indicator, source: source, cut: cut, periods: mine.map(\.period),
        places: places, dimensions: table.dimensions, summed: mine[0].summed, members: filtered,
        outermost: mine[0].summed + (isOpen ? [] : table.dimensions))
    }
  }

  // MARK: Periods

  /// The periods of the answer, among those with data.
  func periods(_ indicator: Indicator, among choices: [Choice]) throws -> [StoredPeriod] {
    let available = choices.map(\.period)
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

  private func noPeriod(
    _ indicator: Indicator, _ condition: PeriodCondition, _ available: [Period]
  ) -> Diagnostic {
    let asked = condition.single
    let before = asked.flatMap { point in available.last { point.holds($0, .less) } }
    let after = asked.flatMap { point in available.first { point.holds($0, .greater) } }
    let isOpenEnded = before == nil && after == nil
    return PlanningProblem.noPeriod(
      indicator: indicator.id, asked: asked?.label,
      before: (isOpenEnded ? available.first : before)?.label,
      after: (isOpenEnded ? available.last : after)?.label, at: question.time.span
    ).diagnostic
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

  // MARK: Nothing found

  /// Why no cut answers: what there is instead.
  func missing(_ indicator: Indicator, _ source: Source, _ dimensions: [Dimension]) -> Diagnostic {
    let withData = Set(
      catalog.series.filter { $0.indicator == indicator.code && $0.source == source.code }
        .map(\.cut))
    let cuts = catalog.cuts.filter { withData.contains($0.code) }
    let atLevel = cuts.filter { $0.level == question.places.level }
    let known = (atLevel.isEmpty ? cuts : atLevel).map { cut in
      let ids = catalog.dimensions.filter { cut.dimensions.contains($0.code) }.map(\.id)
      let words = ids.isEmpty ? "for all together" : "by " + ids.joined(separator: ", ")
      return atLevel.isEmpty ? "\(words) for each \(cut.level)" : words
    }
    return PlanningProblem.noCut(
      indicator: "`\(indicator.id)`", wanted: dimensions.map(\.id),
      level: question.places.words, known: known.uniqued(), at: question.span
    ).diagnostic
  }
}

extension Planner.Choice {
  fileprivate func isBetter(than other: Planner.Choice?) -> Bool {
    guard let other else { return true }
    return complete > other.complete
  }
}
