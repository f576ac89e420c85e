/// How far a hidden count can move while every shown count and every sum stays as it is.
///
/// Along its arc a count grows without limit, against it a count shrinks to the least it is known
/// to be. The most a cell can grow by is a largest flow from the head of its arc back to its tail,
/// the most it can shrink by one from tail to head. Such a matrix is totally unimodular, so every
/// amount found is that of a table which really could be (Ahuja, Magnanti and Orlin, Network Flows,
/// 1993, chapters 6 and 11).
struct NetworkFlow {
  private let from: [Int]
  private let to: [Int]
  private let role: [CountNetwork.Role]
  private let worth: [Int]
  /// How much less each cell can be, before anything moves.
  private let slack: [Int]
  /// Arcs at each node, one node after the other.
  private let arcsAt: [Int]
  private let firstAt: [Int]
  private var flow: [Int]
  private var touched: [Int] = []
  /// The step that first reached a node, coded by arc and direction; −1 where none has.
  private var cameBy: [Int]
  /// The step that leads on from a node to the end, likewise.
  private var goesBy: [Int]

  enum Direction: CaseIterable { case up, down }

  /// A way over one arc, along it or against it.
  private struct Step {
    let arc: Int
    let isForward: Bool

    init(arc: Int, isForward: Bool) {
      self.arc = arc
      self.isForward = isForward
    }

    init(code: Int) { self.init(arc: code / 2, isForward: code % 2 == 0) }
    var code: Int { 2 * arc + (isForward ? 0 : 1) }
  }

  /// - Parameter part: the kind of people that moves.
  init(_ network: CountNetwork, part: Int) {
    from = network.arcs.map(\.from)
    to = network.arcs.map(\.to)
    role = network.arcs.map(\.role)
    worth = network.arcs.map(\.worth)
    slack = network.arcs.map { $0.parts[part] - $0.least[part] }
    arcsAt = network.arcsAt.flatMap { $0 }
    firstAt = network.arcsAt.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    flow = Array(repeating: 0, count: network.arcs.count)
    cameBy = Array(repeating: -1, count: network.arcsAt.count)
    goesBy = cameBy
  }

  /// How far a cell can move, looked at no further than `limit`, and the other cells that move.
  mutating func room(
    of cell: Int, _ direction: Direction, limit: Int, hidden: [Bool]
  ) -> (amount: Int, moved: [Int]) {
    let (source, sink) = ends(of: cell, direction)
    let limit = direction == .up ? limit : min(limit, slack[cell])
    reset()
    var amount = 0
    while amount < limit, let path = shortest(from: source, to: sink, without: cell, hidden) {
      var step = limit - amount
      for move in path where !move.isForward { step = min(step, capacityBack(move.arc)) }
      for move in path {
        if flow[move.arc] == 0 { touched.append(move.arc) }
        flow[move.arc] += move.isForward ? step : -step
      }
      amount += step
    }
    return (amount, touched.filter { flow[$0] != 0 })
  }

  /// The cheapest shown cells whose hiding lets a cell move further than it can now: least worth,
  /// then fewest cells; nil where none costs less than the limit. Call it after `room` has found
  /// too little, with the same cell.
  mutating func cheapestExtension(
    of cell: Int, _ direction: Direction, below limit: Cost?, hidden: [Bool],
    mayHide: (CountNetwork.Role) -> Bool
  ) -> (cost: Cost, cells: [Int])? {
    if direction == .down, slack[cell] == 0 { return nil }
    let (source, sink) = ends(of: cell, direction)
    var costs = [Cost?](repeating: nil, count: cameBy.count)
    var cameBy = cameBy
    costs[source] = Cost(worth: 0, cells: 0)
    var waiting = CostQueue()
    waiting.insert(source, Cost(worth: 0, cells: 0))
    while let (node, cost) = waiting.popCheapest() {
      if node == sink { break }
      guard costs[node] == cost else { continue }
      for position in firstAt[node]..<firstAt[node + 1] {
        let index = arcsAt[position]
        guard index != cell else { continue }
        let isForward = from[index] == node
        var price = cost
        if !hidden[index] {
          guard worth[index] > 0, mayHide(role[index]) else { continue }
          price.worth += worth[index]
          price.cells += 1
        }
        guard isForward || capacityBack(index) > 0 else { continue }
        let next = isForward ? to[index] : from[index]
        if let limit, price >= limit { continue }
        if let known = costs[next], known <= price { continue }
        costs[next] = price
        cameBy[next] = Step(arc: index, isForward: isForward).code
        waiting.insert(next, price)
      }
    }
    guard let cost = costs[sink], cost.cells > 0 else { return nil }
    let path = steps(to: sink, from: source, cameBy)
    return (cost, path.map(\.arc).filter { !hidden[$0] })
  }

  private func ends(of cell: Int, _ direction: Direction) -> (Int, Int) {
    direction == .up ? (to[cell], from[cell]) : (from[cell], to[cell])
  }

  /// How much less a cell can still become.
  private func capacityBack(_ arc: Int) -> Int { slack[arc] + flow[arc] }

  private mutating func reset() {
    for arc in touched { flow[arc] = 0 }
    touched = []
  }

  /// A way with room, found from both ends at once, the narrower side first: most ways are short,
  /// and where there is none one side soon has nowhere to go.
  private mutating func shortest(
    from source: Int, to sink: Int, without cell: Int, _ hidden: [Bool]
  ) -> [Step]? {
    var ahead = [source]
    var behind = [sink]
    var next = (ahead: 0, behind: 0)
    defer {
      for node in ahead { cameBy[node] = -1 }
      for node in behind { goesBy[node] = -1 }
    }
    while next.ahead < ahead.count, next.behind < behind.count {
      let isAhead = ahead.count <= behind.count
      let node = isAhead ? ahead[next.ahead] : behind[next.behind]
      if isAhead { next.ahead += 1 } else { next.behind += 1 }
      for position in firstAt[node]..<firstAt[node + 1] {
        let index = arcsAt[position]
        guard hidden[index], index != cell else { continue }
        let isForward = isAhead == (from[index] == node)
        guard isForward || slack[index] + flow[index] > 0 else { continue }
        let other = from[index] == node ? to[index] : from[index]
        let step = Step(arc: index, isForward: isForward).code
        if isAhead {
          guard other != source, cameBy[other] < 0 else { continue }
          cameBy[other] = step
          ahead.append(other)
          guard other == sink || goesBy[other] >= 0 else { continue }
        } else {
          guard other != sink, goesBy[other] < 0 else { continue }
          goesBy[other] = step
          behind.append(other)
          guard other == source || cameBy[other] >= 0 else { continue }
        }
        return steps(to: other, from: source, cameBy) + steps(from: other, to: sink)
      }
    }
    return nil
  }

  private func steps(from start: Int, to sink: Int) -> [Step] {
    var path: [Step] = []
    var node = start
    while node != sink, goesBy[node] >= 0 {
      let step = Step(code: goesBy[node])
      path.append(step)
      node = step.isForward ? to[step.arc] : from[step.arc]
    }
    return path
  }

  private func steps(to sink: Int, from source: Int, _ cameBy: [Int]) -> [Step] {
    var path: [Step] = []
    var node = sink
    while node != source, cameBy[node] >= 0 {
      let step = Step(code: cameBy[node])
      path.append(step)
      node = step.isForward ? from[step.arc] : to[step.arc]
    }
    return path
  }
}

/// What hiding more would take away.
struct Cost: Comparable {
  var worth: Int
  var cells: Int

  static func < (a: Cost, b: Cost) -> Bool { (a.worth, a.cells) < (b.worth, b.cells) }
}
