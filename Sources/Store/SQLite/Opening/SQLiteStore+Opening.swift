import Foundation
public import Lang

extension SQLiteStore {
  /// Opens a store, or says in a word of the closed list why it cannot.
  ///
  /// A file that is not ours is not touched. An older store is brought up to date after a copy of
  /// it was made beside it; a newer one is refused.
  public static func open(
    path: String, readOnly: Bool, collections: [Lang.Collection] = Lang.Collection.all
  ) throws(StoreError) -> SQLiteStore {
    try open(path: path, readOnly: readOnly, collections: collections, migrations: Migration.all)
  }

  /// A store that exists for this process alone.
  public static func inMemory(
    collections: [Lang.Collection] = Lang.Collection.all
  ) throws(StoreError) -> SQLiteStore {
    let connection = try Connection(path: Home.memoryPath, mode: .memory)
    try connection.use { engine in
      try engine.script("BEGIN IMMEDIATE")
      try Founding.found(in: engine, collections: collections)
      try engine.script("COMMIT")
    }
    return SQLiteStore(home: .memory, writer: connection, collections: collections)
  }

  /// Reads the store at `path`; what is written goes to a copy in memory and is gone at exit.
  public static func ephemeral(
    copyOf path: String, collections: [Lang.Collection] = Lang.Collection.all
  ) throws(StoreError) -> SQLiteStore {
    let store = try open(path: path, readOnly: true, collections: collections)
    return store.state.use { state in
      var mode = Connection.Mode.read
      if case .file(_, let found) = state.home { mode = found }
      return SQLiteStore(home: .ephemeral(path: path, mode: mode), collections: collections)
    }
  }

  static func open(
    path: String, readOnly: Bool, collections: [Lang.Collection], migrations: [Migration]
  ) throws(StoreError) -> SQLiteStore {
    let file = try StoreFile(path: path)
    let hasRoom = StoreFile.hasRoomBeside(path)
    let canWrite = !readOnly && file.isWritable && hasRoom
    let mode: Connection.Mode = canWrite ? .write : hasRoom ? .read : .readUnchangeable

    let supported = migrations.map(\.format).max() ?? Schema.format
    let reader = try Connection(path: path, mode: mode.reading)
    let format = try reader.use { engine in try self.format(of: engine, path: path) }
    let isUpToDate = try reader.use { engine in
      try CollectionSchema(collections).isUpToDate(in: engine)
    }
    guard format <= supported else {
      throw .newer(path: path, format: format, supported: supported)
    }
    guard canWrite || (format == supported && isUpToDate) else { throw .older(path: path) }
    if format < supported {
      try Migration.run(migrations, from: format, path: path)
    }
    if canWrite, format < supported || !isUpToDate {
      let writer = try Connection(path: path, mode: .write)
      do {
        try writer.transaction { engine in
          try CollectionSchema(collections).bringUpToDate(in: engine)
          try Views.recreate(in: engine)
          try ReleaseWriter(engine: engine, collections: collections).bringUpToDate(touched: [])
        }
      } catch { throw StoreError(error, path: path) }
    }
    let isReleasedOnly = try reader.use { engine in try engine.meta(.releasedOnly) != nil }
    let store = SQLiteStore(
      home: .file(path: path, mode: isReleasedOnly ? mode.reading : mode), collections: collections)
    store.state.use { state in
      state.idle = [reader]
      state.isReleasedOnly = isReleasedOnly
    }
    return store
  }

  private static func format(of engine: Engine, path: String) throws -> Int {
    guard try engine.exists("SELECT 1 FROM sqlite_schema WHERE name = 'meta'") else {
      throw StoreError.notAStore(path: path)
    }
    guard case .integer(let format)? = try engine.meta(.format) else {
      throw StoreError.corrupt(path: path, detail: "it does not say its format")
    }
    return format
  }
}
