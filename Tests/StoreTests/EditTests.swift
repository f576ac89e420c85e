import Lang
import Protection
import Tabular
import Testing

@testable import Store

@Suite struct EditTests {
  @Test func aNewStoreKnowsTheGroupsOfReports() async throws {
    let catalog = try await SQLiteStore.inMemory().model()
    let race = try #require(catalog.dimensions.first { $0.id == "race" })
    #expect(race.isComplete && !race.isOrdered)
    #expect(race.members.map(\.id).suffix(2) == ["other", "unknown"])
    let black = try #require(race.members.first { $0.id == "black" })
    #expect(black.label == "Black or African American")
    #expect(black.aliases.contains("MBL"))
    #expect(catalog.policy.minimum == 10)
    #expect(catalog.dataVersion == 1)
  }

  @Test func theCatalogHasWhatWasDefined() async throws {
    let catalog = try await Riverbend.store().model()
    let indicator = try #require(catalog.indicators.first)
    #expect(indicator.id == "early_reading")
    #expect(indicator.label == "Early reading")
    #expect(indicator.baseline == 2019)
    #expect(indicator.target == 70)
    #expect(indicator.aliases == ["Reading, grade 3"])
    #expect(catalog.levels.map(\.id) == ["community", "district"])
    let north = try #require(catalog.places.first { $0.id == "north" })
    #expect(north.aliases == ["North District"])
    #expect(catalog.places.first { $0.code == north.parent }?.id == "riverbend")
    #expect(catalog.vocabulary["partner.sector"] == ["education", "giving"])
    #expect(catalog.entities["partner"]?.map(\.label) == ["Riverbend City Schools", "River Fund"])
    #expect(catalog.isSample)
    #expect(catalog.name == "Riverbend")
  }

  @Test func theCatalogIsReadOnlyWhenItIsNewer() async throws {
    let store = try await Riverbend.store()
    let version = try await store.model().dataVersion
    #expect(try await store.catalog(ifNewerThan: version) == nil)
    #expect(try await store.catalog(ifNewerThan: version - 1) != nil)
  }

