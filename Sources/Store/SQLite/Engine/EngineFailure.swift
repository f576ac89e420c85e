import GRDB
import GRDBSQLite
import Lang

/// What SQLite answered when it could not do something.
struct EngineFailure: Error {
  /// The extended result code.
  var code: Int32
  var message: String
  /// The system's error number, where a file was the reason.
  var system: Int32

  init(_ code: Int32, on connection: OpaquePointer) {
    self.code = sqlite3_extended_errcode(connection)
    if self.code == SQLITE_OK { self.code = code }
    message = String(cString: sqlite3_errmsg(connection))
    system = sqlite3_system_errno(connection)
  }

  init(_ error: DatabaseError) {
    code = error.extendedResultCode.rawValue
    message = error.message ?? "no message"
    system = 0
  }

  /// The family of the code: `SQLITE_IOERR` of `SQLITE_IOERR_WRITE`.
  var primary: Int32 { code & 0xFF }
}
