import Lang
import Tabular

/// Which row of a file is its header, when no mapping names a column.
///
/// The first row whose cells are nearly all filled, none of them a number unless it reads as a year;
/// with the row above it, where that one names groups of columns.
struct HeaderGuess {
  var rows: HeaderRows

  /// Rows looked at: no header stands further down.
  private static let depth = 80

  init(_ reader: inout CSVReader, options: LoadOptions) throws(CSVProblem) {
    guard options.header == .found else {
      rows = options.header
      return
    }
    var seen: [(line: Int, cells: [String])] = []
    var row = CSVRow()
    while seen.count < HeaderGuess.depth, try reader.next(&row) {
      guard row.line > options.skip ?? 0 else { continue }
      seen.append((row.line, row.cells.map { reader.text($0) }))
    }
    rows = HeaderGuess.rows(of: seen)
  }

  private static func rows(of seen: [(line: Int, cells: [String])]) -> HeaderRows {
    let width = seen.map { row in row.cells.count { !$0.isEmpty } }.max() ?? 0
    let first = seen.firstIndex { row in
      let filled = row.cells.filter { !$0.isEmpty }
      return !filled.isEmpty && filled.count * 5 >= width * 4 && filled.allSatisfy(mayBeHeader)
    }
    guard let first else {
      // Where every row has numbers, there is no header.
      return seen.allSatisfy { row in row.cells.contains(where: isNumber) } ? .none : .found
    }
    let line = seen[first].line
    guard first > 0, seen[first - 1].line == line - 1, namesGroups(seen[first - 1].cells) else {
      return .lines(line, nil)
    }
    return .lines(line - 1, line)
  }

  /// Titles stand in the first cell; names of groups stand over the columns they group.
  private static func namesGroups(_ cells: [String]) -> Bool {
    guard let first = cells.first, first.isEmpty else { return false }
    return cells.contains { !$0.isEmpty } && cells.allSatisfy(mayBeHeader)
  }

  private static func mayBeHeader(_ text: String) -> Bool {
    !isNumber(text) || PeriodReader(kind: .schoolYear, dates: nil).period(text) != nil
  }

  private static func isNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return printedNumber(bytes, 0..<bytes.count) != nil
  }
}
