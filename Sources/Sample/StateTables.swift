/// What the state publishes about the early years, with its own marks for what it hides.
///
///     in_preschool,2023-24,Lakeside,Asian,22,65-69
///     full_day_k,2023-24,Lakeside,Native Hawaiian or Other Pacific Islander,*,*
extension Riverbend {
  private static let stateMeasures: [Measure] = [.inPreschool, .fullDayKindergarten]

  static func stateTables(of children: Children) -> [(name: String, text: String)] {
    [PlaceLevel.community, .district].map { level in
      ("state_early_years_\(level.name).csv", earlyYears(of: children, at: level))
    }
  }

  private static func earlyYears(of children: Children, at level: PlaceLevel) -> String {
    let race = Breakdown.race
    var table = CSVTable(header: [
      "Measure", "School Year", level.column, "Student Group", "Children", "Percent",
    ])
    for measure in stateMeasures {
      let margins = Margins(children[measure])
      let places = level.places(of: measure)
      for year in years {
        for place in places {
          let members = margins.members(of: race, year: year, schools: place.schools)
          let rows = [(allStudents, Margins.total(members))] + Array(zip(race.labels, members))
          for (label, cell) in rows {
            let key = [measure.id, schoolYear(year), place.name, label]
            table.append(key + published(cell))
          }
        }
      }
    }
    return table.text
  }

  /// The state's rule: under 10 nothing, under 30 a range, near the ends only which end.
  private static func published(_ cell: Margins.Cell) -> [String] {
    guard cell.n >= 10 else { return ["*", "*"] }
    let tenths = (cell.met * 2_000 + cell.n) / (cell.n * 2)
    if tenths >= 950 { return ["\(cell.n)", ">95%"] }
    if tenths < 50 { return ["\(cell.n)", "<5%"] }
    if cell.n < 30 {
      let low = tenths / 50 * 5
      return ["\(cell.n)", "\(low)-\(low + 4)"]
    }
    return ["\(cell.n)", "\(tenths / 10).\(tenths % 10)%"]
  }
}
