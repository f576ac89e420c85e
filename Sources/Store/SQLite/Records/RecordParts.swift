import Lang

/// Reads and writes parts of records.
final class RecordParts {
  private let engine: Engine
  private var insertPart: Statement?
  private var insertColumn: Statement?

  init(engine: Engine) {
    self.engine = engine
  }

  /// Packs parts on all processors, then writes one after the other.
  func write(_ parts: [RecordPart], load: Int) throws {
    let packed = AllProcessors().map(parts.count) { PackedPart(parts[$0]) }
    for (part, packed) in zip(parts, packed) { try write(part, packed, load: load) }
  }

  private func write(_ part: RecordPart, _ packed: PackedPart, load: Int) throws {
    let insertPart =
      try insertPart
      ?? engine.prepare(
        """
        INSERT INTO record_part (load, file, cut, indicator, source, period, rows)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    self.insertPart = insertPart
    try insertPart.bind([
      .integer(load), .integer(part.file), .integer(part.cut), .integer(part.series.indicator),
      .integer(part.series.source), .integer(part.series.period), .integer(part.count),
    ])
    try insertPart.execute()
    let code = engine.lastCode
    for column in packed.columns { try write(column.data, column.kind, of: code) }
  }

  private func write(_ data: [UInt8], _ kind: PackedPart.Kind, of part: Int) throws {
    let insertColumn =
      try insertColumn
      ?? engine.prepare(
        "INSERT INTO record_column (part, kind, data) VALUES (?, ?, ?)")
    self.insertColumn = insertColumn
    insertColumn.bind(part, at: 1)
    insertColumn.bind(kind.rawValue, at: 2)
    insertColumn.bind(data, at: 3)
    try insertColumn.execute()
  }

  /// Parts of a load in a series, in the order of the files.
  func read(_ series: RecordSeries, load: Int) throws -> [RecordPart] {
    var parts: [(code: Int, part: RecordPart)] = []
    try engine.each(
      """
      SELECT code, file, cut FROM record_part
      WHERE indicator = ? AND source = ? AND period = ? AND load = ? ORDER BY code
      """,
      [
        .integer(series.indicator), .integer(series.source), .integer(series.period),
        .integer(load),
      ]
    ) { row in
      parts.append(
        (row.integer(0), RecordPart(series: series, file: row.integer(1), cut: row.integer(2))))
    }
    return try parts.map { try filled($0.part, code: $0.code) }
  }

  private func filled(_ empty: RecordPart, code: Int) throws -> RecordPart {
    var part = empty
    try engine.each("SELECT kind, data FROM record_column WHERE part = ?", [.integer(code)]) {
      row in
      let data = row.bytes(1)
      switch PackedPart.Kind(rawValue: row.integer(0)) {
      case .person: part.persons = try PackedPart.unpacked(data)
      case .place: part.places = try PackedPart.unpacked(data)
      case .grouping: part.groupings = try PackedPart.unpacked(data)
      case .line: part.lines = try PackedPart.unpacked(data)
      case .met: part.met = try PackedPart.unpacked(data)
      case .value: part.values = try PackedPart.unpackedValues(data)
      case nil: break
      }
    }
    let counts = [part.places.count, part.groupings.count, part.lines.count, part.met.count]
    guard counts.allSatisfy({ $0 == part.count }),
      part.values.isEmpty || part.values.count == part.count
    else { throw StoreError.failed("the columns of some records differ in length") }
    return part
  }

  /// Children of the parts that a condition on `record_part` chooses.
  func persons(where condition: String, _ values: [BoundValue]) throws -> Set<Int32> {
    var found: Set<Int32> = []
    try engine.each(
      """
      SELECT data FROM record_column JOIN record_part ON record_part.code = record_column.part
      WHERE kind = \(PackedPart.Kind.person.rawValue) AND \(condition)
      """, values
    ) { row in
      let persons: [Int32] = try PackedPart.unpacked(row.bytes(0))
      found.formUnion(persons)
    }
    return found
  }
}
