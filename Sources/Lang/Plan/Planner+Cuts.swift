import Tabular

/// The tables that answer, and what is read of them.
extension Planner {
  /// For each period with data the table that answers.
  func choices(
    _ indicator: Indicator, _ source: Source, _ table: Table, periods: [StoredPeriod]? = nil
  ) async throws -> [Choice] {
    let asked = periods ?? catalog.periods
    guard isOpen(source) else { return try await released(indicator, source, table, asked) }
    let choice = choice(indicator, source, table, asked)
    var coverage: [Coverage] = []
    if let request = choice.coverage { coverage = try await lookup.coverage(request) }
    var listings: [Int: [ListedPlace]] = [:]
    for request in choice.listings(coverage) {
      listings[request.cut] = try await lookup.listing(request)
    }
    return choice.choices(coverage: coverage, listings: listings)
  }

  /// Cuts at some levels with all the dimensions of a table.
  func candidates(
    _ indicator: Indicator, _ source: Source, _ table: Table, at levels: [String]
  ) -> [Candidate] {
    choice(indicator, source, table, []).candidates(at: levels)
  }

  private func choice(
    _ indicator: Indicator, _ source: Source, _ table: Table, _ periods: [StoredPeriod]
  ) -> CutChoice {
    CutChoice(
      catalog: catalog, names: names, indicator: indicator, source: source, table: table,
      periods: periods, isPartial: question.extras.contains(.partial))
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
        outermost: mine[0].summed, rollUp: Plan.RollUp(joining: mine.map(\.rollUp)),
        released: released(mine.compactMap(\.released), of: table))
    }
  }
}
