import Foundation
import TestSupport
import Testing

@testable import Workbook

/// The rows of a sheet with `|` between cells, a line end in a cell as `~`.
private func shown(_ text: SheetText) -> [String] {
  text.bytes.split(separator: SheetText.recordSeparator, omittingEmptySubsequences: false).map {
    String(
      decoding: $0.map { $0 == SheetText.unitSeparator ? UInt8(ascii: "|") : $0 }, as: UTF8.self
    )
    .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "~")
  }
}

private func rows(_ text: String, sheet: String = "S") throws -> [String] {
  let workbook = try Workbook(TestWorkbook(text).bytes)
  return shown(try workbook.text(of: workbook.sheet(named: sheet)))
}

@Suite struct WorkbookTests {
  @Test func cellsStandInTheirRowsAndColumns() throws {
    let found = try rows("[sheet S]\n\n |A|B~C| |D\n\n1||2\n")
    #expect(found == ["", "|A|B~C||D", "", "1||2"])
  }

  @Test func numbersHaveNoBinaryNoise() throws {
    let found = try rows(
      "[sheet S]\n0.30000000000000004|0.36699999999999999|1e-05|1E+20|-12.5|100|0|10.3448275862069")
    #expect(found == ["0.3|0.367|0.00001|100000000000000000000|-12.5|100|0|10.3448275862069"])
  }

  @Test func percentsAreAsShown() throws {
    let found = try rows(
      "[sheet S]\n0.367@0.0%|0.3675@0.0%|0.995@0%|0@0.00%|-0.005@0%|0.5@0.0%;[Red]-0.0%")
    #expect(found == ["36.7%|36.8%|100%|0.00%|-1%|50.0%"])
  }

