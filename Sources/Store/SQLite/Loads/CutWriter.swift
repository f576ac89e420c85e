import Lang

/// Writes cells into the relation of one cut.
final class CutWriter {
  let relation: String
  let dimensions: [Int]
  private let insert: Statement
  private let delete: Statement
  private let fill: Statement

  init(code: Int, engine: Engine) throws {
    var relation: String?
    var dimensions: [Int] = []
    try engine.each("SELECT relation, dimensions FROM cut WHERE code = ?", [.integer(code)]) {
      row in
      relation = row.text(0)
      dimensions = row.text(1).split(separator: ",").compactMap { Int($0) }
    }
    guard let relation else { throw StoreError.failed("there is no cut \(code)") }
    self.relation = try quoted(relation)
    self.dimensions = dimensions
    let columns = try dimensions.map { dimension in
      let id = try engine.text("SELECT id FROM dimension WHERE code = ?", .integer(dimension))
      return try CutSchema.column(of: id ?? "")
    }
    let places = String(repeating: ", ?", count: 11 + columns.count)
    insert = try engine.prepare("INSERT OR REPLACE INTO \(self.relation) VALUES (?\(places))")
    let key = columns.map { " AND \($0) = ?" }.joined()
    delete = try engine.prepare(
      """
      DELETE FROM \(self.relation)
      WHERE indicator = ? AND source = ? AND period = ? AND place = ?\(key)
      """)
    fill = try engine.prepare(CutWriter.fill(self.relation, dimensions: dimensions))
  }

  /// Makes the versions of a load the cells of their keys, in the order of the relation: one pass
  /// inside SQLite costs half of what a statement a cell does.
  func fill(_ series: SeriesKey, from load: Int) throws {
    try fill.bind(series.values + [.integer(load)])
    try fill.execute()
  }

  private static func fill(_ relation: String, dimensions: [Int]) -> String {
    let columns = dimensions.indices.map { ", g\($0).member" }.joined()
    let joins = dimensions.enumerated().map { index, dimension in
      """
      CROSS JOIN grouping_member g\(index)
        ON g\(index).grouping = o.grouping AND g\(index).dimension = \(dimension)
      """
    }
    return """
      INSERT OR REPLACE INTO \(relation)
      SELECT o.indicator, o.source, o.period, o.place\(columns),
        o.state, o.n, o.met_low, o.met_high, o.value_low, o.value_high, NULL, NULL
      FROM observation o \(joins.joined(separator: " "))
      WHERE o.cut = ? AND o.indicator = ? AND o.source = ? AND o.period = ? AND o.load = ?
        AND o.state <> \(Version.gone)
      """
  }

  func put(_ values: Version.Values, series: SeriesKey, place: Int, groups: [Int]) throws {
    let next = bindKey(series, place, groups, to: insert)
    values.bind(to: insert, from: next)
    try insert.execute()
  }

  func remove(series: SeriesKey, place: Int, groups: [Int]) throws {
    _ = bindKey(series, place, groups, to: delete)
    try delete.execute()
  }

  /// Binds the key columns; the number of the place after them.
  private func bindKey(
    _ series: SeriesKey, _ place: Int, _ groups: [Int], to statement: Statement
  ) -> Int32 {
    statement.bind(series.indicator, at: 1)
    statement.bind(series.source, at: 2)
    statement.bind(series.period, at: 3)
    statement.bind(place, at: 4)
    var next: Int32 = 5
    for group in groups {
      statement.bind(group, at: next)
      next += 1
    }
    return next
  }
}
