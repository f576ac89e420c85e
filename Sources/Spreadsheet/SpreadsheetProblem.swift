/// Why a workbook could not be written.
public enum SpreadsheetProblem: Error, Sendable, Hashable {
  /// More than the 1,048,576 rows a sheet can have.
  case tooManyRows(Int)
  /// More than the 16,384 columns a sheet can have.
  case tooManyColumns(Int)
  /// A text longer than the 32,767 characters of a cell; the row is counted from 1.
  case textTooLong(column: String, row: Int)
  /// What the system or the library said.
  case failed(String)
}

extension SpreadsheetProblem {
  public var message: String {
    switch self {
    case .tooManyRows(let count):
      "\(count) rows are more than the \(Sheet.mostRows) of a sheet; write csv"
    case .tooManyColumns(let count):
      "\(count) columns are more than the \(Sheet.mostColumns) of a sheet; write csv"
    case .textTooLong(let column, let row):
      "a text is longer than the \(Sheet.longestText) characters of a cell "
        + "(`\(column)`, row \(row)); write csv"
    case .failed(let reason): reason
    }
  }
}
