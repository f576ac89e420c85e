import Foundation
import Lang
import TestSupport
import Testing

@Suite struct SyntaxRobustnessTests {
  @Test func everyPrefixParsesAndStaysInside() {
    for line in Corpus.lines {
      for length in 0..<line.count {
        let prefix = String(line.prefix(length))
        #expect(isSound(parsed(prefix)), "\(prefix)")
      }
    }
  }

  @Test func everyTextWithoutOneTokenParsesAndStaysInside() {
    for line in Corpus.lines {
      let bytes = Array(line.utf8)
      for token in lex(SourceText(line)).dropLast() {
        let rest = bytes[..<token.start] + bytes[token.end...]
        let text = String(decoding: rest, as: UTF8.self)
        #expect(isSound(parsed(text)), "\(text)")
      }
    }
  }

  @Test func everyMutationParsesAndStaysInside() {
    for (_, text) in Corpus.verdicts {
      let result = parsed(text)
      #expect(isSound(result), "\(text)")
      for diagnostic in result.diagnostics {
        #expect(!render(diagnostic, in: result.source).isEmpty)
      }
    }
  }

  /// Ten thousand of anything gives one clear diagnostic, on a small stack.
  @Test(arguments: [
    ("show m where ", "(", "a"), ("show m where ", "not ", "a"), ("show m where ", "- ", "a"),
    ("show m where ", "f(", "a"), ("", "if a then ", "show m"), ("show m where a", " + a", ""),
    ("", "for each $x in (1) do ", ""), ("define a b ( c = ", "[", "1"),
    ("list a without ", "b (", "c"), ("show m where a", " * a", ""),
    ("", "report 'a' into 'b' do ", "show m"),
  ])
  func nestingTooDeepIsOneProblem(_ start: String, _ part: String, _ end: String) {
    let text = start + String(repeating: part, count: 10_000) + end
    let codes = onASmallStack { parse(SourceText(text)).diagnostics.map(\.code) }
    #expect(codes.filter { $0 == "S1011" }.count == 1, "\(codes)")
    #expect(codes.count <= 20)
  }

  @Test(arguments: ["show a", "show m where a in (1", "show m where x"])
  func aListTooLongIsOneProblem(_ start: String) {
    let part = start.hasSuffix("x") ? " and x" : ", a"
    let codes = parsed(start + String(repeating: part, count: 10_100)).diagnostics.map(\.code)
    #expect(codes == ["S1011"])
  }

  @Test func sixtyLevelsAreFine() {
    let text =
      "show m where " + String(repeating: "(", count: 60) + "a" + String(repeating: ")", count: 60)
    #expect(onASmallStack { parse(SourceText(text)).diagnostics.isEmpty })
  }

  @Test func garbageGivesAtMostTwentyProblemsAndFewNodes() {
    var generator = SeededGenerator(state: 7)
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let result = parse(SourceText(String(decoding: bytes, as: UTF8.self)))
    #expect(isSound(result))
    #expect(result.diagnostics.count == 20)
    #expect(result.script.statements.count < 100)
  }

  /// Runs on a thread with half a megabyte of stack.
  private func onASmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    let box = Box<Result>()
    let thread = Thread { box.finish(body()) }
    thread.stackSize = 512 * 1024
    thread.start()
    return box.wait()
  }
}

private final class Box<Value: Sendable>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var value: [Value] = []

  func finish(_ value: Value) {
    self.value = [value]
    done.signal()
  }

  func wait() -> Value {
    done.wait()
    return value[0]
  }
}

/// A small generator of the same numbers everywhere (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
