internal import Display
internal import Tabular

/// One answer as a sheet: a header of column names, then a row a row, as csv has them.
///
///     race    value    n
///     Asian   71.4 %   412      numbers, shown with their unit
///     Black        *     *      hidden, grey; missing is an empty cell
struct AnswerSheet {
  private let table: Table
  private let rows: [[Cell]]

  init(_ answer: Answer) {
    table = answer.markedTable
    rows = table.settledRows
  }

  func write(to sheet: Sheet, of book: Book) throws(SpreadsheetProblem) {
    guard rows.count < Sheet.mostRows else { throw .tooManyRows(rows.count + 1) }
    guard table.columns.count <= Sheet.mostColumns else {
      throw .tooManyColumns(table.columns.count)
    }
    for (position, column) in table.columns.enumerated() {
      let cells = rows.map { $0[position] }
      let look = CellLook.number(column.numberPattern(cells))
      try sheet.write(column.name, 0, position, .header(isNumeric: column.type.isNumeric))
      for (number, cell) in cells.enumerated() {
        try write(cell, of: column, look, to: sheet, row: number + 1, position)
      }
      sheet.setWidth(column.width(cells), of: position)
    }
    sheet.keepHeader(rows: rows.count, columns: table.columns.count)
    sheet.fitToPage(isWide: table.columns.count > 5)
  }

  private func write(
    _ cell: Cell, of column: Column, _ look: CellLook, to sheet: Sheet, row: Int, _ position: Int
  ) throws(SpreadsheetProblem) {
    switch cell {
    case .number(let value): try sheet.write(value, row, position, look)
    case .integer(let value) where value.isExactInSheets:
      try sheet.write(Double(value), row, position, look)
    // A sheet keeps fifteen digits of a number; more of them are kept as text.
    case .integer(let value): try sheet.write(String(value), row, position, .range)
    case .interval(let low, let high):
      try sheet.write("\(shortest(low))..\(shortest(high))", row, position, .range)
    case .flag(let isSet): try sheet.write(isSet, row, position)
    case .total: try sheet.write(totalMark, row, position)
    case .absent(let state, reason: _):
      // A cell that is not written is empty: a missing one.
      guard let mark = state.mark.separated else { return }
      try sheet.write(mark, row, position, .state)
    case .text(let text):
      if column.type == .date, let date = CalendarDate(text), date.isInSheets {
        return try sheet.write(date, row, position)
      }
      guard text.utf16.count <= Sheet.longestText else {
        throw .textTooLong(column: column.name, row: row)
      }
      try sheet.write(text, row, position)
    }
  }
}

extension Int {
  /// Whether a sheet shows every digit.
  fileprivate var isExactInSheets: Bool {
    (-999_999_999_999_999...999_999_999_999_999).contains(self)
  }
}

extension CalendarDate {
  /// Sheets count days from 1900, and take February 1900 for one of 29 days.
  fileprivate var isInSheets: Bool { year > 1900 && year < 10_000 }
}
