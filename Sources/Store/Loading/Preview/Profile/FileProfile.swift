import Lang
import Tabular

/// A file as a preview sees it: how it is written, its header, and what its columns hold.
struct FileProfile {
  let file: MatchedFile
  let open: OpenFile
  /// The options as given, and the header as found.
  private(set) var options: LoadOptions
  private(set) var columns: [ColumnProfile]
  private(set) var rows = 0
  /// What stopped the reading, where something did.
  private(set) var problem: LoadProblem?
  /// Other sheets of the workbook that hold something.
  let otherSheets: [String]

  var header: Header { open.header }

  /// Different texts kept over all columns.
  private static let mostValues = 400_000

  init(
    _ file: MatchedFile, texts: FileTexts, options: LoadOptions
  ) throws(LoadProblem) {
    self.file = file
    var options = options
    otherSheets = try texts.chooseSheet(of: file.name, options: &options)
    var reader = try FileBeginning.of(file.name, texts: texts, options: options).reader
    do throws(CSVProblem) {
      options.header = try HeaderGuess(&reader, options: options).rows
    } catch {
      throw LoadProblem(error, in: reader, file: file.name)
    }
    self.options = options
    open = try OpenFile(file, texts: texts, mapped: [], options: options)
    let most = max(2_000, FileProfile.mostValues / max(1, open.header.columns.count))
    columns = open.header.columns.enumerated().map {
      ColumnProfile($0.element, position: $0.offset, mostValues: most)
    }
    try readRows()
    if rows == 0, columns.allSatisfy({ $0.title.isEmpty }) {
      throw LoadProblem(.text(.empty), file: file.name)
    }
  }

  private mutating func readRows() throws(LoadProblem) {
    let tokens = TokenReader(options.tokens)
    do throws(LoadProblem) {
      try eachRow { row, reader in
        rows += 1
        for index in columns.indices {
          columns[index].see(reader.bytes, row.cell(index), tokens: tokens)
        }
        return true
      }
    } catch {
      guard rows > 0 else { throw error }
      problem = error
    }
  }

  /// Reads only rows for which these hold too.
  mutating func take(_ conditions: [LineCondition]) {
    guard !conditions.isEmpty else { return }
    options.keep = .and([options.keep].compactMap { $0 } + conditions)
  }

  /// Calls the body for each row that `keep` takes, until it says no.
  func eachRow(_ body: (CSVRow, CSVReader) -> Bool) throws(LoadProblem) {
    var filter: RowFilter?
    if let keep = options.keep { filter = try RowFilter(keep, in: open) }
    var reader = try open.rows(for: .look)
    var row = CSVRow()
    while try open.next(&reader, &row) {
      guard !row.isBlank, filter?.takes(row, reader) ?? true else { continue }
      guard body(row, reader) else { return }
    }
  }
}
