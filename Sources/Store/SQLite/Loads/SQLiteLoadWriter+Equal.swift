import Lang

extension SQLiteLoadWriter {
  func knows(mapping: String) throws -> Bool {
    try engine.exists("SELECT 1 FROM load WHERE mapping = ? LIMIT 1", .text(mapping))
  }

  /// The load that brought these files by this mapping and still stands unchanged.
  ///
  /// When a later load wrote over its numbers, it has to be loaded again to have them back.
  func equalLoad(mapping: String, files: [LoadFile]) throws -> Int? {
    let wanted = Set(files.map { [$0.name, $0.sha256] })
    var candidates: [Int] = []
    try engine.each(
      "SELECT code FROM load WHERE mapping = ? ORDER BY code DESC", [.text(mapping)]
    ) { row in candidates.append(row.integer(0)) }
    return try candidates.first { load in
      var found: Set<[String]> = []
      try engine.each("SELECT name, sha256 FROM file WHERE load = ?", [.integer(load)]) { row in
        found.insert([row.text(0), row.text(1)])
      }
      guard found == wanted else { return false }
      return try !isOverwritten(load)
    }
  }

  private func isOverwritten(_ load: Int) throws -> Bool {
    let hasNewerRecords = try engine.exists(
      """
      SELECT 1 FROM record_part o JOIN record_part later
        ON later.indicator = o.indicator AND later.source = o.source AND later.load > o.load
      WHERE o.load = ? LIMIT 1
      """, .integer(load))
    if hasNewerRecords { return true }
    return try isOverwrittenByTables(load)
  }

  private func isOverwrittenByTables(_ load: Int) throws -> Bool {
    try engine.exists(
      """
      SELECT 1 FROM load_series s JOIN observation o
        ON o.cut = s.cut AND o.indicator = s.indicator AND o.source = s.source
          AND o.period = s.period AND o.load = s.load
      WHERE s.load = ? AND EXISTS (
        SELECT 1 FROM observation later
        WHERE later.cut = o.cut AND later.indicator = o.indicator AND later.source = o.source
          AND later.period = o.period AND later.place = o.place
          AND later.grouping = o.grouping AND later.load > o.load)
      LIMIT 1
      """, .integer(load))
  }
}
