import Lang
import Protection
import Tabular
import TestSupport
import Testing

@testable import Store

/// The policies of a store: what they say, how they are kept, and who closes what.
@Suite struct PolicyTests {
  private func put(_ id: String, _ fields: [String: FieldValue]) -> Edit {
    .put(kind: "policy", id: id, fields: fields)
  }

  @Test func aNewStoreProtectsAndTakesNoRecords() async throws {
    let catalog = try await SQLiteStore.inMemory().model()
    #expect(
      catalog.policy == Policy(minimum: 10, isInternal: false, hasInsiders: false, ends: .off))
    #expect(!catalog.recordsAreOpen)
  }

  @Test func whatAPolicySaysIsKeptInTheFile() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("policy.strive")
    let store = try SQLiteStore.create(path: path)
    _ = try await store.apply([
      put(
        "privacy",
        [
          "min_n": .integer(12), "release": .text("internal"), "insider": .yesno(true),
          "ends": .text("tiers"), "changed": .date("2026-02-03"),
        ]),
      put("records", ["open": .yesno(true), "changed": .date("2026-02-03")]),
    ])
    try store.close()
    let again = try SQLiteStore.open(path: path, readOnly: false)
    let catalog = try await again.model()
    #expect(
      catalog.policy == Policy(minimum: 12, isInternal: true, hasInsiders: true, ends: .tiers))
    #expect(catalog.recordsAreOpen)
    let lines = try await again.dump().split(separator: "\n").filter { $0.hasPrefix("policy") }
    #expect(
      lines == [
        #"policy privacy min_n=12 release="internal" insider=1 ends="tiers""#,
        "policy records open=1",
      ])
  }

  @Test func aPolicyOfRecordsCanBeTakenBack() async throws {
    let store = try SQLiteStore.inMemory()
    let before = try await store.dump()
    _ = try await store.apply([put("records", ["open": .yesno(true)])])
    #expect(try await store.model().recordsAreOpen)
    _ = try await store.apply([put("records", ["open": .yesno(false)])])
    #expect(try await !store.model().recordsAreOpen)
    _ = try await store.apply([.remove(kind: "policy", id: "records", fields: [:])])
    #expect(try await store.dump() == before)
  }
}
