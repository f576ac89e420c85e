import Testing

@testable import Editor

/// Where characters stand on the screen, and what a search finds.
@Suite struct LayoutTests {
  private func layout(_ text: String, cursor: Int, prompt: Int = 8, columns: Int = 20)
    -> ScreenLayout
  {
    ScreenLayout(
      Array(text.unicodeScalars), cursor: cursor, promptCells: prompt, columns: columns
    ) { $0.value > 0x2000 ? 2 : 1 }
  }

  @Test func aRowEndsWhereTheNextBegins() {
    let long = layout("abcdefghijklmnop", cursor: 12)
    #expect(long.rows == [0..<12, 12..<16])
    #expect(long.cursor == (1, 0))
    let full = layout("abcdefghijkl", cursor: 12)
    #expect(full.rows == [0..<12, 12..<12])
    #expect(full.cursor == (1, 0))
  }

  @Test func aLineEndInTheTextStartsARowWithoutAPrompt() {
    let two = layout("ab\ncd", cursor: 4)
    #expect(two.rows == [0..<2, 3..<5])
    #expect(two.widths == [10, 2])
    #expect(two.cursor == (1, 1))
  }

  @Test func aWideCharacterThatDoesNotFitGoesToTheNextRow() {
    let wide = layout("abcdefghijk日", cursor: 11)
    #expect(wide.rows == [0..<11, 11..<12])
    #expect(wide.cursor == (1, 0))
  }

  @Test func aSearchGoesFromNewToOldAndBackWhenShortened() {
    var search = HistorySearch(["gap a", "show b", "gap c"])
    for scalar in "gap".unicodeScalars { search.lengthen(scalar) }
    #expect(search.match == "gap c")
    search.older()
    #expect(search.match == "gap a")
    search.older()
    #expect(search.match == "gap a" && search.isFailing)
    search.shorten()
    #expect(search.match == "gap c" && !search.isFailing)
  }

  @Test func candidatesTellHowManyMoreThereAre() {
    let items = (0..<100).map { Completion.Item("name_\($0)", "what it is") }
    let list = CandidateList(items, EditorLooks(color: false, hints: false)).text(40, 24)
    #expect(list.hasPrefix("  name_0   what it is\n"))
    #expect(list.hasSuffix("  … and 81 more: type on\n"))
    #expect(list.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}
