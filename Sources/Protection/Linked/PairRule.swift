/// What to hide in a table of two dimensions in the widest place, beside the tables of both in all
/// places, which stay as they are.
///
/// Three tables that share every two of place, first and second dimension are margins of a table of
/// all three, and what they leave open is more than each alone tells. So a small cell's room is
/// looked for where it is real: in the lowest places, moving people between groups of both
/// dimensions there so that no shown number of any table changes. Rooms of several places add up.
struct PairRule {
  let rule: LineRule
  /// People in the widest place by row, column and part.
  let people: [[[Int]]]
  /// Cells that some source or agreement hides.
  let mustHide: Set<PairCell>
  let hiddenRows: Set<Int>
  let hiddenColumns: Set<Int>
  var places: [PairPlace]

  /// The cells to hide; nil where the table cannot be made safe.
  mutating func hidden() -> Set<PairCell>? {
    let small = cells.filter { isSmall($0) }
    var hidden = Set(small).union(
      cells.filter { hiddenRows.contains($0.row) || hiddenColumns.contains($0.column) })
    let always = hidden
    while let more = missing(small, hidden) {
      guard let more = more.cells else { return nil }
      hidden.formUnion(more)
    }
    let added = hidden.subtracting(always).sorted { (-count($0), $0) < (-count($1), $1) }
    for cell in added {
      hidden.remove(cell)
      if missing(small, hidden) != nil { hidden.insert(cell) }
    }
    return hidden
  }

  private var cells: [PairCell] {
    people.indices.flatMap { row in
      people[row].indices.map { PairCell(row: row, column: $0) }
    }
  }

  private func count(_ cell: PairCell) -> Int { people[cell.row][cell.column].reduce(0, +) }

  private func isSmall(_ cell: PairCell) -> Bool {
    mustHide.contains(cell) || (count(cell) > 0 && rule.isSmall(count(cell)))
  }

  /// What else must be hidden, nothing where all is safe; no cells where nothing helps.
  private mutating func missing(
    _ small: [PairCell], _ hidden: Set<PairCell>
  ) -> (cells: [PairCell]?, Void)? {
    for line in lines where isSmallUnion(line.filter(hidden.contains), small) {
      let shown = line.filter { !hidden.contains($0) && count($0) > 0 }
      let smallest = shown.min { (count($0), $0) < (count($1), $1) }
      return (smallest.map { [$0] }, ())
    }
    for cell in small where !hasRoom(cell, hidden) {
      return (rectangle(around: cell, hidden), ())
    }
    return nil
  }

  /// Cells that add up to a shown total.
  private var lines: [[PairCell]] {
    let rows = people.indices.filter { !hiddenRows.contains($0) }.map { row in
      people[row].indices.map { PairCell(row: row, column: $0) }
    }
    let columns = (people.first?.indices ?? 0..<0).filter { !hiddenColumns.contains($0) }
      .map { column in people.indices.map { PairCell(row: $0, column: column) } }
    return rows + columns
  }

  private func isSmallUnion(_ cells: [PairCell], _ small: [PairCell]) -> Bool {
    let union = cells.reduce(0) { $0 + count($1) }
    if union > 0, rule.isSmall(union) { return true }
    guard rule.hasInsiders else { return false }
    return cells.contains { cell in
      small.contains { $0 != cell && cells.contains($0) } && rule.isSmall(union - count(cell))
    }
  }

  private mutating func hasRoom(_ cell: PairCell, _ hidden: Set<PairCell>) -> Bool {
    var room = 0
    for part in people[cell.row][cell.column].indices {
      var inPart = 0
      for place in places.indices {
        for direction in NetworkFlow.Direction.allCases where inPart < rule.width {
          inPart += places[place].room(
            of: cell, part: part, direction, limit: rule.width - inPart, hidden: hidden)
        }
      }
      if inPart == 0 { return false }
      room += inPart
    }
    return room >= rule.width
  }

  /// The cheapest rectangle with a cell as a corner that hides something more.
  private func rectangle(around cell: PairCell, _ hidden: Set<PairCell>) -> [PairCell]? {
    var best: (cost: Cost, cells: [PairCell])?
    for row in people.indices where row != cell.row {
      for column in people[row].indices where column != cell.column {
        let corners = [
          PairCell(row: cell.row, column: column), PairCell(row: row, column: cell.column),
          PairCell(row: row, column: column),
        ]
        let new = corners.filter { !hidden.contains($0) && count($0) > 0 }
        guard !new.isEmpty else { continue }
        let cost = Cost(worth: new.reduce(0) { $0 + count($1) }, cells: new.count)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, new) }
      }
    }
    return best?.cells
  }
}
