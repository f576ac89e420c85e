import Foundation
import Lang
import Store

/// The store a session talks to: a file, `$STRIVE_STORE`, or the sample.
func openStore(_ options: SessionOptions) async throws(SessionProblem) -> SQLiteStore {
  let named = options.store ?? ProcessInfo.processInfo.environment["STRIVE_STORE"]
  guard let path = named, !path.isEmpty else { return try await SampleStore.open() }
  if path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") {
    throw .usage("stores on PostgreSQL are not in this version of strive yet")
  }
  do {
    return try SQLiteStore.open(path: path, readOnly: options.isReadOnly || options.isSafe)
  } catch {
    throw .store(error)
  }
}
