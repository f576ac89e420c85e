import Lang

/// Reads and writes parts of records.
final class RecordParts {
  private let engine: Engine
  private var insertPart: Statement?
  private var insertColumn: Statement?

  init(engine: Engine) {
    self.engine = engine
  }

  private enum Kind: Int {
    case person = 1
    case place = 2
    case grouping = 3
    case line = 4
    case met = 5
    case value = 6
  }

  func write(_ part: RecordPart, load: Int) throws {
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
    try write(PackedNumbers.pack(part.persons), .person, of: code)
    try write(PackedNumbers.pack(part.places), .place, of: code)
    try write(PackedNumbers.pack(part.groupings), .grouping, of: code)
    try write(PackedNumbers.pack(part.lines), .line, of: code)
    try write(PackedNumbers.pack(part.met), .met, of: code)
    if !part.values.isEmpty { try write(Self.packValues(part.values), .value, of: code) }
  }

  private func write(_ data: [UInt8], _ kind: Kind, of part: Int) throws {
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
      switch Kind(rawValue: row.integer(0)) {
      case .person: part.persons = try Self.unpacked(data)
      case .place: part.places = try Self.unpacked(data)
      case .grouping: part.groupings = try Self.unpacked(data)
      case .line: part.lines = try Self.unpacked(data)
      case .met: part.met = try Self.unpacked(data)
      case .value: part.values = try Self.unpackedValues(data)
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
      WHERE kind = \(Kind.person.rawValue) AND \(condition)
      """, values
    ) { row in
      let persons: [Int32] = try Self.unpacked(row.bytes(0))
      found.formUnion(persons)
    }
    return found
  }

  private static func unpacked<Number: FixedWidthInteger>(_ data: [UInt8]) throws -> [Number] {
    guard let numbers = PackedNumbers.unpack(data, as: Number.self) else {
      throw StoreError.failed("a column of records cannot be read")
    }
    return numbers
  }

  /// A missing value is one below the least, so that the others stay narrow.
  private static func packValues(_ values: [Int]) -> [UInt8] {
    var known = values
    var bits = [UInt8](repeating: 0, count: (values.count + 7) / 8)
    var last = values.first { $0 != RecordPart.noValue } ?? 0
    for (index, value) in values.enumerated() {
      if value == RecordPart.noValue {
        known[index] = last
      } else {
        bits[index / 8] |= 1 << UInt8(index % 8)
        last = value
      }
    }
    return bits + PackedNumbers.pack(known) + PackedNumbers.pack([values.count])
  }

  private static func unpackedValues(_ data: [UInt8]) throws -> [Int] {
    // Seventeen bytes and one, two, four or eight: the count, always less than 65,537.
    let tail = PackedNumbers.unpack(Array(data.suffix(18)), as: Int.self)
    guard data.count > 18, let count = tail?.first, (0...RecordPart.most).contains(count),
      (count + 7) / 8 <= data.count - 18
    else { throw StoreError.failed("a column of records cannot be read") }
    let bits = (count + 7) / 8
    var values: [Int] = try unpacked(Array(data[bits..<(data.count - 18)]))
    guard values.count == count else {
      throw StoreError.failed("a column of records cannot be read")
    }
    for index in 0..<count where data[index / 8] & (1 << UInt8(index % 8)) == 0 {
      values[index] = RecordPart.noValue
    }
    return values
  }
}
