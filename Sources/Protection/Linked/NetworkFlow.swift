/// How far a hidden count can move while every shown count and every sum stays as it is.
///
/// Along its arc a count grows without limit, against it a count shrinks to the least it is known
/// to be. The most a cell can grow by is a largest flow from the head of its arc back to its tail,
/// the most it can shrink by one from tail to head. Such a matrix is totally unimodular, so every
/// amount found is that of a table which really could be (Ahuja, Magnanti and Orlin, Network Flows,
/// 1993, chapters 6 and 11).
///
/// It is asked a thousand times about one network, so what it works with is kept between questions.
struct NetworkFlow {
  private let ends: [(from: Int, to: Int)]
  private let around: NetworkWays
  private let role: [CountNetwork.Role]
  private let worth: [Int]
  /// How much less each cell can be, before anything moves.
  private let slack: [Int]
  /// How much less each cell can be now.
  private var left: [Int]
  /// Cells that moved, some of them perhaps back again.
  private(set) var touched: [Int] = []
  /// The step that first reached a node, coded by arc and direction; −1 where none has.
  private var cameBy: [Int]
  /// The step that leads on from a node to the end, likewise.
  private var goesBy: [Int]
  /// Nodes reached from either end.
  private var ahead: [Int] = []
  private var behind: [Int] = []

  enum Direction: Int, CaseIterable {
    case up, down

    var opposite: Direction { self == .up ? .down : .up }
  }

  /// A way over one arc, along it or against it.
  private struct Step {
    let arc: Int
    let isForward: Bool

    init(arc: Int, isForward: Bool) {
      self.arc = arc
      self.isForward = isForward
    }

    init(code: Int) { self.init(arc: code >> 1, isForward: code & 1 == 0) }
    var code: Int { arc << 1 | (isForward ? 0 : 1) }
  }

  /// - Parameter part: the kind of people that moves.
  init(_ network: CountNetwork, _ ways: NetworkWays, part: Int) {
    ends = network.arcs.map { ($0.from, $0.to) }
    around = ways
    role = network.arcs.map(\.role)
    worth = network.arcs.map(\.worth)
    slack = network.arcs.map { $0.parts[part] - $0.least[part] }
    left = slack
    cameBy = Array(repeating: -1, count: ways.nodes)
    goesBy = cameBy
  }

  /// How much a cell moved when `room` was asked last.
  func moved(_ cell: Int) -> Int { left[cell] - slack[cell] }

  /// How far a cell can move; looked at no further than `limit`, and no more once it is enough.
  mutating func room(
    of cell: Int, _ direction: Direction, enough: Int? = nil, limit: Int, hidden: [Bool]
  ) -> Int {
    let (source, sink) = ends(of: cell, direction)
    let limit = direction == .up ? limit : min(limit, slack[cell])
    let enough = min(enough ?? limit, limit)
    reset()
    var amount = 0
    while amount < enough, let middle = meeting(from: source, to: sink, without: cell, hidden) {
      let step = widest(through: middle, from: source, to: sink, limit: limit - amount)
      move(step, through: middle, from: source, to: sink)
      forgetWay()
      amount += step
    }
    forgetWay()
    return amount
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
    var costs = [Cost?](repeating: nil, count: around.nodes)
    var cameBy = cameBy
    costs[source] = Cost(worth: 0, cells: 0)
    var waiting = CostQueue()
    waiting.insert(source, Cost(worth: 0, cells: 0))
    while let (node, cost) = waiting.popCheapest() {
      if node == sink { break }
      guard costs[node] == cost else { continue }
      for position in around.range(at: node) {
        let way = around.ways[position]
        guard way.arc != cell else { continue }
        var price = cost
        if !hidden[way.arc] {
          guard worth[way.arc] > 0, mayHide(role[way.arc]) else { continue }
          price.worth += worth[way.arc]
          price.cells += 1
        }
        guard way.isOut || left[way.arc] > 0 else { continue }
        if let limit, price >= limit { continue }
        if let known = costs[way.other], known <= price { continue }
        costs[way.other] = price
        cameBy[way.other] = Step(arc: way.arc, isForward: way.isOut).code
        waiting.insert(way.other, price)
      }
    }
    guard let cost = costs[sink], cost.cells > 0 else { return nil }
    return (cost, shown(onWayTo: sink, from: source, cameBy, hidden))
  }

