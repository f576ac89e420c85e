import Protection
import Tabular

/// Chooses cuts, sources and periods: from a question to a plan.
///
/// The catalog says which tables there are; how complete they are at the places asked is looked up
/// in the store.
public struct Planner {
  /// What a store knows about its tables besides the catalog.
  public struct Lookup: Sendable {
    /// How complete cuts are at some places.
    public var coverage: @Sendable (CoverageRequest) async throws -> [Coverage]
    /// Which places a cut holds.
    public var listing: @Sendable (ListingRequest) async throws -> [ListedPlace]
    /// What is released of an indicator.
    public var released: @Sendable (_ indicator: Int) async throws -> [ReleasedSeries]

    public init(
      coverage: @escaping @Sendable (CoverageRequest) async throws -> [Coverage],
      listing: @escaping @Sendable (ListingRequest) async throws -> [ListedPlace],
      released: @escaping @Sendable (_ indicator: Int) async throws -> [ReleasedSeries]
    ) {
      self.coverage = coverage
      self.listing = listing
      self.released = released
    }
  }

  public struct CoverageRequest: Sendable, Hashable {
    public var indicator: Int
    public var cuts: [Int]
    public var periods: [Int]
    public var places: [Int]?
  }

  public struct ListingRequest: Sendable, Hashable {
    public var indicator: Int
    public var source: Int
    public var cut: Int
  }

  let catalog: Catalog
  let names: NameIndex
  let question: MetricQuestion
  let lookup: Lookup

  public init(
    _ question: MetricQuestion, catalog: Catalog, names: NameIndex,
    lookup: Lookup
  ) {
    self.question = question
    self.catalog = catalog
    self.names = names
    self.lookup = lookup
  }

  /// The plan; throws a `Diagnostic` where the data there are cannot answer.
  public func plan() async throws -> Plan {
    var plan = Plan(question: question, blocks: [])
    var refusals: [Diagnostic] = []
    for indicator in question.indicators {
      do {
        let block =
          if let formula = indicator.formula {
            try await self.block(indicator, formula)
          } else {
            try await block(indicator)
          }
        plan.blocks.append(block)
      } catch let refusal as Diagnostic where question.leavesOutOthers {
        refusals.append(refusal)
      }
    }
    if plan.blocks.isEmpty, let refusal = refusals.first { throw refusal }
    return plan
  }

  private func block(_ indicator: Indicator) async throws -> Plan.Block {
    let found = try await self.found(indicator)
    return try await block(
      indicator, found, in: periods(indicator, among: found.available),
      skipped: skippedBreak(indicator, among: found.available))
  }

  /// The tables that could answer about an indicator.
  struct Found {
    var sources: [Source]
    var table: Table
    var shares: [Share]

    /// Several sources know the same years.
    var available: [StoredPeriod] {
      shares.flatMap(\.choices).map(\.period).uniqued().sorted { $0.period < $1.period }
    }
  }

  func found(_ indicator: Indicator) async throws -> Found {
    let sources = try sources(of: indicator)
    try checkPartial(sources)
    let asked = Table(
      level: question.places.level, places: question.places.places, dimensions: keyDimensions,
      isTogether: isTogether(indicator, sources))
    let found = try await choices(indicator, sources, asked)
    guard !found.isEmpty else { throw missing(indicator, sources, asked) }
    return Found(sources: sources, table: asked, shares: found)
  }

  func block(
    _ indicator: Indicator, _ found: Found, in periods: [StoredPeriod], skipped: SeriesBreak?
  ) async throws -> Plan.Block {
    let asked = found.table
    try checkPooling(indicator, periods)
    let shares = try await shares(found.shares, indicator, asked, periods)
    let together = try await window(of: periods, indicator, asked, shares, among: found.shares)
    return Plan.Block(
      indicator: indicator, sources: shares.map(\.source).uniqued(), periods: periods,
      skippedBreak: skipped, dimensions: keyDimensions,
      cells: reading(indicator, asked, together ?? shares, isWindow: together != nil),
      whole: try await whole(indicator, shares.map(\.source), periods))
  }

  func isOpen(_ source: Source) -> Bool { catalog.isOpen(source) }

