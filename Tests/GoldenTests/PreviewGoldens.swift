import Foundation
import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Shell
@testable import Store

/// `preview` on files of our own: what it says, and that what it proposes runs unchanged.
@Suite struct PreviewGoldens {
  static let folder = "Tests/Golden/preview/tidy"

  /// A file to its first answer in three statements: preview, define, load and ask.
  @Test(arguments: files(in: folder, suffix: "").filter { !$0.hasSuffix(".answer.txt") })
  func whatIsProposedLoadsUnchangedAndAnswers(_ name: String) async throws {
    let store = try SQLiteStore.inMemory()
    let text = try #require(repositoryText("\(Self.folder)/\(name)"))
    let isWorkbook = name.hasSuffix(".xlsx.txt")
    let file = isWorkbook ? String(name.dropLast(4)) : name
    let bytes = isWorkbook ? TestWorkbook(text).bytes : Array(text.utf8)
    let interpreter = Previews.interpreter(store, MemoryFiles(bytes: [file: bytes]))

    let preview = try await Observation.of(SourceText("preview \"\(file)\""), with: interpreter)
    let answer = try #require(preview.previews.first)
    let problems = answer.notes.filter { $0.code == "problem" }.map(\.text)
    // That rows are of children is said of every such file.
    #expect(problems.allSatisfy { $0.contains("these are records") }, "an ordinary file")
    let statement = try #require(answer.notes.first { $0.code == "statement" }?.text)
    #expect(format(SourceText(statement)) == statement + "\n", "proposed in the one layout")

    let seen = try await Observation.of(SourceText(statement), with: interpreter)
    #expect(seen.answers.count == 1, "the first question is answered")
    #expect(seen.answers.first?.table.rows.isEmpty == false)
    let base = name.split(separator: ".").first.map(String.init) ?? name
    expectGolden(
      preview.table + "\n\(seen.done)\n\(seen.table)", at: "preview/tidy/\(base).answer.txt")
  }

  @Test func programsReadTheSamePreviewAsJSON() async throws {
    let file = "District,Year,Rate\nNorth,2020,80\nSouth,2020,GE95\nEast,2020,*\nWest,2020,\n"
    let interpreter = Previews.interpreter(
      try SQLiteStore.inMemory(), MemoryFiles(["rates.csv": file]))
    let seen = try await Observation.of(SourceText("preview \"rates.csv\""), with: interpreter)
    let rates = seen.previews.first?.table.rows.filter { $0.first == .text("Rate") } ?? []
    #expect(
      rates.map { [$0[3], $0[4], $0[5]] } == [
        [.text("exact"), .text("number"), .integer(1)],
        [.text("at least"), .text("interval"), .integer(1)],
        [.text("*"), .text("suppressed"), .integer(1)],
        [.text("blank"), .text("missing"), .integer(1)],
      ])
  }
}

/// `preview` on one file of each family that is at hand; the goldens keep its head, counts and
/// statements. The files are not the project's to publish: where they are not, the tests say so.
@Suite struct PreviewOfFamilies {
  static let data = "\(repositoryRoot)/../shared/data"

