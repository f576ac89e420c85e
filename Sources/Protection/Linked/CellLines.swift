/// The sums that each cell stands in.
struct CellLines {
  private let network: CountNetwork
  /// Lines of cells, one cell after the other.
  private let lines: [Int]
  private let first: [Int]

  init(_ network: CountNetwork) {
    self.network = network
    var count = [Int](repeating: 0, count: network.arcs.count + 1)
    for cell in network.lineCells { count[cell + 1] += 1 }
    for cell in network.arcs.indices { count[cell + 1] += count[cell] }
    first = count
    var lines = [Int](repeating: 0, count: network.lineCells.count)
    for (index, line) in network.lines.enumerated() {
      for position in line.cells {
        let cell = network.lineCells[position]
        lines[count[cell]] = index
        count[cell] += 1
      }
    }
    self.lines = lines
  }

  /// Whether a condition holds for a line that a cell takes part in: as its total, as a part, or as
  /// a part of hidden parts.
  func anyLine(told cell: Int, hidden: [Bool], _ isSo: (Int) -> Bool) -> Bool {
    if let own = network.line(ofTotal: cell), isSo(own) { return true }
    return anyLine(with: cell, hidden: hidden, isSo)
  }

  private func anyLine(with cell: Int, hidden: [Bool], _ isSo: (Int) -> Bool) -> Bool {
    for position in first[cell]..<first[cell + 1] {
      let line = lines[position]
      if isSo(line) { return true }
      guard let total = network.lines[line].total, hidden[total] else { continue }
      if anyLine(with: total, hidden: hidden, isSo) { return true }
    }
    return false
  }
}
