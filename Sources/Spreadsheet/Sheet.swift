internal import CXlsxWriter
internal import Tabular

/// A sheet while it is written: cells by row and column, both from 0.
struct Sheet {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: Book

  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  static let longestText = 32_767
  /// Stands for an empty text until the book is closed.
  static let emptyText = "\u{1}empty\u{1}"

  func write(_ text: String, _ row: Int, _ column: Int, _ look: CellLook? = nil)
    throws(SpreadsheetProblem)
  {
    let clean = text.cleaned
    if clean.isEmpty { book.hasEmptyTexts = true }
    // Always a string: a text that begins with = is no formula here.
    let written = clean.isEmpty ? Sheet.emptyText : clean
    try check(
      worksheet_write_string(
        sheet, UInt32(row), UInt16(column), written, look.flatMap(book.format)))
  }

  func write(_ number: Double, _ row: Int, _ column: Int, _ look: CellLook?)
    throws(SpreadsheetProblem)
  {
    try check(
      worksheet_write_number(
        sheet, UInt32(row), UInt16(column), number, look.flatMap(book.format)))
  }

  func write(_ flag: Bool, _ row: Int, _ column: Int) throws(SpreadsheetProblem) {
    try check(worksheet_write_boolean(sheet, UInt32(row), UInt16(column), flag ? 1 : 0, nil))
  }

  func write(_ date: CalendarDate, _ row: Int, _ column: Int) throws(SpreadsheetProblem) {
    var moment = lxw_datetime()
    moment.year = Int32(date.year)
    moment.month = Int32(date.month)
    moment.day = Int32(date.day)
    try check(
      worksheet_write_datetime(
        sheet, UInt32(row), UInt16(column), &moment, book.format(.number("yyyy-mm-dd"))))
  }

  func setWidth(_ width: Int, of column: Int) {
    worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil)
  }

  /// The header stays where it is while the rows go by, on the screen and on every printed page.
  func keepHeader(rows: Int, columns: Int) {
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    guard rows > 0, columns > 0 else { return }
    worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1))
  }

  /// As wide as one page, as long as it must be.
  func fitToPage(isWide: Bool) {
    if isWide { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  private func check(_ error: lxw_error) throws(SpreadsheetProblem) {
    guard error == LXW_NO_ERROR else { throw .failed(words(of: error)) }
  }
}

extension String {
  /// Without what no workbook can hold: C ends a text at NUL, and XML has no U+FFFE and U+FFFF.
  ///
  /// `_x0041_` would be read as an escape of `A`; its underscore is escaped itself.
  var cleaned: String {
    let needsCare = unicodeScalars.contains {
      $0.value <= 1 || $0 == "_" || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
    guard needsCare else { return self }
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0: clean.append("␀")
      case 0xFFFE, 0xFFFF: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    // The mark of an empty text is ours alone.
    if clean.elementsEqual(Sheet.emptyText.unicodeScalars) { return "␁empty␁" }
    return String(clean).replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }
}
