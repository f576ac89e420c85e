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
  private var proven: ProvenRooms

  init(_ network: CountNetwork, rule: LineRule) {
    self.network = network
    self.rule = rule
    let ways = NetworkWays(network)
    flows = (0..<network.parts).map { NetworkFlow(network, ways, part: $0) }
    proven = ProvenRooms(network, width: rule.width)
  }

  /// Whether a small cell has its room.
  mutating func hasRoom(_ cell: Int, hidden: [Bool]) -> Bool {
    if proven.isEnough(for: cell) { return true }
    var room = 0
    for part in flows.indices {
      // The last part needs no more than what the others lack.
      let isLast = part == flows.count - 1
      let enough = isLast ? max(1, rule.width - room) : rule.width
      for direction in NetworkFlow.Direction.allCases
      where proven.room(of: cell, part: part) < enough {
        let other = proven.room(of: cell, part: part, direction.opposite)
        let amount = flows[part].room(
          of: cell, direction, enough: enough - other, limit: rule.width, hidden: hidden)
        if amount > 0 { proven.note(flows[part], part: part, of: cell, direction, amount) }
      }
      let inPart = proven.room(of: cell, part: part)
      if inPart == 0 { return false }
      room += inPart
    }
    return room >= rule.width
  }

  /// Whether a reader knows a cell, though it may be hidden. Small cells have their room.
  mutating func isKnown(_ cell: Int, hidden: [Bool]) -> Bool {
    guard hidden[cell] else { return true }
    if network.arcs[cell].role == .small || proven.canMove(cell) { return false }
    for part in flows.indices {
      for direction in NetworkFlow.Direction.allCases {
        let amount = flows[part].room(
          of: cell, direction, enough: 1, limit: rule.width, hidden: hidden)
        guard amount > 0 else { continue }
        proven.note(flows[part], part: part, of: cell, direction, amount)
        return false
      }
    }
    return true
  }

  /// What a cell that is shown again was needed for.
  mutating func takeAway(_ cell: Int) -> ProvenRooms.Broken { proven.takeAway(cell) }

  /// The cell stays hidden, so all that was found with it holds.
  mutating func putBack(_ broken: ProvenRooms.Broken) { proven.putBack(broken) }

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
        inPart += flows[part].room(of: cell, direction, limit: rule.width, hidden: hidden)
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

  /// Whether the hidden summands of a line whose total is shown are together fewer than k, or would
  /// be for somebody who knows one of them while another must stay hidden.
  ///
  /// Mutating only so that nothing is copied: it is asked for every line again and again.
  mutating func isSmallUnion(_ line: CountNetwork.Line, hidden: [Bool]) -> Bool {
    if let total = line.total, hidden[total] { return false }
    return union(of: line, hidden: hidden).isSmall(by: rule)
  }

  /// The same for a reader who counts as shown what cannot move: it is hidden and hides nobody else.
  mutating func isSmallUnionOfMoving(_ line: CountNetwork.Line, hidden: [Bool]) -> Bool {
    guard union(of: line, hidden: hidden).small > 0 else { return false }
    if let total = line.total, !isKnown(total, hidden: hidden) { return false }
    var union = Union()
    add(line, movingIn: hidden, to: &union)
    return union.isSmall(by: rule)
  }

  private mutating func union(of line: CountNetwork.Line, hidden: [Bool]) -> Union {
    var union = Union()
    network.eachSummand(of: line, hidden: hidden) { cell in
      if hidden[cell] { union.add(network.arcs[cell]) }
    }
    return union
  }

  private mutating func add(
    _ line: CountNetwork.Line, movingIn hidden: [Bool], to union: inout Union
  ) {
    for position in line.cells {
      let cell = network.lineCells[position]
      guard !isKnown(cell, hidden: hidden) else { continue }
      if let below = network.line(ofTotal: cell) {
        add(network.lines[below], movingIn: hidden, to: &union)
      } else {
        union.add(network.arcs[cell])
      }
    }
  }

  /// Hidden cells that are known together.
  private struct Union {
    var people = 0
    var small = 0
    private var largest = 0
    private var largestCompanion = 0

    mutating func add(_ arc: CountNetwork.Arc) {
      people += arc.people
      largest = max(largest, arc.people)
      if arc.role == .small {
        small += 1
      } else {
        largestCompanion = max(largestCompanion, arc.people)
      }
    }

    func isSmall(by rule: LineRule) -> Bool {
      if people > 0, rule.isSmall(people) { return true }
      guard rule.hasInsiders, small > 0 else { return false }
      // Who knows the only one that must stay hidden learns nothing of another.
      return rule.isSmall(people - (small > 1 ? largest : largestCompanion))
    }
  }
}
