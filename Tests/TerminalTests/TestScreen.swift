import Foundation

/// What a terminal shows of the bytes a program writes: the codes strive and libedit use.
struct TestScreen {
  struct Cell {
    var character: Character = " "
    /// The parameters of the last look: `1`, `2`, `36`; empty for plain.
    var look = ""
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var cells: [[Cell]]
  /// Rows that have left at the top.
  private(set) var above: [String] = []
  private(set) var row = 0
  private(set) var column = 0
  /// The last column has been written: the next character stands on the next row.
  private var isFull = false
  private var look = ""
  private var saved = (row: 0, column: 0, look: "")
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows of the screen without the blanks at their ends; those above it first.
  var text: String { (above + lines).joined(separator: "\n") }

  var lines: [String] {
    cells.map { row in
      var line = String(row.map(\.character))
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// The row the cursor stands in.
  var line: String { lines.indices.contains(row) ? lines[row] : "" }

  /// The look of a text in the row of the cursor.
  func look(of text: String) -> String? {
    guard let range = line.range(of: text) else { return nil }
    return cells[row][line.distance(from: line.startIndex, to: range.lowerBound)].look
  }

  /// Rows are not wrapped anew, as a terminal would: the cursor stays where it is.
  mutating func resize(columns: Int, rows: Int) {
    cells = (0..<rows).map { number in
      let old = cells.indices.contains(number) ? cells[number] : []
      return (0..<columns).map { old.indices.contains($0) ? old[$0] : Cell() }
    }
    self.columns = columns
    self.rows = rows
    row = min(row, rows - 1)
    column = min(column, columns - 1)
  }

  mutating func draw(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count, let length = drawOne(at: index) { index += length }
    pending.removeFirst(index)
  }

  /// Draws one character or code; nil where the rest of it is not there yet.
  private mutating func drawOne(at index: Int) -> Int? {
    let byte = pending[index]
    switch byte {
    case 0x1B: return escape(at: index)
    case 0x0D: move(row, 0)
    case 0x0A: newLine()
    case 0x08: move(row, column - 1)
    case 0x00..<0x20, 0x7F: break
    case 0x00..<0x80: put(Character(Unicode.Scalar(byte)))
    default:
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard index + length <= pending.count else { return nil }
      let text = String(decoding: pending[index..<(index + length)], as: UTF8.self)
      if let character = text.first { put(character) }
      return length
    }
    return 1
  }

  private mutating func escape(at index: Int) -> Int? {
    guard index + 1 < pending.count else { return nil }
    switch pending[index + 1] {
    case UInt8(ascii: "7"): saved = (row, column, look)
    case UInt8(ascii: "8"):
      move(saved.row, saved.column)
      look = saved.look
    case UInt8(ascii: "["):
      guard let end = pending[(index + 2)...].firstIndex(where: { $0 >= 0x40 }) else { return nil }
      let body = String(decoding: pending[(index + 2)..<end], as: UTF8.self)
      control(Character(Unicode.Scalar(pending[end])), body)
      return end - index + 1
    case UInt8(ascii: "("): return 3
    default: break
    }
    return 2
  }

  private mutating func control(_ kind: Character, _ body: String) {
    let numbers = body.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch kind {
    case "A": move(row - count, column)
    case "B": move(row + count, column)
    case "C": move(row, column + count)
    case "D": move(row, column - count)
    case "G": move(row, count - 1)
    case "H": move(count - 1, (numbers.count > 1 ? numbers[1] : 1) - 1)
    case "J":
      clear(row, from: column)
      for number in (row + 1)..<max(row + 1, rows) { clear(number, from: 0) }
    case "K": clear(row, from: column)
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "m":
      let looks = numbers.filter { $0 != 0 }
      look = looks.map(String.init).joined(separator: ";")
    default: break
    }
  }

  private mutating func move(_ row: Int, _ column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
    isFull = false
  }

  private mutating func newLine() {
    isFull = false
    if row + 1 < rows {
      row += 1
      return
    }
    above.append(lines[0])
    cells.removeFirst()
    cells.append(Array(repeating: Cell(), count: columns))
  }

  private mutating func put(_ character: Character) {
    if isFull {
      newLine()
      column = 0
    }
    cells[row][column] = Cell(character: character, look: look)
    if column + 1 < columns { column += 1 } else { isFull = true }
  }

  private mutating func clear(_ row: Int, from start: Int) {
    guard cells.indices.contains(row), start < columns else { return }
    for column in start..<columns { cells[row][column] = Cell() }
  }

  private mutating func shift(by count: Int) {
    var line = cells[row]
    let rest = Array(line[column...])
    let moved =
      count > 0
      ? Array(repeating: Cell(), count: count) + rest
      : Array(rest.dropFirst(-count)) + Array(repeating: Cell(), count: -count)
    line.replaceSubrange(column..., with: moved.prefix(columns - column))
    cells[row] = line
  }
}
