import Lang
import Tabular
import Testing

@testable import Store

@Suite struct LoadTests {
  private let north = TestCell(place: "North", group: "black")
  private let south = TestCell(place: "South", group: "black", n: 60, met: 30)

  @Test func theLatestLoadAnswersAndAnUnloadedOneDoesNot() async throws {
    let store = try await Riverbend.store()
    let first = try TestLoad(cells: [north, south]).write(to: store)
    var later = north
    later.met = 55
    let second = try TestLoad(file: "corrected.csv", cells: [later]).write(to: store)
    #expect(try await store.answers() == ["North black 2024 55", "South black 2024 30"])
    let summary = try await store.unload(second)
    #expect(summary.observations == 1)
    #expect(try await store.answers() == ["North black 2024 40", "South black 2024 30"])
    _ = try await store.unload(first)
    #expect(try await store.answers().isEmpty)
    await #expect(throws: StoreError.unknownLoad(second)) { try await store.unload(second) }
    #expect(try TestLoad(cells: [north]).write(to: store) > second)
  }

  @Test func unloadTakesBackWhatTheLoadCreated() async throws {
    let store = try await Riverbend.store()
    let before = try await store.dump()
    let hash = try await store.contentHash()
    let load = try TestLoad(cells: [
      north, TestCell(place: "East"), TestCell(place: "East", group: "martian"),
    ]).write(to: store)
    let model = try await store.model()
    let east = try #require(model.places.first { $0.name == "East" })
    #expect(east.aliases == ["East schools"] && east.codes == ["nces": "9-East"])
    #expect(model.sources.map(\.id) == ["report"])
    #expect(model.levels.map(\.id) == ["community", "district"])
    let summary = try await store.unload(load)
    #expect(summary.removedPlaces == ["East"] && summary.removedMembers == ["martian"])
    #expect(try await store.dump() == before)
    #expect(try await store.contentHash() == hash)
  }

  @Test func whatAnotherLoadUsesStaysUntilThatLoadGoes() async throws {
    let store = try await Riverbend.store()
    let before = try await store.dump()
    let first = try TestLoad(cells: [TestCell(place: "East")]).write(to: store)
    let second = try TestLoad(cells: [TestCell(place: "East", year: 2023)]).write(to: store)
    #expect(try await store.unload(first).removedPlaces.isEmpty)
    #expect(try await store.unload(second).removedPlaces == ["East"])
    #expect(try await store.dump() == before)
  }

  @Test func whatAPersonDefinedSinceStays() async throws {
    let store = try await Riverbend.store()
    let load = try TestLoad(cells: [TestCell(place: "East", group: "martian")]).write(to: store)
    _ = try await store.apply([
      .put(kind: "source", id: "report", fields: ["label": .text("Report")]),
      .put(
        kind: "group", id: "martian",
        fields: ["dimension": .text("race"), "label": .text("Martian")]),
      .put(
        kind: "place", id: "east",
        fields: [
          "level": .text("district"), "name": .text("East"), "part_of": .text("riverbend"),
        ]),
    ])
    let summary = try await store.unload(load)
    #expect(summary.removedPlaces.isEmpty && summary.removedMembers.isEmpty)
    let model = try await store.model()
    #expect(model.sources.map(\.id) == ["report"])
    #expect(model.places.contains { $0.id == "east" })
  }

