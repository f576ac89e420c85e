import Protection
import Tabular

/// The released cells of one cut of one indicator and source, at all its periods.
///
/// Of a public source they are as published; of any other only what a question would show.
struct AuditTable {
  var indicator: Indicator
  var source: Source
  var cut: Cut
  var dimensions: [Dimension]
  var cells: [CellKey: Measures]

  func key(_ cell: CellKey) -> StoredKey {
    StoredKey(
      series: Series(
        indicator: indicator.code, source: source.code, cut: cut.code, period: cell.period),
      place: cell.place, groups: cell.groups)
  }
}

extension AuditRun {
  /// Every table of an indicator that may be looked into.
  mutating func tables(of indicator: Indicator) async throws -> [AuditTable] {
    var tables: [AuditTable] = []
    for source in catalog.sources where scope.source == nil || scope.source == source.code {
      guard catalog.withholding(source, on: question.today) == nil else { continue }
      let series = catalog.series.filter {
        $0.indicator == indicator.code && $0.source == source.code
      }
      for cut in catalog.cuts {
        let periods = Set(series.filter { $0.cut == cut.code }.map(\.period))
        guard !periods.isEmpty else { continue }
        let known = catalog.periods.filter { periods.contains($0.code) }
        let table = AuditTable(
          indicator: indicator, source: source, cut: cut, dimensions: dimensions(of: cut),
          cells: [:])
        let cells =
          catalog.isOpen(source)
          ? try await openCells(table, known) : try await releasedCells(table)
        guard let cells else { continue }
        var filled = table
        filled.cells = cells
        tables.append(filled)
      }
    }
    return tables
  }

  private func openCells(
    _ table: AuditTable, _ periods: [StoredPeriod]
  ) async throws -> [CellKey: Measures] {
    let scan = Plan.Scan(
      indicator: table.indicator, source: table.source, cut: table.cut, periods: periods,
      places: nil, dimensions: table.dimensions, summed: [], members: [], outermost: [])
    let reading = Plan.Reading(
      scans: [scan], shape: .published, level: table.cut.level, places: [])
    let released = try await reading.released(from: snapshot, in: dialect)
    return Dictionary(released.cells.map { ($0.key, $0.measures) }) { first, _ in first }
  }

  /// What a question about the table would show; nil where no question is answered.
  private func releasedCells(_ table: AuditTable) async throws -> [CellKey: Measures]? {
    let places = catalog.places.filter { $0.level == table.cut.level }.map(\.code)
    let span = question.span
    let asked = MetricQuestion(
      verb: .show, indicators: [table.indicator],
      grouping: table.dimensions.map { .dimension($0) } + [.period], members: [],
      places: PlaceSelection(
        level: table.cut.level, places: places, isGrouped: true, isAssumed: false, words: ""),
      time: TimeSelection(kind: .assumedLatest, span: span), comparison: nil,
      rows: RowOperations(), extras: [], output: Output(), source: table.source.code,
      settings: Settings(), today: question.today, text: question.text, span: span)
    do {
      let plan = try await asked.plan(on: snapshot, names: names)
      guard let block = plan.blocks.first else { return nil }
      let scans = block.answering.filter {
        $0.cut == table.cut && $0.source == table.source && $0.summed.isEmpty && $0.rollUp == nil
      }
      let periods = Set(scans.flatMap(\.periods).map(\.code))
      let released = try await block.cells.released(from: snapshot, in: dialect)
      var cells: [CellKey: Measures] = [:]
      // Hidden cells stay as keys without numbers: what they are part of is not known whole.
      for cell in released.cells where periods.contains(cell.key.period) {
        guard cell.key.groups.count == table.dimensions.count, places.contains(cell.key.place)
        else { continue }
        cells[cell.key] = cell.measures
      }
      return cells
    } catch is Diagnostic {
      // A question about it is refused, so nothing is said about it here either.
      return nil
    }
  }
}
