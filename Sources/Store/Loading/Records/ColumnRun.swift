/// Neighbouring columns that say one thing together, so that one look understands all their cells.
///
///     …,Black,F,low_income,… → one look for `Black,F,low_income` instead of three
struct ColumnRun {
  private let columns: ClosedRange<Int>

  /// What is the same in every row does not count; nil where the others are not neighbours.
  init?(_ feeds: [Feed]) {
    var found: Set<Int> = []
    for feed in feeds {
      switch feed {
      case .column(let index): found.insert(index)
      case .constant, .captured: continue
      case .template: return nil
      }
    }
    guard let first = found.min(), let last = found.max(), last - first == found.count - 1 else {
      return nil
    }
    columns = first...last
  }

  /// Where the cells of a row stand, with what separates them; nil where the same bytes could be
  /// other cells: after a quote that the first of them leaves out.
  func span(_ row: CSVRow) -> Range<Int>? {
    guard !row.isQuoted, columns.upperBound < row.cells.count else { return nil }
    return row.cells[columns.lowerBound].lowerBound..<row.cells[columns.upperBound].upperBound
  }
}
