import Foundation
import TestSupport
import Testing

@testable import Lang

/// What holds for every text anybody may type: on the whole corpus, and on slips of it.
@Suite struct PropertyTests {
  /// Every golden script, and every line of the lists of questions.
  static let corpus: [String] = {
    let scripts = ["verbs", "refused", "errors", "connecticut"].flatMap { folder in
      files(in: "Tests/Golden/\(folder)", suffix: ".strive").compactMap {
        repositoryText("Tests/Golden/\(folder)/\($0)")
      }
    }
    let lines = ["syntax/questions", "syntax/samples", "things/questions"].flatMap { name in
      (repositoryText("Tests/Golden/\(name).strive") ?? "").split(separator: "\n").map(String.init)
    }
    return scripts + lines.filter { !$0.hasPrefix("#") }
  }()

  /// `SEED=17 swift test --filter PropertyTests` repeats a run.
  static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? 20_261

  @Test func twoThousandSlipsCompileWithoutATrapAndLeakNothing() async throws {
    print("PropertyTests: SEED=\(Self.seed), \(Self.corpus.count) texts")
    var dice = Dice(seed: Self.seed)
    let interpreter = try await ready()
    let snapshot = try await interpreter.store.snapshot()
    var marked = 0
    for round in 0..<2_000 {
      let text = Self.corpus[dice.roll(Self.corpus.count)]
      let other = Self.corpus[dice.roll(Self.corpus.count)]
      let mutation = Mutation.allCases[dice.roll(Mutation.allCases.count)]
      let slip = mutation.apply(to: text, other: other, with: &dice)
      let compiled = await Compiled(slip, interpreter, on: snapshot)
      expectSpansInside(compiled, "round \(round)")
      expectNothingOfTheText(compiled, "round \(round)")
      if slip.contains(Mutation.marker), !compiled.sql.isEmpty { marked += 1 }
    }
    await snapshot.close()
    // Without a marked text that became SQL the test would say nothing.
    #expect(marked > 20)
  }

  @Test func everyPrefixOfTheFirstQuestionCompiles() async throws {
    let question = "gap kindergarten_ready by race where year>=2020"
    let interpreter = try await ready()
    let snapshot = try await interpreter.store.snapshot()
    for length in 0...question.count {
      let compiled = await Compiled(String(question.prefix(length)), interpreter, on: snapshot)
      expectSpansInside(compiled, "prefix of \(length)")
      // Nothing but the whole question, and its first four words, can be answered.
      let isWhole = length == question.count || question.prefix(length).hasSuffix("race")
      if isWhole { #expect(compiled.diagnostics.isEmpty && !compiled.sql.isEmpty) }
    }
    await snapshot.close()
  }

  @Test func everyFixOfferedMendsWhatItIsOfferedFor() async throws {
    let interpreter = try await ready()
    let snapshot = try await interpreter.store.snapshot()
    var fixes = 0
    var dice = Dice(seed: Self.seed)
    let slips = (0..<1_000).map { _ in
      Mutation.replaceToken.apply(
        to: Self.corpus[dice.roll(Self.corpus.count)],
        other: Self.corpus[dice.roll(Self.corpus.count)], with: &dice)
    }
    for text in Self.corpus + slips {
      let compiled = await Compiled(text, interpreter, on: snapshot)
      for diagnostic in compiled.diagnostics {
        guard let fix = diagnostic.fix else { continue }
        fixes += 1
        let bytes = Array(text.utf8)
        let mended = String(
          decoding: bytes[..<fix.span.start] + Array(fix.replacement.utf8) + bytes[fix.span.end...],
          as: UTF8.self)
        let again = await Compiled(mended, interpreter, on: snapshot)
        let same = again.diagnostics.filter {
          $0.code == diagnostic.code && $0.message == diagnostic.message
            && $0.span.start == diagnostic.span.start
        }
        let before = compiled.diagnostics.count {
          $0.code == diagnostic.code && $0.message == diagnostic.message
            && $0.span.start == diagnostic.span.start
        }
        #expect(
          same.count < before,
          "\(diagnostic.code) \(diagnostic.message)\nof:  \(text)\nfix: \(mended)")
      }
    }
    await snapshot.close()
    #expect(fixes > 50)
  }

  private func ready() async throws -> Interpreter {
    let interpreter = try await SampleCopy.interpreter()
    try await interpreter.refresh()
    return interpreter
  }

  private func expectSpansInside(_ compiled: Compiled, _ what: String) {
    let length = compiled.source.text.utf8.count
    for diagnostic in compiled.diagnostics {
      for span in [diagnostic.span] + [diagnostic.fix?.span].compactMap({ $0 }) {
        #expect(
          span.start >= 0 && span.start <= span.end && span.end <= length,
          "\(what): \(diagnostic.code) at \(span) of \(length)\n\(compiled.source.text)")
      }
    }
  }

  /// No quote and no marker: the only values in SQL are placeholders.
  private func expectNothingOfTheText(_ compiled: Compiled, _ what: String) {
    for sql in compiled.sql {
      let isClean =
        !sql.contains("'") && !sql.lowercased().contains(Mutation.marker.lowercased())
      #expect(isClean, "\(what): \(compiled.source.text)\n\(sql)")
    }
  }
}
