import Foundation
import Testing

@testable import Lang
@testable import Store

/// What was taken out of a store is nowhere in its files, and its key is guarded.
@Suite struct ErasureTests {
  private let folder: TemporaryFolderOfTests
  private let path: String

  init() throws {
    folder = try TemporaryFolderOfTests()
    path = folder.path + "/s.strive"
  }

  /// Everything the store's files hold, its log included.
  private func bytes() -> Data {
    ["", "-wal"].reduce(into: Data()) { data, part in
      data += FileManager.default.contents(atPath: path + part) ?? Data()
    }
  }

  private func loaded(_ store: SQLiteStore, _ file: String = "a.csv") async throws {
    let files = MemoryFiles(["a.csv": RecordTests.first, "b.csv": many])
    _ = try await runLoads(
      RecordTests.model + RecordTests.load(file), in: store, files: files)
  }

  /// Enough children for the packed column of their numbers to be known by its bytes.
  private var many: String {
    RecordTests.header
      + (0..<5000).map { "s-\($0 * 37 % 5000),ready,2024,North,Lincoln,Black,1,\($0 % 7)\n" }
      .joined()
  }

  private func mark(_ id: String) throws -> Data {
    Data(try PersonKey.open(store: path, mayMake: false).mark(of: Array(id.utf8)))
  }

  @Test func noMarkAndNoSegmentIsLeftOfALoadThatWasTakenOut() async throws {
    let store = try SQLiteStore.create(path: path)
    try await loaded(store, "b.csv")
    let mark = try mark("s-100")
    let persons = Data(PackedNumbers.pack((1...5000).map { Int32($0) }).dropFirst(17).prefix(512))
    #expect(bytes().range(of: mark) != nil)
    #expect(bytes().range(of: persons) != nil)
    let summary = try await store.unload(1)
    #expect(summary.records == 5000)
    #expect(summary.isErased)
    #expect(bytes().range(of: mark) == nil)
    #expect(bytes().range(of: persons) == nil)
  }

  @Test func removingTheSourceErasesItsRecords() async throws {
    let store = try SQLiteStore.create(path: path)
    try await loaded(store)
    let mark = try mark("s-100")
    #expect(bytes().range(of: mark) != nil)
    _ = try await store.apply([.remove(kind: "source", id: "districts", fields: [:])])
    #expect(bytes().range(of: mark) == nil)
    #expect(try await !store.dump().contains("observation "))
  }

  @Test func aChildThatAnotherLoadKnowsStaysKnown() async throws {
    let store = try SQLiteStore.create(path: path)
    try await loaded(store)
    try await loaded(store, "b.csv")
    #expect(try await store.unload(1).isErased)
    #expect(bytes().range(of: try mark("s-100")) != nil)
  }

  @Test func theIDIsNowhere() async throws {
    let store = try SQLiteStore.create(path: path)
    try await loaded(store)
    #expect(bytes().range(of: Data("s-100".utf8)) == nil)
  }

  @Test func theKeyIsTheOwnersAloneAndNeededAgain() async throws {
    let store = try SQLiteStore.create(path: path)
    try await loaded(store)
    let key = path + ".key"
    let facts = try FileManager.default.attributesOfItem(atPath: key)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    try store.save(to: folder.path + "/copy.strive")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/copy.strive.key"))

    func again(_ reason: PersonKeyProblem) async {
      await #expect(
        throws: LoadError.store(.personKey(path: reason == .another ? "" : key, reason: reason))
      ) {
        try await loaded(store, "b.csv")
      }
    }
    chmod(key, 0o640)
    await again(.open)
    try FileManager.default.moveItem(atPath: key, toPath: key + ".away")
    await again(.missing)
    _ = FileManager.default.createFile(
      atPath: key, contents: Data(repeating: 1, count: 32),
      attributes: [.posixPermissions: 0o600])
    await again(.another)
    _ = FileManager.default.createFile(
      atPath: key, contents: Data("no key".utf8), attributes: [.posixPermissions: 0o600])
    await again(.damaged)
    try FileManager.default.removeItem(atPath: key)
    try FileManager.default.moveItem(atPath: key + ".away", toPath: key)
    chmod(key, 0o600)
    try await loaded(store, "b.csv")
  }

  @Test func aStoreOfFormatFourCountsItsScoresAnew() async throws {
    let made = try SQLiteStore.create(path: path)
    try await loaded(made)
    let wanted = try await made.dump()
    try made.close()
    let writer = try Connection(path: path, mode: .write)
    try writer.transaction { engine in
      var relations: [String] = []
      try engine.each("SELECT relation FROM cut") { row in relations.append(row.text(0)) }
      for relation in relations {
        try engine.script("ALTER TABLE \(relation) DROP COLUMN sum")
        try engine.script("ALTER TABLE \(relation) DROP COLUMN squares")
      }
      try engine.forgetReleased()
      try engine.run("DELETE FROM policies")
      try engine.setMeta(.format, .integer(4))
    }
    try writer.close()
    let store = try SQLiteStore.open(path: path, readOnly: false)
    #expect(try await store.dump() == wanted)
    #expect(wanted.contains("sum=26000000 squares=338.5"))
    #expect(wanted.contains("policy records open=1"))
  }

  @Test func aStoreOfFormatThreeTakesRecords() async throws {
    try SQLiteStore.create(path: path).close()
    let writer = try Connection(path: path, mode: .write)
    try writer.transaction { engine in
      for relation in ["person", "record_part", "record_column", "record_use"] {
        try engine.script("DROP TABLE \(relation)")
      }
      try engine.forgetReleased()
      try engine.setMeta(.format, .integer(3))
    }
    try writer.close()
    let store = try SQLiteStore.open(path: path, readOnly: false)
    try await loaded(store)
    #expect(try await store.dump().contains("observation ready"))
  }
}

extension Engine {
  /// As a store was before it kept released tables.
  fileprivate func forgetReleased() throws {
    var relations = ["released", "released_table", "released_period", "ledger"]
    try each("SELECT relation FROM released_table") { row in relations.append(row.text(0)) }
    for relation in relations { try script("DROP TABLE \(relation)") }
    try run("DELETE FROM meta WHERE key = 'released'")
  }
}
