import Foundation
import Testing

@testable import Lang
@testable import Store

/// What `doctor` finds, each of a store that was spoilt in that one way.
@Suite struct ExaminationTests {
  private let folder: TemporaryFolderOfTests
  private var path: String { folder.path + "/s.db" }

  init() throws { folder = try TemporaryFolderOfTests() }

  private func made() async throws {
    let store = try SQLiteStore.create(path: path)
    let rows = (0..<60).map { child in
      "s-\(child),ready,2024,North,Elm,\(child % 2 == 0 ? "Black" : "White"),1,\n"
    }
    let files = MemoryFiles(["a.csv": RecordTests.header + rows.joined()])
    _ = try await runLoads(RecordTests.model + RecordTests.load("a.csv"), in: store, files: files)
    try store.close()
  }

  private func examine(isOnNetworkShare: Bool = false) throws -> [StoreFinding] {
    try SQLiteStore.examine(path: path, isOnNetworkShare: isOnNetworkShare)
  }

  private func problems(isOnNetworkShare: Bool = false) throws -> [StoreFinding] {
    try examine(isOnNetworkShare: isOnNetworkShare).filter { $0.weight == .problem }
  }

  private func change(_ body: (Engine) throws -> Void) throws {
    let connection = try Connection(path: path, mode: .write)
    try connection.transaction(body)
    try connection.close()
  }

  private func mode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func aHealthyStoreHasNoProblem() async throws {
    try await made()
    let found = try examine()
    #expect(found.filter { $0.weight == .problem } == [])
    #expect(
      found.first == .protection(.readable(StoreContents(hasRecords: true, closedSources: 1))))
    #expect(found.contains(.protection(.key(path: path + ".key"))))
    #expect(found.contains(.content(.undamaged)) && found.contains(.file(.closedToOthers)))
  }

  @Test func keysAreOfTheOwnerAloneAndTheRightOnes() async throws {
    try await made()
    let key = path + ".key"
    try mode(0o644, key)
    #expect(try problems() == [.protection(.keyProblem(path: key, .open))])
    try mode(0o600, key)
    try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: key))
    try mode(0o600, key)
    #expect(try problems() == [.protection(.keyProblem(path: key, .another))])
    try FileManager.default.removeItem(atPath: key)
    #expect(try problems() == [.protection(.keyProblem(path: key, .missing))])
  }

  @Test func whoElseMayReadItIsSaid() async throws {
    try await made()
    #expect(try problems(isOnNetworkShare: true) == [.file(.networkShare)])
    let draft = path + ".new-1"
    #expect(FileManager.default.createFile(atPath: draft, contents: nil))
    try mode(0o600, draft)
    #expect(try problems() == [.file(.leftOver(path: draft))])
    try FileManager.default.removeItem(atPath: draft)
    try mode(0o644, path)
    #expect(try problems().contains(.file(.openToOthers(path: path, mode: "644"))))
  }

  @Test func releasedTablesThatAreGoneOrOldAreMissed() async throws {
    try await made()
    try change { try $0.run("UPDATE policies SET min_n = 30 WHERE id = 'privacy'") }
    try change { engine in
      try engine.run("INSERT OR IGNORE INTO policies (id, min_n) VALUES ('privacy', 30)")
    }
    #expect(try problems() == [.protection(.stale(minimum: 30))])
    try change { try $0.run("DELETE FROM policies WHERE id = 'privacy'") }
    #expect(try problems() == [])
    try change { try $0.run("DELETE FROM released_race") }
    let lost = try problems()
    guard case .protection(.lost(let tables))? = lost.first, lost.count == 1 else {
      Issue.record("found \(lost)")
      return
    }
    #expect(tables > 0)
  }

  @Test func damageIsFound() async throws {
    try await made()
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    let size = try file.seekToEnd()
    let half = size / 2 / 4096 * 4096
    try file.seek(toOffset: half)
    try file.write(contentsOf: Data(repeating: 0xAA, count: Int(size - half)))
    try file.close()
    #expect(
      try problems().contains { finding in
        if case .content(.damaged) = finding { return true }
        return false
      })
  }

  @Test func layoutsOfOtherVersionsAreNamedAndNothingIsChanged() async throws {
    try await made()
    try change { try $0.setMeta(.format, .integer(Schema.format - 1)) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(
      try problems() == [
        .content(.older(format: Schema.format - 1, supported: Schema.format))
      ])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    try change { try $0.setMeta(.format, .integer(99)) }
    #expect(try problems() == [.content(.newer(format: 99, supported: Schema.format))])
  }

  @Test func whatIsNoStoreIsNotExamined() throws {
    #expect(throws: StoreError.unreachable(path: path, reason: "there is no such file")) {
      try examine()
    }
    try Data("name,value\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path)) { try examine() }
  }
}
