import TestSupport
import Testing

@testable import Lang

/// `scripts/<case>.strive` runs on the sample, past what fails in it; what was printed and what was
/// said on the way stand beside it.
@Suite struct ScriptGoldens {
  static let folder = "Tests/Golden/scripts"

  @Test(arguments: files(in: folder, suffix: ".strive"))
  func scriptsSayWhatTheySaid(_ name: String) async throws {
    let text = try #require(repositoryText("\(Self.folder)/\(name)"))
    let interpreter = try await SampleCopy.interpreter()
    var seen = Observation()
    try await seen.run(SourceText(text, name: name), interpreter)
    let base = name.dropLast(".strive".count)
    expectGolden(seen.table + "\n-- beside it --\n" + seen.done, at: "scripts/\(base).txt")
  }

  @Test func noGoldenIsLeftOver() {
    let cases = Set(files(in: Self.folder, suffix: ".strive").map { $0.dropLast(".strive".count) })
    #expect(cases.count >= 6)
    for file in files(in: Self.folder, suffix: ".txt") {
      #expect(cases.contains(file.dropLast(".txt".count)), "nothing makes \(file)")
    }
  }
}
