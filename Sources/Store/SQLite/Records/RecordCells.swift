import Lang

/// The cells that records make, kept up to date within one transaction.
final class RecordCells {
  private let engine: Engine
  private var groupings: Groupings
  private var cuts: [Int: BaseCut] = [:]
  private var tables: [Key: CellTable] = [:]
  /// Indicators measured by a value, not by who met a mark.
  private var hasValues: [Int: Bool] = [:]

  private struct Key: Hashable, Comparable {
    var cut: Int
    var series: RecordSeries

    static func < (a: Key, b: Key) -> Bool { (a.cut, a.series) < (b.cut, b.series) }
  }

  init(engine: Engine) {
    self.engine = engine
    groupings = Groupings(engine: engine)
  }

  /// Counts the records of a part.
  func add(_ part: RecordPart) throws {
    let key = Key(cut: part.cut, series: part.series)
    let hasValues = try hasValues(part.series.indicator)
    try tables[key, default: CellTable(hasValues: hasValues)].add(part)
  }

  /// Writes everything counted so far, and how complete it is.
  func write() throws {
    for key in tables.keys.sorted() {
      guard let table = tables.removeValue(forKey: key) else { continue }
      let extent = try cut(key.cut).write(
        table, of: key.series, hasValues: hasValues(key.series.indicator)
      ) { grouping in try self.groupings.members(of: grouping) }
      try CoverageWriter(engine: engine).put(
        SeriesKey(
          cut: key.cut, indicator: key.series.indicator, source: key.series.source,
          period: key.series.period), places: extent.places, lone: extent.lone)
    }
  }

  /// Makes the cells of a series anew from the records that stand.
  func rebuild(_ series: RecordSeries, _ history: RecordHistory) throws {
    var old: Set<Int> = []
    let key: [BoundValue] = [
      .integer(series.indicator), .integer(series.source), .integer(series.period),
    ]
    try engine.each(
      "SELECT cut FROM coverage WHERE indicator = ? AND source = ? AND period = ?", key
    ) { row in old.insert(row.integer(0)) }
    for code in old {
      let relation = try cut(code).writer.relation
      try engine.run(
        "DELETE FROM \(relation) WHERE indicator = ? AND source = ? AND period = ?", key)
    }
    try engine.run(
      "DELETE FROM coverage WHERE indicator = ? AND source = ? AND period = ?", key)
    for part in try history.standing(in: series) { try add(part) }
    try write()
  }

  /// Makes the cells of every mean anew, in a store that kept no sums of values.
  static func countValues(in engine: Engine) throws {
    var pairs: Set<SQLiteLoadWriter.Pair> = []
    try engine.each(
      """
      SELECT DISTINCT indicator, source FROM record_part JOIN indicators ON row = indicator
      WHERE kind <> 'percent'
      """
    ) { row in
      pairs.insert(
        .init(RecordSeries(indicator: row.integer(0), source: row.integer(1), period: 0)))
    }
    let cells = RecordCells(engine: engine)
    for pair in pairs { try pair.rebuild(cells, engine) }
  }

  private func cut(_ code: Int) throws -> BaseCut {
    if let known = cuts[code] { return known }
    let made = try BaseCut(CutWriter(code: code, engine: engine), engine: engine)
    cuts[code] = made
    return made
  }

  private func hasValues(_ indicator: Int) throws -> Bool {
    if let known = hasValues[indicator] { return known }
    let kind = try engine.text("SELECT kind FROM indicators WHERE row = ?", .integer(indicator))
    let measured = (kind ?? "percent") != "percent"
    hasValues[indicator] = measured
    return measured
  }
}
