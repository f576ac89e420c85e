import GRDBSQLite
import Lang
import Tabular

/// What one load said of one key, as a row of `observation`.
struct Version: Equatable {
  var load: Int
  var file: Int
  var line: Int
  /// 0: from this load on the key has no answer.
  var state: Int
  var values: Values

  /// The measures of a cell, as they stand in `observation` and in the relations of cuts.
  struct Values: Equatable {
    var state: Int
    var n: Int?
    var metLow: Int?
    var metHigh: Int?
    var valueLow: Int?
    var valueHigh: Int?
  }

  static let gone = 0

  static let insert = """
    INSERT INTO observation (cut, indicator, source, period, place, grouping, load, file, line,
      state, n, met_low, met_high, value_low, value_high, token)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Columns that `init(row:from:)` reads, in order.
  static let columns =
    "load, file, line, state, n, met_low, met_high, value_low, value_high"

  init(_ row: borrowing Row, from first: Int) {
    load = row.integer(first)
    file = row.integer(first + 1)
    line = row.integer(first + 2)
    values = Values(row, from: first + 3)
    state = values.state
  }

  static func bind(
    _ row: ObservationRow, grouping: Int, load: Int, to statement: Statement
  ) throws {
    statement.bind(row.cut, at: 1)
    statement.bind(row.indicator, at: 2)
    statement.bind(row.source, at: 3)
    statement.bind(row.period, at: 4)
    statement.bind(row.place, at: 5)
    statement.bind(grouping, at: 6)
    statement.bind(load, at: 7)
    statement.bind(row.file, at: 8)
    statement.bind(row.line, at: 9)
    row.values.bind(to: statement, from: 10)
    statement.bind(row.token, at: 16)
  }

  /// The version that this load has already of the row's key.
  static func read(
    _ row: ObservationRow, grouping: Int, load: Int, from engine: Engine
  ) throws -> Version? {
    var found: Version?
    try engine.each(
      """
      SELECT \(columns) FROM observation WHERE cut = ? AND indicator = ? AND source = ?
      AND period = ? AND place = ? AND grouping = ? AND load = ?
      """,
      [
        .integer(row.cut), .integer(row.indicator), .integer(row.source), .integer(row.period),
        .integer(row.place), .integer(grouping), .integer(load),
      ]
    ) { row in found = Version(row, from: 0) }
    return found
  }
}

extension Version.Values {
  /// From the columns state, n, met_low, met_high, value_low, value_high.
  init(_ row: borrowing Row, from first: Int) {
    self.init(
      state: row.integer(first), n: row.optionalInteger(first + 1),
      metLow: row.optionalInteger(first + 2), metHigh: row.optionalInteger(first + 3),
      valueLow: row.optionalInteger(first + 4), valueHigh: row.optionalInteger(first + 5))
  }

  func bind(to statement: Statement, from first: Int32) {
    statement.bind(state, at: first)
    statement.bind(n, at: first + 1)
    statement.bind(metLow, at: first + 2)
    statement.bind(metHigh, at: first + 3)
    statement.bind(valueLow, at: first + 4)
    statement.bind(valueHigh, at: first + 5)
  }
}

extension ObservationRow {
  var values: Version.Values {
    Version.Values(
      state: state.code, n: n, metLow: metLow, metHigh: metHigh, valueLow: valueLow,
      valueHigh: valueHigh)
  }
}

extension EngineFailure {
  /// The key is there already.
  var isDuplicate: Bool { primary == SQLITE_CONSTRAINT && code == 1555 }
}