  private func shown(
    onWayTo sink: Int, from source: Int, _ cameBy: [Int], _ hidden: [Bool]
  ) -> [Int] {
    var shown: [Int] = []
    var node = sink
    while node != source, cameBy[node] >= 0 {
      let step = Step(code: cameBy[node])
      if !hidden[step.arc] { shown.append(step.arc) }
      node = start(of: step)
    }
    return shown
  }

  private func ends(of cell: Int, _ direction: Direction) -> (Int, Int) {
    let (from, to) = ends[cell]
    return direction == .up ? (to, from) : (from, to)
  }

  private func start(of step: Step) -> Int {
    step.isForward ? ends[step.arc].from : ends[step.arc].to
  }

  private func end(of step: Step) -> Int {
    step.isForward ? ends[step.arc].to : ends[step.arc].from
  }

  private mutating func reset() {
    for arc in touched { left[arc] = slack[arc] }
    touched.removeAll(keepingCapacity: true)
  }

  /// Where a way with room meets, looked for from both ends at once, the narrower side first: most
  /// ways are short, and where there is none one side soon has nowhere to go.
  private mutating func meeting(
    from source: Int, to sink: Int, without cell: Int, _ hidden: [Bool]
  ) -> Int? {
    ahead.append(source)
    behind.append(sink)
    var next = (ahead: 0, behind: 0)
    while next.ahead < ahead.count, next.behind < behind.count {
      let isAhead = ahead.count <= behind.count
      let node = isAhead ? ahead[next.ahead] : behind[next.behind]
      if isAhead { next.ahead += 1 } else { next.behind += 1 }
      for position in around.range(at: node) {
        let way = around.ways[position]
        guard hidden[way.arc], way.arc != cell else { continue }
        let isForward = isAhead == way.isOut
        guard isForward || left[way.arc] > 0 else { continue }
        let step = Step(arc: way.arc, isForward: isForward).code
        if isAhead {
          guard way.other != source, cameBy[way.other] < 0 else { continue }
          cameBy[way.other] = step
          ahead.append(way.other)
          guard way.other == sink || goesBy[way.other] >= 0 else { continue }
        } else {
          guard way.other != sink, goesBy[way.other] < 0 else { continue }
          goesBy[way.other] = step
          behind.append(way.other)
          guard way.other == source || cameBy[way.other] >= 0 else { continue }
        }
        return way.other
      }
    }
    return nil
  }

  private mutating func forgetWay() {
    for node in ahead { cameBy[node] = -1 }
    for node in behind { goesBy[node] = -1 }
    ahead.removeAll(keepingCapacity: true)
    behind.removeAll(keepingCapacity: true)
  }

  /// How much can go the way that was found.
  private func widest(through middle: Int, from source: Int, to sink: Int, limit: Int) -> Int {
    var most = limit
    eachStep(through: middle, from: source, to: sink) { step in
      if !step.isForward { most = min(most, left[step.arc]) }
    }
    return most
  }

  private mutating func move(_ amount: Int, through middle: Int, from source: Int, to sink: Int) {
    var node = middle
    while node != source, cameBy[node] >= 0 {
      let step = Step(code: cameBy[node])
      move(amount, step)
      node = start(of: step)
    }
    node = middle
    while node != sink, goesBy[node] >= 0 {
      let step = Step(code: goesBy[node])
      move(amount, step)
      node = end(of: step)
    }
  }

  private mutating func move(_ amount: Int, _ step: Step) {
    if left[step.arc] == slack[step.arc] { touched.append(step.arc) }
    left[step.arc] += step.isForward ? amount : -amount
  }

  private func eachStep(
    through middle: Int, from source: Int, to sink: Int, _ body: (Step) -> Void
  ) {
    var node = middle
    while node != source, cameBy[node] >= 0 {
      let step = Step(code: cameBy[node])
      body(step)
      node = start(of: step)
    }
    node = middle
    while node != sink, goesBy[node] >= 0 {
      let step = Step(code: goesBy[node])
      body(step)
      node = end(of: step)
    }
  }
}

/// What hiding more would take away.
struct Cost: Comparable {
  var worth: Int
  var cells: Int

  static func < (a: Cost, b: Cost) -> Bool { (a.worth, a.cells) < (b.worth, b.cells) }
}
