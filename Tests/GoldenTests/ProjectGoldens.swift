import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// `projects/<name>/` is what a small partnership keeps: files and a script that defines, loads and
/// asks, run on a new store. What a person reads stands beside it.
@Suite struct ProjectGoldens {
  static let folder = "Tests/Golden/projects"

  static let names = Set(
    files(in: folder, suffix: "script.strive").map { String($0.dropLast("/script.strive".count)) }
  ).sorted()

  @Test(arguments: names)
  func aProjectAnswersAsItWasRead(_ name: String) async throws {
    let path = "\(Self.folder)/\(name)/script.strive"
    let text = try #require(repositoryText(path))
    let store = try SQLiteStore.inMemory()
    let today = try #require(CalendarDate("2026-01-01"))
    let interpreter = Interpreter(
      store: store, host: DiskHost(store: store, canRead: true), today: today)
    let source = SourceText(text, name: "\(repositoryRoot)/\(path)")
    var seen = Observation()
    try await seen.run(source, interpreter)
    let output = seen.table.replacing("\(repositoryRoot)/\(Self.folder)/", with: "")
    expectGolden(output, at: "projects/\(name)/output.txt")
  }
}
