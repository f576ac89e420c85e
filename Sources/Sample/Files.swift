/// Tables of the partnership's own data: a file for each level of place and each breakdown.
extension Riverbend {
  static let allStudents = "All Students"

  static let measures: [Measure] = [
    .kindergartenReady, .earlyReading, .middleMath, .graduation, .collegeEnrolled,
    .collegeCompleted, .employed, .chronicAbsence, .suspended,
  ]

  static func observationTables(of children: Children) -> [(name: String, text: String)] {
    let margins = Dictionary(
      uniqueKeysWithValues: measures.map { ($0.id, Margins(children[$0])) })
    return PlaceLevel.allCases.flatMap { level in
      Breakdown.allCases.map { breakdown in
        ("\(level.name)_\(breakdown.dimension).csv", rates(margins, at: level, by: breakdown))
      } + [("\(level.name)_enrollment.csv", enrollment(margins, at: level))]
    }
  }

  private static func rates(
    _ margins: [String: Margins], at level: PlaceLevel, by breakdown: Breakdown
  ) -> String {
    var table = CSVTable(header: [
      "Indicator", "School Year", level.column, breakdown.column, "Denominator", "Numerator",
    ])
    let groups = breakdown.labels.map { CSVTable.encode([$0]) }
    let everybody = CSVTable.encode([allStudents])
    for measure in measures
    where measure.level.rawValue >= level.rawValue && measure.breakdowns.contains(breakdown) {
      guard let margins = margins[measure.id] else { continue }
      let places = level.places(of: measure)
      for year in years {
        for place in places where place.reports(measure, in: year) {
          let members = margins.members(of: breakdown, year: year, schools: place.schools)
          let first = CSVTable.encode([measure.id, schoolYear(year), place.name])
          // The race tables open with everybody, as published tables do.
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

  /// How many students there are: those of whom absences are counted.
  private static func enrollment(_ margins: [String: Margins], at level: PlaceLevel) -> String {
    let race = Breakdown.race
    var table = CSVTable(header: ["School Year", level.column, race.column, "Students"])
    guard let margins = margins[Measure.chronicAbsence.id] else { return table.text }
    let groups = race.labels.map { CSVTable.encode([$0]) }
    let everybody = CSVTable.encode([allStudents])
    let places = level.places(of: .chronicAbsence)
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
