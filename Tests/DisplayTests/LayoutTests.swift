import Tabular
import Testing

@testable import Display

@Suite struct LayoutTests {
  @Test func everyRowIsAsWideAsTheNextAndPointsStandUnderEachOther() {
    var random = SeededGenerator(seed: 7)
    let types: [ColumnType] = [.percent, .points, .number, .ratio, .money, .count]
    for _ in 0..<60 {
      let columns = [Column("group", .member)] + types.map { Column($0.rawValue, $0) }
      let names = ["a", "北京", "Zoë", "e\u{301}", "👩‍🏫 teachers", "Two or more"]
      let rows = (0..<8).map { _ in
        [Cell.text(names.randomElement(using: &random) ?? "")]
          + types.map { _ in
            Cell.number(Double.random(in: -2000...2000, using: &random) / 7)
          }
      }
      let answer = Answer(
        verb: "show", question: "", title: "", table: Table(columns: columns, rows: rows))
      let lines = render(answer, as: .table, options: DisplayOptions(width: 200))
        .split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast()
      #expect(lines.count == 9)
      #expect(Set(lines.map { String($0).displayWidth }).count == 1, "\(answer.table)")
      #expect(Set(lines.dropFirst().map { columnsOfPoints(String($0)) }).count == 1)
    }
  }

  private func columnsOfPoints(_ line: String) -> [Int] {
    line.indices.filter { line[$0] == "." }.map { String(line[..<$0]).displayWidth }
  }

  @Test(arguments: [illustration, partners, meanings, noRows, wide])
  func nothingIsWiderThanTheTerminalAndNothingIsLost(answer: Answer) {
    let everything = printable(render(answer, as: .table, options: DisplayOptions(width: 10_000)))
    for width in [32, 33, 40, 57, 80, 99, 131] {
      let text = render(answer, as: .table, options: DisplayOptions(width: width))
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= width, "\(width): \(line)")
      }
      let shown = printable(text)
      let lost = everything.filter { shown[$0.key, default: 0] < $0.value }
      #expect(lost.isEmpty, "\(width)")
    }
  }

  /// How often each visible character stands in a text.
  private func printable(_ text: String) -> [Character: Int] {
    text.reduce(into: [:]) { counts, character in
      guard character != " ", character != "·", !character.isNewline else { return }
      counts[character, default: 0] += 1
    }
  }

  @Test func wrappingKeepsEveryCharacterAndTheWidth() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["a", "of", "children", "学校", "71.4 %", " ", "supercalifragilistic", "é", "👨‍👩‍👧"]
    for _ in 0..<300 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: [" ", ""].randomElement(using: &random) ?? "")
      let width = Int.random(in: 2...30, using: &random)
      let lines = wrap(text, width: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(width): \(lines)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test(arguments: [TextFormat.table, .list, .markdown])
  func nothingInDataReachesTheTerminalRaw(format: TextFormat) {
    let controls = [0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF]
      .joined().compactMap { Unicode.Scalar(UInt32($0)) }
    let nasty = "x" + controls.map { "\($0)y" }.joined()
    let answer = Answer(
      verb: nasty, question: nasty, title: nasty, place: nasty, assumptions: [nasty],
      table: Table(
        columns: [Column(nasty, .text), Column("n", .number, unit: nasty), Column("of", .member)],
        rows: [[.text(nasty), .absent(.error, reason: nasty), .text(nasty)]]),
      notes: [Note(code: "x", text: nasty)], reading: nasty, headings: ["of"])
    let raw = render(answer, as: format).unicodeScalars
    #expect(!raw.contains { $0 != "\n" && controls.contains($0) })
  }

  @Test func aTableOfNoWidthStillEnds() {
    for format in TextFormat.allCases {
      for width in [-5, 0, 1, 3] {
        let options = DisplayOptions(width: width, maxRows: -1)
        #expect(!render(everyState, as: format, options: options).isEmpty)
      }
    }
  }
}
