import Lang
import Tabular

@testable import Store

/// A small made-up partnership: an outcome, an indicator, two districts, three partners.
enum Riverbend {
  static let edits: [Edit] = [
    .put(kind: "store", id: nil, fields: ["name": .text("Riverbend"), "sample": .yesno(true)]),
    .put(
      kind: "outcome", id: "early_grade_reading",
      fields: ["label": .text("Reads well by grade 3"), "stage": .integer(2)]),
    .put(
      kind: "indicator", id: "early_reading",
      fields: [
        "outcome": .reference(kind: "outcome", id: "early_grade_reading"),
        "kind": .text("percent"), "unit": .text("students"), "better": .text("higher"),
        "target": .real(70), "target_year": .integer(2030), "baseline": .text("2018-19"),
        "aliases": .list([.text("Reading, grade 3")]),
      ]),
    .put(
      kind: "place", id: "riverbend",
      fields: ["level": .text("community"), "name": .text("Riverbend")]),
    .put(
      kind: "place", id: "north",
      fields: [
        "level": .text("district"), "name": .text("North"),
        "part_of": .reference(kind: "place", id: "riverbend"),
        "aliases": .list([.text("North District")]), "latitude": .real(39.1),
      ]),
    .put(
      kind: "place", id: "south",
      fields: [
        "level": .text("district"), "name": .text("South"),
        "part_of": .reference(kind: "place", id: "riverbend"),
      ]),
    .put(
      kind: "partner", id: "cps",
      fields: [
        "name": .text("Riverbend City Schools"), "kind": .text("district"),
        "sector": .text("education"), "joined": .date("2016-07-01"),
      ]),
    .put(
      kind: "partner", id: "river_fund",
      fields: ["name": .text("River Fund"), "kind": .text("funder"), "sector": .text("giving")]),
    .put(
      kind: "serves", id: nil,
      fields: [
        "partner": .reference(kind: "partner", id: "cps"),
        "about": .reference(kind: "indicator", id: "early_reading"),
      ]),
  ]

  /// A new store in memory with the partnership in it.
  static func store() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory()
    _ = try await store.apply(edits)
    return store
  }
}

extension SQLiteStore {
  /// The catalog, which a store always has when no version is known yet.
  func model() async throws -> Catalog {
    guard let catalog = try await catalog(ifNewerThan: nil) else {
      throw StoreError.failed("a store without a catalog")
    }
    return catalog
  }

  /// Rows of a question as words, for comparing.
  func rows(_ sql: String, _ bindings: [BoundValue] = []) async throws -> [String] {
    let snapshot = try await snapshot()
    let query = SQLQuery(text: sql, bindings: bindings.map { Binding($0, meaning: "") })
    let rows = try await snapshot.things(query).map { row in
      row.map { value in
        switch value {
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .null: "-"
        }
      }.joined(separator: " ")
    }
    await snapshot.close()
    return rows
  }
}
