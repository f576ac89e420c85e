/// Some records of a file and the text they stand in, to be handed from one thread to another.
struct RowBatch: Sendable {
  /// What cells are ranges of.
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var rows: [Entry] = []
  private var cells: [Range<Int>] = []

  /// More rows than these are another batch, however short they are.
  static let mostRows = 32_768

  private struct Entry {
    var line: Int
    var start: Int
    /// Past the last of its cells.
    var end: Int
    var isQuoted: Bool
  }

  /// Reads records until the reader would let go of their text; none at the end of the file.
  ///
  /// - Parameter problem: what stopped the reader after the last record.
  init(_ reader: inout CSVReader, problem: inout CSVProblem?) {
    var row = CSVRow()
    do throws(CSVProblem) {
      while try reader.next(&row) {
        cells.append(contentsOf: row.cells)
        rows.append(
          Entry(line: row.line, start: row.start, end: cells.count, isQuoted: row.isQuoted))
        if reader.isAtEdge || rows.count == RowBatch.mostRows { break }
      }
    } catch {
      problem = error
    }
    bytes = reader.bytes
    delimiter = reader.delimiter
  }

  var indices: Range<Int> { rows.indices }
  var isEmpty: Bool { rows.isEmpty }

  /// A reader over the text, which `read` puts where a row is.
  var reader: CSVReader { CSVReader(bytes, delimiter: delimiter) }

  func read(_ index: Int, into row: inout CSVRow, _ reader: inout CSVReader) {
    let entry = rows[index]
    row.line = entry.line
    row.start = entry.start
    row.isQuoted = entry.isQuoted
    row.cells.removeAll(keepingCapacity: true)
    row.cells.append(contentsOf: cells[(index > 0 ? rows[index - 1].end : 0)..<entry.end])
    reader.stand(at: row)
  }
}
