import Lang
import Tabular

/// Lines of the numbers of each cut, and of those that are released of sources that are not public.
struct ObservationDump {
  let engine: Engine
  let catalog: Catalog
  let paths: PlacePaths

  func lines() throws -> [String] {
    let names = Names(catalog)
    var lines: [String] = []
    for cut in catalog.cuts {
      let cells = Cells(
        word: "observation", relation: cut.relation, dimensions: cut.dimensions, level: cut.level,
        measures: Self.measures + ["sum", "squares"])
      lines += try self.lines(cells, names)
    }
    return lines.sorted() + (try released(names).sorted())
  }

  private func released(_ names: Names) throws -> [String] {
    var tables: [Cells] = []
    try engine.each("SELECT relation, dimensions FROM released_table") { row in
      tables.append(
        Cells(
          word: "released", relation: row.text(0),
          dimensions: row.text(1).split(separator: ",").compactMap { Int($0) }, level: nil,
          measures: Self.measures))
    }
    return try tables.flatMap { try lines($0, names) }
  }

  private static let measures = ["n", "met_low", "met_high", "value_low", "value_high"]

  /// A relation with one row a cell.
  private struct Cells {
    var word: String
    var relation: String
    var dimensions: [Int]
    var level: String?
    var measures: [String]
  }

  private func lines(_ cells: Cells, _ names: Names) throws -> [String] {
    let columns = try cells.dimensions.map {
      try CutSchema.column(of: names.dimensions[$0] ?? "")
    }
    let selected =
      ["indicator", "source", "period", "place"] + columns + ["state"] + cells.measures
    var lines: [String] = []
    try engine.each(
      "SELECT \(selected.joined(separator: ", ")) FROM \(try quoted(cells.relation))"
    ) { row in lines.append(line(row, of: cells, names)) }
    return lines
  }

  private func line(_ row: borrowing Row, of cells: Cells, _ names: Names) -> String {
    var line = DumpLine(cells.word, names.indicators[row.integer(0)] ?? "")
    line.addWord("source", names.sources[row.integer(1)])
    line.addWord("period", names.periods[row.integer(2)])
    line.add("place", paths.path(row.integer(3)))
    line.addWord("level", cells.level)
    var column = 4
    for _ in cells.dimensions {
      let group = names.groups[row.integer(column)]
      line.addWord("group", group)
      column += 1
    }
    line.addWord("state", CellState(code: row.integer(column))?.rawValue)
    for measure in cells.measures {
      column += 1
      line.add(measure, row.value(column))
    }
    return line.text
  }

  /// What the codes of a cell stand for.
  private struct Names {
    var indicators: [Int: String] = [:]
    var sources: [Int: String] = [:]
    var periods: [Int: String] = [:]
    var dimensions: [Int: String] = [:]
    /// `race.black`
    var groups: [Int: String] = [:]

    init(_ catalog: Catalog) {
      for indicator in catalog.indicators { indicators[indicator.code] = indicator.id }
      for source in catalog.sources { sources[source.code] = source.id }
      for period in catalog.periods {
        periods[period.code] = "\(period.period.kind.rawValue):\(period.period.label)"
      }
      for dimension in catalog.dimensions {
        dimensions[dimension.code] = dimension.id
        for member in dimension.members { groups[member.code] = "\(dimension.id).\(member.id)" }
      }
    }
  }
}
