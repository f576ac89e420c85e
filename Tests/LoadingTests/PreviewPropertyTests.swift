import TestSupport
import Testing

@testable import Lang
@testable import Store

/// Whatever a file holds, a preview ends: with a report or with one clear message.
@Suite struct PreviewPropertyTests {
  /// A generator with a seed, so that what fails can be run again.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let folder = "Tests/Golden/preview/tidy"
  private static let odd: [[UInt8]] = [
    [], [0], Array("\"".utf8), Array(",".utf8), Array("\n".utf8),
    Array("-9999999999999999999".utf8),
    Array("1e400".utf8), Array("{year}".utf8), Array("%".utf8), [0xFF, 0xFE], [0xC3],
    Array("*".utf8),
    Array("2018-19".utf8), Array("All Students".utf8), Array("LT50".utf8), Array("\r".utf8),
  ]

  /// The bytes with a few pieces taken out, put in or said twice.
  private static func changed(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...5, using: &numbers) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...30, using: &numbers))
      let piece = odd.randomElement(using: &numbers) ?? []
      bytes.replaceSubrange(
        start..<end,
        with: Bool.random(using: &numbers) ? piece : piece + bytes[start..<end] + bytes[start..<end]
      )
    }
    return bytes
  }

  @Test func aChangedFileIsPreviewedOrRefused() throws {
    var numbers = Numbers(state: 20_260_101)
    let names = files(in: Self.folder, suffix: ".csv")
    #expect(names.count >= 5)
    for name in names {
      let text = try #require(repositoryText("\(Self.folder)/\(name)"))
      for round in 0..<40 {
        let bytes = Self.changed(Array(text.utf8), &numbers)
        try preview(bytes, as: "file.csv", "\(name), round \(round)")
      }
    }
  }

  @Test func aChangedSheetIsPreviewedOrRefused() throws {
    var numbers = Numbers(state: 7)
    let sheet =
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>District</t></is></c>"
      + "<c r=\"B1\" t=\"inlineStr\"><is><t>2019 Rate</t></is></c></row><row r=\"2\"><c r=\"A2\""
      + " t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>0.367</v></c></row></sheetData></worksheet>"
    for round in 0..<150 {
      let text = String(decoding: Self.changed(Array(sheet.utf8), &numbers), as: UTF8.self)
      let bytes = zipArchive([
        ("_rels/.rels", Self.links("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", Self.links("worksheet", "s.xml")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"r\"/></sheets></workbook>"),
        ("xl/s.xml", text),
      ])
      try preview(bytes, as: "file.xlsx", "round \(round)")
    }
  }

  private static func links(_ type: String, _ target: String) -> String {
    "<Relationships><Relationship Id=\"r\" Type=\"t/\(type)\" Target=\"\(target)\"/></Relationships>"
  }

  /// A report has statements that parse in the one layout; a refusal says one thing.
  private func preview(_ bytes: [UInt8], as name: String, _ what: String) throws {
    let mapping = PreviewMapping(files: try FilePattern(name), options: LoadOptions())
    do throws(LoadError) {
      let report = try previewReport(
        mapping, files: MemoryFiles(bytes: [name: bytes]), catalog: testCatalog())
      guard !report.statement.isEmpty else { return }
      #expect(format(SourceText(report.statement)) == report.statement + "\n", "\(what)")
    } catch {
      guard case .problems(let problems, _) = error else {
        Issue.record("\(what): \(error)")
        return
      }
      #expect(problems.count == 1, "\(what)")
    }
  }
}
