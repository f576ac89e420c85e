/// Tables of the partnership's own data: one file for each indicator.
///
///     School Year,Place,Race/Ethnicity,Gender,…,Denominator,Numerator
///     2023-24,Riverbend,All Students,All,…,2621,1206
///     2023-24,Riverbend,Asian,All,…,139,94
///     2023-24,Riverbend,All,Female,…,1290,630
extension Riverbend {
  static let allStudents = "All Students"

  static let measures: [Measure] = [
    .kindergartenReady, .earlyReading, .middleMath, .graduation, .collegeEnrolled,
    .collegeCompleted, .employed, .chronicAbsence, .suspended,
  ]

  static func observationTables(of children: Children) -> [(name: String, text: String)] {
    measures.map { ("\($0.id).csv", rates($0, of: children)) }
      + [("enrollment.csv", enrollment(of: children))]
  }

  private static func rates(_ measure: Measure, of children: Children) -> String {
    let margins = Margins(children[measure])
    let everybody = rowGroup([:], of: measure)
    let groups = measure.breakdowns.map { breakdown in
      breakdown.labels.map { rowGroup([breakdown: $0], of: measure) }
    }
    var table = CSVTable(
      header: ["School Year", "Place"] + measure.breakdowns.map(\.column)
        + ["Denominator", "Numerator"])
    let places = measure.level.andWider.flatMap { $0.places(of: measure) }
    for year in years {
      for place in places where place.reports(measure, in: year) {
        let first = CSVTable.encode([schoolYear(year), place.name])
        for (breakdown, groups) in zip(measure.breakdowns, groups) {
          let members = margins.members(of: breakdown, year: year, schools: place.schools)
          // As published tables do, everybody comes before the first breakdown.
          if breakdown == .race {
            let total = Margins.total(members)
            table.append(first, everybody, counts: total.n, total.met)
          }
          for (group, cell) in zip(groups, members) {
            table.append(first, group, counts: cell.n, cell.met)
          }
        }
      }
    }
    return table.text
  }

  /// The fields of a row that say who: a label in the column of one breakdown, all in the others.
  private static func rowGroup(_ labels: [Breakdown: String], of measure: Measure) -> [UInt8] {
    CSVTable.encode(
      measure.breakdowns.map { breakdown in
        labels[breakdown] ?? (labels.isEmpty && breakdown == .race ? allStudents : "All")
      })
  }

  /// How many students there are: those of whom absences are counted.
  private static func enrollment(of children: Children) -> String {
    let race = Breakdown.race
    let margins = Margins(children[.chronicAbsence])
    var table = CSVTable(header: ["School Year", "Place", race.column, "Students"])
    let groups = race.labels.map { CSVTable.encode([$0]) }
    let everybody = CSVTable.encode([allStudents])
    let places = PlaceLevel.school.andWider.flatMap { $0.places(of: .chronicAbsence) }
    for year in years {
      for place in places {
        let members = margins.members(of: race, year: year, schools: place.schools)
        let first = CSVTable.encode([schoolYear(year), place.name])
        table.append(first, everybody, counts: Margins.total(members).n)
        for (group, cell) in zip(groups, members) {
          table.append(first, group, counts: cell.n)
        }
      }
    }
    return table.text
  }
}

/// A place of a table, with the indexes of its schools.
struct TablePlace {
  var name: String
  var schools: [Int]

  /// A place without all of its districts has no number: part of a sum is not the sum.
  func reports(_ measure: Measure, in year: Int) -> Bool {
    schools.allSatisfy { measure.isReported(by: School.all[$0].district, in: year) }
  }
}

extension PlaceLevel {
  /// From the community down to this one: a file's totals come first.
  var andWider: [PlaceLevel] { PlaceLevel.allCases.filter { $0.rawValue <= rawValue } }

  /// Places that have people of the measure.
  func places(of measure: Measure) -> [TablePlace] {
    let populations = Population.allCases.filter { $0.measures.contains { $0.id == measure.id } }
    let schools = School.all.indices.filter { index in
      populations.contains { $0.isAt(School.all[index]) }
    }
    switch self {
    case .community:
      return [TablePlace(name: "Riverbend", schools: schools)]
    case .district:
      return District.all.enumerated().map { index, district in
        TablePlace(
          name: district.name, schools: schools.filter { School.all[$0].district == index })
      }
    case .school:
      return schools.map { TablePlace(name: School.all[$0].name, schools: [$0]) }
    }
  }
}
