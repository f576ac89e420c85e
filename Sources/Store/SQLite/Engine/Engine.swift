import GRDBSQLite
import Lang

/// Statements on one connection: bound, run, read. Used only inside the connection's queue.
///
///     try engine.run("UPDATE place SET name = ? WHERE code = ?", .text("North"), .integer(4))
final class Engine {
  let connection: OpaquePointer
  private var idle: [String: Statement] = [:]

  init(_ connection: OpaquePointer) {
    self.connection = connection
  }

  /// A statement of the caller's own, for loops that run it many times.
  func prepare(_ sql: String) throws -> Statement {
    try Statement(sql, on: connection)
  }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ values: BoundValue...) throws {
    try run(sql, values)
  }

  func run(_ sql: String, _ values: [BoundValue]) throws {
    try each(sql, values) { _ in }
  }

  /// Hands each row to `body` in the order of the statement.
  func each(
    _ sql: String, _ values: [BoundValue] = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    // Out of the store of idle statements while it runs, so that a loop inside may run the same.
    let statement = try idle.removeValue(forKey: sql) ?? prepare(sql)
    defer {
      statement.reset()
      if idle.count < 200 { idle[sql] = statement }
    }
    try statement.bind(values)
    while try statement.step() { try body(statement.row) }
  }

  /// The first column of the first row as a whole number.
  func integer(_ sql: String, _ values: BoundValue...) throws -> Int? {
    var found: Int?
    try each(sql, values) { row in if found == nil { found = row.optionalInteger(0) } }
    return found
  }

  func text(_ sql: String, _ values: BoundValue...) throws -> String? {
    var found: String?
    try each(sql, values) { row in if found == nil { found = row.optionalText(0) } }
    return found
  }

  func exists(_ sql: String, _ values: BoundValue...) throws -> Bool {
    var found = false
    try each(sql, values) { _ in found = true }
    return found
  }

  /// Runs statements of ours that bind nothing, as a schema has them.
  func script(_ sql: String) throws {
    // Relations change: what was prepared before would be prepared anew anyway.
    idle.removeAll()
    let code = sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw EngineFailure(code, on: connection) }
  }

  /// The code of the row that the last INSERT made.
  var lastCode: Int { Int(sqlite3_last_insert_rowid(connection)) }

  /// Rows that the last statement changed.
  var changes: Int { Int(sqlite3_changes(connection)) }

  var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

  /// Lets go of every statement, so that the connection can close.
  func forget() { idle.removeAll() }
}
