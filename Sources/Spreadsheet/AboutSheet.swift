internal import Display
internal import Tabular

/// The last sheet: what each answer is about, all that was assumed, and what was asked.
///
///     sheet      Ready for kindergarten · gap b…
///     question   gap kindergarten_ready by race
///     assumed    2020 to 2024 together, 5 school years
struct AboutSheet {
  private var lines: [(name: String, text: String)] = []

  mutating func add(_ text: String) {
    separate()
    lines.append(("text", text))
  }

  mutating func add(_ answer: Answer, sheet: String) {
    separate()
    if let banner = answer.banner { lines.append(("internal", banner)) }
    lines.append(("title", answer.title))
    lines.append(("sheet", sheet))
    if let place = answer.placeLine { lines.append(("place", place)) }
    lines += answer.assumptions.map { ("assumed", $0) }
    lines.append(("question", answer.question))
    lines += answer.allNotes.map { ("note", $0) }
    if let reading = answer.reading { lines.append(("reading", reading)) }
    lines += answer.methods.map { ("method", $0) }
    lines += answer.sources.map { ("source", $0) }
    lines.append(("data version", String(answer.dataVersion)))
    if let date = answer.asOf { lines.append(("as of", date.label)) }
  }

  func write(to sheet: Sheet, of book: Book) throws(SpreadsheetProblem) {
    sheet.setWidth(14, of: 0)
    sheet.setWidth(100, of: 1)
    for (row, line) in lines.enumerated() where !line.name.isEmpty {
      guard line.text.utf16.count <= Sheet.longestText else {
        throw .textTooLong(column: line.name, row: row + 1)
      }
      try sheet.write(line.name, row, 0, .label)
      try sheet.write(line.text, row, 1, line.name == "title" ? .title : .wrapped)
    }
    sheet.fitToPage(isWide: false)
  }

  /// An empty row between two answers.
  private mutating func separate() {
    if !lines.isEmpty { lines.append(("", "")) }
  }
}
