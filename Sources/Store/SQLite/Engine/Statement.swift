import GRDBSQLite
import Lang

/// One prepared statement; finalized with its last reference.
final class Statement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on connection: OpaquePointer) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, 0, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw EngineFailure(code, on: connection) }
    handle = prepared
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  var row: Row { Row(handle) }

  func bind(_ values: [BoundValue]) throws {
    var position: Int32 = 1
    for value in values {
      switch value {
      case .integer(let number): bind(number, at: position)
      case .real(let number): sqlite3_bind_double(handle, position, number)
      case .text(let text): bind(text, at: position)
      case .null: sqlite3_bind_null(handle, position)
      }
      position += 1
    }
    let wanted = sqlite3_bind_parameter_count(handle)
    guard wanted == position - 1 else {
      throw StoreError.failed("a statement with \(wanted) places was given \(position - 1) values")
    }
  }

  func bind(_ number: Int, at position: Int32) {
    sqlite3_bind_int64(handle, position, Int64(number))
  }

  func bind(_ number: Int?, at position: Int32) {
    if let number { bind(number, at: position) } else { sqlite3_bind_null(handle, position) }
  }

  func bind(_ number: Double?, at position: Int32) {
    if let number {
      sqlite3_bind_double(handle, position, number)
    } else {
      sqlite3_bind_null(handle, position)
    }
  }

  func bind(_ text: String?, at position: Int32) {
    guard let text else {
      sqlite3_bind_null(handle, position)
      return
    }
    bind(text, at: position)
  }

  func bind(_ text: String, at position: Int32) {
    var text = text
    text.withUTF8 { bytes in
      // SQLite copies the bytes before the call returns.
      let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      guard let start = bytes.baseAddress else {
        sqlite3_bind_text(handle, position, "", 0, copied)
        return
      }
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        _ = sqlite3_bind_text64(
          handle, position, start, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  func bind(_ bytes: [UInt8], at position: Int32) {
    // SQLite copies the bytes before the call returns.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    _ = bytes.withUnsafeBytes { bytes in
      sqlite3_bind_blob64(handle, position, bytes.baseAddress, UInt64(bytes.count), copied)
    }
  }

  /// Goes to the next row; false when there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw EngineFailure(code, on: connection)
    }
  }

  /// Runs a statement that gives no rows and makes it ready for the next values.
  func execute() throws {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      let failure = EngineFailure(code, on: connection)
      sqlite3_reset(handle)
      throw failure
    }
    sqlite3_reset(handle)
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }
}
