import Lang
import Tabular

@testable import Store

/// A load written in a test: cells of one indicator at one level, by race or of everyone.
struct TestLoad {
  var file = "reading.csv"
  var replace = Replacement.keys
  var source = "report"
  var cells: [TestCell] = []

  /// Writes it into the store; the number of the load.
  func write(to store: SQLiteStore, finishing: Bool = true) throws -> Int {
    try store.load { writer in
      let load = try writer.begin(
        LoadHeader(pattern: file, mapping: "test", replace: replace))
      let code = try writer.addFile(file)
      try writer.setMark(
        of: code, LoadFile(name: file, sha256: "\(cells.hashValue)", bytes: 1))
      let source = try writer.source(LoadSource(id: source, isPublic: true))
      var made: [String: Int] = [:]
      for (index, cell) in cells.enumerated() {
        try writer.append(
          try cell.row(
            file: code, line: index + 2, source: source, writer: writer, made: &made))
      }
      if finishing { try writer.finish() }
      return load
    }
  }
}

/// `North, race.black, 2024: 40 of 100`.
struct TestCell: Hashable {
  var place: String
  var group: String?
  var year = 2024
  var n: Int? = 100
  var met: Int? = 40
  var state = CellState.actual

  func row(
    file: Int, line: Int, source: Int, writer: SQLiteLoadWriter, made: inout [String: Int]
  ) throws -> ObservationRow {
    let catalog = writer.catalog
    let race = catalog.dimensions.first { $0.id == "race" }
    let cut = try writer.cut(level: "district", dimensions: group == nil ? [] : [race?.code ?? 0])
    let member = try group.map { group in
      if let known = race?.members.first(where: { $0.id == group }) { return known.code }
      if let known = made[group] { return known }
      let code = try writer.createMember(dimension: race?.code ?? 0, id: group, label: group)
      made[group] = code
      return code
    }
    let code: Int
    if let known = catalog.places.first(where: { $0.name == place })?.code ?? made[place] {
      code = known
    } else {
      let parent = catalog.places.first { $0.id == "riverbend" }?.code
      code = try writer.createPlace(level: "district", name: place, parent: parent)
      made[place] = code
    }
    try writer.addPlaceAlias("\(place) schools", of: code)
    try writer.addPlaceCode(system: "nces", code: "9-\(place)", of: code)
    return ObservationRow(
      file: file, line: line, cut: cut, indicator: catalog.indicators.first?.code ?? 0,
      source: source, period: try writer.period(Period(kind: .schoolYear, endYear: year)),
      place: code, groups: member.map { [$0] } ?? [], state: state, n: n, metLow: met,
      metHigh: met)
  }
}

extension SQLiteStore {
  /// The met counts that questions see, as `North black 2024 40`.
  func answers() async throws -> [String] {
    let catalog = try await model()
    var answers: [String] = []
    for cut in catalog.cuts {
      let group = cut.dimensions.isEmpty ? "'-'" : "(SELECT id FROM member WHERE code = by_race)"
      answers += try await rows(
        """
        SELECT p.name, \(group), t.end_year, c.met_low FROM \(cut.relation) c
        JOIN place p ON p.code = c.place JOIN period t ON t.code = c.period
        """)
    }
    return answers.sorted()
  }
}
