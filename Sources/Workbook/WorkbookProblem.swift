/// Why a workbook, or a sheet of it, cannot be read, as facts.
public enum WorkbookProblem: Error, Sendable, Hashable {
  /// A workbook, but none that can be read, or an archive of something else.
  case unreadable(FileKind)
  /// Encrypted: it opens with a password only.
  case locked
  /// Cut short, or not what its own table of contents says; which part, where it is known.
  case damaged(part: String?)
  /// More than a table needs, when unpacked: the limit in millions of bytes.
  case tooLarge(millions: Int)
  /// `sheet = "2015-17"`, and the names there are.
  case noSheet(String, known: [String])
  /// `sheet = 4` of three.
  case noSheetNumber(Int, known: [String])

  /// What a file is instead of a workbook.
  public enum FileKind: Sendable, Hashable {
    /// `scores.xls`, as Excel 97 to 2003 write it
    case oldExcel
    /// `scores.xlsb`
    case binaryExcel
    /// `scores.ods`
    case openDocument
    /// A ZIP archive that holds no workbook.
    case archive
  }
}

/// What the reader takes at most, so that a file made to do harm, or by mistake, ends in a sentence.
enum Limit {
  /// Unpacked bytes of one part. A sheet of a million rows and ten columns has about 500 million.
  static let unpacked = 1_500_000_000
  /// Bytes of one sheet's text, and of all texts that its cells share.
  static let text = 250_000_000
  static let rows = 1_048_576
  static let columns = 16_384
}
