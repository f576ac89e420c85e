/// The cells of a series in the order of their cut's relation, counted and not changed any more.
struct CountedCells: Sendable {
  let cut: Int
  let series: RecordSeries
  let table: CellTable
  let order: CellOrder

  /// - Parameter groups: the groups of each combination, by its code.
  init(_ counted: CellTable, of series: RecordSeries, cut: Int, groups: [Int: [Int]]) {
    self.cut = cut
    self.series = series
    order = CellOrder(counted, groups: groups)
    var table = counted
    table.close()
    self.table = table
  }
}
