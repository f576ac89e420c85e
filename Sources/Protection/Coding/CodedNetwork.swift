/// The sums of one dimension in all places, for what they tell of coded rates all at once.
///
/// Going from sum to sum misses what several tell together where they go round in a circle: in a block of
/// places by groups with one more loose cell beside it, the block's sums tell that cell. In a network a
/// count can be another exactly where it stands on a way round that has room for one person.
struct CodedNetwork {
  private let network: CountNetwork
  /// The arc of each cell, by its place among the coded cells.
  private let arcs: [Int: Int]
  private let flow: WindowFlow

  init(_ network: CountNetwork, arcs: [Int: Int]) {
    self.network = network
    self.arcs = arcs
    flow = WindowFlow(network)
  }

  /// Cells that can be neither more nor fewer than they are.
  ///
  /// - Parameter left: the counts that each cell can have, one by one.
  func stuck(
    among cells: [Int], of counts: [CodedTables.Count], within left: [ClosedRange<Int>]
  ) -> [Int] {
    // Of people whose rate is told nowhere, all may have met the mark, or none.
    var up = network.arcs.map { max(0, $0.people - $0.parts[0]) }
    var down = network.arcs.map { max(0, $0.parts[0]) }
    for (cell, arc) in arcs {
      up[arc] = max(0, left[cell].upperBound - counts[cell].met)
      down[arc] = max(0, counts[cell].met - left[cell].lowerBound)
    }
    return cells.filter { cell in
      guard let arc = arcs[cell] else { return false }
      return NetworkFlow.Direction.allCases.allSatisfy {
        flow.room(of: arc, $0, limit: 1, up: up, down: down) == 0
      }
    }
  }
}

extension LinkedSlice {
  /// For each dimension its network, with the arcs of coded cells.
  func codedNetworks(
    _ cells: [CodedCell], _ hidden: Hidden, rule: LineRule
  ) -> [CodedNetwork] {
    let places = Dictionary(
      zip(forest.places, forest.places.indices), uniquingKeysWith: { first, _ in first })
    return dimensions.enumerated().map { dimension, table in
      let groups = groups(table, hidden: hidden.places, rule: rule)
      let (network, keyed) = groups.keyedNetwork()
      var arcs: [Int: Int] = [:]
      for (index, cell) in cells.enumerated() {
        switch cell {
        case .total(let place):
          arcs[index] = keyed[PlaceGroup(place: place, group: groups.rest + 1)]
        case .group(dimension, let key):
          guard let place = places[key.place], let group = groups.groups.firstIndex(of: key.group)
          else { continue }
          arcs[index] = keyed[PlaceGroup(place: place, group: group)]
        case .group: continue
        }
      }
      return CodedNetwork(network, arcs: arcs)
    }
  }
}
