import Foundation
import Lang

extension SQLiteStore {
  /// Empties SQLite's log, which still holds pages as they were; no when somebody reads them.
  func emptyLog() throws(StoreError) -> Bool {
    let writer = state.use { state in
      if case .file = state.home { return state.writer }
      return nil
    }
    guard let writer else { return true }
    return try writer.use { engine in
      var isEmptied = true
      try engine.each("PRAGMA wal_checkpoint(TRUNCATE)") { row in
        isEmptied = row.integer(0) == 0
      }
      return isEmptied
    }
  }

  /// The key of the persons: the file beside the store, or one in memory for a store that is.
  func personKey(mayMake: Bool) throws(StoreError) -> PersonKey {
    if let known = state.use({ $0.personKey }) { return known }
    let home = state.use { $0.home }
    let key: PersonKey
    switch home {
    case .file(let path, _): key = try PersonKey.open(store: path, mayMake: mayMake)
    case .ephemeral(let path, _):
      key = mayMake ? PersonKey() : try PersonKey.open(store: path, mayMake: false)
    case .memory: key = PersonKey()
    }
    // A file's key is looked at each time: it may be taken away, or closed to others.
    if case .file = home { return key }
    state.use { $0.personKey = key }
    return key
  }
}
