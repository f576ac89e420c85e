import Foundation
import Spreadsheet
import Tabular
import Testing

@testable import Workbook

/// Workbooks as our own reader of workbooks finds them; pandas and openpyxl have a test of their own.
@Suite struct SpreadsheetTests {
  static func answer(_ title: String, _ texts: [String], column: String = "name") -> Answer {
    Answer(
      verb: "list", question: "list partners", title: title,
      table: Table(columns: [Column(column, .text)], rows: texts.map { [.text($0)] }))
  }

  static func workbook(_ answers: Answer...) throws -> Workbook {
    var book = Spreadsheet()
    for answer in answers { book.add(answer) }
    return try Workbook(Array(book.bytes()))
  }

  /// The rows of a sheet, cells parted by `|`.
  static func rows(_ workbook: Workbook, _ name: String) throws -> [String] {
    try workbook.text(of: workbook.sheet(named: name)).bytes
      .split(separator: SheetText.recordSeparator).map { row in
        String(
          decoding: row.map { $0 == SheetText.unitSeparator ? UInt8(ascii: "|") : $0 },
          as: UTF8.self)
      }
  }

  @Test func sheetsHaveNamesThatEveryProgramTakes() throws {
    let title = "Ready for kindergarten · gap by race"
    let names = try Self.workbook(
      Self.answer(title, ["a"]), Self.answer(title, ["b"]), Self.answer("[a]: b/c?*\\", ["c"]),
      Self.answer("About", ["d"]), Self.answer("'quoted'", ["e"]), Self.answer("History", ["f"]),
      Self.answer("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧 families", ["g"])
    ).sheets.map(\.name)
    #expect(
      names == [
        "Ready for kindergarten · gap b…", "Ready for kindergarten · g… (2)", "a b c", "About (2)",
        "quoted…", "Answer", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧…", "About",
      ])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  /// Our reader keeps the fifteen digits that spreadsheets keep.
  @Test func numbersAndTextsAreReadBackAsTheyWere() throws {
    let columns = [
      Column("race", .member), Column("value", .percent), Column("gap", .points),
      Column("n", .count), Column("spent", .money), Column("day", .date),
    ]
    let rows: [[Cell]] = [
      [
        .text("=1+1"), .number(71.35922330097088), .number(-5.5), .integer(1412), .number(1250.5),
        .text("2026-06-30"),
      ],
      [
        .text("_x0041_"), .interval(low: 57.8, high: 68.2), .absent(.suppressed),
        .integer(1_234_567_890_123_456_789), .absent(.missing), .text("1066-10-14"),
      ],
      [.total, .absent(.notApplicable), .number(.nan), .integer(0), .number(0), .text("")],
    ]
    let answer = Answer(
      verb: "show", question: "show x", title: "X", table: Table(columns: columns, rows: rows))
    let read = try Self.rows(Self.workbook(answer), "X")
    #expect(
      read == [
        "race|value|gap|n|spent|day", "=1+1|71.3592233009709|-5.5|1412|1250.5|2026-06-30",
        "_x0041_|57.8..68.2|*|1234567890123456789||1066-10-14", "total|n/a|error|0|0",
      ])
  }

  @Test func textsOfEverySortComeBack() throws {
    let texts = ["two\nlines", "  spaces  ", "<b>&\"'", "学校の友", "👨‍👩‍👧", "'", "#N/A", "TRUE", "007"]
    let read = try Self.rows(Self.workbook(Self.answer("T", texts)), "T")
    #expect(read == ["name"] + texts)
    // What no workbook can hold is drawn; the mark of empty texts is ours alone.
    let odd = ["a\u{0}b", "\u{1}empty\u{1}", "x\u{FFFE}"]
    #expect(
      try Self.rows(Self.workbook(Self.answer("T", odd)), "T") == [
        "name", "a␀b", "␁empty␁", "x\u{FFFD}",
      ])
  }

  @Test func whatASheetCannotHoldIsRefused() throws {
    let long = Self.answer("T", ["fine", String(repeating: "x", count: 32_768)])
    #expect(throws: SpreadsheetProblem.textTooLong(column: "name", row: 2)) {
      try Self.workbook(long)
    }
    let wide = Answer(
      verb: "show", question: "", title: "",
      table: Table(columns: (0...16_384).map { Column("c\($0)", .count) }))
    #expect(throws: SpreadsheetProblem.tooManyColumns(16_385)) { try Self.workbook(wide) }
    let name = Self.answer("T", [], column: String(repeating: "x", count: 40_000))
    #expect(throws: SpreadsheetProblem.self) { try Self.workbook(name) }
  }

  @Test func aBookWithoutAnswersIsABook() throws {
    #expect(try Self.workbook().sheets.map(\.name) == ["About"])
  }
}
