/// Two dimensions together in one lowest place, as a network of what a reader does not know there.
///
/// Groups of the first dimension are rows, those of the second columns. A row whose number is hidden
/// here and in every wider place can exchange people with the other such rows, likewise a column;
/// the numbers of all others stay. So whatever moves here leaves every other table as it is shown.
struct PairPlace {
  private let rows: Int
  private let columns: Int
  private var network: CountNetwork
  private var arcs: [PairCell: Int] = [:]
  /// Arcs that are no cells of the pair and never shown.
  private var margins: [Int] = []
  private var flows: [NetworkFlow] = []

  /// - Parameters:
  ///   - people: by row, column and part.
  ///   - least: what is known to be in a cell at the least, likewise.
  ///   - freeRows, freeColumns: those whose numbers are hidden all the way up.
  ///   - absent: what no table lists, shown or hidden: every reader knows that nobody is there.
  init(
    people: [[[Int]]], least: [[[Int]]], freeRows: Set<Int>, freeColumns: Set<Int>,
    absent: Set<PairCell> = [], parts: Int
  ) {
    rows = people.count
    columns = people.first?.count ?? 0
    // Rows, columns, and for either a node where the free ones exchange people.
    network = CountNetwork(nodes: rows + columns + 2, parts: parts)
    for row in people.indices {
      for column in people[row].indices where isThere(row, column, people, freeRows, freeColumns) {
        let isNobody = people[row][column].allSatisfy { $0 == 0 }
        if isNobody, absent.contains(PairCell(row: row, column: column)) { continue }
        arcs[PairCell(row: row, column: column)] = network.append(
          arc(
            from: row, to: rows + column, people[row][column], least: least[row][column]))
      }
    }
    let nobody = [Int](repeating: 0, count: parts)
    for row in freeRows.sorted() {
      let everyone = people[row].reduce(nobody) { zip($0, $1).map(+) }
      margins.append(
        network.append(arc(from: rows + columns, to: row, everyone, least: nobody)))
    }
    for column in freeColumns.sorted() {
      let everyone = people.reduce(nobody) { zip($0, $1[column]).map(+) }
      margins.append(
        network.append(
          arc(from: rows + column, to: rows + columns + 1, everyone, least: nobody)))
    }
    let ways = NetworkWays(network)
    flows = (0..<parts).map { NetworkFlow(network, ways, part: $0) }
  }

  /// Whether somebody may be in a cell, for all a reader knows.
  private func isThere(
    _ row: Int, _ column: Int, _ people: [[[Int]]], _ freeRows: Set<Int>, _ freeColumns: Set<Int>
  ) -> Bool {
    let inRow = people[row].contains { $0.contains { $0 > 0 } }
    let inColumn = people.contains { $0[column].contains { $0 > 0 } }
    return (inRow || freeRows.contains(row)) && (inColumn || freeColumns.contains(column))
  }

  private func arc(from: Int, to: Int, _ parts: [Int], least: [Int]) -> CountNetwork.Arc {
    CountNetwork.Arc(
      from: from, to: to, parts: Parts(parts), least: Parts(least), cell: nil, place: 0,
      role: .unprinted)
  }

  /// How far a cell can move here while the shown cells of the pair stay as they are.
  mutating func room(
    of cell: PairCell, part: Int, _ direction: NetworkFlow.Direction, limit: Int,
    hidden: Set<PairCell>
  ) -> Int {
    guard let arc = arcs[cell] else { return 0 }
    var open = [Bool](repeating: false, count: network.arcs.count)
    for other in hidden { if let arc = arcs[other] { open[arc] = true } }
    for margin in margins { open[margin] = true }
    return flows[part].room(of: arc, direction, limit: limit, hidden: open)
  }
}

/// A group of the first and one of the second dimension, by their numbers in the table.
struct PairCell: Hashable, Comparable {
  let row: Int
  let column: Int

  static func < (a: PairCell, b: PairCell) -> Bool { (a.row, a.column) < (b.row, b.column) }
}
