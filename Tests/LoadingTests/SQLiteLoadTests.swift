import Tabular
import TestSupport
import Testing

@testable import Lang
@testable import Store

/// The same statements into the store that keeps them.
@Suite struct SQLiteLoadTests {
  private static let files = MemoryFiles([
    "r_2018-19.csv": """
    District,Race/Ethnicity,N,Met,Rate
    North,All Students,60,45,75.0
    North,Black,20,15,75.0
    North,Two or More Races,40,30,75.0

    """
  ])

  private static let text = """
    define indicator hs_graduation ( label = "Graduates", unit = students )
    load "r_{year}.csv" as observations ( indicator = hs_graduation, place = column("District"),
      level = district, places = new, n = column("N"), met = column("Met"),
      percent = column("Rate"), public = yes )
    """

  private func run(
    _ text: String, in store: SQLiteStore, files: any FileProvider = files
  ) async throws -> [LoadSummary] {
    try await runLoads(text, in: store, files: files)
  }

  @Test func aLoadIsInTheCatalogAndASecondOneBringsNothing() async throws {
    let store = try SQLiteStore.inMemory()
    let first = try await run(Self.text, in: store)
    #expect(
      first.first?.lines == [
        "load 1: 3 observations from 1 file", "  3 actual", "  cuts: district, district × race",
        "  new places: North",
      ])
    let catalog = try #require(try await store.catalog(ifNewerThan: nil))
    #expect(catalog.places.map(\.name) == ["North"])
    #expect(catalog.series.count == 2)
    #expect(catalog.sources.map(\.isPublic) == [true])
    let second = try await run(Self.text, in: store)
    #expect(second.first?.isUnchanged == true)
  }

  @Test func aLoadWithAProblemLeavesNothing() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await run("define indicator hs_graduation ( label = \"Graduates\" )", in: store)
    let before = try await store.dump()
    let bad = Self.text.split(separator: "\n").dropFirst().joined(separator: "\n")
      .split(separator: "column(\"Met\")").joined(separator: "column(\"N\")")
    await #expect(throws: LoadError.self) { try await run(bad, in: store) }
    #expect(try await store.dump() == before)
  }

  @Test func theConnecticutExampleNeedsNothingButItsFiles() async throws {
    let files = DiskFiles(base: ConnecticutTests.folder)
    guard (try? files.bytes(of: "four-year-graduation-rates__2018-19_race_grad.csv")) != nil else {
      return print("NOT TESTED: the Connecticut files are not in ../shared/data")
    }
    let text = try #require(repositoryText("Examples/connecticut/graduation.strive"))
    let store = try SQLiteStore.inMemory()
    let summaries = try await run(text, in: store, files: files)
    #expect(summaries.map(\.rows) == [116, 118, 118, 14_678, 14_094, 14_094])
    let catalog = try #require(try await store.catalog(ifNewerThan: nil))
    #expect(Set(catalog.places.map(\.level)) == ["state", "district"])
  }
}
