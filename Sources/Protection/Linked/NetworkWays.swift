/// The arcs at each node of a network, one node after the other.
struct NetworkWays {
  /// An arc as it is seen from one of its ends.
  struct Way {
    let arc: Int
    /// The node at its other end.
    let other: Int
    /// Whether it leads away.
    let isOut: Bool
  }

  let ways: [Way]
  private let first: [Int]

  init(_ network: CountNetwork) {
    var count = [Int](repeating: 0, count: network.nodes + 1)
    for arc in network.arcs {
      count[arc.from + 1] += 1
      if arc.to != arc.from { count[arc.to + 1] += 1 }
    }
    for node in 0..<network.nodes { count[node + 1] += count[node] }
    first = count
    let none = Way(arc: 0, other: 0, isOut: true)
    var ways = [Way](repeating: none, count: count[network.nodes])
    for (index, arc) in network.arcs.enumerated() {
      ways[count[arc.from]] = Way(arc: index, other: arc.to, isOut: true)
      count[arc.from] += 1
      guard arc.to != arc.from else { continue }
      ways[count[arc.to]] = Way(arc: index, other: arc.from, isOut: false)
      count[arc.to] += 1
    }
    self.ways = ways
  }

  var nodes: Int { first.count - 1 }

  /// Where the arcs of a node stand in `ways`, in the order of their numbers.
  func range(at node: Int) -> Range<Int> { first[node]..<first[node + 1] }
}
