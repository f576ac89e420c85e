/// Somebody who reads every released number, knows that a hidden cell with people has at least
/// one and that empty cells are empty, and works out all that the numbers leave possible.
///
/// Exhaustive: what a cell can be is the set of all (n, met) that occur in some table consistent
/// with what is shown, found by adding and subtracting whole sets along the tree of totals.
struct Attacker {
  struct Node {
    var parent: Int?
    var n: Int
    var met: Int
    var told: Told

    var isShown: Bool { told == .everything }
  }

  /// What a reader is told of a cell.
  enum Told {
    case everything
    /// Its people, and not how many met the mark.
    case people
    /// Whether there is anybody.
    case somebody
    case nothing
  }

  let nodes: [Node]
  private var children: [[Int]]

  init(_ nodes: [Node]) {
    self.nodes = nodes
    children = nodes.map { _ in [] }
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
    }
  }

  /// What each node can be. Nodes must come after their parents.
  func possibilities() -> [Possible] {
    let limit = nodes.filter { $0.parent == nil }.reduce(0) { $0 + $1.n }
    var up = nodes.map { _ in Possible(limit: limit) }
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      let isLeaf = children[index].isEmpty
      let sum = children[index].reduce(Possible(n: 0, met: 0, limit: limit)) { $0.plus(up[$1]) }
      let known = told(of: node, limit: limit)
      up[index] = isLeaf ? known : node.told.hasNumber ? sum.intersection(known) : sum
    }
    var possible = up
    for index in nodes.indices {
      guard let parent = nodes[index].parent else { continue }
      let siblings = children[parent].filter { $0 != index }
        .reduce(Possible(n: 0, met: 0, limit: limit)) { $0.plus(up[$1]) }
      possible[index] = up[index].intersection(possible[parent].minus(siblings))
    }
    return possible
  }

  private func told(of node: Node, limit: Int) -> Possible {
    let nobody = Possible(n: 0, met: 0, limit: limit)
    switch node.told {
    case .everything: return Possible(n: node.n, met: node.met, limit: limit)
    case .people:
      return (0...node.n).reduce(Possible(limit: limit)) {
        $0.union(Possible(n: node.n, met: $1, limit: limit))
      }
    case .somebody: return node.n == 0 ? nobody : .anybody(limit: limit)
    case .nothing: return nobody.union(.anybody(limit: limit))
    }
  }
}

extension Attacker.Told {
  fileprivate var hasNumber: Bool {
    switch self {
    case .everything, .people: true
    case .somebody, .nothing: false
    }
  }
}

/// A set of (n, met): for each n, a bit for each met below 64.
struct Possible: Equatable {
  private var rows: [UInt64]

  init(limit: Int) {
    precondition(limit < 64, "a bit for each met")
    rows = Array(repeating: 0, count: limit + 1)
  }

  init(n: Int, met: Int, limit: Int) {
    self.init(limit: limit)
    if n <= limit { rows[n] = 1 << met }
  }

  static func anybody(limit: Int) -> Possible {
    var result = Possible(limit: limit)
    for n in 1..<(limit + 1) { result.rows[n] = n == 63 ? .max : (1 << (n + 1)) - 1 }
    return result
  }

  func intersection(_ other: Possible) -> Possible {
    var result = self
    for n in rows.indices { result.rows[n] &= other.rows[n] }
    return result
  }

  func union(_ other: Possible) -> Possible {
    var result = self
    for n in rows.indices { result.rows[n] |= other.rows[n] }
    return result
  }

  func plus(_ other: Possible) -> Possible {
    combined(with: other, row: { $0 + $1 }, bits: { $0 << $1 })
  }

  /// Every value that gives one of these when one of the others is added.
  func minus(_ other: Possible) -> Possible {
    combined(with: other, row: { $0 - $1 }, bits: { $0 >> $1 })
  }

  private func combined(
    with other: Possible, row: (Int, Int) -> Int, bits shifted: (UInt64, UInt64) -> UInt64
  ) -> Possible {
    var result = Possible(limit: rows.count - 1)
    for m in other.rows.indices where other.rows[m] != 0 {
      for n in rows.indices where rows[n] != 0 {
        let target = row(n, m)
        guard rows.indices.contains(target) else { continue }
        var bits = other.rows[m]
        while bits != 0 {
          result.rows[target] |= shifted(rows[n], UInt64(bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
    }
    return result
  }

  func contains(n: Int, met: Int) -> Bool {
    rows.indices.contains(n) && rows[n] & (1 << met) != 0
  }

  /// Largest n − smallest n.
  var width: Int {
    let counts = rows.indices.filter { rows[$0] != 0 }
    return (counts.last ?? 0) - (counts.first ?? 0)
  }

  var met: Set<Int> { values { $1 } }
  var notMet: Set<Int> { values { $0 - $1 } }

  private func values(_ value: (Int, Int) -> Int) -> Set<Int> {
    var result: Set<Int> = []
    for n in rows.indices where rows[n] != 0 {
      for met in 0...n where rows[n] & (1 << met) != 0 { result.insert(value(n, met)) }
    }
    return result
  }
}
