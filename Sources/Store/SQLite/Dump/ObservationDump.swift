import Lang
import Tabular

/// Lines of the numbers that questions see: one a cell of each cut.
struct ObservationDump {
  let engine: Engine
  let catalog: Catalog
  let paths: PlacePaths

  func lines() throws -> [String] {
    let names = Names(catalog)
    var lines: [String] = []
    for cut in catalog.cuts {
      let columns = try cut.dimensions.map {
        try CutSchema.column(of: names.dimensions[$0] ?? "")
      }
      let selected =
        ["indicator", "source", "period", "place"] + columns
        + ["state"] + Self.measures
      try engine.each(
        "SELECT \(selected.joined(separator: ", ")) FROM \(try quoted(cut.relation))"
      ) { row in lines.append(line(row, of: cut, names)) }
    }
    return lines.sorted()
  }

  private static let measures = [
    "n", "met_low", "met_high", "value_low", "value_high", "sum", "squares",
  ]

  private func line(_ row: borrowing Row, of cut: Cut, _ names: Names) -> String {
    var line = DumpLine("observation", names.indicators[row.integer(0)] ?? "")
    line.addWord("source", names.sources[row.integer(1)])
    line.addWord("period", names.periods[row.integer(2)])
    line.add("place", paths.path(row.integer(3)))
    line.addWord("level", cut.level)
    var column = 4
    for _ in cut.dimensions {
      let group = names.groups[row.integer(column)]
      line.addWord("group", group)
      column += 1
    }
    line.addWord("state", CellState(code: row.integer(column))?.rawValue)
    for measure in Self.measures {
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
