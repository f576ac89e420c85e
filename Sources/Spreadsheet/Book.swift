internal import CXlsxWriter
internal import Foundation

/// A workbook while it is written: sheets, the look of their cells, and an end.
///
/// The library owns everything the pointers name, from opening to `close`, which frees it.
final class Book {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var looks: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false

  init(path: String) throws(SpreadsheetProblem) {
    guard let book = workbook_new(path) else { throw .failed("there is no memory for it") }
    self.book = book
  }

  deinit {
    if !isClosed { lxw_workbook_free(book) }
  }

  func addSheet(named name: String) throws(SpreadsheetProblem) -> Sheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw .failed("a sheet cannot be called `\(name)`")
    }
    return Sheet(sheet: sheet, book: self)
  }

  /// The library's format for a look, made once.
  func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = looks[look] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    look.apply(to: format)
    looks[look] = format
    return format
  }

  /// Writes the file and frees the workbook, whether that went well or not.
  func close(titled title: String) throws(SpreadsheetProblem) {
    isClosed = true
    setProperties(title: title)
    emptyTheEmptyTexts()
    let error = workbook_close(book)
    guard error == LXW_NO_ERROR else { throw .failed(words(of: error)) }
  }

  /// The date of making is fixed, so that equal answers give equal bytes.
  private func setProperties(title: String) {
    title.cleaned.withCString { title in
      var properties = lxw_doc_properties()
      // The library copies the text and does not change it.
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = 946_684_800
      workbook_set_properties(book, &properties)
    }
  }

  /// The library writes no cell for an empty text, which would make it a missing one. Such cells
  /// hold a mark instead, and here, when nothing is added any more, the mark becomes empty.
  private func emptyTheEmptyTexts() {
    guard hasEmptyTexts, let table = book.pointee.sst,
      let element = lxw_get_sst_index(table, Sheet.emptyText, 0)
    else { return }
    // Looking it up counted as one more use.
    table.pointee.string_count -= 1
    element.pointee.string?.pointee = 0
  }

  /// Whether a cell holds the mark of an empty text.
  var hasEmptyTexts = false
}

/// The library's words, without its prefix.
func words(of error: lxw_error) -> String {
  String(cString: lxw_strerror(error))
}
