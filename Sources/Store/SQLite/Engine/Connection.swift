import Foundation
import GRDB
import GRDBSQLite
import Lang

/// One open connection: GRDB's queue lets one caller at a time use it.
///
/// `@unchecked Sendable`: the engine is touched only inside the queue.
final class Connection: @unchecked Sendable {
  let path: String
  let mode: Mode
  private let queue: DatabaseQueue
  private var engine: Engine?

  /// How a connection may be used.
  enum Mode: Sendable { case read, readUnchangeable, write, memory }

  init(path: String, mode: Mode, busyTimeout: Double = 5) throws(StoreError) {
    self.path = path
    self.mode = mode
    var configuration = Configuration()
    configuration.readonly = mode == .read || mode == .readUnchangeable
    configuration.busyMode = .timeout(busyTimeout)
    // A snapshot keeps its transaction open between accesses.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // What is unloaded or removed is overwritten, not only let go of.
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768
          """)
    }
    do {
      switch mode {
      case .memory: queue = try DatabaseQueue(configuration: configuration)
      case .read, .write:
        queue = try DatabaseQueue(path: Connection.plain(path), configuration: configuration)
      case .readUnchangeable:
        queue = try DatabaseQueue(path: Connection.unchangeable(path), configuration: configuration)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Hands the engine to `body`; whatever goes wrong comes out as an error of the closed list.
  func use<T>(_ body: (Engine) throws -> T) throws(StoreError) -> T {
    do { return try queue.unsafeReentrantRead { database in try body(engine(of: database)) } } catch
    { throw StoreError(error, path: path) }
  }

  /// Runs `body` in one transaction: kept when it returns, undone when it throws. Errors that are
  /// not the engine's come out as they are.
  func transaction<T>(_ body: (Engine) throws -> T) throws -> T {
    do {
      return try queue.unsafeReentrantWrite { database in
        let engine = try engine(of: database)
        try engine.run("BEGIN IMMEDIATE")
        do {
          let result = try body(engine)
          try engine.run("COMMIT")
          return result
        } catch {
          // SQLite has undone it already after some errors, as a full disk.
          if engine.isInTransaction { try engine.run("ROLLBACK") }
          throw error
        }
      }
    } catch let error as EngineFailure {
      throw StoreError(error, path: path)
    }
  }

  /// Copies everything into `other`, page by page.
  func copy(to other: Connection) throws(StoreError) {
    do { try queue.backup(to: other.queue) } catch { throw StoreError(error, path: path) }
    // Its statements were prepared on relations that are gone.
    try other.use { engine in engine.forget() }
  }

  func interrupt() { queue.interrupt() }

  /// Closes the file; SQLite then takes its companions (`-wal`, `-shm`) away, where it can.
  func close() throws(StoreError) {
    try use { engine in engine.forget() }
    do { try queue.close() } catch { throw StoreError(error, path: path) }
  }

  private func engine(of database: Database) throws -> Engine {
    if let engine { return engine }
    guard let handle = database.sqliteConnection else {
      throw StoreError.unreachable(path: path, reason: "it was closed")
    }
    // GRDB looks at every name of every statement prepared; nothing here needs to know, and the
    // catalog is read twice as fast without.
    sqlite3_set_authorizer(handle, nil, nil)
    let made = Engine(handle)
    engine = made
    return made
  }

  /// A path that SQLite cannot take for a URI or for a name of its own, as `file:x` and `:memory:`.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  /// On a medium where nothing can be written, SQLite has to be told that nothing changes.
  private static func unchangeable(_ path: String) -> String {
    let absolute = URL(fileURLWithPath: path).absoluteURL
    return "\(absolute.absoluteString)?immutable=1"
  }
}
