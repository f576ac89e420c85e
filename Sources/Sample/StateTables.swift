/// What the state publishes about the early years, with its own marks for what it hides.
///
///     School Year,Place,Student Group,Children,Percent
///     2023-24,Lakeside,Asian,22,65-69
///     2023-24,Lakeside,Native Hawaiian or Other Pacific Islander,*,*
extension Riverbend {
  static let stateMeasures: [Measure] = [.inPreschool, .fullDayKindergarten]

  static func stateTables(of children: Children) -> [(name: String, text: String)] {
    stateMeasures.map { ("state_\($0.id).csv", published($0, of: children)) }
  }

  private static func published(_ measure: Measure, of children: Children) -> String {
    let race = Breakdown.race
    let margins = Margins(children[measure])
    var table = CSVTable(header: ["School Year", "Place", "Student Group", "Children", "Percent"])
    let places = measure.level.andWider.flatMap { $0.places(of: measure) }
    for year in years {
      for place in places {
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
