import Display
import Tabular
import Testing

/// csv and tsv, read back by a reader of RFC 4180.
@Suite struct SeparatedTextTests {
  @Test(arguments: [(TextFormat.csv, Unicode.Scalar(",")), (.tsv, "\t")])
  func textReadsBackAsItWas(format: TextFormat, separator: Unicode.Scalar) throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "a", "\"", ",", "\t", "\n", "\r\n", "\r", " ", "é", "*", "n/a", "=", "", "👨‍👩‍👧", "\u{301}",
    ]
    let columns = ["one", "two, \"quoted\"", "three"].map { Column($0, .text) }
    let rows = (0..<200).map { _ in
      columns.map { _ in
        let count = Int.random(in: 0...4, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let answer = Answer(
      verb: "list", question: "", title: "",
      table: Table(columns: columns, rows: rows.map { $0.map(Cell.text) }))
    let text = render(answer, as: format, options: DisplayOptions(guardsFormulas: false))
    let read = SeparatedReader(separator: separator).records(text)
    #expect(read.first?.map(\.text) == columns.map(\.name))
    #expect(read.dropFirst().map { $0.map(\.text) } == rows)
    // A bare field may be a state; text that reads like one is in quotes.
    let states: Set<String> = ["", "*", "n/a"]
    #expect(read.joined().allSatisfy { $0.isQuoted || !states.contains($0.text) })
  }

  @Test func statesAndTextThatReadsLikeOneAreToldApart() throws {
    let bare = CellState.allCases.map { Cell.absent($0) } + [.total]
    let text: [Cell] = [.text(""), .text("*"), .text("n/a"), .text("missing"), .text("total")]
    let answer = Answer(
      verb: "list", question: "", title: "",
      table: Table(
        columns: [Column("x", .text), Column("y", .count)],
        rows: (bare + text).map { [$0, .integer(1)] }))
    let read = SeparatedReader(separator: ",").records(render(answer, as: .csv)).dropFirst()
    #expect(read.prefix(bare.count).allSatisfy { $0.first?.isQuoted == false })
    #expect(read.suffix(text.count).allSatisfy { $0.first?.isQuoted == true })
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1 410 555", "'+1 410 555"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("＝1", "'＝1"), ("\tx", "'\tx"), ("-", "'-"), ("-5", "-5"), ("+5.25", "+5.25"),
    ("-1e5", "'-1e5"), ("a=1", "a=1"), ("'x", "'x"),
  ])
  func aSpreadsheetRunsNothing(text: String, written: String) {
    let answer = Answer(
      verb: "list", question: "", title: "",
      table: Table(columns: [Column(text, .text)], rows: [[.text(text)]]))
    #expect(render(answer, as: .csv) == "\(written)\n\(written)\n")
    let exact = DisplayOptions(guardsFormulas: false)
    #expect(render(answer, as: .csv, options: exact) == "\(text)\n\(text)\n")
  }

  @Test func numbersBelowZeroAreNeverGuarded() {
    let answer = Answer(
      verb: "show", question: "", title: "",
      table: Table(
        columns: [Column("x", .points)],
        rows: [[.number(-5.25)], [.interval(low: -2, high: 3)]]))
    #expect(render(answer, as: .csv) == "x\n-5.25\n-2..3\n")
  }

  @Test func missingIsWhatNullSays() {
    let table = Table(
      columns: [Column("x", .text), Column("y", .text)],
      rows: [[.absent(.missing), .text("")], [.text("NA"), .absent(.suppressed)]])
    let answer = Answer(verb: "list", question: "", title: "", table: table)
    #expect(render(answer, as: .csv) == "x,y\n,\"\"\nNA,*\n")
    let named = DisplayOptions(null: "NA")
    #expect(render(answer, as: .csv, options: named) == "x,y\nNA,\"\"\n\"NA\",*\n")
  }

  @Test func aLoneMissingCellIsNoEmptyLine() {
    let answer = Answer(
      verb: "list", question: "", title: "",
      table: Table(columns: [Column("x", .text)], rows: [[.absent(.missing)], [.text("")]]))
    #expect(render(answer, as: .csv) == "x\nmissing\n\"\"\n")
  }
}

/// A reader of RFC 4180, as small as it can be.
struct SeparatedReader {
  struct Field: Equatable {
    var text = ""
    var isQuoted = false
  }

  var separator: Unicode.Scalar

  func records(_ text: String) -> [[Field]] {
    var records: [[Field]] = [[]]
    var field = Field()
    var scalars = String.UnicodeScalarView()
    var inQuotes = false
    func finished() -> Field { Field(text: String(scalars), isQuoted: field.isQuoted) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        // A second quote inside quotes is a quote; it opens them again.
        if field.isQuoted, !inQuotes { scalars.append(scalar) }
        inQuotes.toggle()
        field.isQuoted = true
      case separator where !inQuotes, "\n" where !inQuotes:
        records[records.count - 1].append(finished())
        field = Field()
        scalars = .init()
        if scalar == "\n" { records.append([]) }
      default: scalars.append(scalar)
      }
    }
    return Array(records.dropLast())
  }
}
