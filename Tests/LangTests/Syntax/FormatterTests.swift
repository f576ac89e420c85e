import Lang
import TestSupport
import Testing

@Suite struct FormatterTests {
  @Test func formattingKeepsTheTreeAndIsAFixedPoint() {
    let mutations = Corpus.verdicts.filter(\.isAccepted).map(\.text)
    for text in Corpus.lines + Corpus.reference + mutations {
      let before = parsed(text)
      guard let once = format(before) else {
        // A clause twice and values out of range are refused, grammar or not.
        #expect(!before.diagnostics.isEmpty, "\(text)")
        continue
      }
      let after = parsed(once)
      #expect(dump(after.script) == dump(before.script), "\(text)\n\(once)")
      #expect(format(after) == once, "\(text)")
    }
  }

  @Test func theCorpusAsOneScriptKeepsEveryComment() {
    let text = Corpus.lines.filter { !$0.hasPrefix("strive") }.joined(separator: "\n\n\n")
    guard let once = format(SourceText(text)) else {
      Issue.record("the corpus does not format")
      return
    }
    #expect(format(SourceText(once)) == once)
    func comments(_ text: String) -> Int { text.split(separator: "#").count }
    #expect(comments(once) == comments(text))
  }

  @Test(arguments: ["layout", "comments", "fields"])
  func aTextIsLaidOutAsExpected(_ name: String) {
    let text = repositoryText("Tests/Golden/format/\(name).strive") ?? ""
    #expect(!text.isEmpty)
    let formatted = format(SourceText(text)) ?? "not formatted\n"
    expectGolden(formatted, at: "format/\(name).formatted.strive")
    #expect(format(SourceText(formatted)) == formatted)
  }

  @Test func aTextWithErrorsIsNotTouched() {
    #expect(format(SourceText("show m where")) == nil)
    #expect(format(SourceText("show m in 1776")) == "show m in 1776\n")
  }

  @Test func oneLineReadsBackAsTheSameTree() {
    let mutations = Corpus.verdicts.filter(\.isAccepted).map(\.text)
    for text in Corpus.lines + mutations {
      let result = parsed(text)
      guard result.diagnostics.isEmpty else { continue }
      for var statement in result.script.statements {
        statement.documentation = nil
        let line = canonicalText(of: statement)
        #expect(dump(parsed(line).script) == dump(statement), "\(line)")
      }
    }
  }

  @Test(arguments: [
    ("gap m vs best by race", "gap m by race vs best"),
    ("show m where ((a = 1)) and (b or c)", "show m where a = 1 and (b or c)"),
    ("show m where a - (b - c) > - 3", "show m where a - (b - c) > -3"),
    ("show m where x > 0.0000001 or x = 3.0", "show m where x > 0.0000001 or x = 3.0"),
    ("show `odd name`, list_ AS CSV", "show `odd name`, list_ as CSV"),
  ])
  func aQuestionHasOneText(_ text: String, _ line: String) {
    #expect(parsed(text).script.statements.map { canonicalText(of: $0) } == [line])
  }
}
