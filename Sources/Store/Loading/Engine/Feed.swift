import Lang

/// Where one part of every row of a file comes from.
enum Feed {
  case column(Int)
  /// The same bytes for every row: a constant, or a capture of the file's name.
  case constant([UInt8])
  /// The same bytes for every row: a capture of the header of a column.
  case captured([UInt8], column: Int)

  /// Looks a mapped value up in a file; nil where the column is absent.
  static func find(
    _ value: MappingValue, in header: Header, captures: [String: String]
  ) throws(LoadProblem) -> Feed? {
    switch value.kind {
    case .constant(let text): return .constant(Array(text.utf8))
    case .capture(let name): return .constant(Array((captures[name] ?? "").utf8))
    case .filled(let pattern): return .constant(Array(pattern.filled(with: captures).utf8))
    // Which of the columns it is, only the unfolding knows.
    case .columns: return nil
    case .position(let position):
      guard position <= header.columns.count else {
        throw LoadProblem(.header(.noPosition(position, columns: header.columns.count)))
      }
      return .column(position - 1)
    case .header(let name, let occurrence):
      switch header.lookup(name, occurrence: occurrence) {
      case .column(let index): return .column(index)
      case .absent: return nil
      case .repeated(let count):
        throw LoadProblem(.header(.repeatedColumn(name, count: count)), line: header.line)
      case .tooFew(let count):
        throw LoadProblem(
          .header(.noOccurrence(name, wanted: occurrence ?? 1, found: count)), line: header.line)
      }
    }
  }

  /// The bytes for a row, and where they stand in them.
  func bytes(_ row: CSVRow, _ reader: CSVReader) -> (bytes: [UInt8], range: Range<Int>) {
    switch self {
    case .column(let index): (reader.bytes, row.cell(index))
    case .constant(let bytes), .captured(let bytes, _): (bytes, 0..<bytes.count)
    }
  }

  func text(_ row: CSVRow, _ reader: CSVReader) -> String {
    let (bytes, range) = bytes(row, reader)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Offset of the cell, for the place of a problem.
  func offset(_ row: CSVRow) -> Int? {
    switch self {
    case .column(let index): row.cell(index).lowerBound
    case .constant, .captured: nil
    }
  }

  /// The header over it, for messages.
  func name(in header: Header) -> String {
    switch self {
    case .column(let index), .captured(_, let index):
      index < header.columns.count ? header.columns[index].text : "\(index + 1)"
    case .constant(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}
