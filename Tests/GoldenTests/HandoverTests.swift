import Foundation
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// `strive copy --released` of the sample answers as the sample does when a reader asks.
@Suite struct HandoverTests {
  /// Where an answer rests on files and loads of sources that are not public, which stay behind.
  private static let aboutFiles = [
    "audit/", "describe/everything", "describe/word", "explain/",
  ]

  private static let copied = Task { () async throws -> (from: String, to: String) in
    let folder = FileManager.default.temporaryDirectory
    let from = folder.appendingPathComponent("strive-handover-\(UUID().uuidString).db").path
    try await SampleStore.make(at: from)
    _ = try await copyReleased(
      from: from, to: from + ".released", on: CalendarDate("2025-11-15"))
    return (from, from + ".released")
  }

  @Test(arguments: files(in: VerbGoldens.folder, suffix: ".strive"))
  func theCopyAnswersAsTheStoreDoesToAReader(_ name: String) async throws {
    guard !Self.aboutFiles.contains(where: name.hasPrefix) else { return }
    let paths = try await Self.copied.value
    let text = try #require(repositoryText("\(VerbGoldens.folder)/\(name)"))
    // A reader changes nothing.
    guard !text.contains("define ") else { return }
    #expect(try await answers(text, name, at: paths.to) == answers(text, name, at: paths.from))
  }

  private func answers(_ text: String, _ name: String, at path: String) async throws -> String {
    let store = try SQLiteStore.open(path: path, readOnly: true)
    var seen = Observation()
    try await seen.run(SourceText(text, name: name), SampleCopy.interpreter(over: store))
    return seen.json + seen.table
  }

  @Test func theCopyTakesNoChangesAndIsOfAReader() async throws {
    let path = try await Self.copied.value.to
    let store = try SQLiteStore.open(path: path, readOnly: false)
    await #expect(throws: StoreError.releasedOnly(path: path)) {
      _ = try await store.apply([
        .put(kind: "policy", id: "privacy", fields: ["min_n": .integer(5)])
      ])
    }
    let catalog = try #require(try await store.catalog(ifNewerThan: nil))
    #expect(catalog.asker == .reader)
  }
}
