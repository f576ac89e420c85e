/// What the state publishes about preschool, with the state's own marks for what it hides.
///
///     2023-24,Lakeside,Asian,14,70-74
///     2023-24,Lakeside,Native Hawaiian or Other Pacific Islander,*,*
extension Riverbend {
  static func stateTables(of children: Children) -> [(name: String, text: String)] {
    [PlaceLevel.community, .district].map { level in
      ("state_preschool_\(level.name).csv", preschool(of: children, at: level))
    }
  }

  private static func preschool(of children: Children, at level: PlaceLevel) -> String {
    let race = Breakdown.race
    var table = CSVTable(header: [
      "School Year", level.column, "Student Group", "Children Aged 3-4", "Percent in Preschool",
    ])
    let margins = Margins(children[.inPreschool])
    for year in years {
      for place in level.places(of: .inPreschool) {
        let members = margins.members(of: race, year: year, schools: place.schools)
        let rows = [(allStudents, Margins.total(members))] + Array(zip(race.labels, members))
        for (label, cell) in rows {
          table.append([schoolYear(year), place.name, label] + published(cell))
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
