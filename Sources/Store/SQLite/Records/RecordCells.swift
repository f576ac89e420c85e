import Lang

/// The cells that records make, kept up to date within one transaction.
final class RecordCells {
  private let engine: Engine
  private var groupings: Groupings
  private var cuts: [Int: BaseCut] = [:]
  private var tables: [Key: CellTable] = [:]
  /// Combinations of groups that the tables have.
  private var groupingCodes = UsedCodes()
  /// What stands in the store as it was written here.
  private var written = WrittenCells()
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

  /// Counts the records of parts.
  func add(_ parts: [RecordPart]) throws {
    guard parts.count > 1 else { return try parts.forEach(add) }
    let series = Dictionary(grouping: parts) { Key(cut: $0.cut, series: $0.series) }
    let work = try series.map { key, parts in
      (key, parts, try tables[key] ?? CellTable(hasValues: hasValues(key.series.indicator)))
    }
    let counted = AllProcessors().map(work.count) { index in
      Result { () throws(StoreError) in
        var table = work[index].2
        for part in work[index].1 { try table.add(part) }
        return table
      }
    }
    for (index, table) in counted.enumerated() { tables[work[index].0] = try table.get() }
    for part in parts { groupingCodes.add(part.groupings) }
  }

  /// Counts the records of a part.
  func add(_ part: RecordPart) throws {
    let key = Key(cut: part.cut, series: part.series)
    let hasValues = try hasValues(part.series.indicator)
    try tables[key, default: CellTable(hasValues: hasValues)].add(part)
    groupingCodes.add(part.groupings)
  }

  /// Writes everything counted so far, and how complete it is.
  func write() throws {
    var groups: [Int: [Int]] = [:]
    for code in groupingCodes.sorted { groups[code] = try groupings.members(of: code) }
    let counted = tables.sorted { $0.key < $1.key }
    tables = [:]
    let cells = AllProcessors().map(counted.count) { [groups] index in
      let (key, table) = counted[index]
      return CountedCells(table, of: key.series, cut: key.cut, groups: groups)
    }
    for cells in cells {
      let extent = try cut(cells.cut).write(cells)
      try CoverageWriter(engine: engine).put(
        SeriesKey(
          cut: cells.cut, indicator: cells.series.indicator, source: cells.series.source,
          period: cells.series.period), places: extent.places, lone: extent.lone)
      written.add(cells)
    }
  }

  /// Hands over the cells that were written, which stand as long as nobody else writes.
  func takeWritten() -> WrittenCells {
    defer { written = WrittenCells() }
    return written
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