  @Test func puttingAgainReplacesAndKeepsTheCode() async throws {
    let store = try await Riverbend.store()
    let code = try await store.model().indicators.first?.code
    _ = try await store.apply([
      .put(kind: "indicator", id: "EARLY_reading", fields: ["label": .text("Reading")]),
      .put(
        kind: "serves", id: nil,
        fields: [
          "partner": .reference(kind: "partner", id: "cps"),
          "about": .reference(kind: "indicator", id: "early_reading"),
        ]),
    ])
    let indicator = try #require(try await store.model().indicators.first)
    #expect(indicator.code == code)
    #expect(indicator.id == "early_reading")
    #expect(indicator.label == "Reading")
    #expect(indicator.target == nil)
    #expect(
      try await store.rows("SELECT partner, program, about FROM serves") == [
        "cps - early_reading"
      ])
  }

  @Test func aDimensionMakesItsGroupsAndAGroupUnitesOthers() async throws {
    let store = try await Riverbend.store()
    _ = try await store.apply([
      .put(
        kind: "dimension", id: "income",
        fields: [
          "ordered": .list([.text("low"), .text("middle"), .text("high")]),
          "reference": .text("high"),
        ]),
      .put(
        kind: "group", id: "students_of_color",
        fields: [
          "dimension": .reference(kind: "dimension", id: "race"),
          "members": .list([
            .reference(kind: "group", id: "race.black"),
            .reference(kind: "group", id: "hispanic"),
          ]),
        ]),
    ])
    let catalog = try await store.model()
    let income = try #require(catalog.dimensions.first { $0.id == "income" })
    #expect(income.members.map(\.id) == ["low", "middle", "high"])
    #expect(income.isOrdered && income.reference == "high")
    let race = try #require(catalog.dimensions.first { $0.id == "race" })
    #expect(race.members.last?.id == "students_of_color")
    #expect(race.members.last?.unites == ["black", "hispanic"])
    #expect(
      try await store.rows("SELECT value FROM groups_members ORDER BY position") == [
        "race.black", "race.hispanic",
      ])
  }

  @Test func whatOthersReferToStays() async throws {
    let store = try await Riverbend.store()
    await #expect(
      throws: StoreError.inUse(kind: "partner", id: "cps", by: ["serves cps"], count: 1)
    ) {
      try await store.apply([.remove(kind: "partner", id: "cps", fields: [:])])
    }
    await #expect(
      throws: StoreError.inUse(
        kind: "outcome", id: "early_grade_reading", by: ["indicator early_reading"], count: 1)
    ) {
      try await store.apply([.remove(kind: "outcome", id: "early_grade_reading", fields: [:])])
    }
    await #expect(
      throws: StoreError.inUse(
        kind: "place", id: "riverbend", by: ["place North", "place South"], count: 2)
    ) { try await store.apply([.remove(kind: "place", id: "riverbend", fields: [:])]) }
    await #expect(throws: StoreError.unknownThing(kind: "partner", id: "nobody")) {
      try await store.apply([.remove(kind: "partner", id: "nobody", fields: [:])])
    }
  }

  @Test func allEditsOfOneCallOrNone() async throws {
    let store = try await Riverbend.store()
    let before = try await store.dump()
    let version = try await store.model().dataVersion
    await #expect(throws: StoreError.self) {
      try await store.apply([
        .put(kind: "partner", id: "x", fields: ["name": .text("X")]),
        .remove(kind: "partner", id: "nobody", fields: [:]),
      ])
    }
    #expect(try await store.dump() == before)
    #expect(try await store.model().dataVersion == version)
  }

  @Test func puttingAndRemovingLeavesTheSameDump() async throws {
    let store = try await Riverbend.store()
    let before = try await store.dump()
    let things: [(String, String, [String: FieldValue])] = [
      ("partner", "x", ["name": .text("X"), "aliases": .list([.text("Y")])]),
      ("dimension", "shift", ["ordered": .list([.text("day"), .text("night")])]),
      ("place", "east", ["level": .text("district"), "name": .text("East")]),
      ("source", "report", ["label": .text("Report")]),
    ]
    _ = try await store.apply(things.map { .put(kind: $0.0, id: $0.1, fields: $0.2) })
    #expect(try await store.dump() != before)
    _ = try await store.apply(things.map { .remove(kind: $0.0, id: $0.1, fields: [:]) })
    #expect(try await store.dump() == before)
  }

  @Test func namesCannotLeaveTheirQuotes() async throws {
    let store = try await Riverbend.store()
    await #expect(throws: StoreError.self) {
      try await store.apply([.put(kind: "dimension", id: "a\"; DROP TABLE meta; --", fields: [:])])
    }
    _ = try await store.apply([
      .put(kind: "partner", id: "robert", fields: ["name": .text("'); DROP TABLE meta; --")])
    ])
    #expect(try await store.model().name == "Riverbend")
  }

  @Test func everyCollectionHasItsRelationAndColumns() async throws {
    let store = try await Riverbend.store()
    for collection in Lang.Collection.all {
      let columns = try collection.fields.filter { !$0.type.isList }.map { try quoted($0.name) }
      let names = (collection.identity == .id ? ["id"] : []) + columns
      _ = try await store.rows(
        "SELECT \(names.joined(separator: ", ")) FROM \(try quoted(collection.relation))")
      for field in collection.fields where field.type.isList {
        let relation = try quoted(collection.relation(ofList: field))
        _ = try await store.rows("SELECT owner, position, value FROM \(relation)")
      }
    }
  }

  @Test func anInterruptOrACancelledTaskEndsTheQuestion() async throws {
    let store = try await Riverbend.store()
    let endless = """
      WITH RECURSIVE t (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT count(*) FROM t
      """
    for isCancelled in [false, true] {
      let question = Task { try await store.rows(endless) }
      try await Task.sleep(for: .milliseconds(50))
      if isCancelled { question.cancel() }
      let interrupting = Task {
        // The interrupt of a question that has not begun yet is lost.
        while !isCancelled, !Task.isCancelled {
          store.interrupt()
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      await #expect(throws: StoreError.cancelled) { try await question.value }
      interrupting.cancel()
    }
  }

  @Test func theSampleHasItsNameAndDay() async throws {
    let store = try SQLiteStore.inMemory()
    let today = try #require(CalendarDate("2025-11-15"))
    try await store.markAsSample(name: "Riverbend", today: today)
    let catalog = try await store.model()
    #expect(catalog.name == "Riverbend" && catalog.isSample && catalog.today == today)
  }

  @Test func thePolicyOfTheStoreStandsInTheCatalog() async throws {
    let store = try await Riverbend.store()
    _ = try await store.apply([
      .put(
        kind: "policy", id: "privacy",
        fields: ["min_n": .integer(12), "release": .text("internal")])
    ])
    #expect(try await store.model().policy == Policy(minimum: 12, isInternal: true))
  }
}