  @Test func datesAreISOInBothSystems() throws {
    let line =
      "[sheet S]\n43709@yyyy\\-mm\\-dd|43709.5@m/d/yy\\ h:mm|0.25@h:mm AM/PM|43709@yyyy|1@d/m/yyyy|61@d\\.m\\.yy"
    #expect(
      try rows(line) == [
        "2019-09-01|2019-09-01T12:00:00|06:00:00|2019|1900-01-01|1900-03-01"
      ])
    #expect(
      try rows("[1904]\n[sheet S]\n42247@yyyy-mm-dd|0@[$-409]d\\-mmm\\-yy;@") == [
        "2019-09-01|1904-01-01"
      ])
  }

  @Test func aFormatWithLettersInQuotesIsNoDate() throws {
    #expect(try rows("[sheet S]\n3@0\" days\"|4@#,##0.00_);[Red](#,##0.00)|5@General") == ["3|4|5"])
  }

  @Test func textsErrorsAndBooleansAreAsShown() throws {
    let found = try rows("[sheet S]\nTwo & <more>|#N/A|TRUE|FALSE|_x0041_x_x000D_~y|=1+1")
    #expect(found == ["Two & <more>|#N/A|TRUE|FALSE|Ax~y|=1+1"])
  }

  @Test func sheetsAreFoundByNameAndNumber() throws {
    let text = "[hidden Notes]\nx\n[sheet Empty]\n[sheet 2016]\nA|1\n-B|2\n"
    let workbook = try Workbook(TestWorkbook(text).bytes)
    #expect(try workbook.filledSheets().map(\.name) == ["2016"])
    #expect(try workbook.sheet(named: "NOTES").name == "Notes")
    #expect(try workbook.sheet(number: 3).name == "2016")
    #expect(try workbook.sheet(number: 2016).name == "2016")
    #expect(throws: WorkbookProblem.noSheet("2017", known: ["Notes", "Empty", "2016"])) {
      try workbook.sheet(named: "2017")
    }
    #expect(try workbook.text(of: workbook.sheet(number: 3)).hiddenRows == 1)
  }

  @Test func whatIsNoWorkbookIsNamed() {
    func problem(_ bytes: [UInt8]) -> WorkbookProblem? {
      do throws(WorkbookProblem) {
        let workbook = try Workbook(bytes)
        _ = try workbook.text(of: workbook.sheet(number: 1))
        return nil
      } catch {
        return error
      }
    }
    let whole = TestWorkbook("[sheet S]\nA|B\n").bytes
    #expect(problem(whole) == nil)
    #expect(problem(Array(whole.dropLast(30))) == .damaged(part: nil))
    #expect(problem(zipArchive([("rates.csv", "A,B")])) == .unreadable(.archive))
    #expect(problem(zipArchive([("content.xml", "<a/>")])) == .unreadable(.openDocument))
    #expect(
      problem([0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 600)) == .unreadable(.oldExcel))
    let secret = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(problem([0xD0, 0xCF, 0x11, 0xE0] + secret + [0, 0]) == .locked)
    // One byte of a part changed: its checksum tells.
    var changed = whole
    if let place = changed.indices.first(where: { changed[$0...].starts(with: "sheetData".utf8) }) {
      changed[place] = UInt8(ascii: "x")
    }
    #expect(problem(changed) == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func everyPrefixOfAWorkbookIsRefusedAndNothingTraps() {
    let whole = TestWorkbook("[sheet S]\nA|0.5@0%|43709@yyyy-mm-dd\n").bytes
    for count in stride(from: 4, to: whole.count - 1, by: 37) {
      #expect(throws: WorkbookProblem.self) {
        let workbook = try Workbook(Array(whole.prefix(count)))
        _ = try workbook.text(of: workbook.sheet(number: 1))
      }
    }
  }

  @Test func entitiesAreRefused() {
    let sheet =
      "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"95\">]><worksheet><sheetData><row r=\"1\">"
      + "<c r=\"A1\"><v>&a;</v></c></row></sheetData></worksheet>"
    #expect(throws: WorkbookProblem.damaged(part: "xl/worksheets/sheet1.xml")) {
      let workbook = try Workbook(Self.workbook(of: sheet))
      _ = try workbook.text(of: workbook.sheet(number: 1))
    }
  }

  @Test func inlineTextsPrefixesAndCellsWithoutReferencesAreRead() throws {
    let sheet =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:r><x:t>New </x:t>"
      + "</x:r><x:r><x:t>Haven</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c/>"
      + "<x:c t=\"str\"><x:f>A1</x:f><x:v>shown</x:v></x:c><x:c t=\"d\"><x:v>2019-09-01</x:v></x:c>"
      + "</x:row></x:sheetData></x:worksheet>"
    let workbook = try Workbook(Self.workbook(of: sheet))
    #expect(
      shown(try workbook.text(of: workbook.sheet(number: 1))) == ["New Haven||shown|2019-09-01"])
  }

  @Test func cellsOutOfPlaceAreRefused() {
    for row in [
      "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
      "<row r=\"99999999\"><c><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
      "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>", "<row r=\"1\"><c><v>nan</v></c></row>",
    ] {
      let sheet = "<worksheet><sheetData>\(row)</sheetData></worksheet>"
      #expect(throws: WorkbookProblem.damaged(part: "xl/worksheets/sheet1.xml")) {
        let workbook = try Workbook(Self.workbook(of: sheet))
        _ = try workbook.text(of: workbook.sheet(number: 1))
      }
    }
  }

  /// Written by another program (openpyxl), with its own way of saying everything.
  @Test func aWorkbookOfAnotherProgramIsRead() throws {
    let file = "\(repositoryRoot)/Tests/WorkbookTests/Fixtures/other-program.xlsx"
    let workbook = try Workbook([UInt8](Data(contentsOf: URL(fileURLWithPath: file))))
    #expect(workbook.sheets.map(\.name) == ["Rates", "Empty", "Hidden"])
    #expect(
      shown(try workbook.text(of: workbook.sheet(named: "Rates"))) == [
        "Readiness by district", "", "District|Tested|Ready|Rate|Day|Done|Note",
        "North|120|66|55.0%|2019-09-01|TRUE|two~lines",
        "South|95|40|42.1%|2019-09-02T08:30:00|FALSE",
        "East|0.3|#N/A", "Merged", "|below",
      ])
  }

  @Test func columnsHaveTheirLetters() {
    #expect([1, 26, 27, 702, 703, 16_384].map(columnName) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    #expect(["A1", "Z9", "AA10", "XFD1"].map(columnPosition) == [1, 26, 27, 16_384])
    #expect(columnPosition(of: "XFE1") == nil)
  }

  private static func workbook(of sheet: String) -> [UInt8] {
    func links(_ type: String, _ target: String) -> String {
      "<Relationships><Relationship Id=\"r\" Type=\"t/\(type)\" Target=\"\(target)\"/></Relationships>"
    }
    return zipArchive([
      ("_rels/.rels", links("officeDocument", "/xl/workbook.xml")),
      ("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml")),
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>"),
      ("xl/worksheets/sheet1.xml", sheet),
    ])
  }
}
