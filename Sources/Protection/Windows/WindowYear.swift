/// One period of a window, with what is hidden at it.
struct WindowYear {
  private let slice: LinkedSlice
  let hidden: LinkedSlice.Hidden

  init(_ tables: LinkedTables, period: Int, policy: Policy) {
    slice = LinkedSlice(tables, period: period)
    hidden = slice.hidden(by: LineRule(policy), ends: policy.ends)
  }

  func network(of dimension: Int, by rule: LineRule) -> WindowNetwork {
    let cells = slice.dimensions[dimension]
    return WindowNetwork(
      slice.groups(cells, hidden: hidden.places, rule: rule), hidden: hidden.dimensions[dimension])
  }
}

/// The network of one dimension at one period, its arcs named so that those of another period can be
/// found.
struct WindowNetwork {
  /// People of a place by group: −1 for those in no group, −2 for everyone.
  struct Name: Hashable {
    let place: Int
    let group: Int
    /// In none of the places within.
    let isElsewhere: Bool
  }

  let network: CountNetwork
  let hidden: [Bool]
  let names: [Name?]
  let arcs: [Name: Int]
  /// Which place lies in which, and the groups: networks with the same one have the same sums.
  let frame: Frame

  struct Frame: Equatable {
    let parents: [Int: Int?]
    let groups: [Int]

    var hasOneRoot: Bool { parents.values.count { $0 == nil } == 1 }
  }

  init(_ groups: PlaceGroups, hidden positions: Set<Int>) {
    let (network, keyed) = groups.keyedNetwork()
    self.network = network
    let atFirst = network.hiddenAtFirst
    hidden = network.arcs.indices.map { arc in
      atFirst[arc] || network.arcs[arc].cell.map(positions.contains) ?? false
    }
    let forest = groups.forest
    var names = [Name?](repeating: nil, count: network.arcs.count)
    for (key, arc) in keyed {
      let isElsewhere = key.place < 0
      let place = forest.places[isElsewhere ? -1 - key.place : key.place]
      let group =
        key.group < groups.groups.count
        ? groups.groups[key.group] : key.group == groups.rest ? -1 : -2
      names[arc] = Name(place: place, group: group, isElsewhere: isElsewhere)
    }
    self.names = names
    arcs = Dictionary(
      names.enumerated().compactMap { arc, name in name.map { ($0, arc) } },
      uniquingKeysWith: { first, _ in first })
    frame = Frame(
      parents: Dictionary(
        forest.order.map { place in
          (forest.places[place], forest.parent[place].map { forest.places[$0] })
        }, uniquingKeysWith: { first, _ in first }), groups: groups.groups)
  }

  func arc(of cell: PlaceGroup) -> Int? {
    arcs[Name(place: cell.place, group: cell.group, isElsewhere: false)]
  }
}
