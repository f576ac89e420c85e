import Foundation
public import Lang

extension SQLiteStore {
  /// Makes a new store with the built-in groups; refused where any file is.
  public static func create(
    path: String, collections: [Lang.Collection] = Lang.Collection.all
  ) throws(StoreError) -> SQLiteStore {
    try Draft.make(at: path) { connection throws(StoreError) in
      do {
        try connection.transaction { engine in
          try Founding.found(in: engine, collections: collections)
        }
      } catch { throw StoreError(error, path: path) }
    }
    return try open(path: path, readOnly: false, collections: collections)
  }

  /// Writes everything at its newest version to a new file; refused where any file is.
  public func save(to path: String) throws(StoreError) {
    let snapshot = try openSnapshot()
    defer { snapshot.release() }
    try Draft.make(at: path) { connection throws(StoreError) in
      try snapshot.connection.copy(to: connection)
    }
  }
}

/// A file made under another name beside its place and linked there when it is whole, so that a
/// crash leaves no half store behind and no file is ever written over.
enum Draft {
  static func make(
    at path: String, _ fill: (Connection) throws(StoreError) -> Void
  ) throws(StoreError) {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else {
      throw .unreachable(path: path, reason: "there is already a file of that name")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard files.fileExists(atPath: folder) else {
      throw .unreachable(path: path, reason: "there is no directory \(folder)")
    }
    let draft = "\(path).new-\(UUID().uuidString)"
    defer {
      for part in ["", "-wal", "-shm", "-journal"] { try? files.removeItem(atPath: draft + part) }
    }
    // A store may hold children's records: nobody else may read it unless its owner says so.
    guard files.createFile(atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw .unreachable(path: path, reason: "you may not write in \(folder)") }
    let connection = try Connection(path: draft, mode: .write)
    try fill(connection)
    try connection.use { engine in
      try engine.each("PRAGMA journal_mode = WAL") { _ in }
      try engine.each("PRAGMA wal_checkpoint(TRUNCATE)") { _ in }
    }
    try connection.close()
    do { try files.linkItem(atPath: draft, toPath: path) } catch {
      throw .unreachable(path: path, reason: "a store cannot be put there")
    }
  }
}
