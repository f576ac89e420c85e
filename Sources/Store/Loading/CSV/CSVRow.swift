/// One record of a file: where its cells stand in the reader's bytes.
///
/// A row is used again and again, so that a million of them cost no memory.
struct CSVRow {
  /// 1-based line on which the record starts.
  var line = 1
  /// Offset of its first byte.
  var start = 0
  /// The text of each cell: unquoted, without spaces around it.
  var cells: [Range<Int>] = []

  /// Whether a cell stood in quotes, which its range leaves out.
  var isQuoted = false

  /// The cell at a position; an empty one past the end of a short row.
  func cell(_ index: Int) -> Range<Int> {
    index < cells.count ? cells[index] : start..<start
  }

  var isBlank: Bool { !cells.contains { !$0.isEmpty } }

  /// One cell and no more: a note below the data.
  var isLonely: Bool {
    var filled = 0
    for cell in cells where !cell.isEmpty {
      filled += 1
      if filled > 1 { return false }
    }
    return filled == 1
  }
}

/// What no reader can make sense of, at an offset of the reader's bytes.
enum CSVProblem: Error, Equatable {
  case unclosedQuote(at: Int)
  case textAfterQuote(at: Int)
  case nul(at: Int)
  case longCell(at: Int)
  case longRecord(at: Int)
  case notUTF8(at: Int)
  case file(FileProblem)

  var offset: Int? {
    switch self {
    case .unclosedQuote(let offset), .textAfterQuote(let offset), .nul(let offset),
      .longCell(let offset), .longRecord(let offset), .notUTF8(let offset):
      offset
    case .file: nil
    }
  }
}
