import Lang

/// Takes records out for good: what they held is overwritten, and so are marks of children whom
/// nothing else is about.
struct RecordErasure {
  let engine: Engine

  /// The records of one load; how many they were.
  func erase(load: Int) throws -> Int {
    try erase(where: "load = ?", [.integer(load)])
  }

  /// All records of a source; how many they were.
  func erase(source: Int) throws -> Int {
    try erase(where: "source = ?", [.integer(source)])
  }

  private func erase(where condition: String, _ values: [BoundValue]) throws -> Int {
    var pairs: Set<SQLiteLoadWriter.Pair> = []
    var loads: Set<Int> = []
    var records = 0
    try engine.each(
      """
      SELECT indicator, source, load, sum(rows) FROM record_part WHERE \(condition)
      GROUP BY indicator, source, load
      """, values
    ) { row in
      pairs.insert(
        .init(RecordSeries(indicator: row.integer(0), source: row.integer(1), period: 0)))
      loads.insert(row.integer(2))
      records += row.integer(3)
    }
    guard records > 0 else { return 0 }
    try erasePersons(where: condition, values)
    try engine.run(
      "DELETE FROM record_column WHERE part IN (SELECT code FROM record_part WHERE \(condition))",
      values)
    try engine.run("DELETE FROM record_part WHERE \(condition)", values)
    for load in loads {
      try engine.run(
        """
        DELETE FROM record_use WHERE load = ?1
        AND NOT EXISTS (SELECT 1 FROM record_part WHERE load = ?1)
        """, .integer(load))
    }
    let cells = RecordCells(engine: engine)
    for pair in pairs { try pair.rebuild(cells, engine) }
    return records
  }

  private func erasePersons(where condition: String, _ values: [BoundValue]) throws {
    let reader = RecordParts(engine: engine)
    let gone = try reader.persons(where: condition, values)
    let kept = try reader.persons(where: "NOT (\(condition))", values)
    guard !kept.isEmpty else { return try engine.run("DELETE FROM person") }
    let orphans = gone.subtracting(kept)
    guard !orphans.isEmpty else { return }
    var marks: [[UInt8]] = []
    try engine.each("SELECT mark, code FROM person") { row in
      if orphans.contains(Int32(truncatingIfNeeded: row.integer(1))) { marks.append(row.bytes(0)) }
    }
    let delete = try engine.prepare("DELETE FROM person WHERE mark = ?")
    for mark in marks {
      delete.bind(mark, at: 1)
      try delete.execute()
    }
  }
}

extension Engine {
  /// A store that is closed to records has none.
  func refuseClosingRecords() throws {
    guard try exists("SELECT 1 FROM record_part LIMIT 1") else { return }
    throw StoreError.recordsInside
  }

  func hasRecords(ofSource code: Int) throws -> Bool {
    try exists("SELECT 1 FROM record_part WHERE source = ? LIMIT 1", .integer(code))
  }
}
