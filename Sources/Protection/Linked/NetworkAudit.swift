/// Whether a pattern of hidden cells keeps what an outsider can work out wide enough.
///
/// The parts of a cell are networks with one pattern, tied only by there being somebody in each
/// hidden cell of a lowest place. That one person is given to one part; then any table of one part
/// goes with any of another, and the bounds of the people are the sums over the parts. What the
/// audit claims for a cell some table really has: it can be too strict, never too lenient.
struct NetworkAudit {
  /// k and w of the policy.
  let rule: LineRule
  let network: CountNetwork
  private var flows: [NetworkFlow]

  init(_ network: CountNetwork, rule: LineRule) {
    self.network = network
    self.rule = rule
    flows = (0..<network.parts).map { NetworkFlow(network, part: $0) }
  }

  /// The cells that give a small cell its room; nil where it has too little.
  ///
  /// Enough is w people, and where people are split into parts at least one in each part.
  mutating func witness(for cell: Int, hidden: [Bool]) -> Set<Int>? {
    var moved: Set<Int> = []
    var room = 0
    for part in flows.indices {
      var inPart = 0
      for direction in NetworkFlow.Direction.allCases where inPart < rule.width {
        let found = flows[part].room(
          of: cell, direction, limit: rule.width - inPart, hidden: hidden)
        inPart += found.amount
        moved.formUnion(found.moved)
      }
      if inPart == 0 { return nil }
      room += inPart
    }
    return room >= rule.width ? moved : nil
  }

  /// The cheapest cells to hide that give a cell more room; of the parts that have none first.
  mutating func cheapestExtension(
    of cell: Int, hidden: [Bool], mayHide: (CountNetwork.Role) -> Bool
  ) -> [Int]? {
    var best: (cost: Cost, cells: [Int])?
    var stuck: (cost: Cost, cells: [Int])?
    for part in flows.indices {
      var inPart = 0
      var cheapest: (cost: Cost, cells: [Int])?
      for direction in NetworkFlow.Direction.allCases {
        inPart += flows[part].room(of: cell, direction, limit: rule.width, hidden: hidden).amount
        let found = flows[part].cheapestExtension(
          of: cell, direction, below: cheapest?.cost, hidden: hidden, mayHide: mayHide)
        if let found { cheapest = found }
      }
      guard let cheapest else {
        if inPart == 0 { return nil }
        continue
      }
      if inPart == 0, stuck.map({ cheapest.cost < $0.cost }) ?? true { stuck = cheapest }
      if best.map({ cheapest.cost < $0.cost }) ?? true { best = cheapest }
    }
    return (stuck ?? best)?.cells
  }

  /// Whether the hidden summands of a line whose total is shown are together fewer than k, or would be
  /// for somebody who knows one of them while another must stay hidden.
  func isSmallUnion(_ line: CountNetwork.Line, hidden: [Bool]) -> Bool {
    if let total = line.total, hidden[total] { return false }
    return isSmall(network.summands(of: line) { hidden[$0] }.filter { hidden[$0] })
  }

  /// The same for a reader who counts as shown what cannot move: it is hidden and hides nobody else.
  mutating func isSmallUnionOfMoving(_ line: CountNetwork.Line, hidden: [Bool]) -> Bool {
    let network = network
    let hasSmall = network.summands(of: line) { hidden[$0] }.contains {
      hidden[$0] && network.arcs[$0].role == .small
    }
    guard hasSmall else { return false }
    if let total = line.total, !isKnown(total, hidden: hidden) { return false }
    let open = network.summands(of: line) { !isKnown($0, hidden: hidden) }
    return isSmall(open.filter { !isKnown($0, hidden: hidden) })
  }

  private func isSmall(_ cells: [Int]) -> Bool {
    let union = cells.reduce(0) { $0 + network.arcs[$1].people }
    if union > 0, rule.isSmall(union) { return true }
    guard rule.hasInsiders else { return false }
    let small = cells.filter { network.arcs[$0].role == .small }
    return cells.contains { cell in
      small.contains { $0 != cell } && rule.isSmall(union - network.arcs[cell].people)
    }
  }

  /// Cells that move along with one that is hidden to protect others, as was found last.
  private var movements: [Int: [Int]] = [:]

  /// Whether a reader knows a cell, though it may be hidden. Small cells have their room.
  mutating func isKnown(_ cell: Int, hidden: [Bool]) -> Bool {
    guard hidden[cell] else { return true }
    guard network.arcs[cell].role != .small else { return false }
    if let moved = movements[cell], moved.allSatisfy({ hidden[$0] }) { return false }
    for part in flows.indices {
      for direction in NetworkFlow.Direction.allCases {
        let found = flows[part].room(of: cell, direction, limit: 1, hidden: hidden)
        guard found.amount > 0 else { continue }
        movements[cell] = found.moved
        return false
      }
    }
    return true
  }

  /// Cells that were found to move along with one.
  func cells(movingWith cell: Int) -> [Int] {
    movements.filter { $1.contains(cell) }.map(\.key)
  }
}
