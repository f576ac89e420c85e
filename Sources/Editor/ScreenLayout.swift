/// Where the characters of a text stand on the screen, worked out as libedit does it.
///
/// The prompt stands before the first row only; a row that is full ends where the next begins.
struct ScreenLayout {
  /// Rows of the screen, each the scalars that stand in it.
  private(set) var rows: [Range<Int>] = []
  /// Cells taken in each row.
  private(set) var widths: [Int] = []
  /// Row and cell of the cursor.
  private(set) var cursor = (row: 0, cell: 0)
  /// Whether libedit and terminals agree on the cells of every character.
  private(set) var isPlain = true

  let promptCells: Int

  init(
    _ scalars: [Unicode.Scalar], cursor offset: Int, promptCells: Int, columns: Int,
    cells: (Unicode.Scalar) -> Int
  ) {
    self.promptCells = promptCells
    let columns = max(2, columns)
    var start = 0
    var cell = promptCells % columns
    for _ in 0..<(promptCells / columns) { breakRow(&start, at: 0, width: columns) }
    for (index, scalar) in scalars.enumerated() {
      if index == offset { cursor = (rows.count, cell) }
      if scalar == "\n" {
        breakRow(&start, at: index, width: cell)
        start = index + 1
        cell = 0
        continue
      }
      let width = scalar == "\t" ? 8 - cell % 8 : cells(scalar)
      if width < 1 || scalar == "\t" { isPlain = false }
      if width > 0, cell + width > columns {
        breakRow(&start, at: index, width: cell)
        if index == offset { cursor = (rows.count, 0) }
        cell = 0
      }
      cell += max(1, width)
      if cell >= columns {
        breakRow(&start, at: index + 1, width: columns)
        cell = 0
      }
    }
    if offset >= scalars.count { cursor = (rows.count, cell) }
    breakRow(&start, at: scalars.count, width: cell)
  }

  private mutating func breakRow(_ start: inout Int, at end: Int, width: Int) {
    rows.append(start..<max(start, end))
    widths.append(width)
    start = max(start, end)
  }
}
