import TestSupport
import Testing

@testable import Lang
@testable import Shell

/// `refused/<code>-<case>.strive` goes wrong on the sample with that very code; the words a person
/// reads stand beside it.
@Suite struct RefusalGoldens {
  static let folder = "Tests/Golden/refused"

  @Test(arguments: files(in: folder, suffix: ".strive"))
  func whatIsWrongIsSaidInPlainWords(_ name: String) async throws {
    let text = try #require(repositoryText("\(Self.folder)/\(name)"))
    let base = String(name.dropLast(".strive".count))
    let interpreter = try await SampleCopy.interpreter()
    let failure = try #require(try await failure(of: SourceText(text, name: name), interpreter))
    #expect(failure.words.code == base.prefix(5), "\(name) fails with \(failure.words.code)")
    expectGolden(failure.text, at: "refused/\(base).txt")
  }

  @Test func noGoldenIsLeftOver() {
    let cases = files(in: Self.folder, suffix: ".strive").map { $0.dropLast(".strive".count) }
    let goldens = files(in: Self.folder, suffix: ".txt").map { $0.dropLast(".txt".count) }
    #expect(goldens.filter { !cases.contains($0) } == [])
  }

  /// The first failure of `strive check`, else of `strive run`.
  private func failure(of source: SourceText, _ interpreter: Interpreter) async throws
    -> RunFailure?
  {
    if let failure = try await interpreter.check(source) { return failure }
    return try await interpreter.run(source) { _ in }
  }
}
