import Lang
import Tabular

/// Reads where observations stand, of the versions that answer now.
struct StoredRowReader {
  let engine: Engine

  /// `o` is a version, `f` its file; columns as `row(_:_:)` reads them.
  private static let columns = """
    o.cut, o.indicator, o.source, o.period, o.place, o.grouping, o.load, f.name, o.line, o.state
    """

  private static let isCurrent = """
    NOT EXISTS (SELECT 1 FROM observation later WHERE \(Views.sameKey("later", "o"))
      AND later.load > o.load)
    """

  /// Every version of the series that have cells, clustered as they are kept.
  private static let ofSeries = """
    FROM coverage c JOIN observation o ON o.cut = c.cut AND o.indicator = c.indicator
        AND o.source = c.source AND o.period = c.period
      LEFT JOIN file f ON f.code = o.file
    """

  func rows(_ wanted: RowsWanted) throws -> [StoredRow] {
    switch wanted {
    case .states(let indicator, let states):
      let codes = states.map { "\($0.code)" }.joined(separator: ", ")
      return try rows(
        """
        SELECT \(Self.columns) \(Self.ofSeries)
        WHERE c.indicator = ? AND o.state IN (\(codes)) AND \(Self.isCurrent)
        """, [.integer(indicator)])
    case .leaks(let indicator):
      return try rows(
        """
        SELECT \(Self.columns) FROM remark r
          JOIN observation o ON \(Views.sameKey("o", "r")) AND o.load = r.load
          LEFT JOIN file f ON f.code = o.file
        WHERE r.kind = 'leak' AND r.indicator = ? AND r.file = o.file AND r.line = o.line
          AND \(Self.isCurrent)
        """, [.integer(indicator)])
    case .keys(let keys): return try keys.flatMap(rows)
    case .series(let series):
      return try series.flatMap { series in
        try rows(
          """
          SELECT \(Self.columns) FROM observation o LEFT JOIN file f ON f.code = o.file
          WHERE o.cut = ? AND o.indicator = ? AND o.source = ? AND o.period = ?
            AND o.state <> 0 AND \(Self.isCurrent)
          """, series.values)
      }
    }
  }

  private func rows(_ key: StoredKey) throws -> [StoredRow] {
    let members = key.groups.map { "\($0)" }.joined(separator: ",")
    let grouping =
      members.isEmpty
      ? 0 : try engine.integer("SELECT code FROM grouping WHERE members = ?", .text(members))
    guard let grouping else { return [] }
    return try rows(
      """
      SELECT \(Self.columns) FROM observation o LEFT JOIN file f ON f.code = o.file
      WHERE o.cut = ? AND o.indicator = ? AND o.source = ? AND o.period = ? AND o.place = ?
        AND o.grouping = ? AND o.state <> 0 AND \(Self.isCurrent)
      """, key.series.values + [.integer(key.place), .integer(grouping)])
  }

  private func rows(_ query: String, _ values: [BoundValue]) throws -> [StoredRow] {
    var groupings = Groupings(engine: engine)
    var found: [StoredRow] = []
    try engine.each(query, values) { row in
      if let made = try Self.row(row, &groupings) { found.append(made) }
    }
    return found
  }

  private static func row(
    _ row: borrowing Row, _ groupings: inout Groupings
  ) throws -> StoredRow? {
    guard let state = CellState(code: row.integer(9)) else { return nil }
    let series = Series(
      indicator: row.integer(1), source: row.integer(2), cut: row.integer(0),
      period: row.integer(3))
    let key = StoredKey(
      series: series, place: row.integer(4), groups: try groupings.members(of: row.integer(5)))
    return StoredRow(
      key: key, load: row.integer(6), file: row.text(7), line: row.integer(8), state: state)
  }

  func tokens(indicator: Int) throws -> [TokenUse] {
    let numbers = [CellState.actual, .rounded, .noPeople].map { "\($0.code)" }
      .joined(separator: ", ")
    var found: [TokenUse] = []
    // SQLite takes the other columns from the row that has the least: here the first line.
    try engine.each(
      """
      SELECT o.source, o.cut, o.period, o.place, o.token, o.state, count(*), f.name, o.line,
        min(o.file * 1000000000 + o.line)
      \(Self.ofSeries)
      WHERE c.indicator = ? AND o.state <> 0 AND \(Self.isCurrent)
        AND (o.token IS NOT NULL OR o.state NOT IN (\(numbers)))
      GROUP BY o.source, o.cut, o.period, o.place, o.token, o.state
      """, [.integer(indicator)]
    ) { row in
      guard let state = CellState(code: row.integer(5)) else { return }
      let series = Series(
        indicator: indicator, source: row.integer(0), cut: row.integer(1), period: row.integer(2))
      found.append(
        TokenUse(
          series: series, place: row.integer(3), token: row.optionalText(4), state: state,
          count: row.integer(6), file: row.text(7), line: row.integer(8)))
    }
    return found
  }

  func duplicates() throws -> [StoredDuplicate] {
    var groupings = Groupings(engine: engine)
    var found: [StoredDuplicate] = []
    try engine.each(
      """
      SELECT r.cut, r.indicator, r.source, r.period, r.place, r.grouping, r.load, f.name, r.line,
        coalesce(o.state, \(CellState.missing.code)), r.kind = 'replaced', t.name, r.taken_line
      FROM remark r LEFT JOIN observation o ON \(Views.sameKey("o", "r")) AND o.load = r.load
        LEFT JOIN file f ON f.code = r.file LEFT JOIN file t ON t.code = r.taken_file
      WHERE r.kind IN ('replaced', 'repeated')
      ORDER BY r.load, r.file, r.line
      """
    ) { row in
      guard let made = try Self.row(row, &groupings) else { return }
      found.append(
        StoredDuplicate(
          row: made, differs: row.flag(10), takenFile: row.text(11), takenLine: row.integer(12)))
    }
    return found
  }
}

extension Series {
  /// In the order of the key of `observation`.
  var values: [BoundValue] {
    [.integer(cut), .integer(indicator), .integer(source), .integer(period)]
  }
}
