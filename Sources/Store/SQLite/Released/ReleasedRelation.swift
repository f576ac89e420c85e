import Lang

/// The relation of the released tables with some dimensions.
final class ReleasedRelation {
  let code: Int
  private let dimensions: Int
  private let select: Statement
  /// Many rows a statement: SQLite then stays at the place where the last one went.
  private let insertMany: Statement
  private let insertOne: Statement
  private static let many = 32
  private let delete: Statement

  /// Made when it is not there yet: `released_race`, `released_places`.
  init(of dimensions: [Dimension], in engine: Engine) throws {
    let dimensions = dimensions.sorted { $0.code < $1.code }
    self.dimensions = dimensions.count
    let key = dimensions.map { "\($0.code)" }.joined(separator: ",")
    let relation: String
    if let known = try engine.integer(
      "SELECT code FROM released_table WHERE dimensions = ?", .text(key))
    {
      code = known
      relation =
        try engine.text("SELECT relation FROM released_table WHERE code = ?", .integer(known)) ?? ""
    } else {
      let ids = dimensions.map(\.id)
      relation = try ReleasedRelation.freeName(ids, in: engine)
      try engine.run(
        "INSERT INTO released_table (dimensions, relation) VALUES (?, ?)", .text(key),
        .text(relation))
      code = engine.lastCode
      try CutSchema.create(relation: relation, dimensions: ids, sums: [], in: engine)
    }
    let name = try quoted(relation)
    let columns = try dimensions.map { try CutSchema.column(of: $0.id) }
    let series = "indicator = ? AND source = ? AND period = ?"
    select = try engine.prepare(
      """
      SELECT place, \(columns.map { "\($0), " }.joined())state, n, met_low, met_high, value_low,
        value_high
      FROM \(name) WHERE \(series) ORDER BY place\(columns.map { ", \($0)" }.joined())
      """)
    func insert(_ rows: Int) throws -> Statement {
      let width = 7 + columns.count
      let values = (0..<rows).map { row in
        "(?1, ?2, ?3\((0..<width).map { ", ?\(4 + row * width + $0)" }.joined()))"
      }
      return try engine.prepare("INSERT INTO \(name) VALUES \(values.joined(separator: ", "))")
    }
    insertMany = try insert(ReleasedRelation.many)
    insertOne = try insert(1)
    delete = try engine.prepare("DELETE FROM \(name) WHERE \(series)")
  }

  private static func freeName(_ ids: [String], in engine: Engine) throws -> String {
    let name = (["released"] + (ids.isEmpty ? ["places"] : ids)).joined(separator: "_").lowercased()
    let isTaken = try engine.exists("SELECT 1 FROM sqlite_schema WHERE name = ?", .text(name))
    guard isTaken else { return name }
    let next = (try engine.integer("SELECT max(code) FROM released_table") ?? 0) + 1
    return "\(name)_\(next)"
  }

  /// The cells of a series, in the order of the relation.
  func rows(of series: RecordSeries) throws -> [ReleasedRow] {
    bind(series, to: select)
    defer { select.reset() }
    var rows: [ReleasedRow] = []
    while try select.step() {
      let row = select.row
      rows.append(
        ReleasedRow(
          place: row.integer(0), groups: (0..<dimensions).map { row.integer(1 + $0) },
          values: Version.Values(row, from: 1 + dimensions)))
    }
    return rows
  }

  /// Puts a table in the place of the one there is.
  func replace(_ series: RecordSeries, by rows: [ReleasedRow]) throws {
    try remove(series)
    var rows = rows[...]
    while !rows.isEmpty {
      let isFull = rows.count >= ReleasedRelation.many
      try insert(
        rows.prefix(isFull ? ReleasedRelation.many : 1), of: series,
        by: isFull ? insertMany : insertOne)
      rows = rows.dropFirst(isFull ? ReleasedRelation.many : 1)
    }
  }

  private func insert(
    _ rows: ArraySlice<ReleasedRow>, of series: RecordSeries, by insert: Statement
  ) throws {
    bind(series, to: insert)
    var position: Int32 = 4
    for row in rows {
      for number in [row.place] + row.groups {
        insert.bind(number, at: position)
        position += 1
      }
      row.values.bind(to: insert, from: position)
      position += 6
    }
    try insert.execute()
  }

  func remove(_ series: RecordSeries) throws {
    bind(series, to: delete)
    try delete.execute()
  }

  private func bind(_ series: RecordSeries, to statement: Statement) {
    statement.bind(series.indicator, at: 1)
    statement.bind(series.source, at: 2)
    statement.bind(series.period, at: 3)
  }
}
