import Foundation
public import Lang
public import Tabular

/// A store in one SQLite file, or in memory.
///
///     let store = try SQLiteStore.open(path: "riverbend.strive", readOnly: false)
///
/// Questions read over read-only connections, each snapshot in a transaction of its own; writes
/// go one after the other over one connection that is opened when it is first needed.
public final class SQLiteStore: Store {
  /// Number of the layout that this strive makes and reads.
  public static let format = Schema.format

  let collections: [Lang.Collection]
  let state: Locked<State>

  /// The connections of a store.
  struct State {
    var home: Home
    /// Open connections that no snapshot uses now.
    var idle: [Connection] = []
    /// Connections in use, with how many snapshots use each; `interrupt` stops them.
    var used: [ObjectIdentifier: (connection: Connection, snapshots: Int)] = [:]
    var writer: Connection?
    /// The last catalog read, good for every reader of the same version.
    var catalog: Catalog?
    /// A copy of released tables: whoever holds it is a reader.
    var isReleasedOnly = false
    /// The key of the persons of a store in memory.
    var personKey: PersonKey?
  }

  /// Where the data are.
  enum Home {
    case file(path: String, mode: Connection.Mode)
    /// In the writer's memory.
    case memory
    /// Read from the file until the first write, which moves a copy to memory.
    case ephemeral(path: String, mode: Connection.Mode)
  }

  init(home: Home, writer: Connection? = nil, collections: [Lang.Collection]) {
    self.collections = collections
    state = Locked(State(home: home, writer: writer))
  }

  public var dialect: Dialect { .sqlite }

  public func catalog(ifNewerThan version: Int?) async throws(StoreError) -> Catalog? {
    let snapshot = try openSnapshot()
    defer { snapshot.release() }
    return snapshot.catalog.dataVersion == version ? nil : snapshot.catalog
  }

  public func snapshot() async throws(StoreError) -> any Snapshot { try openSnapshot() }

  public func apply(_ edits: [Edit]) async throws(StoreError) -> AppliedEdits {
    try applyNow(edits)
  }

  public func unload(_ load: Int) async throws(StoreError) -> UnloadSummary {
    var summary = try write { engine in
      try Unload(load: load, collections: collections).run(in: engine)
    }
    if summary.records > 0 { summary.isErased = try emptyLog() }
    return summary
  }

  public func dump() async throws(StoreError) -> String {
    let snapshot = try openSnapshot()
    defer { snapshot.release() }
    return try snapshot.connection.use { engine in
      try Dump(collections: collections, catalog: snapshot.catalog).text(from: engine)
    }
  }

  public func interrupt() {
    let running = state.use { state in
      state.used.values.map(\.connection) + (state.writer.map { [$0] } ?? [])
    }
    for connection in running { connection.interrupt() }
  }

  /// Calls the store by a name and marks every heading: it is made up, and has a day of its own.
  public func markAsSample(name: String, today: CalendarDate) async throws(StoreError) {
    _ = try applyNow([
      .put(
        kind: "store", id: nil,
        fields: [
          "name": .text(name), "sample": .yesno(true), "today": .date(today.label),
        ])
    ])
  }

  /// Applies edits in one transaction. With a source, its records go for good.
  func applyNow(_ edits: [Edit]) throws(StoreError) -> AppliedEdits {
    let applied = try write { engine in
      var notes: [Note] = []
      let writer = EditWriter(engine: engine, collections: collections)
      for edit in edits { try writer.apply(edit) }
      if edits.contains(where: \.mayChangeReleases) {
        notes = try ReleaseWriter(engine: engine, collections: collections)
          .bringUpToDate(touched: [])
      }
      let version = try engine.countWrite()
      return AppliedEdits(
        version: version, notes: edits.contains(where: \.isAboutPrivacy) ? notes : [])
    }
    if edits.contains(where: \.mayErase) { _ = try emptyLog() }
    return applied
  }
}

extension Edit {
  /// Whether whoever writes it wants to know what is not released by it.
  fileprivate var isAboutPrivacy: Bool {
    switch self {
    case .put(let kind, _, _), .remove(let kind, _, _): ["policy", "release"].contains(kind)
    }
  }

  /// Whether it is about what released tables are made by.
  fileprivate var mayChangeReleases: Bool {
    switch self {
    case .put(let kind, _, _), .remove(let kind, _, _):
      ["policy", "release", "agreement", "source", "indicator", "dimension", "group", "place"]
        .contains(kind)
    }
  }

  /// Whether records may go with it.
  fileprivate var mayErase: Bool {
    switch self {
    case .put: false
    case .remove(let kind, _, _): kind == "source"
    }
  }
}
