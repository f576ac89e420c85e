import Lang
import Protection
import Tabular

/// Makes the released tables of an indicator from a source, each as a whole.
final class ReleaseMaking {
  private let engine: Engine
  private let catalog: Catalog
  private let names: NameIndex
  /// The model or the policy changed: tables that wait hide what the new ones do.
  private let isRenewed: Bool
  private var relations: [[Int]: ReleasedRelation] = [:]
  private let listings = Listings()
  /// What was not released, or not yet.
  private(set) var notes: [Note] = []

  init(engine: Engine, catalog: Catalog, isRenewed: Bool = false) {
    self.engine = engine
    self.catalog = catalog
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
      planned.map(\.plan), names: names, dialect: .sqlite, read: read)
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
      }, policy: begun.policy, names: names, dialect: .sqlite, read: read)
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
  }

  /// An indicator of a family.
  private struct Member {
    let indicator: Indicator
    var tables: [Int: [Made]]
    let windows: [(window: ReleasedWindow, tables: [Int: [Made]])]
    let correction: HeldCorrection
    var levels: ReleasedLevels

    /// Periods with tables of their own.
    let periods: Set<Int>
  }

  /// A table of one period.
  private struct Made {
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

  private func keep(_ members: [Member]) throws {
    var members = members
    var waiting: [Int] = []
    for period in Set(members.flatMap(\.tables.keys)).sorted() {
      if try !keep(&members, at: period, of: [period]) { waiting.append(period) }
    }
    for index in members.indices {
      for (window, tables) in members[index].windows {
        // Beside years that are not as new as the window it would tell of the correction.
        let years = window.periods.map(\.code)
        guard !years.contains(where: waiting.contains) else { continue }
        members[index].tables = tables
        _ = try keep(&members, at: window.code, of: years)
      }
    }
    for member in members {
      try member.levels.finish { code, series in
        try self.relation(coded: code)?.remove(series)
      }
      note(
        waiting.filter(member.periods.contains), of: member.indicator,
        minimum: member.correction.minimum)
    }
  }

  /// The tables of a period take the place of those there are, all or none of them; no where they
  /// wait.
  ///
  /// - Parameter periods: those whose numbers the tables are made of.
  private func keep(
    _ members: inout [Member], at period: Int, of periods: [Int]
  ) throws -> Bool {
    var changed: [(table: Made, old: [ReleasedRow], series: RecordSeries)] = []
    var isTooSmall = false
    for member in members {
      let correction = member.correction
      let series = correction.series(at: period)
      let shown = try correction.shownLoad(at: period)
      let newest = try periods.map(correction.newestLoad).max() ?? 0
      let mayWait = shown.map { $0 < newest } ?? false && newest > correction.corrected ?? 0
      if mayWait, isRenewed, try correction.isWaiting(at: period) { isTooSmall = true }
      for table in member.tables[period] ?? [] {
        let old = try table.relation.rows(of: series)
        guard old != table.rows else { continue }
        changed.append((table, old, series))
        isTooSmall = isTooSmall || (mayWait && correction.isTooSmall(old, table.rows))
      }
    }
    for index in members.indices {
      let correction = members[index].correction
      guard let tables = members[index].tables[period] else { continue }
      if isTooSmall {
        members[index].levels.keepAll(at: period)
        if let shown = try correction.shownLoad(at: period) {
          try correction.note(period, load: shown, waits: true)
        }
      } else {
        for table in tables {
          members[index].levels.keep(table.parts, of: table.relation.code, at: period)
        }
        try correction.note(
          period, load: periods.map(correction.newestLoad).max() ?? 0, waits: false)
      }
    }
    if isTooSmall {
      if isRenewed, let correction = members.first?.correction {
        let isLeaking = changed.contains { correction.showsSmall($0.old) }
        for (table, old, series) in changed {
          let shown = isLeaking ? [] : table.rows
          try table.relation.replace(series, by: correction.rows(old, shownBy: shown))
        }
      }
      return false
    }
    for (table, _, series) in changed { try table.relation.replace(series, by: table.rows) }
    return true
  }

  private func note(untold windows: [ReleasedWindow], of indicator: Indicator) {
    for window in windows {
      notes.append(
        Note(
          code: "not_released",
          text: "\(indicator.id) in \(labels(window.periods.map(\.code))) together: not "
            + "released beside tables by two dimensions, of a family, with insiders or coded ends"))
    }
  }

  private func note(beside levels: [ReleasePlan.Beside], of indicator: Indicator) {
    for level in levels {
      notes.append(
        Note(
          code: "not_released",
          text: "\(indicator.id) by \(level.level) in \(labels(level.periods.map(\.code))): not "
            + "released beside \(PlaceLevel.plural(of: level.other)), which part the same people "
            + "another way"))
    }
  }

  private func note(refused periods: [Int], of indicator: Indicator) {
    guard !periods.isEmpty else { return }
    notes.append(
      Note(
        code: "not_released",
        text: "\(indicator.id) in \(labels(periods)): not released, because its numbers do not fit "
          + "those of its family, or would hide them all"))
  }

  private func note(_ waiting: [Int], of indicator: Indicator, minimum: Int) {
    guard !waiting.isEmpty else { return }
    notes.append(
      Note(
        code: "waits",
        text: "\(indicator.id) in \(labels(waiting)): the correction would move a shown number by "
          + "fewer than \(minimum) people and waits; `define release` can show it"))
  }

  private func note(unreleased: [Int], of table: ReleasePlan.Released, _ indicator: Indicator) {
    guard !unreleased.isEmpty else { return }
    let by = table.dimensions.map(\.id).joined(separator: ", ")
    notes.append(
      Note(
        code: "not_released",
        text:
          "\(indicator.id) by \(by) in \(labels(unreleased)): not released, because small groups "
          + "could be worked out"))
  }

  /// `2022-23, 2023-24`
  private func labels(_ periods: [Int]) -> String {
    catalog.periods.filter { periods.contains($0.code) }.map(\.period.label)
      .joined(separator: ", ")
  }

  /// Places of cuts, which every table of an indicator asks for.
  private final class Listings {
    var known: [Planner.ListingRequest: [ListedPlace]] = [:]
  }

  private var planner: ReleasePlanner {
    ReleasePlanner(
      catalog: catalog, names: names,
      lookup: ReleasePlanner.Lookup(
        coverage: { [engine, catalog] request in
          let cuts = catalog.cuts.filter { request.cuts.contains($0.code) }
          let reader = CoverageReader(
            engine: engine, indicator: request.indicator, periods: request.periods)
          guard let places = request.places else { return try reader.everywhere(cuts: cuts) }
          return try cuts.flatMap { try reader.coverage(of: $0, places: places) }
        },
        listing: { [engine, catalog, listings] request in
          if let known = listings.known[request] { return known }
          guard let cut = catalog.cuts.first(where: { $0.code == request.cut }) else { return [] }
          let found = try CoverageReader(engine: engine, indicator: request.indicator, periods: [])
            .listing(of: cut, source: request.source)
          listings.known[request] = found
          return found
        }))
  }

  private func read(
    _ query: SQLQuery, _ dimensions: Int, _ body: (borrowing ReleasePlan.Row) -> Void
  ) throws {
    // One row for all: its groups are an array, and there may be a million.
    var next = ReleasePlan.Row(
      period: 0, place: 0, groups: Array(repeating: 0, count: dimensions),
      part: ExactPart(.missing, n: nil, metLow: nil, metHigh: nil, valueLow: nil, valueHigh: nil))
    let first = dimensions + 2
    try engine.each(query.text, query.bindings.map(\.value)) { row in
      guard let state = ReleaseMaking.states[row.integer(first)] else {
        throw StoreError.failed("a cell has the unknown state \(row.integer(first))")
      }
      next.period = row.integer(0)
      next.place = row.integer(1)
      for dimension in 0..<dimensions { next.groups[dimension] = row.integer(2 + dimension) }
      next.part = ExactPart(
        state, n: row.optionalInteger(first + 1), metLow: row.optionalInteger(first + 2),
        metHigh: row.optionalInteger(first + 3), valueLow: row.optionalInteger(first + 4),
        valueHigh: row.optionalInteger(first + 5), sum: row.optionalInteger(first + 6))
      body(next)
    }
  }

  private static let states = Dictionary(
    uniqueKeysWithValues: CellState.allCases.map { ($0.code, $0) })

  /// The rows of a table by period.
  private func rows(
    of released: ReleasePlan.Released, _ hiddenPlaces: [Int: [Int]]
  ) -> [Int: [ReleasedRow]] {
    var rows: [Int: [ReleasedRow]] = [:]
    for cell in released.table.cells {
      rows[cell.key.period, default: []].append(ReleasedRow(cell))
    }
    // A pair of which nothing could be made safe is not released.
    if released.dimensions.count > 1 {
      rows = rows.filter { $0.value.contains { $0.values.state != CellState.suppressed.code } }
    }
    for (period, found) in rows {
      let hidden = hiddenPlaces[period] ?? []
      rows[period] =
        (found + groups(ofHidden: hidden, beside: found, released, at: period)).sorted()
    }
    return rows
  }

  /// The groups that a hidden place would have if it had every one of them.
  private func groups(
    ofHidden places: [Int], beside rows: [ReleasedRow], _ released: ReleasePlan.Released,
    at period: Int
  ) -> [ReleasedRow] {
    guard !places.isEmpty, released.dimensions.count == 1 else { return [] }
    let levels = Set(
      released.parts.filter { $0.periods.contains { $0.code == period } }.map(\.level))
    let hidden = Set(places.filter { levels.contains(names.place($0)?.level) })
    let groups = Set(rows.map(\.groups))
    var missing = Set(hidden.flatMap { place in groups.map { [place] + $0 } })
    for row in rows where hidden.contains(row.place) { missing.remove([row.place] + row.groups) }
    return missing.map { ReleasedRow(hidden: $0[0], groups: Array($0.dropFirst())) }
  }

  private func relation(of dimensions: [Dimension]) throws -> ReleasedRelation {
    let codes = dimensions.map(\.code)
    if let known = relations[codes] { return known }
    let made = try ReleasedRelation(of: dimensions, in: engine)
    relations[codes] = made
    return made
  }

  private func relation(coded code: Int) throws -> ReleasedRelation? {
    let text = try engine.text(
      "SELECT dimensions FROM released_table WHERE code = ?", .integer(code))
    guard let text else { return nil }
    let codes = text.split(separator: ",").compactMap { Int($0) }
    return try relation(
      of: codes.compactMap { code in
        catalog.dimensions.first { $0.code == code }
      })
  }
}
