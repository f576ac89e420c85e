import Testing

@testable import Lang
@testable import Store

/// Released tables of records, made while their cells are at hand.
@Suite struct RecordReleaseTests {
  static let model = """
    define policy records ( open = yes )
    define indicator ready ( label = "Ready", unit = children, period = calendar )
    define indicator score ( label = "Score", kind = score, period = calendar )
    define place north ( name = "North", level = district )
    define place south ( name = "South", level = district )
    load "records.csv" as records ( indicator = column("indicator"), person = column("student"),
      year = column("year"), place = column("school"), level = school, parent = column("district"),
      race = column("race"), income = column("income"), met = column("met"),
      value = column("score"), source = districts, places = new )

    """

  /// - Parameter incomes: some of them may lie in others.
  static func records(incomes: [String], seed: UInt64) -> String {
    var state = seed
    func next(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(most))
    }
    var text = "student,indicator,year,district,school,race,income,met,score\n"
    for child in 0..<1500 {
      let race = ["White", "White", "White", "Black", "Black", "Hispanic", "Asian"][next(7)]
      let school = ["North,Elm", "North,Oak", "South,Ash"][next(3)]
      let income = incomes[next(incomes.count)]
      for indicator in ["ready", "score"] {
        text += "s-\(child),\(indicator),\(2022 + next(3)),\(school),\(race),\(income),"
        text += "\(next(2)),\(next(900))\n"
      }
    }
    return text
  }

  /// Where groups lie in others, the store is asked; else the cells at hand are taken.
  @Test(arguments: [
    ["Economically disadvantaged", "Not economically disadvantaged"],
    ["Low income", "Eligible for free lunch", "Not economically disadvantaged"],
  ])
  func tablesOfCellsAtHandAreThoseOfTheStore(_ incomes: [String]) async throws {
    let store = try SQLiteStore.inMemory()
    let files = MemoryFiles(["records.csv": Self.records(incomes: incomes, seed: 7)])
    _ = try await runLoads(Self.model, in: store, files: files)
    let atHand = try rows(of: store)
    #expect(atHand.count > 50)
    let again = try store.write { engine in
      for relation in try Self.relations(engine) + ["released", "released_period"] {
        try engine.run("DELETE FROM \(relation)")
      }
      let indicators = [1, 2, 3, 4, 5]
      return try ReleaseWriter(engine: engine, collections: store.collections)
        .bringUpToDate(touched: Set(indicators))
    }
    #expect(again.isEmpty)
    #expect(try rows(of: store) == atHand)
  }

  private static func relations(_ engine: Engine) throws -> [String] {
    var found: [String] = []
    try engine.each("SELECT relation FROM released_table ORDER BY relation") { row in
      found.append(row.text(0))
    }
    return found
  }

  /// Every row of every released table, as text.
  private func rows(of store: SQLiteStore) throws -> [String] {
    try store.write { engine in
      var rows: [String] = []
      for relation in try Self.relations(engine) + ["released", "released_period"] {
        var columns: [String] = []
        try engine.each("SELECT name FROM pragma_table_info('\(relation)')") { row in
          columns.append("coalesce(\"\(row.text(0))\", '-')")
        }
        try engine.each("SELECT \(columns.joined(separator: " || ',' || ")) FROM \(relation)") {
          row in rows.append("\(relation) \(row.text(0))")
        }
      }
      return rows
    }
  }
}
