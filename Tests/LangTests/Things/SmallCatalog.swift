import Tabular

@testable import Lang

/// A small partnership by hand: what names mean, without a store.
enum SmallCatalog {
  static let today = CalendarDate(year: 2025, month: 11, day: 15) ?? .init(jan1: 2025)

  static var catalog: Catalog {
    var catalog = Catalog()
    catalog.name = "Riverbend"
    catalog.outcomes = [
      Outcome(id: "kindergarten_readiness", label: "Kindergarten readiness", stage: 1),
      Outcome(id: "early_grade_reading", label: "Early grade reading", stage: 2),
    ]
    catalog.indicators = [
      Indicator(
        code: 1, id: "kindergarten_ready", label: "Ready for kindergarten",
        outcome: "kindergarten_readiness", unit: "children", numerator: "children who are ready",
        denominator: "children assessed", baseline: 2019, target: 75, targetYear: 2030),
      Indicator(
        code: 2, id: "early_reading", label: "Reading well in grade 3",
        outcome: "early_grade_reading", unit: "students", aliases: ["grade 3 reading"]),
      Indicator(
        code: 3, id: "enrollment", label: "Students enrolled", kind: .count, unit: "students",
        isStock: true),
      Indicator(code: 4, id: "in_preschool", label: "In preschool", unit: "children"),
    ]
    catalog.dimensions = [
      Dimension(
        code: 1, id: "race", label: "Race and ethnicity",
        members: [
          Member(code: 1, id: "black", label: "Black", aliases: ["African American"]),
          Member(code: 2, id: "hispanic", label: "Hispanic", aliases: ["Hispanic/Latino"]),
          Member(code: 3, id: "white", label: "White"),
        ])
    ]
    catalog.levels = [
      PlaceLevel(id: "community", plural: "communities"),
      PlaceLevel(id: "district", plural: "districts"),
      PlaceLevel(id: "school", plural: "schools"),
    ]
    catalog.places = [
      Place(code: 1, id: "riverbend", level: "community", name: "Riverbend"),
      Place(code: 2, id: "north", level: "district", name: "North", parent: 1),
      Place(code: 3, level: "district", name: "South", parent: 1),
      Place(code: 4, level: "school", name: "Lincoln", parent: 2),
      Place(code: 5, level: "school", name: "Lincoln", parent: 3),
      Place(code: 6, level: "school", name: "Garfield", parent: 2),
    ]
    catalog.entities = [
      "partner": [
        Entity(id: "cps", label: "Riverbend City Schools", aliases: ["CPS", "City Schools"]),
        Entity(id: "bell", label: "BELL"),
        Entity(id: "reading_friends", label: "Reading Friends"),
      ],
      "program": [Entity(id: "reading_club", label: "Reading club")],
      "body": [
        Entity(id: "leadership_table", label: "Leadership table"),
        Entity(id: "cradle_network", label: "Cradle network"),
      ],
      "grant": [Entity(id: "g1", label: "g1"), Entity(id: "g2", label: "g2")],
      "network": [Entity(id: "k_readiness", label: "Kindergarten readiness network")],
    ]
    catalog.vocabulary = [
      "partner.sector": ["education", "health", "higher education"],
      "program.kind": ["tutoring"],
      "role.role": ["chair", "member"],
    ]
    return catalog
  }

  static func binder() -> Binder {
    let catalog = catalog
    var scope = Scope(today: today)
    scope.variables["sector"] = ScriptVariable(.word("health"))
    return Binder(catalog, names: NameIndex(catalog), scope: scope)
  }
}

extension CalendarDate {
  fileprivate init(jan1 year: Int) {
    guard let date = CalendarDate(year: year, month: 1, day: 1) else {
      preconditionFailure("every year has a first of January")
    }
    self = date
  }
}
