/// Which released tables an indicator of a source has, and what exact cells make them.
///
/// One table of places and one for each dimension, each over all levels of place at once.
public struct ReleasePlan: Sendable {
  public var indicator: Indicator
  public var source: Source
  public var tables: [Table]
  /// Every cut the source has of it, from the widest places to the lowest.
  var bases: [(cut: Cut, periods: [StoredPeriod])]
  /// Dimensions of the tables by two that the store's owner releases.
  var declared: [[Dimension]]
  /// Years that are told together, beside each of them.
  var windows: [ReleasedWindow]
  /// Dimensions of the cuts that are read.
  public var dimensions: [Dimension]
  /// For each place the one it lies in; 0 is all of the widest together.
  public var parents: [Int: Int]
  /// The level that everything else lies in.
  var widest: String
  /// Levels that are not released.
  public var beside: [Beside] = []

  public struct Table: Sendable {
    /// Empty: the table of places.
    public var dimensions: [Dimension]
    public var parts: [Part]
  }

  /// One level of a table at some periods, all from one cut.
  public struct Part: Sendable {
    /// nil: all of the widest places together, as place 0.
    public var level: String?
    public var cut: Cut
    public var periods: [StoredPeriod]
    /// Places that lack parts: their sums are no numbers.
    var incomplete: Set<Plan.PlacePeriod>

    var isRolledUp: Bool { level != cut.level }
  }
}

/// Chooses, when data are written, the cuts that released tables are made of: by the same rules as
/// for a question.
public struct ReleasePlanner {
  /// What a store knows about its tables besides the catalog, read at once.
  public struct Lookup {
    var coverage: (Planner.CoverageRequest) throws -> [Coverage]
    var listing: (Planner.ListingRequest) throws -> [ListedPlace]

    public init(
      coverage: @escaping (Planner.CoverageRequest) throws -> [Coverage],
      listing: @escaping (Planner.ListingRequest) throws -> [ListedPlace]
    ) {
      self.coverage = coverage
      self.listing = listing
    }
  }

  let catalog: Catalog
  let names: NameIndex
  let lookup: Lookup

  public init(catalog: Catalog, names: NameIndex, lookup: Lookup) {
    self.catalog = catalog
    self.names = names
    self.lookup = lookup
  }

  /// nil where the source has no numbers of the indicator.
  public func plan(_ indicator: Indicator, from source: Source) throws -> ReleasePlan? {
    guard let widest = names.widestLevel(of: [indicator], in: catalog)?.id else { return nil }
    let series = catalog.series.filter {
      $0.indicator == indicator.code && $0.source == source.code
    }
    let cuts = Set(series.map(\.cut))
    let used = Set(catalog.cuts.filter { cuts.contains($0.code) }.flatMap(\.dimensions))
    let broken = catalog.dimensions.filter { used.contains($0.code) }
    var plan = ReleasePlan(
      indicator: indicator, source: source, tables: [], bases: bases(series),
      declared: catalog.releasedPairs.filter { $0.allSatisfy(broken.contains) }
        .map { pair in pair.sorted { $0.code < $1.code } },
      windows: catalog.releasedWindows.compactMap { years in
        let periods = Set(series.map(\.period))
        return ReleasedWindow(years, of: catalog.periods.filter { periods.contains($0.code) })
      },
      dimensions: broken, parents: parents(widest), widest: widest)
    for dimensions in [[]] + broken.map({ [$0] }) {
      let parts = try parts(indicator, source, dimensions, widest)
      if !parts.isEmpty {
        plan.tables.append(ReleasePlan.Table(dimensions: dimensions, parts: parts))
      }
    }
    return plan
  }

  private func bases(_ series: [Series]) -> [(cut: Cut, periods: [StoredPeriod])] {
    let levels = catalog.levels.map(\.id)
    let cuts = catalog.cuts.map { cut in
      let periods = Set(series.filter { $0.cut == cut.code }.map(\.period))
      return (cut: cut, periods: catalog.periods.filter { periods.contains($0.code) })
    }
    return cuts.filter { !$0.periods.isEmpty }.sorted {
      (levels.firstIndex(of: $0.cut.level) ?? 0, $0.cut.code)
        < (levels.firstIndex(of: $1.cut.level) ?? 0, $1.cut.code)
    }
  }

  private func parents(_ widest: String) -> [Int: Int] {
    let isTogether = catalog.places.count { $0.level == widest } > 1
    var parents: [Int: Int] = [:]
    for place in catalog.places {
      parents[place.code] = isTogether && place.level == widest ? 0 : place.parent
    }
    return parents
  }

  private func parts(
    _ indicator: Indicator, _ source: Source, _ dimensions: [Dimension], _ widest: String
  ) throws -> [ReleasePlan.Part] {
    var parts: [ReleasePlan.Part] = []
    for level in catalog.levels.map(\.id).drop(while: { $0 != widest }) {
      let places = catalog.places.filter { $0.level == level }.map(\.code)
      var table = Planner.Table(level: level, places: places, dimensions: dimensions)
      if level == widest, places.count > 1 {
        table.isTogether = true
        parts += try self.parts(indicator, source, table)
        table.isTogether = false
      }
      parts += try self.parts(indicator, source, table)
    }
    return parts
  }

  private func parts(
    _ indicator: Indicator, _ source: Source, _ table: Planner.Table
  ) throws -> [ReleasePlan.Part] {
    let choice = CutChoice(
      catalog: catalog, names: names, indicator: indicator, source: source, table: table,
      periods: catalog.periods)
    let coverage = try choice.coverage.map(lookup.coverage) ?? []
    var listings: [Int: [ListedPlace]] = [:]
    for request in choice.listings(coverage) { listings[request.cut] = try lookup.listing(request) }
    let choices = choice.choices(coverage: coverage, listings: listings)
    return choices.map(\.cut).uniqued().map { cut in
      let mine = choices.filter { $0.cut == cut }
      return ReleasePlan.Part(
        level: table.isTogether ? nil : table.level, cut: cut, periods: mine.map(\.period),
        incomplete: mine.reduce(into: []) { all, choice in
          all.formUnion(choice.rollUp?.incomplete ?? [])
        })
    }
  }
}
