import Lang
import Protection
import Tabular

/// Cells that one transaction wrote and still has at hand, so that what is made of them at once need
/// not read them again.
struct WrittenCells {
  private var series: [Key: CountedCells] = [:]

  private struct Key: Hashable {
    var cut: Int
    var series: RecordSeries
  }

  mutating func add(_ cells: CountedCells) {
    series[Key(cut: cells.cut, series: cells.series)] = cells
  }

  /// Gives the room of an indicator back.
  mutating func remove(_ pair: ReleaseWriter.Pair) {
    series = series.filter { key, _ in
      key.series.indicator != pair.indicator || key.series.source != pair.source
    }
  }

  /// Every row of a scan, in the order of its query; nil where some of its cells are not here.
  func rows(of scan: Plan.Scan) -> (((borrowing ReleasePlan.Row) -> Void) -> Void)? {
    guard scan.isWholeCut else { return nil }
    let found = keys(of: scan).compactMap { series[$0] }
    // Which groups count that lie in others, the query decides.
    let inner = scan.innerGroups
    guard found.count == scan.periods.count, found.allSatisfy({ $0.order.hasNone(of: inner) })
    else { return nil }
    return { body in
      for cells in found { cells.each(body) }
    }
  }

  private func keys(of scan: Plan.Scan) -> [Key] {
    scan.periods.map(\.code).sorted().map { period in
      Key(
        cut: scan.cut.code,
        series: RecordSeries(
          indicator: scan.indicator.code, source: scan.source.code, period: period))
    }
  }
}

extension CountedCells {
  fileprivate func each(_ body: (borrowing ReleasePlan.Row) -> Void) {
    var row = ReleasePlan.Row(
      period: series.period, place: 0, groups: [],
      part: ExactPart(.missing, n: nil, metLow: nil, metHigh: nil, valueLow: nil, valueHigh: nil))
    for entry in order.cells {
      let numbers = table.numbers(of: entry.cell)
      row.place = entry.place
      row.groups = order.groups(entry)
      row.combination = order.combination(entry)
      row.part = ExactPart(
        .actual, n: numbers.n, metLow: numbers.met, metHigh: numbers.met,
        valueLow: numbers.value, valueHigh: numbers.value, sum: numbers.sum)
      body(row)
    }
  }
}
