import Display
import TestSupport
import Testing

/// The text of each answer in each format, in `Tests/Golden/formats`.
@Suite struct FormatGoldens {
  @Test func theIllustrationOfTheManualIsPrintedAsItStands() {
    expectGolden(render(illustration, as: .table), at: "formats/illustration.txt")
  }

  @Test func theIllustrationIsWrittenInEveryOtherFormat() {
    expectGolden(render(illustration, as: .list), at: "formats/illustration.list.txt")
    expectGolden(render(illustration, as: .csv), at: "formats/illustration.csv")
    expectGolden(render(illustration, as: .tsv), at: "formats/illustration.tsv")
    expectGolden(render(illustration, as: .json), at: "formats/illustration.json")
    expectGolden(render(illustration, as: .jsonl), at: "formats/illustration.jsonl")
    expectGolden(render(illustration, as: .markdown), at: "formats/illustration.md")
  }

  @Test func fullShowsTheColumnsATableLeavesOut() {
    expectGolden(
      render(illustration, as: .table, options: DisplayOptions(width: 120, full: true)),
      at: "formats/illustration.full.txt")
  }

  @Test func aNarrowTerminalFoldsTheColumns() {
    expectGolden(
      render(illustration, as: .table, options: DisplayOptions(width: 40)),
      at: "formats/illustration.narrow.txt")
    expectGolden(
      render(illustration, as: .list, options: DisplayOptions(width: 20)),
      at: "formats/illustration.narrow.list.txt")
  }

  @Test func colourOnlyUnderlinesTheText() {
    let plain = render(illustration, as: .table)
    let colored = render(illustration, as: .table, options: DisplayOptions(color: true))
    expectGolden(colored, at: "formats/illustration.color.txt")
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func everyStateHasItsOwnMark() {
    expectGolden(render(everyState, as: .table), at: "formats/states.txt")
    expectGolden(render(everyState, as: .list), at: "formats/states.list.txt")
    expectGolden(render(everyState, as: .csv), at: "formats/states.csv")
    expectGolden(render(everyState, as: .json), at: "formats/states.json")
    expectGolden(render(everyState, as: .markdown), at: "formats/states.md")
  }

  @Test func listsStandUnderTheirHeadingsAndDoNoHarm() {
    expectGolden(render(partners, as: .table), at: "formats/partners.txt")
    expectGolden(render(partners, as: .list), at: "formats/partners.list.txt")
    expectGolden(render(partners, as: .csv), at: "formats/partners.csv")
    expectGolden(render(partners, as: .tsv), at: "formats/partners.tsv")
    expectGolden(render(partners, as: .json), at: "formats/partners.json")
    expectGolden(render(partners, as: .markdown), at: "formats/partners.md")
  }

  @Test func anEmptyAnswerSaysSo() {
    expectGolden(render(noRows, as: .table), at: "formats/empty.txt")
    expectGolden(render(noRows, as: .list), at: "formats/empty.list.txt")
    expectGolden(render(noRows, as: .csv), at: "formats/empty.csv")
    expectGolden(render(noRows, as: .json), at: "formats/empty.json")
    expectGolden(render(noRows, as: .markdown), at: "formats/empty.md")
    #expect(render(noRows, as: .jsonl) == "")
  }

  @Test func twoHundredColumnsStandInBlocks() {
    expectGolden(render(wide, as: .table), at: "formats/wide.txt")
  }

  @Test func longCellsTakeSeveralLines() {
    expectGolden(render(meanings, as: .table), at: "formats/meanings.txt")
    expectGolden(
      render(meanings, as: .table, options: DisplayOptions(width: 82)),
      at: "formats/meanings.narrow.txt")
  }

  @Test func rowsLeftOutAreCounted() {
    expectGolden(
      render(illustration, as: .table, options: DisplayOptions(maxRows: 2)),
      at: "formats/illustration.cut.txt")
  }
}
