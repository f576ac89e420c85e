import Lang
import Store
public import Tabular

/// What a copy is, for whoever made it.
public struct MadeCopy: Sendable {
  public var path: String
  /// Records of children went along; their key did not.
  public var hasRecords: Bool
}

/// A backup, and the key of records beside it where the store has one.
public struct MadeBackup: Sendable {
  public var path: String
  public var key: String?
}

/// Copies a store with the key of its records: all that brings it back.
public func backUp(_ from: String, to path: String) async throws(SessionProblem) -> MadeBackup {
  let store = try await storeToCopy(from)
  do {
    return MadeBackup(path: path, key: try store.backUp(to: path))
  } catch {
    throw .store(error)
  }
}

/// Copies a store: the same answers and the same of everything but the key of the children.
public func copyStore(from: String, to path: String) async throws(SessionProblem) -> MadeCopy {
  let store = try await storeToCopy(from)
  do {
    try store.save(to: path)
    return MadeCopy(path: path, hasRecords: try store.hasRecords())
  } catch {
    throw .store(error)
  }
}

/// Makes a store that may be handed on: what a reader can be shown, and nothing else.
public func copyReleased(
  from: String, to path: String, on day: CalendarDate? = nil
) async throws(SessionProblem) -> String {
  let store = try await storeToCopy(from)
  do {
    try store.saveReleased(to: path, on: day ?? .today)
    return path
  } catch {
    throw .store(error)
  }
}

private func storeToCopy(_ path: String) async throws(SessionProblem) -> SQLiteStore {
  var options = SessionOptions()
  options.store = path
  options.isReadOnly = true
  return try await openStore(options)
}
