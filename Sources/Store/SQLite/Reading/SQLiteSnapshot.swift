import Lang
import Protection

/// One version of a store, read through a connection of its own until it is closed.
final class SQLiteSnapshot: Snapshot {
  let connection: Connection
  let catalog: Catalog
  private let onRelease: Locked<(@Sendable () -> Void)?>

  init(
    connection: Connection, catalog: Catalog, onRelease: @escaping @Sendable () -> Void
  ) {
    self.connection = connection
    self.catalog = catalog
    self.onRelease = Locked(onRelease)
  }

  deinit { release() }

  func close() async { release() }

  /// Gives the connection back, once.
  func release() {
    let action = onRelease.use { action in
      defer { action = nil }
      return action
    }
    action?()
  }

  func things(_ query: SQLQuery) async throws(StoreError) -> [[BoundValue]] {
    try await read { engine in
      var things: [[BoundValue]] = []
      try engine.each(query.text, query.bindings.map(\.value)) { row in
        var thing: [BoundValue] = []
        for column in 0..<row.count { thing.append(row.value(column)) }
        things.append(thing)
      }
      return things
    }
  }

  func cells(_ query: SQLQuery, dimensions: Int) async throws(StoreError) -> ExactTable {
    try await read { engine in
      var table = ExactTable()
      let reader = CellRow(dimensions: dimensions)
      try engine.each(query.text, query.bindings.map(\.value)) { row in
        table.append(try reader.key(row), try reader.measures(row))
      }
      return table
    }
  }

  func coverage(
    indicator: Int, cuts: [Int], periods: [Int], places: [Int]?
  ) async throws(StoreError) -> [Coverage] {
    let wanted = Set(cuts)
    let asked = catalog.cuts.filter { wanted.contains($0.code) }
    return try await read { engine in
      let reader = CoverageReader(engine: engine, indicator: indicator, periods: periods)
      guard let places else { return try reader.everywhere(cuts: asked) }
      return try asked.flatMap { try reader.coverage(of: $0, places: places) }
    }
  }

  func listing(
    indicator: Int, source: Int, cut: Int
  ) async throws(StoreError) -> [ListedPlace] {
    guard let cut = catalog.cuts.first(where: { $0.code == cut }) else { return [] }
    return try await read { engine in
      try CoverageReader(engine: engine, indicator: indicator, periods: [])
        .listing(of: cut, source: source)
    }
  }

  func released(indicator: Int) async throws(StoreError) -> [ReleasedSeries] {
    try await read { engine in
      var found: [ReleasedSeries] = []
      try engine.each(
        """
        SELECT r.source, r.period, t.dimensions, r.level, r.cut, t.relation,
          (SELECT load FROM released_period p WHERE p.indicator = r.indicator
            AND p.source = r.source AND p.period = r.period AND p.waits = 1)
        FROM released r JOIN released_table t ON t.code = r.relation WHERE r.indicator = ?
        """, [.integer(indicator)]
      ) { row in
        found.append(
          ReleasedSeries(
            source: row.integer(0), period: row.integer(1),
            dimensions: row.text(2).split(separator: ",").compactMap { Int($0) },
            level: row.text(3).isEmpty ? nil : row.text(3), cut: row.integer(4),
            relation: row.text(5), asOf: row.optionalInteger(6)))
      }
      return found
    }
  }

  /// Reads until done or until the task is cancelled.
  func read<T: Sendable>(_ body: (Engine) throws -> T) async throws(StoreError) -> T {
    guard !Task.isCancelled else { throw .cancelled }
    let result = await withTaskCancellationHandler {
      Result { () throws(StoreError) in try connection.use(body) }
    } onCancel: {
      connection.interrupt()
    }
    return try result.get()
  }
}
