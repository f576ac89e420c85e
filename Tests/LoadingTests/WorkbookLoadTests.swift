import Foundation
import TestSupport
import Testing

@testable import Lang
@testable import Store

/// The kindergarten inventory of Connecticut: a workbook, and the same sheet as CSV.
@Suite struct WorkbookLoadTests {
  private static let folder =
    "\(repositoryRoot)/../shared/data/ct-edsight/raw/kindergarten-entrance-inventory"

  private static func load(_ file: String, options: String = "") -> String {
    """
    load "\(file)" as observations ( indicator = literacy, year = column("Year"),
      place = column("districtname"), level = district, places = new,
      percent = column("LI_PCT3"), source = edsight, public = yes\(options) )
    """
  }

  /// A store with one file loaded; nil, said loudly, where the files are absent.
  private static func store(_ statement: String) async throws -> SQLiteStore? {
    let files = DiskFiles(base: folder)
    guard (try? files.bytes(of: "KEI_DistrictByDomain_2013.xlsx")) != nil else {
      print("NOT TESTED: the Connecticut files are not in ../shared/data")
      return nil
    }
    let store = try SQLiteStore.inMemory()
    _ = try await store.apply([
      .put(kind: "indicator", id: "literacy", fields: ["label": .text("Literacy")]),
      .put(
        kind: "place", id: "ct",
        fields: ["level": .text("state"), "name": .text("State")]),
    ])
    let catalog = try #require(try await store.catalog(ifNewerThan: nil))
    let parsed = parse(SourceText(statement))
    let bound = bindLoad(try #require(parsed.script.statements.first), catalog: catalog)
    #expect(bound.diagnostics.isEmpty)
    _ = try await store.load(try #require(bound.mapping), files: files)
    return store
  }

  @Test func aSheetAndItsCSVMakeEqualStores() async throws {
    let csv = try await Self.store(Self.load("KEI_2014-15_to_2016-17_public.csv"))
    let book = try await Self.store(Self.load("KEI 2014-15 to 2016-17_public.xlsx"))
    guard let csv, let book else { return }
    let dump = try await book.dump()
    #expect(dump == (try await csv.dump()))
    let lines = dump.split(separator: "\n").filter { $0.hasPrefix("observation") }
    #expect(lines.count == 507)
    let state = lines.filter { $0.contains("state:State\"") }.sorted()
    for (line, value) in zip(state, ["36700000", "41200000", "34600000"]) {
      #expect(line.contains("value_low=\(value) value_high=\(value)"))
    }
    #expect(state.count == 3)
  }

  @Test func aWorkbookOfAnotherWriterKeepsItsNumbers() async throws {
    // The headers repeat under names of skills: column 10 is literacy, level 3.
    let statement = """
      load "KEI_DistrictByDomain_2013.xlsx" as observations ( indicator = literacy, year = 2013-14,
        header = [2, 3], place = column(1), level = district, places = new, percent = column(10),
        source = edsight, public = yes )
      """
    guard let store = try await Self.store(statement) else { return }
    let lines = try await store.dump().split(separator: "\n").filter {
      $0.hasPrefix("observation")
    }
    #expect(lines.count == 162)
  }
}
