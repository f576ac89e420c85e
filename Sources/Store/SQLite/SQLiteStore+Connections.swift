import Foundation
public import Lang
import Protection

extension SQLiteStore {
  /// Opens a view of the newest version.
  func openSnapshot() throws(StoreError) -> SQLiteSnapshot {
    let connection = try takeReader()
    do {
      let catalog = try connection.use { engine in
        if !isShared(connection) { try engine.run("BEGIN DEFERRED") }
        return try currentCatalog(engine)
      }
      return SQLiteSnapshot(connection: connection, catalog: catalog) { [self] in
        giveBack(connection)
      }
    } catch {
      giveBack(connection)
      throw error
    }
  }

  /// Runs `body` in one transaction; errors that are not the engine's become `failed`.
  func write<T>(_ body: (Engine) throws -> T) throws(StoreError) -> T {
    let path = state.use { state in state.home.path }
    do { return try writeThrowing(body) } catch { throw StoreError(error, path: path) }
  }

  /// Runs `body` in one transaction; its own errors come out as they are.
  func writeThrowing<T>(_ body: (Engine) throws -> T) throws -> T {
    let writer = try takeWriter()
    return try writer.transaction(body)
  }

  /// Closes every connection that no snapshot uses; what is asked next opens them again.
  ///
  /// A store in memory stays: closing it would be losing it.
  public func close() throws(StoreError) {
    let unused = state.use { state in
      if case .memory = state.home { return [Connection]() }
      defer {
        state.idle = []
        state.writer = nil
      }
      return state.idle + (state.writer.map { [$0] } ?? [])
    }
    for connection in unused { try connection.close() }
  }

  /// A file that was taken away while it is open would still be read, and written for nobody; opened
  /// again, it would be made anew.
  private static func checkIsThere(_ path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .unreachable(path: path, reason: "it was removed or renamed while it was open")
    }
  }

  // MARK: Readers

  private func takeReader() throws(StoreError) -> Connection {
    try state.use { state throws(StoreError) in
      let connection: Connection
      switch state.home {
      case .memory:
        guard let writer = state.writer else { throw .failed("the store was closed") }
        connection = writer
      case .file(let path, let mode), .ephemeral(let path, let mode):
        try SQLiteStore.checkIsThere(path)
        if let idle = state.idle.popLast() {
          connection = idle
        } else {
          connection = try Connection(path: path, mode: mode.reading)
        }
      }
      state.used[ObjectIdentifier(connection), default: (connection, 0)].snapshots += 1
      return connection
    }
  }

  private func giveBack(_ connection: Connection) {
    let isLast = state.use { state in
      let key = ObjectIdentifier(connection)
      guard var use = state.used[key] else { return false }
      use.snapshots -= 1
      state.used[key] = use.snapshots > 0 ? use : nil
      return use.snapshots == 0
    }
    guard isLast, !isShared(connection) else { return }
    // Ends the view; what fails here has nothing to undo. Not for memory, where a snapshot has no
    // transaction: the next write moves to a copy instead.
    let isAtRest = (try? connection.use { engine in try engine.run("ROLLBACK") }) != nil
    state.use { state in
      // A reader of a file that has moved to memory is of no more use.
      if case .memory = state.home { return }
      if isAtRest { state.idle.append(connection) }
    }
  }

  /// Whether readers and the writer use this connection together, as in memory.
  private func isShared(_ connection: Connection) -> Bool { connection.mode == .memory }

  /// Whoever can write the store is its owner; the sample is everybody's own.
  private var asker: Asker {
    state.use { state in
      switch state.home {
      case .memory, .ephemeral, .file(_, .write), .file(_, .memory): .owner
      case .file(_, .read), .file(_, .readUnchangeable): .reader
      }
    }
  }

  private func currentCatalog(_ engine: Engine) throws -> Catalog {
    let version = try engine.dataVersion()
    if let known = state.use({ $0.catalog }), known.dataVersion == version { return known }
    var read = try CatalogReader(engine: engine, collections: collections).catalog()
    read.asker = asker
    if read.asker == .reader { read.policy.isInternal = false }
    state.use { state in
      if (state.catalog?.dataVersion ?? -1) < version { state.catalog = read }
    }
    return read
  }

  // MARK: The writer

  private func takeWriter() throws(StoreError) -> Connection {
    try state.use { state throws(StoreError) in
      switch state.home {
      case .memory:
        guard let writer = state.writer else { throw .failed("the store was closed") }
        guard state.used[ObjectIdentifier(writer)] != nil else { return writer }
        // Open snapshots keep the version they saw; writes go on in a copy.
        let copy = try Connection(path: Home.memoryPath, mode: .memory)
        try writer.copy(to: copy)
        state.writer = copy
        return copy
      case .ephemeral(let path, let mode):
        let reader = try Connection(path: path, mode: mode.reading)
        let copy = try Connection(path: Home.memoryPath, mode: .memory)
        try reader.copy(to: copy)
        state.writer = copy
        state.home = .memory
        state.idle = []
        return copy
      case .file(let path, .write):
        try SQLiteStore.checkIsThere(path)
        if let writer = state.writer { return writer }
        let writer = try Connection(path: path, mode: .write)
        state.writer = writer
        return writer
      case .file(let path, .read), .file(let path, .readUnchangeable), .file(let path, .memory):
        if state.isReleasedOnly { throw .releasedOnly(path: path) }
        throw .readOnly(path: path)
      }
    }
  }
}

extension SQLiteStore.Home {
  /// What a store in memory calls its place in messages.
  static let memoryPath = ":memory:"

  var path: String {
    switch self {
    case .file(let path, _), .ephemeral(let path, _): path
    case .memory: Self.memoryPath
    }
  }
}

extension Connection.Mode {
  /// How a reader of the same file opens it.
  var reading: Connection.Mode {
    switch self {
    case .read, .write, .memory: .read
    case .readUnchangeable: .readUnchangeable
    }
  }
}
