import Protection
import Tabular

/// The cells of a block as series in time: one for each group, place or both.
struct BlockSeries {
  let block: AnsweredBlock
  let labels: RowLabels
  let breaks: SeriesBreaks
  /// One a series, at the last period, in model order; only what `where` lists.
  let keys: [CellKey]

  init(_ block: AnsweredBlock, _ labels: RowLabels, _ catalog: Catalog, _ names: NameIndex) {
    self.block = block
    self.labels = labels
    breaks = SeriesBreaks(block.block, labels.question, catalog, names)
    let last = block.block.periods.last?.code ?? 0
    let all = block.cells.keys.map { key in
      CellKey(period: last, place: key.place, groups: key.groups)
    }
    keys = labels.ordered(all.uniqued()).filter(labels.isListed)
  }

  /// The same series at another period.
  func key(_ series: CellKey, at period: Int) -> CellKey {
    CellKey(period: period, place: series.place, groups: series.groups)
  }

  func first(_ series: CellKey) -> CellKey {
    key(series, at: block.block.periods.first?.code ?? 0)
  }

  /// From the first period to the last.
  func change(_ series: CellKey, _ question: MetricQuestion) -> ChangeRow {
    let cells = (block.cells[first(series)], block.cells[series])
    let isBroken = !question.methods.contains(.acrossBreaks) && !crossed(series).isEmpty
    return ChangeRow(
      series, (before: cells.0, after: cells.1), block.block.indicator, isBroken: isBroken,
      question.settings)
  }

  private func crossed(_ series: CellKey) -> [SeriesBreak] {
    crossed(series, from: first(series).period, to: series.period)
  }

  private func crossed(_ series: CellKey, from: Int, to: Int) -> [SeriesBreak] {
    guard let from = period(from), let to = period(to) else { return [] }
    return breaks.touching(series).filter { $0.lies(between: from, and: to) }
  }

  private func period(_ code: Int) -> Period? {
    block.block.periods.first { $0.code == code }?.period
  }

  /// Whether numbers of a place at the periods of two keys may be compared.
  func isComparable(at place: Int, from before: CellKey, to after: CellKey) -> Bool {
    guard !labels.question.methods.contains(.acrossBreaks) else { return true }
    let there = CellKey(period: after.period, place: place, groups: after.groups)
    return crossed(there, from: before.period, to: after.period).isEmpty
  }

  /// Series that are not compared, as something changed in between.
  var breakNotes: [Note] {
    guard !labels.question.methods.contains(.acrossBreaks) else { return [] }
    if let entry = block.block.skippedBreak, let start = block.block.periods.first?.period {
      let text = "Starts in \(start.label): what came before is not comparable (\(entry.reason))."
      return [Note(code: "break", text: text)]
    }
    let broken = keys.filter { !crossed($0).isEmpty }
    guard let first = broken.first, let entry = crossed(first).last else { return [] }
    let rows = broken.count == 1 ? "1 row is" : "\(broken.count) rows are"
    return [Note(code: "break", text: "\(rows) not compared: \(entry.words).")]
  }
}
