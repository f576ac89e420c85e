import Foundation
import FoundationXML
import Tabular
import TestSupport
import Testing

@testable import Display

/// Charts as letters and as pictures, in `Tests/Golden/charts`.
@Suite struct ChartTests {
  static let drawn = [
    ("gap", illustration), ("years", years), ("course", course), ("bars", bars),
  ]

  @Test(arguments: drawn)
  func aChartIsDrawnAsItStands(name: String, answer: Answer) throws {
    let chart = try Chart(answer)
    expectGolden(chart.text(), at: "charts/\(name).txt")
    let plain = DisplayOptions(width: 60, isASCII: true)
    expectGolden(chart.text(plain), at: "charts/\(name).ascii.txt")
    expectGolden(chart.svg(), at: "charts/\(name).svg")
  }

  @Test(arguments: drawn)
  func aPictureIsXMLAndSaysInWordsWhatItShows(name: String, answer: Answer) throws {
    let chart = try Chart(answer)
    for picture in [chart.svg(), chart.figure(named: "chart-1")] {
      #expect(XMLParser(data: Data(picture.utf8)).parse(), "\(name)")
      #expect(picture.contains("role=\"img\"") && !picture.contains("nan"))
    }
    #expect(!chart.description.isEmpty && !chart.notes.isEmpty)
  }

  @Test(arguments: drawn)
  func nothingIsWiderThanTheTerminalAndASCIIStaysSo(name: String, answer: Answer) throws {
    let chart = try Chart(answer)
    for width in [32, 40, 57, 80, 131] {
      for line in chart.text(DisplayOptions(width: width)).split(separator: "\n") {
        #expect(String(line).displayWidth <= width, "\(name), \(width): \(line)")
      }
    }
    let marks = chart.text(DisplayOptions(isASCII: true)).filter { "█▒●○◆│├─┤┃┊▌■□".contains($0) }
    #expect(marks.isEmpty, "\(marks)")
  }

  @Test func whatIsHiddenIsNamedAndNeverDrawn() throws {
    guard case .rows(let plot) = try Chart(illustration).body,
      case .lines(let lines) = try Chart(years).body
    else { return #expect(Bool(false), "a gap is rows and a trend is lines") }
    let hidden = plot.panels.flatMap(\.rows).filter { $0.texts.contains("hidden") }
    #expect(hidden.map(\.label) == ["American Indian", "Pacific Islander"])
    #expect(hidden.allSatisfy { $0.mark == .none })
    #expect(lines.series.map(\.points.count) == [8, 3, 0])
    #expect(try Chart(years).notes.contains { $0.hasSuffix("is shown: American Indian.") })
  }

  @Test func aLineJoinsOnlyWhatTheAnswerCompares() throws {
    guard case .lines(let plot) = try Chart(years).body else {
      return #expect(Bool(false), "a trend is lines")
    }
    let joins = plot.series.map { $0.points.map(\.joinsPrevious) }
    #expect(joins[0] == [false, true, false, true, true, true, true, true])
    #expect(joins[1] == [false, true, false])
    // 2019-20 has no row, and keeps its room.
    #expect(plot.periods.map(\.place) == [2017, 2018, 2020, 2021, 2022, 2023, 2024, 2025])
  }

  @Test(arguments: [
    (partners, "words and no numbers"), (noRows, "no rows"), (everyHidden, "may be shown"),
    (manyRows, "too many"),
  ])
  func whatCannotBeDrawnIsRefusedWithAReason(answer: Answer, reason: String) {
    #expect { try Chart(answer) } throws: { ($0 as? NoChart)?.message.contains(reason) == true }
  }

  private static let everyHidden = Answer(
    verb: "show", question: "", title: "",
    table: Table(
      columns: [Column("race", .member), Column("value", .percent)],
      rows: [[.text("a"), .absent(.suppressed)], [.text("b"), .absent(.missing)]]))

  private static let manyRows = Answer(
    verb: "count", question: "", title: "",
    table: Table(
      columns: [Column("school", .member), Column("count", .count)],
      rows: (0..<61).map { [.text("\($0)"), .integer($0)] }))

  @Test func aScaleHasRoundNumbersAndRoomForAll() {
    var random = SeededGenerator(seed: 11)
    let sizes: [Double] = [1e-6, 0.01, 1, 100, 1e6, 1e12]
    for number in 0..<400 {
      let size = sizes[number % sizes.count]
      let low = Double.random(in: -size...size, using: &random)
      let high = low + Double.random(in: 0...size, using: &random)
      let axis = Axis(from: low, to: high, style: NumberStyle(), isRate: false)
      #expect(axis.low <= low && axis.high >= high && (2...21).contains(axis.ticks.count))
    }
    let extremes: [Double] = [0, -0.0, 1e300, 5e-324, .greatestFiniteMagnitude]
    for value in extremes {
      let ends = [-value, value].sorted()
      let axis = Axis(from: ends[0], to: ends[1], style: NumberStyle(), isRate: false)
      #expect((0...1).contains(axis.share(value)))
    }
  }
}
