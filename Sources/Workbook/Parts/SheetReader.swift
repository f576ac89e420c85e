/// Reads the cells of a sheet into text: a row a record, each in its place.
///
/// Cells are divided by the unit separator and rows by the record separator of ASCII, which no cell
/// can hold: nothing needs quotes, a line end in a cell is kept, and row 7 is record 7.
final class SheetReader: PartListener {
  private(set) var text: [UInt8] = []
  /// Rows that a filter or their author hides, with something in them.
  private(set) var hiddenRows = 0

  private let shared: SharedTexts
  private let styles: CellStyles
  private let part: String
  private var row = 0
  private var column = 0
  private var isHidden = false
  private var isFilled = false
  private var cell = Cell()

  /// One cell while it is read.
  private struct Cell {
    var column = 0
    var type = "n"
    var style = 0
    var value = ""
    var isInValue = false
    var inline = CellText()
  }

  init(shared: SharedTexts, styles: CellStyles, part: String) {
    self.shared = shared
    self.styles = styles
    self.part = part
  }

  func start(_ element: String, _ attributes: [String: String]) throws(WorkbookProblem) {
    switch element {
    case "row": try startRow(attributes)
    case "c": try startCell(attributes)
    case "v": cell.isInValue = true
    default: cell.inline.start(element)
    }
  }

  func text(_ piece: String) {
    if cell.isInValue { cell.value += piece } else { cell.inline.add(piece) }
  }

  func end(_ element: String) throws(WorkbookProblem) {
    switch element {
    case "row":
      if isHidden, isFilled { hiddenRows += 1 }
    case "c": try endCell()
    case "v": cell.isInValue = false
    default: cell.inline.end(element)
    }
  }

  private func startRow(_ attributes: [String: String]) throws(WorkbookProblem) {
    let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
    guard number > row, number <= Limit.rows else { throw .damaged(part: part) }
    // The first row needs no separator before it.
    append(SheetText.recordSeparator, number - max(row, 1))
    row = number
    column = 0
    cell.column = 0
    isFilled = false
    isHidden = ["1", "true"].contains(attributes["hidden"] ?? "")
  }

  private func startCell(_ attributes: [String: String]) throws(WorkbookProblem) {
    var cell = Cell()
    // Without a reference a cell follows the one before it.
    cell.column = self.cell.column + 1
    if let reference = attributes["r"] {
      guard let position = columnPosition(of: reference) else { throw .damaged(part: part) }
      cell.column = position
    }
    cell.type = attributes["t"] ?? "n"
    cell.style = attributes["s"].flatMap { Int($0) } ?? 0
    self.cell = cell
  }

  private func endCell() throws(WorkbookProblem) {
    let bytes = try content()
    guard !bytes.isEmpty else { return }
    // Two cells in one place, or out of order: the numbers could end up under another header.
    guard cell.column > column else { throw .damaged(part: part) }
    append(SheetText.unitSeparator, cell.column - max(column, 1))
    column = cell.column
    isFilled = true
    text.append(contentsOf: bytes)
    guard text.count <= Limit.text else { throw .tooLarge(millions: Limit.text / 1_000_000) }
  }

  private func append(_ separator: UInt8, _ count: Int) {
    for _ in 0..<max(0, count) { text.append(separator) }
  }

  /// What the cell shows.
  private func content() throws(WorkbookProblem) -> [UInt8] {
    switch cell.type {
    case "s":
      guard !cell.value.isEmpty else { return [] }
      guard let number = Int(cell.value), let text = shared.text(number) else {
        throw .damaged(part: part)
      }
      return text
    case "inlineStr": return cell.inline.bytes
    case "b": return Array((cell.value == "1" ? "TRUE" : "FALSE").utf8)
    case "n":
      guard !cell.value.isEmpty else { return [] }
      guard let number = Double(cell.value), number.isFinite else { throw .damaged(part: part) }
      return Array(styles.text(of: number, style: cell.style).utf8)
    // `str` is what a formula gave, `e` an error such as #N/A, `d` a date in ISO.
    default: return plain(cell.value)
    }
  }
}

/// Hears whether a sheet holds anything, and no more.
final class SheetProbe: PartListener {
  private(set) var isDone = false

  func start(_ element: String, _ attributes: [String: String]) {
    if element == "v" || element == "is" { isDone = true }
  }
}
