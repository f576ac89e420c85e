import Protection
import Tabular

/// Chooses cuts, sources and periods: from a question to a plan.
///
/// The catalog says which tables there are; how complete they are at the places asked is looked up
/// through `coverage`, which a store answers.
public struct Planner {
  public typealias CoverageLookup = (CoverageRequest) async throws -> [Coverage]

  public struct CoverageRequest: Sendable, Hashable {
    public var indicator: Int
    public var cuts: [Int]
    public var periods: [Int]
    public var places: [Int]?
  }

  let catalog: Catalog
  let names: NameIndex
  let question: MetricQuestion
  let coverage: CoverageLookup

  public init(
    _ question: MetricQuestion, catalog: Catalog, names: NameIndex,
    coverage: @escaping CoverageLookup
  ) {
    self.question = question
    self.catalog = catalog
    self.names = names
    self.coverage = coverage
  }

  /// The plan; throws a `Diagnostic` where the data there are cannot answer.
  public func plan() async throws -> Plan {
    var blocks: [Plan.Block] = []
    for indicator in question.indicators {
      blocks.append(try await block(indicator))
    }
    return Plan(question: question, blocks: blocks)
  }

  private func block(_ indicator: Indicator) async throws -> Plan.Block {
    let dimensions = keyDimensions
    let source = try source(of: indicator)
    let isOpen = source.isPublic || catalog.policy.isInternal
    try checkRelease(source, dimensions, isOpen: isOpen)

    let asked = Table(
      level: question.places.level, places: question.places.places, dimensions: dimensions)
    let choices = try await choices(indicator, source, asked)
    guard !choices.isEmpty else { throw missing(indicator, source, dimensions) }
    let periods = try self.periods(indicator, among: choices)
    try checkPooling(indicator, periods)

    let kept = Set(periods.map(\.code))
    let scans = scans(
      indicator, source, asked, choices.filter { kept.contains($0.period.code) }, isOpen: isOpen)
    let cells = try await reading(
      indicator, source, asked, scans, periods: periods, isOpen: isOpen)
    return Plan.Block(
      indicator: indicator, source: source, periods: periods, dimensions: dimensions,
      cells: cells, whole: try await whole(indicator, source, periods, isOpen: isOpen))
  }

  /// What a table must have: a level, places, and these dimensions at least.
  struct Table {
    var level: String
    var places: [Int]
    var dimensions: [Dimension]
  }

  /// Dimensions of the cells: those grouped by, then those only filtered on.
  private var keyDimensions: [Dimension] {
    (question.grouping.dimensions + question.members.map(\.dimension)).uniqued()
  }

  // MARK: Sources

  private func source(of indicator: Indicator) throws -> Source {
    let codes = Set(catalog.series.filter { $0.indicator == indicator.code }.map(\.source))
    let sources = catalog.sources.filter {
      codes.contains($0.code) && (question.source == nil || question.source == $0.code)
    }
    guard let first = sources.first else {
      throw PlanningProblem.noData(indicator: indicator.id, at: question.span).diagnostic
    }
    guard sources.count == 1 else {
      throw PlanningProblem.severalSources(
        indicator: indicator.id, sources: sources.map(\.id), at: question.span
      ).diagnostic
    }
    return first
  }

  // MARK: Privacy

  /// One dimension over the whole area, or places alone, until released tables are data.
  private func checkRelease(_ source: Source, _ dimensions: [Dimension], isOpen: Bool) throws {
    guard !isOpen, !dimensions.isEmpty else { return }
    let isWholeArea = question.places.level == widestLevel && !question.places.isGrouped
    guard dimensions.count > 1 || !isWholeArea else { return }
    let wanted =
      dimensions.map(\.id) + (isWholeArea ? [] : [question.places.level]).filter { !$0.isEmpty }
    throw PlanningProblem.notReleased(
      source: source.id, wanted: wanted, at: question.span
    ).diagnostic
  }

  /// The widest level that any data stand at.
  var widestLevel: String? {
    let used = Set(catalog.cuts.map(\.level))
    return catalog.levels.first { used.contains($0.id) }?.id
  }

  /// Scans of wider levels too, where places hide and are shown together.
  private func reading(
    _ indicator: Indicator, _ source: Source, _ asked: Table, _ scans: [Plan.Scan],
    periods: [StoredPeriod], isOpen: Bool
  ) async throws -> Plan.Reading {
    var reading = Plan.Reading(
      scans: scans, shape: .published, level: asked.level, places: asked.places)
    guard !isOpen else { return reading }
    guard asked.dimensions.isEmpty else {
      reading.shape = .groups
      reading.scans += try await publishedTotals(indicator, source, asked, periods)
      return reading
    }
    let levels = catalog.levels.map(\.id)
    let wider = levels.prefix { $0 != asked.level }
    for level in wider {
      let places = catalog.places.filter { $0.level == level }.map(\.code)
      let table = Table(level: level, places: places, dimensions: [])
      let choices = try await choices(indicator, source, table, periods: periods)
      reading.scans += self.scans(indicator, source, table, choices, isOpen: false)
    }
    let scanned = Set(reading.scans.map(\.cut.level))
    reading.shape = .places(parents: parents(at: scanned))
    return reading
  }

  /// The totals that were published beside the groups: people in no group are one hidden part.
  private func publishedTotals(
    _ indicator: Indicator, _ source: Source, _ asked: Table, _ periods: [StoredPeriod]
  ) async throws -> [Plan.Scan] {
    let table = Table(level: asked.level, places: asked.places, dimensions: [])
    let published = try await choices(indicator, source, table, periods: periods)
      .filter { $0.summed.isEmpty }
    return scans(indicator, source, table, published, isOpen: false)
  }

  /// For each place of these levels the nearest place it lies in that is of these levels too.
  private func parents(at levels: Set<String>) -> [Int: Int] {
    var parents: [Int: Int] = [:]
    for place in catalog.places where levels.contains(place.level) {
      parents[place.code] = names.ancestors(of: place.code).dropFirst().first {
        names.place($0).map { levels.contains($0.level) } ?? false
      }
    }
    return parents
  }

  // MARK: Everyone

  private func whole(
    _ indicator: Indicator, _ source: Source, _ periods: [StoredPeriod], isOpen: Bool
  ) async throws -> Plan.Reading? {
    guard let table = wholeTable else { return nil }
    let choices = try await choices(indicator, source, table, periods: periods)
    let scans = scans(indicator, source, table, choices, isOpen: isOpen)
    return try await reading(indicator, source, table, scans, periods: periods, isOpen: isOpen)
  }

  /// The table without groups that totals and comparisons with everyone need, if any.
  private var wholeTable: Table? {
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
        level: question.places.level, places: question.places.places, dimensions: [])
    }
    guard let level = widestLevel else { return nil }
    let places = catalog.places.filter { $0.level == level }.map(\.code)
    return Table(level: level, places: places, dimensions: [])
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
