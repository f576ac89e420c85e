public import Lang
public import Tabular

extension SQLiteStore {
  /// Writes what may be handed on to a new file, which then takes no changes; refused where any
  /// file is.
  ///
  /// - Parameter day: numbers of agreements that have ended by then stay behind.
  public func saveReleased(to path: String, on day: CalendarDate) throws(StoreError) {
    let snapshot = try openSnapshot()
    defer { snapshot.release() }
    let collections = self.collections
    try Draft.make(at: path) { connection throws(StoreError) in
      do {
        try connection.transaction { new in
          try snapshot.connection.use { old in
            try ReleasedCopy(
              old: old, new: new, catalog: snapshot.catalog, collections: collections, day: day
            ).write()
          }
        }
      } catch { throw StoreError(error, path: path) }
    }
  }

  /// Writes everything to a new file, and the key of the records beside it, where there is one;
  /// returns the key's file. Refused where a file of either name is.
  public func backUp(to path: String) throws(StoreError) -> String? {
    let key = try PersonKey.copy(
      fromStore: state.use { state in state.home.path }, toStore: path)
    do {
      try save(to: path)
    } catch {
      if let key { PersonKey.remove(key) }
      throw error
    }
    return key
  }

  /// Whether there are records of children in it.
  public func hasRecords() throws(StoreError) -> Bool {
    let snapshot = try openSnapshot()
    defer { snapshot.release() }
    return try snapshot.connection.use { engine in
      try engine.exists("SELECT 1 FROM record_part LIMIT 1")
    }
  }
}