  /// Whether the question is about every one of several places together. Places that several
  /// sources share are read apart and taken together afterwards; released are only the widest
  /// places together.
  private func isTogether(_ indicator: Indicator, _ sources: [Source]) -> Bool {
    let places = question.places
    guard !places.isGrouped, places.places.count > 1 else { return false }
    if sources.allSatisfy(isOpen) {
      guard sources.count == 1 else { return false }
    } else {
      guard places.level == widestLevel(of: [indicator]) else { return false }
    }
    return places.places.count == catalog.places.count { $0.level == places.level }
  }

  /// Dimensions of the cells: those grouped by, then those only filtered on.
  var keyDimensions: [Dimension] {
    (question.grouping.dimensions + question.members.map(\.dimension)).uniqued()
  }

  // MARK: Privacy

  /// A sum that leaves hidden parts out is an equation about them: only over sources that hid
  /// them themselves.
  private func checkPartial(_ sources: [Source]) throws {
    guard question.extras.contains(.partial), let closed = sources.first(where: { !isOpen($0) })
    else { return }
    throw PlanningProblem.partialOfClosed(source: closed.id, at: question.span).diagnostic
  }

  /// The widest level that numbers stand at or can be added up to.
  func widestLevel(of indicators: [Indicator]) -> String? {
    names.widestLevel(of: indicators, in: catalog)?.id
  }

  /// The scans of a table: what a source that is not public answers was protected before.
  private func reading(
    _ indicator: Indicator, _ asked: Table, _ shares: [Share], isWindow: Bool = false
  ) -> Plan.Reading {
    Plan.Reading(
      scans: shares.flatMap { scans(indicator, $0, asked) },
      shape: shares.allSatisfy { isOpen($0.source) } ? .published : .released,
      level: asked.isTogether ? nil : asked.level, places: asked.isTogether ? [0] : asked.places,
      isWindow: isWindow)
  }

  // MARK: Everyone

  private func whole(
    _ indicator: Indicator, _ sources: [Source], _ periods: [StoredPeriod]
  ) async throws -> Plan.Reading? {
    guard let table = wholeTable(indicator, sources.uniqued()) else { return nil }
    let found = try await choices(indicator, sources.uniqued(), table, periods: periods)
    let shares = try await shares(found, indicator, table, periods)
    return reading(indicator, table, shares)
  }

  /// The table without groups that totals and comparisons with everyone need, if any.
  private func wholeTable(_ indicator: Indicator, _ sources: [Source]) -> Table? {
    let isWide: Bool
    switch question.comparison?.reference {
    case .level(let level)?:
      let places = catalog.places.filter { $0.level == level }.map(\.code)
      return Table(level: level, places: places, dimensions: [])
    case .overall?, .rest?: isWide = question.comparedLevel != nil
    case .assumed?, .best?, .member?, .place?, .target?, nil:
      guard question.extras.contains(.total) else { return nil }
      isWide = question.grouping.dimensions.isEmpty && question.places.isGrouped
    }
    guard isWide else {
      return Table(
        level: question.places.level, places: question.places.places, dimensions: [],
        isTogether: isTogether(indicator, sources))
    }
    guard question.places.places.count == catalog.places.count(where: isOfLevelAsked) else {
      return placeAround.map { Table(level: $0.level, places: [$0.code], dimensions: []) }
    }
    guard let level = widestLevel(of: [indicator]) else { return nil }
    let places = catalog.places.filter { $0.level == level }.map(\.code)
    return Table(
      level: level, places: places, dimensions: [],
      isTogether: places.count > 1 && sources.count == 1)
  }

  private func isOfLevelAsked(_ place: Place) -> Bool { place.level == question.places.level }

  /// The nearest place that holds the places asked and no others of their level; where there is
  /// none, they are no whole that has a total.
  private var placeAround: Place? {
    let asked = Set(question.places.places)
    guard let first = asked.min() else { return nil }
    let level = catalog.places.filter(isOfLevelAsked).map(\.code)
    return names.ancestors(of: first).dropFirst().compactMap { names.place($0) }.first { around in
      asked == Set(level.filter { names.ancestors(of: $0).contains(around.code) })
    }
  }
}

extension MetricQuestion {
  /// The level compared, where `gap` compares places.
  var comparedLevel: PlaceLevel? {
    guard let comparison, grouping.indices.contains(comparison.compared) else { return nil }
    if case .level(let level) = grouping[comparison.compared] { return level }
    return nil
  }
}
