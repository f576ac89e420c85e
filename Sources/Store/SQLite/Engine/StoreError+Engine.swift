import Foundation
import GRDB
import GRDBSQLite
import Lang

extension StoreError {
  /// The closed error for whatever a store's code threw.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as EngineFailure: self.init(error, path: path)
    case let error as DatabaseError: self.init(EngineFailure(error), path: path)
    case is CancellationError: self = .cancelled
    default: self = .failed("\(error)")
    }
  }

  private init(_ failure: EngineFailure, path: String) {
    switch failure.primary {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(path: path)
    case SQLITE_FULL: self = .full(path: path)
    case SQLITE_INTERRUPT: self = .cancelled
    case SQLITE_CORRUPT: self = .corrupt(path: path, detail: failure.message)
    case SQLITE_NOTADB: self = .notAStore(path: path)
    case SQLITE_CANTOPEN: self = .unreachable(path: path, reason: "it cannot be opened")
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(failure.system):
      self = .full(path: path)
    case SQLITE_IOERR:
      self = .unreachable(path: path, reason: "the disk could not be read or written")
    default: self = .failed(failure.message)
    }
  }
}
