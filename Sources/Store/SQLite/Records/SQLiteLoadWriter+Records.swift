import Lang

extension SQLiteLoadWriter: RecordWriter {
  func person(_ id: [UInt8]) throws -> Int {
    let persons = try self.persons ?? Persons(engine: engine, open: openKey)
    self.persons = persons
    return try persons.code(of: id)
  }

  func grouping(_ groups: [Int], cut: Int) throws -> Int {
    try groupings.code(of: groups, dimensions: cutWriter(cut).dimensions)
  }

  func append(_ parts: [RecordPart]) throws {
    for part in parts {
      if recordPairs.insert(Pair(part.series)).inserted, try hasOlderRecords(part.series) {
        rewritten.insert(Pair(part.series))
      }
      recordPlaces.add(part.places)
      recordGroupings.add(part.groupings)
      records += part.count
    }
    try recordParts.write(parts, load: load)
    // Where others have a word, too, the cells are made at the end from all of them.
    try recordCells.add(parts.filter { !rewritten.contains(Pair($0.series)) })
  }

  func parts(of series: RecordSeries) throws -> [RecordPart] {
    try recordParts.read(series, load: load)
  }

  func hasObservations(of indicator: Int, source: Int) throws -> Bool {
    try engine.exists(
      "SELECT 1 FROM load_series WHERE indicator = ? AND source = ? LIMIT 1",
      .integer(indicator), .integer(source))
  }

  func hasRecords(of indicator: Int, source: Int) throws -> Bool {
    try engine.exists(
      "SELECT 1 FROM record_part WHERE indicator = ? AND source = ? LIMIT 1",
      .integer(indicator), .integer(source))
  }

  /// Makes the cells of the records, once all are there.
  func finishRecords() throws {
    guard !recordPairs.isEmpty else { return }
    try persons?.finish()
    for (kind, codes) in [("place", recordPlaces), ("grouping", recordGroupings)] {
      for code in codes.sorted {
        try engine.run(
          "INSERT OR IGNORE INTO record_use (kind, code, load) VALUES (?, ?, ?)", .text(kind),
          .integer(code), .integer(load))
      }
    }
    try recordCells.write()
    for pair in rewritten { try pair.rebuild(recordCells, engine) }
  }

  private func hasOlderRecords(_ series: RecordSeries) throws -> Bool {
    try engine.exists(
      "SELECT 1 FROM record_part WHERE indicator = ? AND source = ? AND load <> ? LIMIT 1",
      .integer(series.indicator), .integer(series.source), .integer(load))
  }

  /// An indicator from a source: what one load replaces of another's.
  struct Pair: Hashable {
    var indicator: Int
    var source: Int

    init(_ series: RecordSeries) {
      indicator = series.indicator
      source = series.source
    }

    /// Makes the cells of every period anew.
    func rebuild(_ cells: RecordCells, _ engine: Engine) throws {
      let history = try RecordHistory(indicator: indicator, source: source, engine: engine)
      var periods: Set<Int> = []
      for relation in ["record_part", "coverage"] {
        try engine.each(
          "SELECT DISTINCT period FROM \(relation) WHERE indicator = ? AND source = ?",
          [.integer(indicator), .integer(source)]
        ) { row in periods.insert(row.integer(0)) }
      }
      for period in periods.sorted() {
        try cells.rebuild(
          RecordSeries(indicator: indicator, source: source, period: period), history)
      }
    }
  }
}

/// Small codes that were met, a flag each: a set would hash every record.
struct UsedCodes {
  private var flags: [Bool] = []

  mutating func add(_ codes: [Int32]) {
    for code in codes where code >= 0 {
      let index = Int(code)
      if index >= flags.count {
        flags += Array(repeating: false, count: index * 2 + 64 - flags.count)
      }
      flags[index] = true
    }
  }

  var sorted: [Int] { flags.indices.filter { flags[$0] } }
}
