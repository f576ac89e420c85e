import Lang
import Tabular

/// A small model to load into: five indicators, two states' worth of places, a few groups.
func testCatalog() -> Catalog {
  var catalog = Catalog()
  catalog.indicators = [
    Indicator(code: 1, id: "hs_graduation", label: "Graduates in four years", unit: "students"),
    Indicator(code: 2, id: "enrollment", label: "Enrolled", kind: .count, isStock: true),
    Indicator(code: 3, id: "reading_score", label: "Reading score", kind: .mean),
    Indicator(
      code: 4, id: "teen_births", label: "Teen births", kind: .count, periodKind: .calendar),
    Indicator(code: 5, id: "visits", label: "Visits", kind: .count, periodKind: .date),
  ]
  catalog.levels = [
    PlaceLevel(id: "state", plural: "states"), PlaceLevel(id: "district", plural: "districts"),
    PlaceLevel(id: "school", plural: "schools"),
  ]
  catalog.places = [
    Place(code: 1, level: "state", name: "Connecticut"),
    Place(code: 2, level: "district", name: "North", parent: 1, codes: ["ct": "001"]),
    Place(code: 3, level: "district", name: "South", parent: 1, aliases: ["Southern"]),
    Place(code: 4, level: "school", name: "Lincoln", parent: 2),
    Place(code: 5, level: "school", name: "Lincoln", parent: 3),
    Place(code: 6, level: "school", name: "Roosevelt", parent: 3),
  ]
  catalog.dimensions = testDimensions
  return catalog
}

/// The dimensions of the Connecticut files, with the spellings of the reference list.
private let testDimensions: [Dimension] = {
  var code = 0
  func member(_ id: String, _ label: String, _ aliases: String...) -> Member {
    code += 1
    return Member(code: code, id: id, label: label, aliases: aliases)
  }
  return [
    Dimension(
      code: 1, id: "race", label: "Race and ethnicity",
      members: [
        member("american_indian", "American Indian or Alaska Native", "Indian or Alaska Native"),
        member("asian", "Asian"),
        member("black", "Black", "Black or African American", "African American", "MBL"),
        member("hispanic", "Hispanic", "Hispanic or Latino", "Hispanic/Latino of any race"),
        member("pacific_islander", "Pacific Islander", "Hawaiian or Pacific Islander"),
        member("two_or_more", "Two or more races", "Two or More Races", "MTR"),
        member("white", "White"),
      ]),
    Dimension(
      code: 2, id: "gender", label: "Gender",
      members: [member("female", "Female", "F"), member("male", "Male", "M")]),
    Dimension(
      code: 3, id: "income", label: "Family income",
      members: [
        member("free_lunch", "Eligible For Free Lunch", "F"),
        member("reduced_lunch", "Eligible For Reduced Lunch", "R"),
        member("not_econ_disadvantaged", "Not Eligible For Lunch", "N"),
      ]),
    Dimension(
      code: 4, id: "language", label: "English learner status",
      members: [
        member("english_learner", "English learner", "ELL"),
        member("not_english_learner", "Not English learner", "Non-ELL"),
      ]),
    Dimension(
      code: 5, id: "disability", label: "Disability status",
      members: [
        member("idea", "Special Education", "CWD"), member("not_idea", "Non-Special Education"),
      ]),
    Dimension(
      code: 6, id: "high_needs", label: "High needs",
      members: [member("yes", "High Needs"), member("no", "Non-High Needs")]),
  ]
}()
