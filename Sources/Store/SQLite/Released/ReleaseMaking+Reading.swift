import Lang
import Protection
import Tabular

/// Exact cells, which are read once for all tables of an indicator.
extension ReleaseMaking {
  var planner: ReleasePlanner {
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

  func read(
    _ scan: Plan.Scan, _ body: (borrowing ReleasePlan.Row) -> Void
  ) throws {
    if let each = written.rows(of: scan) { return each(body) }
    guard let select = scan.exactSelect else { return }
    let query = SQLPrinter.print(select, in: .sqlite)
    let dimensions = scan.dimensions.count
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
}
