import Foundation
import TestSupport
import Testing

@testable import Lang

/// One corpus, many observers: `verbs/<verb>/<case>.strive` on the sample, and beside it the plan,
/// the SQL of both dialects, the table and the json.
@Suite struct VerbGoldens {
  static let folder = "Tests/Golden/verbs"
  static let suffixes = [".plan", ".sqlite.sql", ".postgres.sql", ".txt", ".json"]

  @Test(arguments: files(in: folder, suffix: ".strive"))
  func theCorpusIsAnsweredAsItWasRead(_ name: String) async throws {
    let text = try #require(repositoryText("\(Self.folder)/\(name)"))
    let interpreter = try await SampleCopy.interpreter()
    let seen = try await Observation.of(SourceText(text, name: name), with: interpreter)
    let base = name.dropLast(".strive".count)
    expect(seen.plan, at: "verbs/\(base).plan")
    expect(seen.sql["sqlite"] ?? "", at: "verbs/\(base).sqlite.sql")
    expect(seen.sql["postgres"] ?? "", at: "verbs/\(base).postgres.sql")
    expect(seen.done + seen.table, at: "verbs/\(base).txt")
    expect(seen.json, at: "verbs/\(base).json")
  }

  @Test func noGoldenIsLeftOver() {
    let cases = Set(files(in: Self.folder, suffix: ".strive").map { $0.dropLast(".strive".count) })
    #expect(cases.count >= 40)
    for suffix in Self.suffixes {
      for file in files(in: Self.folder, suffix: suffix) {
        #expect(cases.contains(file.dropLast(suffix.count)), "nothing makes \(file)")
      }
    }
  }

  /// What is empty has no file.
  private func expect(_ text: String, at path: String) {
    guard text.isEmpty else { return expectGolden(text, at: path) }
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    if isUpdating {
      try? FileManager.default.removeItem(atPath: "\(repositoryRoot)/Tests/Golden/\(path)")
    }
    #expect(repositoryText("Tests/Golden/\(path)") == nil, "nothing makes Tests/Golden/\(path)")
  }
}
