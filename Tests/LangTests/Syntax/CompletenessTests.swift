import Lang
import Testing

@Suite struct CompletenessTests {
  @Test(arguments: [
    "gap m by", "gap m by race,", "show m where (a = 1", "if $x = 1 then", "show m where a =",
    "for each $s in school do print 'x'", "show", "let x =", "define partner cps ( name = 'x',",
    "report 'a' into 'b' do progress", "show m sort", "show m where a and", "define a b ( end = 3",
  ])
  func goesOn(_ text: String) {
    #expect(completeness(of: text) == .incomplete)
  }

  @Test(arguments: [
    "", "# note", "gap m by race", "progress", "explain last", "show m latest",
    "list a sort by end",
    "if $x = 1 then show m end", "show m where (a = 1)", "shwo m", "show x from last", "describe",
    "list agreements where end within 90 days", "audit", ")",
  ])
  func isWhole(_ text: String) {
    #expect(completeness(of: text) == .complete)
  }

  @Test func everyLineOfTheCorpusIsWhole() {
    for line in Corpus.lines {
      #expect(completeness(of: line) == .complete, "\(line)")
    }
  }
}
