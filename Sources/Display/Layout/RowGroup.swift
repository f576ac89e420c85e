internal import Tabular

/// Rows that stand under one heading, as `list partners by sector` asks.
struct RowGroup {
  /// `Early learning`, or `nil` where the rows have no headings.
  var heading: String?
  /// Positions of its rows, in the order of the answer.
  var rows: [Int]
}

extension Answer {
  /// The rows by the values of the heading columns, headings in order of first appearance.
  func rowGroups(_ rows: [[Cell]]) -> [RowGroup] {
    let columns = headingColumns
    guard !columns.isEmpty else { return [RowGroup(heading: nil, rows: Array(rows.indices))] }
    let styles = columns.map { index in
      NumberStyle(table.columns[index], cells: rows.map { $0[index] })
    }
    var groups: [RowGroup] = []
    var positions: [[Cell]: Int] = [:]
    for (number, row) in rows.enumerated() {
      let values = columns.map { row[$0] }
      if let position = positions[values] {
        groups[position].rows.append(number)
      } else {
        positions[values] = groups.count
        let heading = zip(values, styles).map { $0.printed(in: $1) }.joined(separator: " · ")
        groups.append(RowGroup(heading: heading, rows: [number]))
      }
    }
    return groups
  }

  /// The rows to print, and a note when the reader asked for fewer than there are.
  func rowsToPrint(_ options: DisplayOptions) -> (rows: [[Cell]], note: String?) {
    let rows = table.settledRows
    guard !options.full, let most = options.maxRows, most >= 0, rows.count > most else {
      return (rows, nil)
    }
    let count = DecimalDigits(rows.count).text(places: 0)
    let first = DecimalDigits(most).text(places: 0)
    return (Array(rows.prefix(most)), "the first \(first) of \(count) rows; `full` prints all")
  }
}
