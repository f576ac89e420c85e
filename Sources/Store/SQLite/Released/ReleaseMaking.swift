import Lang
import Protection
import Tabular

/// Makes the released tables of an indicator from a source, each as a whole.
final class ReleaseMaking {
  let engine: Engine
  let catalog: Catalog
  let names: NameIndex
  /// Exact cells that need not be read again.
  private(set) var written: WrittenCells
  /// The model or the policy changed: tables that wait hide what the new ones do.
  let isRenewed: Bool
  var relations: [[Int]: ReleasedRelation] = [:]
  let listings = Listings()
  /// What was not released, or not yet.
  var notes: [Note] = []

  init(
    engine: Engine, catalog: Catalog, written: WrittenCells = WrittenCells(),
    isRenewed: Bool = false
  ) {
    self.engine = engine
    self.catalog = catalog
    self.written = written
    self.isRenewed = isRenewed
    names = NameIndex(catalog)
  }

  /// Indicators whose exact cells were read, while they are protected.
  struct Begun {
    fileprivate let planned: [(pair: ReleaseWriter.Pair, plan: ReleasePlan)]
    fileprivate let policy: Policy
    fileprivate let exact: ReleasePlan.Exact
    fileprivate let protected: Later<ReleasedTables>
  }

  /// Reads exact cells, and has them protected beside what is done meanwhile.
  ///
  /// - Parameter family: an indicator, or several of the same people, from one source.
  func begin(_ family: [ReleaseWriter.Pair]) throws -> Begun? {
    guard let source = catalog.sources.first(where: { $0.code == family.first?.source }) else {
      return nil
    }
    let planner = planner
    let found = try family.compactMap { pair in
      try catalog.indicators.first { $0.code == pair.indicator }.flatMap { indicator in
        try planner.plan(indicator, from: source).map { (pair: pair, plan: $0) }
      }
    }
    guard !found.isEmpty else { return nil }
    var plans = found.map(\.plan)
    planner.keepOneWay(&plans)
    let planned = zip(found, plans).map { (pair: $0.pair, plan: $1) }
    let policy = catalog.policy(over: [source])
    let exact = try ReleasePlan.exact(
      planned.map(\.plan), names: names, read: read)
    return Begun(
      planned: planned, policy: policy, exact: exact,
      protected: Later { exact.protected(policy: policy, spread: AllProcessors()) })
  }

  /// Makes the tables of one family at once.
  func make(_ family: [ReleaseWriter.Pair]) throws {
    if let begun = try begin(family) { try finish(begun) }
  }

  /// Keeps the tables, once they are protected.
  func finish(_ begun: Begun) throws {
    let ledger = Ledger(engine: engine)
    let released = try ReleasePlan.released(
      begun.exact, protected: begun.protected.value,
      questions: begun.planned.map {
        try ledger.questions(of: $0.pair, dimensions: catalog.dimensions)
      }, policy: begun.policy, names: names, read: read)
    let members = try zip(begun.planned, released).map { planned, release in
      note(refused: release.refused.sorted(), of: planned.plan.indicator)
      note(beside: planned.plan.beside, of: planned.plan.indicator)
      note(untold: release.untold, of: planned.plan.indicator)
      let tables = try made(release.tables, of: planned.plan.indicator, planned.pair, ledger)
      return Member(
        indicator: planned.plan.indicator, tables: tables,
        windows: try release.windows.map { window, tables in
          (window, try made(tables, of: planned.plan.indicator, planned.pair, ledger))
        },
        correction: HeldCorrection(
          engine: engine, pair: planned.pair, minimum: begun.policy.minimum,
          countsPeople: planned.plan.indicator.kind == .count, corrected: catalog.correctedLoad),
        levels: try ReleasedLevels(of: planned.pair, in: engine), periods: Set(tables.keys))
    }
    try keep(members)
    for planned in begun.planned { written.remove(planned.pair) }
  }

  /// An indicator of a family.
  struct Member {
    let indicator: Indicator
    var tables: [Int: [Made]]
    let windows: [(window: ReleasedWindow, tables: [Int: [Made]])]
    let correction: HeldCorrection
    var levels: ReleasedLevels

    /// Periods with tables of their own.
    let periods: Set<Int>
  }

  /// A table of one period.
  struct Made {
    let period: Int
    let relation: ReleasedRelation
    let parts: [ReleasePlan.Part]
    let rows: [ReleasedRow]
  }

  /// The tables of an indicator by period.
  private func made(
    _ tables: [ReleasePlan.Released], of indicator: Indicator, _ pair: ReleaseWriter.Pair,
    _ ledger: Ledger
  ) throws -> [Int: [Made]] {
    let hidden = tables.filter(\.dimensions.isEmpty).flatMap(\.table.cells).filter(\.isHidden)
    let hiddenPlaces = Dictionary(grouping: hidden.map(\.key), by: \.period)
      .mapValues { $0.map(\.place) }
    var made: [Made] = []
    for table in tables {
      let relation = try relation(of: table.dimensions)
      let rows = rows(of: table, hiddenPlaces)
      if table.dimensions.count > 1 {
        let wanted = Set(table.parts.flatMap(\.periods).map(\.code))
        note(unreleased: wanted.subtracting(rows.keys).sorted(), of: table, indicator)
        if !rows.isEmpty { try ledger.note(table.dimensions, of: pair) }
      }
      for (period, rows) in rows {
        made.append(Made(period: period, relation: relation, parts: table.parts, rows: rows))
      }
    }
    return Dictionary(grouping: made, by: \.period)
  }

  /// Places of cuts, which every table of an indicator asks for.
  final class Listings {
    var known: [Planner.ListingRequest: [ListedPlace]] = [:]
  }
}
