import Protection
import Tabular

/// The choice of cut: for each period the one that answers (spec: which cut answers).
extension Planner {
  /// The cut that answers at a period, and how complete it is.
  struct Choice {
    var period: StoredPeriod
    var cut: Cut
    var summed: [Dimension]
    /// Places added up, where the cut is of a finer level.
    var rollUp: Plan.RollUp?
    var complete: Int
    var places: Int
  }

  /// A cut that can answer, with the dimensions and places that must be added up.
  struct Candidate {
    var cut: Cut
    var summed: [Dimension]
    /// Periods in which the dimensions that must be added up list more than one group.
    var periods: Set<Int>
  }

  /// For each period with data the best cut: most places complete, then fewest extra dimensions,
  /// then the wider level, then the model's order.
  func choices(
    _ indicator: Indicator, _ source: Source, _ table: Table, periods: [StoredPeriod]? = nil
  ) async throws -> [Choice] {
    let asked = periods ?? catalog.periods
    var best: [Int: Choice] = [:]
    for choice in try await published(indicator, source, table, asked)
      + added(indicator, source, table, asked)
    where choice.isBetter(than: best[choice.period.code]) {
      best[choice.period.code] = choice
    }
    return best.values.sorted { $0.period.period < $1.period.period }
  }

  /// Tables of the level itself.
  private func published(
    _ indicator: Indicator, _ source: Source, _ table: Table, _ asked: [StoredPeriod]
  ) async throws -> [Choice] {
    guard !table.isTogether else { return [] }
    let cuts = candidates(indicator, source, table, at: [table.level])
    guard !cuts.isEmpty else { return [] }
    let levelPlaces = catalog.places.count { $0.level == table.level }
    let rows = try await lookup.coverage(
      CoverageRequest(
        indicator: indicator.code, cuts: cuts.map(\.cut.code), periods: asked.map(\.code),
        places: table.places.count == levelPlaces ? nil : table.places))
    var found: [Choice] = []
    for candidate in cuts {
      for row in rows
      where row.cut == candidate.cut.code && row.source == source.code && row.places > 0 {
        guard candidate.periods.contains(row.period),
          let period = asked.first(where: { $0.code == row.period })
        else { continue }
        found.append(
          Choice(
            period: period, cut: candidate.cut, summed: candidate.summed, complete: row.complete,
            places: row.places))
      }
    }
    return found
  }

  /// Cuts at some levels with all the dimensions, whose others can be added up: fewest of those
  /// first, then the wider level, then model order.
  func candidates(
    _ indicator: Indicator, _ source: Source, _ table: Table, at levels: [String]
  ) -> [Candidate] {
    let series = Dictionary(
      grouping: catalog.series.filter {
        $0.indicator == indicator.code && $0.source == source.code
      }, by: \.cut)
    let wanted = Set(table.dimensions.map(\.code))
    var found: [Candidate] = []
    for cut in catalog.cuts where levels.contains(cut.level) {
      guard let series = series[cut.code], wanted.isSubset(of: cut.dimensions) else { continue }
      let extra = catalog.dimensions.filter {
        cut.dimensions.contains($0.code) && !wanted.contains($0.code)
      }
      guard extra.allSatisfy(\.isComplete) else { continue }
      let codes = extra.map(\.code)
      let periods = series.filter { $0.lone.isDisjoint(with: codes) }.map(\.period)
      guard !periods.isEmpty else { continue }
      found.append(Candidate(cut: cut, summed: extra, periods: Set(periods)))
    }
    let order = catalog.dimensions.map(\.code)
    func rank(_ candidate: Candidate) -> [Int] {
      [candidate.summed.count, levels.firstIndex(of: candidate.cut.level) ?? 0]
        + candidate.summed.compactMap { order.firstIndex(of: $0.code) }
    }
    return found.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
  }

  /// One scan a cut, over the periods it answers.
  func scans(_ indicator: Indicator, _ share: Share, _ table: Table) -> [Plan.Scan] {
    let isOpen = isOpen(share.source)
    let levelPlaces = catalog.places.count { $0.level == table.level }
    let wanted = share.places ?? table.places
    let isAll = !isOpen || wanted.count == levelPlaces
    let places = isAll ? nil : wanted.compactMap { names.place($0) }
    let filtered = question.members.filter { filter in
      isOpen && table.dimensions.contains(filter.dimension)
        && !question.grouping.dimensions.contains(filter.dimension)
    }.map { filter in
      var filter = filter
      filter.members = filter.dimension.outermost(of: filter.members)
      return filter
    }
    return share.choices.map(\.cut).uniqued().map { cut in
      let mine = share.choices.filter { $0.cut == cut }
      return Plan.Scan(
        indicator: indicator, source: share.source, cut: cut, periods: mine.map(\.period),
        places: places, dimensions: table.dimensions, summed: mine[0].summed, members: filtered,
        outermost: mine[0].summed + (isOpen ? [] : table.dimensions),
        rollUp: Plan.RollUp(joining: mine.map(\.rollUp)))
    }
  }
}

extension Planner.Choice {
  func isBetter(than other: Planner.Choice?) -> Bool {
    guard let other else { return true }
    return complete > other.complete
  }
}
