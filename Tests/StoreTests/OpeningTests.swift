import Foundation
import Lang
import Testing

@testable import Store

@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func error(opening path: String) -> StoreError? {
    do {
      _ = try SQLiteStore.open(path: path, readOnly: false)
      return nil
    } catch { return error }
  }

  @Test func aMissingFileIsSaidAndNotCreated() throws {
    let path = folder.file("none.strive")
    #expect(error(opening: path) == .unreachable(path: path, reason: "there is no such file"))
    #expect(try folder.names.isEmpty)
  }

  @Test func aDirectoryIsNoStore() {
    #expect(
      error(opening: folder.path)
        == .unreachable(path: folder.path, reason: "it is a directory"))
  }

  @Test(arguments: ["", "name,value\n1,2\n", String(repeating: "x", count: 5000)])
  func aFileOfAnotherKindIsNotTouched(content: String) throws {
    let path = try folder.write(content, to: "table.csv")
    #expect(error(opening: path) == .notAStore(path: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    #expect(try folder.names == ["table.csv"])
  }

  @Test func aDatabaseOfAnotherProgramIsNotTouched() throws {
    let path = try folder.write("", to: "other.sqlite")
    let other = try Connection(path: path, mode: .write)
    try other.use { engine in
      try engine.script("CREATE TABLE meta (key, value); INSERT INTO meta VALUES (1, 2)")
    }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(error(opening: path) == .notAStore(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names == ["other.sqlite"])
  }

  @Test func aNewerStoreIsRefused() throws {
    let path = folder.file("a.strive")
    _ = try SQLiteStore.create(path: path)
    let connection = try Connection(path: path, mode: .write)
    try connection.use { try $0.setMeta(.format, .integer(99)) }
    try connection.close()
    #expect(error(opening: path) == .newer(path: path, format: 99, supported: Schema.format))
  }

  @Test func aTornFileIsCorrupt() throws {
    let path = folder.file("a.strive")
    _ = try SQLiteStore.create(path: path)
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 8000))
    try handle.close()
    guard case .corrupt(path, _)? = error(opening: path) else {
      Issue.record("got \(String(describing: error(opening: path)))")
      return
    }
  }

  @Test func aFileNobodyMayReadIsUnreachable() throws {
    let path = folder.file("a.strive")
    _ = try SQLiteStore.create(path: path)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The superuser may read everything.
    guard !FileManager.default.isReadableFile(atPath: path) else { return }
    #expect(error(opening: path) == .unreachable(path: path, reason: "you may not read it"))
  }

  @Test func aNewStoreTakesNoFilesPlaceAndLeavesNothingBeside() async throws {
    let taken = try folder.write("mine", to: "mine.txt")
    #expect(
      throws: StoreError.unreachable(
        path: taken, reason: "there is already a file of that name")
    ) { try SQLiteStore.create(path: taken) }
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
    let path = folder.file("new.strive")
    _ = try SQLiteStore.create(path: path)
    #expect(try folder.names.filter { $0.contains(".new-") }.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func whatWasWrittenIsThereWhenOpenedAgain() async throws {
    let path = folder.file("a.strive")
    let store = try SQLiteStore.create(path: path)
    let version = try await store.apply(Riverbend.edits).version
    let again = try SQLiteStore.open(path: path, readOnly: true)
    #expect(try await again.model().dataVersion == version)
    #expect(try await again.dump() == store.dump())
    await #expect(throws: StoreError.readOnly(path: path)) {
      try await again.apply(Riverbend.edits)
    }
  }

  @Test func aWriterElsewhereIsBusyAfterTheTimeout() async throws {
    let path = folder.file("a.strive")
    let store = try SQLiteStore.create(path: path)
    let other = try Connection(path: path, mode: .write)
    try other.use { try $0.script("BEGIN IMMEDIATE") }
    let hasty = try Connection(path: path, mode: .write, busyTimeout: 0.05)
    store.state.use { $0.writer = hasty }
    await #expect(throws: StoreError.busy(path: path)) {
      try await store.apply(Riverbend.edits)
    }
    try other.use { try $0.script("ROLLBACK") }
    _ = try await store.apply(Riverbend.edits)
  }

  @Test func aFullDiskChangesNothing() async throws {
    let path = folder.file("a.strive")
    let store = try SQLiteStore.create(path: path)
    let before = try await store.dump()
    let small = try Connection(path: path, mode: .write)
    try small.use { engine in
      let pages = try engine.integer("PRAGMA page_count") ?? 0
      try engine.each("PRAGMA max_page_count = \(pages + 2)") { _ in }
    }
    store.state.use { $0.writer = small }
    let many: [Edit] = (0..<2000).map { number in
      .put(
        kind: "partner", id: "partner_\(number)",
        fields: ["name": .text(String(repeating: "long ", count: 20))])
    }
    await #expect(throws: StoreError.full(path: path)) { try await store.apply(many) }
    #expect(try await store.dump() == before)
  }

  @Test func theSampleIsCopiedOnTheFirstWriteAndItsFileStaysAsItIs() async throws {
    let path = folder.file("sample.strive")
    _ = try await SQLiteStore.create(path: path).apply(Riverbend.edits)
    let before = try await SQLiteStore.open(path: path, readOnly: true).dump()
    let sample = try SQLiteStore.ephemeral(copyOf: path)
    let old = try await sample.snapshot()
    let version = try await sample.apply([
      .put(kind: "partner", id: "new_one", fields: ["name": .text("New")])
    ]).version
    #expect(version == old.catalog.dataVersion + 1)
    #expect(try await sample.model().entities["partner"]?.map(\.id).contains("new_one") == true)
    #expect(old.catalog.entities["partner"]?.map(\.id).contains("new_one") == false)
    #expect(try await SQLiteStore.open(path: path, readOnly: true).dump() == before)
  }

  @Test func anOlderStoreIsBroughtUpToDateAfterACopy() async throws {
    let path = folder.file("a.strive")
    let store = try SQLiteStore.create(path: path)
    _ = try await store.apply(Riverbend.edits)
    let next = Schema.format + 1
    let step = Migration(format: next) { engine in try engine.script("CREATE TABLE extra (a)") }
    _ = try SQLiteStore.open(
      path: path, readOnly: false, collections: Lang.Collection.all, migrations: [step])
    let copied = "a.strive.format-\(Schema.format)"
    #expect(try folder.names.contains(copied))
    #expect(
      error(opening: path) == .newer(path: path, format: next, supported: Schema.format))
    let copy = try SQLiteStore.open(path: folder.file(copied), readOnly: true)
    #expect(try await copy.model().name == "Riverbend")
  }

  /// A store as strive made it before it remembered leaks, duplicates and days of loads.
  @Test func aStoreOfFormat1TakesLoadsAfterItWasBroughtUpToDate() async throws {
    let path = folder.file("old.strive")
    let made = try SQLiteStore.create(path: path)
    _ = try await made.apply(Riverbend.edits)
    _ = try TestLoad(cells: [TestCell(place: "North")]).write(to: made)
    try made.write { engine in
      for view in ["loads", "files", "aliases", "changes"] {
        try engine.script("DROP VIEW \(view)")
      }
      try engine.script("DROP TABLE remark; ALTER TABLE load DROP COLUMN date")
      try engine.script("ALTER TABLE coverage DROP COLUMN lone")
      for relation in [
        "person", "record_part", "record_column", "record_use", "released", "released_table",
        "released_period", "ledger",
      ] {
        try engine.script("DROP TABLE \(relation)")
      }
      try engine.dropSums()
      try engine.setMeta(.format, .integer(1))
    }
    try made.close()
    let store = try SQLiteStore.open(path: path, readOnly: false)
    #expect(try folder.names.contains("old.strive.format-1"))
    var cell = TestCell(place: "North")
    cell.met = 50
    let second = TestLoad(file: "again.csv", cells: [cell])
    #expect(try second.write(to: store) == 2)
    let changes = try await store.rows("SELECT load, kind, before, after FROM changes")
    #expect(changes == ["2 changed 40 of 100 50 of 100"])
  }

  @Test func aNewCollectionAppearsInAnOlderStore() async throws {
    let path = folder.file("a.strive")
    let few = Lang.Collection.all.filter { $0.kind != "grant" }.map { collection in
      var collection = collection
      if collection.kind == "partner" {
        collection.fields.removeAll { ["ein", "aliases"].contains($0.name) }
      }
      return collection
    }
    let old = try SQLiteStore.create(path: path, collections: few)
    _ = try await old.apply(Riverbend.edits)
    #expect(throws: StoreError.older(path: path)) {
      try SQLiteStore.open(path: path, readOnly: true)
    }
    let new = try SQLiteStore.open(path: path, readOnly: false)
    _ = try await new.apply([
      .put(
        kind: "partner", id: "cps",
        fields: ["name": .text("CPS"), "ein": .text("1"), "aliases": .list([.text("City")])]),
      .put(kind: "grant", id: "g1", fields: ["amount": .integer(5)]),
    ])
    #expect(try await new.rows("SELECT id, ein FROM partners WHERE ein IS NOT NULL") == ["cps 1"])
  }

  @Test func aStoreWhereNothingCanBeWrittenIsReadAsItIs() async throws {
    let path = folder.file("odd name?#%20.strive")
    let store = try SQLiteStore.create(path: path)
    _ = try await store.apply(Riverbend.edits)
    try store.close()
    let still = SQLiteStore(
      home: .file(path: path, mode: .readUnchangeable), collections: Lang.Collection.all)
    #expect(try await still.model().name == "Riverbend")
    #expect(try folder.names == ["odd name?#%20.strive"])
    await #expect(throws: StoreError.readOnly(path: path)) {
      try await still.apply(Riverbend.edits)
    }
  }

  @Test func aSavedCopyIsEqualAndOnItsOwn() async throws {
    let store = try await Riverbend.store()
    let path = folder.file("copy.strive")
    try store.save(to: path)
    let copy = try SQLiteStore.open(path: path, readOnly: false)
    #expect(try await copy.dump() == store.dump())
    _ = try await copy.apply([.remove(kind: "partner", id: "river_fund", fields: [:])])
    #expect(try await copy.dump() != store.dump())
    #expect(
      throws: StoreError.unreachable(
        path: path, reason: "there is already a file of that name")
    ) { try store.save(to: path) }
  }

  @Test func aWriteCutOffByAKillIsUndone() async throws {
    let path = folder.file("a.strive")
    let store = try SQLiteStore.create(path: path)
    _ = try await store.apply(Riverbend.edits)
    let before = try await store.dump()
    // What a killed program leaves: its files as they were in the middle of a transaction.
    let writer = try Connection(path: path, mode: .write)
    try writer.use { engine in
      try engine.each("PRAGMA cache_size = 1") { _ in }
      try engine.script("BEGIN IMMEDIATE; DELETE FROM alias; DELETE FROM partners")
    }
    let copy = folder.file("killed.strive")
    for part in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + part, toPath: copy + part)
    }
    try writer.use { try $0.script("ROLLBACK") }
    #expect(try await SQLiteStore.open(path: copy, readOnly: false).dump() == before)
  }

  @Test func aNetworkShareIsKnownByItsMount() {
    let mounts = """
      /dev/sda1 / ext4 rw 0 0
      server:/data /mnt/team\\040data nfs4 rw 0 0
      /dev/sdb1 /mnt/team\\040data/local ext4 rw 0 0
      """
    #expect(SQLiteStore.isShared("/mnt/team data/a.strive", mounts: mounts))
    #expect(!SQLiteStore.isShared("/mnt/team data/local/a.strive", mounts: mounts))
    #expect(!SQLiteStore.isShared("/home/a.strive", mounts: mounts))
  }
}

extension Engine {
  /// As cuts were before they kept sums of values.
  func dropSums() throws {
    var relations: [String] = []
    try each("SELECT relation FROM cut") { row in relations.append(row.text(0)) }
    for relation in relations {
      try script("ALTER TABLE \(relation) DROP COLUMN sum")
      try script("ALTER TABLE \(relation) DROP COLUMN squares")
    }
  }
}