  struct Family: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var testDescription: String { name }
  }

  static let families = [
    Family(
      name: "absenteeism",
      file: "ct-edsight/raw/chronic-absenteeism-district/chronic-absenteeism__2018-19_race.csv"),
    Family(
      name: "graduation",
      file: "ct-edsight/raw/four-year-graduation-rates-district/"
        + "four-year-graduation-rates__2018-19_race_grad.csv"),
    Family(
      name: "college",
      file: "ct-edsight/raw/college-entrance-and-persistence-district/"
        + "college-entrance-and-persistence__2013-14_sped.csv"),
    Family(
      name: "smarter-balanced",
      file: "ct-edsight/raw/smarter-balanced-district/"
        + "smarter-balanced__2014-15_ela_all-students_all-grades.csv"),
    Family(
      name: "kindergarten",
      file: "ct-edsight/raw/kindergarten-entrance-inventory/2008-09_KEI_Literacy.csv"),
    Family(
      name: "kindergarten-workbook",
      file: "ct-edsight/raw/kindergarten-entrance-inventory/KEI 2014-15 to 2016-17_public.xlsx"),
    Family(
      name: "tidy", file: "ct-edsight/tidy/chronic_absenteeism_by_race_ethnicity_2012-2020.csv"),
    Family(name: "head-start", file: "head-start-pir/pir_clean_2019_2022.csv"),
    Family(name: "new-york-schools", file: "nyc-hs-directory/hs_directory.csv"),
    Family(name: "organizations", file: "seed-partnerships/organizations.csv"),
    Family(name: "grants", file: "seed-partnerships/grants.csv"),
  ]

  @Test(arguments: families)
  func aFamilyIsPreviewedAsItsGoldenSays(_ family: Family) async throws {
    guard let seen = try await Self.preview(family.file) else { return }
    let lines = seen.table.split(separator: "\n", omittingEmptySubsequences: false)
    expectGolden(Self.short(lines.map(String.init)), at: "preview/families/\(family.name).txt")
  }

  /// Every form of the cells of one column, counted by another program.
  @Test func theTokensOfEDFactsAreCountedAsAnotherProgramCountsThem() async throws {
    guard let seen = try await Self.preview("edfacts-acgr/edfacts_2012.csv") else { return }
    let counts = [3696, 4435, 5448, 4756, 323, 521, 260, 1805]
    let rows = seen.previews.first?.table.rows.filter { $0.first == .text("MBL_RATE_1112") } ?? []
    let forms = ["at least", ".", "PS", "range", "exact", "below", "at most", "blank"]
    let found = forms.map { form in rows.first { $0[3] == .text(form) }?[5] }
    #expect(found == counts.map { .integer($0) })
    #expect(rows.count == forms.count, "and nothing else stands there")
    let lines = seen.table.split(separator: "\n", omittingEmptySubsequences: false)
    expectGolden(Self.short(lines.map(String.init)), at: "preview/families/edfacts.txt")
  }

  @Test func missingInHeadStartIsCountedOverAllColumns() async throws {
    guard let seen = try await Self.preview("head-start-pir/pir_clean_2019_2022.csv") else {
      return
    }
    let notes = seen.previews.first?.notes ?? []
    #expect(
      notes.contains { $0.text == "`NA` 96,518 times in 20 columns of numbers: missing" })
  }

  private static func preview(_ file: String) async throws -> Observation? {
    guard FileManager.default.fileExists(atPath: "\(data)/\(file)") else {
      print("NOT TESTED: \(file) is not in ../shared/data")
      return nil
    }
    let parts = file.split(separator: "/")
    let folder = "\(data)/\(parts.dropLast().joined(separator: "/"))"
    let interpreter = Previews.interpreter(
      try SQLiteStore.inMemory(), DiskFiles(base: folder))
    let name = parts.last.map(String.init) ?? file
    return try await Observation.of(SourceText("preview \"\(name)\""), with: interpreter)
  }

  /// The first columns only, and what follows them: the goldens are no copies of the files.
  private static func short(_ lines: [String]) -> String {
    let columns = lines.indices.filter { lines[$0].hasPrefix("  ") && lines[$0].contains(": ") }
    guard columns.count > 20, let from = columns.dropFirst(16).first,
      let end = lines.firstIndex(where: { $0.hasPrefix("note: ") || $0.hasPrefix("it would") })
    else { return lines.joined(separator: "\n") }
    return (lines[..<from] + ["  …", ""] + lines[end...]).joined(separator: "\n")
  }
}

/// An interpreter over a new store whose files are these.
enum Previews {
  static func interpreter(_ store: SQLiteStore, _ files: any FileProvider) -> Interpreter {
    guard let today = CalendarDate("2026-01-01") else { preconditionFailure("a date of ours") }
    return Interpreter(store: store, host: Host(store: store, files: files), today: today)
  }

  private struct Host: ScriptHost {
    let store: SQLiteStore
    let files: any FileProvider

    func script(_ path: String, usedBy source: String) throws -> SourceText {
      throw SessionProblem.unreadable(path, "there is no other script")
    }

    func load(_ mapping: LoadMapping, from source: String) async throws -> [String] {
      try await store.load(mapping, files: files).lines
    }

    func preview(_ mapping: PreviewMapping, _ catalog: Catalog, from source: String) throws
      -> Preview
    {
      try previewReport(mapping, files: files, catalog: catalog).preview(of: mapping)
    }
  }
}
