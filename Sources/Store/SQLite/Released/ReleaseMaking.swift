import Lang
import Protection
import Tabular

/// Makes the released tables of an indicator from a source, each as a whole.
final class ReleaseMaking {
  private let engine: Engine
  private let catalog: Catalog
  private let names: NameIndex
  private var relations: [[Int]: ReleasedRelation] = [:]

  init(engine: Engine, catalog: Catalog) {
    self.engine = engine
    self.catalog = catalog
    names = NameIndex(catalog)
  }

  func make(_ pair: ReleaseWriter.Pair) throws {
    guard let indicator = catalog.indicators.first(where: { $0.code == pair.indicator }),
      let source = catalog.sources.first(where: { $0.code == pair.source }),
      let plan = try planner.plan(indicator, from: source)
    else { return }
    let tables = try plan.released(
      policy: catalog.policy(over: [source]), names: names, dialect: .sqlite, read: read)
    let hidden = tables.filter(\.dimensions.isEmpty).flatMap(\.table.cells).filter(\.isHidden)
    let hiddenPlaces = Dictionary(grouping: hidden.map(\.key), by: \.period)
      .mapValues { $0.map(\.place) }
    var old = try ReleasedLevels(of: pair, in: engine)
    for table in tables {
      let relation = try relation(of: table.dimensions)
      for (period, rows) in rows(of: table, hiddenPlaces) {
        let series = RecordSeries(
          indicator: pair.indicator, source: pair.source, period: period)
        if try relation.rows(of: series) != rows { try relation.replace(series, by: rows) }
        try old.keep(table.parts, of: relation.code, at: period)
      }
    }
    try old.finish { code, series in
      try self.relation(coded: code)?.remove(series)
    }
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
        listing: { [engine, catalog] request in
          guard let cut = catalog.cuts.first(where: { $0.code == request.cut }) else { return [] }
          return try CoverageReader(engine: engine, indicator: request.indicator, periods: [])
            .listing(of: cut, source: request.source)
        }))
  }

  private func read(
    _ query: SQLQuery, _ dimensions: Int, _ body: (borrowing ReleasePlan.Row) -> Void
  ) throws {
    try engine.each(query.text, query.bindings.map(\.value)) { row in
      let first = dimensions + 2
      guard let state = ReleaseMaking.states[row.integer(first)] else {
        throw StoreError.failed("a cell has the unknown state \(row.integer(first))")
      }
      body(
        ReleasePlan.Row(
          period: row.integer(0), place: row.integer(1),
          groups: (0..<dimensions).map { row.integer(2 + $0) },
          part: ExactPart(
            state, n: row.optionalInteger(first + 1), metLow: row.optionalInteger(first + 2),
            metHigh: row.optionalInteger(first + 3), valueLow: row.optionalInteger(first + 4),
            valueHigh: row.optionalInteger(first + 5), sum: row.optionalInteger(first + 6))))
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
    guard !places.isEmpty, !released.dimensions.isEmpty else { return [] }
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
