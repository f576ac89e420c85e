import Foundation
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// `audit/<case>.case`: files, then a script over them, and what it printed.
///
///     === rates.csv
///     District,N,Met
///     North,100,80
///     === run
///     load "rates.csv" as observations ( … )
///     audit totals
@Suite struct AuditGoldens {
  static let folder = "Tests/Golden/audit"

  @Test(arguments: files(in: folder, suffix: ".case"))
  func whatWasPlantedIsFound(_ name: String) async throws {
    let text = try #require(repositoryText("\(Self.folder)/\(name)"))
    var files: [String: String] = [:]
    var script = ""
    for part in text.components(separatedBy: "=== ").dropFirst() {
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      let body = lines.dropFirst().joined(separator: "\n")
      if lines[0] == "run" { script = body } else { files[String(lines[0])] = body }
    }
    let store = try SQLiteStore.inMemory()
    let today = try #require(CalendarDate("2024-03-01"))
    let host = FileHost(store: store, files: MemoryFiles(files))
    let interpreter = Interpreter(store: store, host: host, today: today)
    let seen = try await Observation.of(SourceText(script, name: name), with: interpreter)
    expectGolden(seen.done + seen.table, at: "audit/\(name.dropLast(".case".count)).txt")
  }

  private struct FileHost: ScriptHost {
    let store: SQLiteStore
    let files: MemoryFiles

    func script(_ path: String, usedBy source: String) throws -> SourceText {
      SourceText("", name: path)
    }

    func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
      try await store.load(mapping, files: files).lines
    }

    func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
      -> Preview
    {
      throw SessionProblem.usage("an audit previews nothing")
    }
  }
}
