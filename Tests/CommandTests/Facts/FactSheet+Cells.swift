import Foundation

/// Where the numbers of a family stand in its files, to be counted by another hand.
///
///     cells Graduates in four years: "Graduation Rate" of four-year-graduation-rates
///     cells Met the standard: "%" 5 of smarter-balanced but 1 suppressed
///     all * 526474
extension FactSheet {
  /// A column of the files whose names begin so.
  struct Column {
    var indicator: String
    var title: String
    /// Which of several columns with this title.
    var occurrence = 1
    var files: String
    /// Cells that are not counted: of rows that are left out, or that another row repeats.
    var less: (count: Int, kind: String)?
    var isSuppressedOnly = false
  }

  /// A text, and how often it is the whole of a cell in any column of any file.
  struct Total {
    var text: String
    var count: Int
  }

  static func total(_ line: String) throws -> Total {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == 2, let count = Int(parts[1]) else { throw Problem.badLine(line) }
    return Total(text: parts[0], count: count)
  }

  static func column(_ line: String) throws -> Column {
    let quoted = line.components(separatedBy: "\"")
    guard quoted.count == 3, quoted[0].hasSuffix(": ") else { throw Problem.badLine(line) }
    var words = quoted[2].split(separator: " ").map(String.init)
    var column = Column(indicator: String(quoted[0].dropLast(2)), title: quoted[1], files: "")
    if let occurrence = words.first.flatMap(Int.init) {
      column.occurrence = occurrence
      words.removeFirst()
    }
    guard words.count >= 2, words[0] == "of" else { throw Problem.badLine(line) }
    column.files = words[1]
    let tail = Array(words.dropFirst(2))
    if tail == ["suppressed", "only"] {
      column.isSuppressedOnly = true
    } else if tail.count == 3, tail[0] == "but", let count = Int(tail[1]) {
      column.less = (count, tail[2])
    } else if !tail.isEmpty {
      throw Problem.badLine(line)
    }
    return column
  }
}