  @Test func aFileLoadedAgainTakesAwayTheKeysItLacks() async throws {
    let store = try await Riverbend.store()
    _ = try TestLoad(cells: [north, south]).write(to: store)
    let before = try await store.dump()
    let again = try TestLoad(replace: .file, cells: [north]).write(to: store)
    #expect(try await store.answers() == ["North black 2024 40"])
    #expect(
      try await store.rows("SELECT place, load FROM observations") == ["north \(again)"])
    _ = try await store.unload(again)
    #expect(try await store.dump() == before)
    _ = try TestLoad(file: "other.csv", replace: .file, cells: [north]).write(to: store)
    #expect(try await store.answers().count == 2)
    _ = try TestLoad(file: "third.csv", replace: .all, cells: [north]).write(to: store)
    #expect(try await store.answers().count == 1)
  }

  @Test func oneKeyTwiceIsOneCellOrStopsTheLoad() async throws {
    let store = try await Riverbend.store()
    _ = try TestLoad(cells: [north, north]).write(to: store)
    #expect(try await store.answers().count == 1)
    let before = try await store.dump()
    var other = north
    other.met = 41
    let load = TestLoad(cells: [south, north, other])
    let failure = #expect(throws: DuplicateObservation.self) { try load.write(to: store) }
    #expect(failure?.firstLine == 3 && failure?.secondLine == 4)
    #expect(try await store.dump() == before)
  }

  @Test func aLoadThatDoesNotFinishLeavesNothing() async throws {
    let store = try await Riverbend.store()
    let before = try await store.dump()
    let version = try await store.model().dataVersion
    let load = TestLoad(cells: [north, TestCell(place: "East")])
    #expect(try load.write(to: store, finishing: false) == 1)
    #expect(try await store.dump() == before)
    #expect(try await store.model().dataVersion == version)
  }

  @Test func theSameFilesAgainAreKnownUntilSomethingStandsAboveThem() async throws {
    let store = try await Riverbend.store()
    let load = TestLoad(cells: [north])
    let number = try load.write(to: store)
    let file = LoadFile(name: load.file, sha256: "\(load.cells.hashValue)", bytes: 1)
    func known(_ mapping: String, _ files: [LoadFile]) throws -> Int? {
      try store.load { try $0.equalLoad(mapping: mapping, files: files) }
    }
    #expect(try known("test", [file]) == number)
    #expect(try known("other", [file]) == nil)
    #expect(try known("test", [file, LoadFile(name: "b", sha256: "b", bytes: 1)]) == nil)
    var later = north
    later.met = 1
    _ = try TestLoad(file: "later.csv", cells: [later]).write(to: store)
    #expect(try known("test", [file]) == nil)
  }

  @Test func coverageCountsPlacesAndThoseWithEveryPartKnown() async throws {
    let store = try await Riverbend.store()
    var hidden = TestCell(place: "South", group: "white", n: nil, met: nil)
    hidden.state = .suppressed
    _ = try TestLoad(cells: [north, south, hidden]).write(to: store)
    let snapshot = try await store.snapshot()
    let model = snapshot.catalog
    let series = try #require(model.series.first)
    let all = try await snapshot.coverage(
      indicator: series.indicator, cuts: [series.cut], periods: [series.period], places: nil)
    #expect(all.map(\.places) == [2] && all.map(\.complete) == [1])
    let southCode = try #require(model.places.first { $0.id == "south" }?.code)
    let some = try await snapshot.coverage(
      indicator: series.indicator, cuts: [series.cut], periods: [series.period],
      places: [southCode])
    #expect(some.map(\.places) == [1] && some.map(\.complete) == [0])
    await snapshot.close()
  }

  @Test func aSnapshotKeepsItsVersionWhileOthersWrite() async throws {
    let folder = try TemporaryFolder()
    let filed = try SQLiteStore.create(path: folder.file("a.strive"))
    _ = try await filed.apply(Riverbend.edits)
    for store in [filed, try await Riverbend.store()] {
      let snapshot = try await store.snapshot()
      _ = try TestLoad(cells: [north]).write(to: store)
      let count = SQLQuery(text: "SELECT count(*) FROM observation")
      #expect(try await snapshot.things(count) == [[.integer(0)]])
      await snapshot.close()
      let next = try await store.snapshot()
      #expect(try await next.things(count) == [[.integer(1)]])
      await next.close()
    }
  }

  @Test func anIndicatorWithNumbersStays() async throws {
    let store = try await Riverbend.store()
    _ = try TestLoad(cells: [north]).write(to: store)
    _ = try await store.apply([
      .remove(
        kind: "serves", id: nil,
        fields: [
          "partner": .text("cps"), "about": .text("early_reading"),
        ])
    ])
    await #expect(
      throws: StoreError.inUse(
        kind: "indicator", id: "early_reading", by: ["observations"], count: 1)
    ) { try await store.apply([.remove(kind: "indicator", id: "early_reading", fields: [:])]) }
  }
}
