import Foundation
import TestSupport
import Testing

@testable import Lang
@testable import Shell

/// The questions in README and Docs are asked on the sample, each block a script of its own, and
/// what the pages print is what comes out. `UPDATE_GOLDEN=1` rewrites the output blocks in place.
@Suite struct DocumentationTests {
  /// What the sample has no case of: two sources of one number, and a mistake of our own.
  static let notOnTheSample: Set<String> = ["S5023", "S9000", "S9005", "S9006", "S9007"]

  static let pages = ["README.md"] + files(in: "Docs", suffix: ".md").map { "Docs/\($0)" }

  @Test(arguments: pages)
  func blocksOfPagesDoWhatThePageSays(_ page: String) async throws {
    var outputs: [(lines: Range<Int>, text: String)] = []
    for block in FencedBlock.blocks(of: page) {
      let seen = try await run(block)
      guard let output = block.output, let seen, output.text != seen else { continue }
      outputs.append((output.lines, seen))
      if !isUpdating {
        Issue.record("\(block): the output differs\n\(difference(output.text, seen))")
      }
    }
    if isUpdating { try rewrite(page, outputs) }
  }

  /// A page `S2001.md` shows a text with that very error, and one that has none. What goes wrong
  /// with a file or a store cannot be asked of the sample: those pages show, and run nothing.
  @Test(arguments: files(in: "Docs/Errors", suffix: ".md"))
  func pagesOfErrorsShowTheErrorAndTheMendedText(_ name: String) throws {
    let blocks = FencedBlock.blocks(of: "Docs/Errors/\(name)")
    let code = String(name.dropLast(".md".count))
    let text = try #require(repositoryText("Docs/Errors/\(name)"))
    #expect(text.hasPrefix("# \(code): "))
    let isOfFiles = ["S7", "S901", "S902"].contains { code.hasPrefix($0) }
    let mayOnlyShow = isOfFiles || Self.notOnTheSample.contains(code)
    if !mayOnlyShow || !text.contains("shown and not run") {
      #expect(blocks.contains { $0.attributes["error"] == code }, "\(name) shows no \(code)")
      #expect(blocks.contains { $0.attributes["error"] == nil }, "\(name) mends nothing")
    }
  }

  /// What comes out of a block, without the last line end; nil where nothing is run.
  private func run(_ block: FencedBlock) async throws -> String? {
    let source = SourceText(block.text, name: "input")
    if block.attributes["norun"] != nil {
      let problems = parse(source).diagnostics
      #expect(problems.isEmpty, "\(block): \(problems.map(\.message))")
      return nil
    }
    let interpreter = try await SampleCopy.interpreter()
    if let code = block.attributes["error"] {
      let failure: RunFailure?
      if let found = try await interpreter.check(source) {
        failure = found
      } else {
        failure = try await interpreter.run(source) { _ in }
      }
      #expect(failure?.words.code == code, "\(block): \(failure?.text ?? "nothing goes wrong")")
      return failure.map { trimmed($0.text) }
    }
    if let failure = try await interpreter.check(source) {
      Issue.record("\(block) does not compile:\n\(failure.text)")
      return nil
    }
    guard block.output != nil || block.attributes["sql"] != nil else { return nil }
    let seen = try await Observation.of(source, with: interpreter)
    if let dialects = block.attributes["sql"] {
      let texts = dialects.split(separator: ",").map { seen.sql[String($0)] ?? "" }
      #expect(texts.allSatisfy { !$0.isEmpty }, "\(block): no SQL for all of \(dialects)")
      return trimmed(texts.joined(separator: "\n"))
    }
    return trimmed(seen.table)
  }

  private var isUpdating: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["UPDATE_GOLDEN"] == "1" && environment["CI"] != "true"
  }

  private func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func rewrite(_ page: String, _ outputs: [(lines: Range<Int>, text: String)]) throws {
    guard !outputs.isEmpty, let text = repositoryText(page) else { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for output in outputs.reversed() { lines.replaceSubrange(output.lines, with: [output.text]) }
    try lines.joined(separator: "\n")
      .write(toFile: "\(repositoryRoot)/\(page)", atomically: true, encoding: .utf8)
    print("golden: wrote \(page)")
  }

  private func difference(_ known: String, _ found: String) -> String {
    let before = known.split(separator: "\n", omittingEmptySubsequences: false)
    let after = found.split(separator: "\n", omittingEmptySubsequences: false)
    for (old, new) in zip(before, after) where old != new { return "- \(old)\n+ \(new)" }
    return "\(before.count) lines on the page, \(after.count) now"
  }
}
