/// The network of the sums its cells stand in.
extension PlaceGroups {
  func network() -> CountNetwork { built().network }

  /// With the arcs by place and group: after the groups people in none of them, then everyone; of
  /// people elsewhere in a wider place under −1 minus that place.
  func keyedNetwork() -> (network: CountNetwork, arcs: [PlaceGroup: Int]) {
    let builder = built()
    var arcs: [PlaceGroup: Int] = [:]
    for place in forest.order {
      for group in 0...rest + 1 {
        arcs[PlaceGroup(place: place, group: group)] = builder.arc(place, group)
        arcs[PlaceGroup(place: -1 - place, group: group)] = builder.arc(elsewhere: place, group)
      }
    }
    return (builder.network, arcs)
  }

  private func built() -> Builder {
    var nodes = 1
    var builder = Builder(places: forest.places.count, groups: rest + 1)
    for place in forest.order {
      builder.nodes[place] = nodes
      if forest.children[place].isEmpty {
        nodes += 1
      } else {
        nodes += rest + 2
        if !everyoneElsewhere(place).isNobody {
          builder.elsewhereRow[place] = nodes
          nodes += 1
        }
      }
    }
    // Several widest places may add up to something that is known from elsewhere.
    let top = forest.roots.count > 1 ? nodes : nil
    if top != nil { nodes += rest + 2 }
    builder.top = top
    builder.network = CountNetwork(nodes: nodes, parts: parts)
    for place in forest.order { append(place, to: &builder) }
    for place in forest.order { appendLines(place, to: &builder) }
    if let top { appendTop(top, to: &builder) }
    return builder
  }

  private struct Builder {
    var network = CountNetwork(nodes: 1, parts: 1)
    /// The node of a lowest place; of a wider one the node of its first group.
    var nodes: [Int]
    var elsewhereRow: [Int?]
    var top: Int?
    private let groups: Int
    /// Arcs by place and group, the total last; −1 where there is none.
    private var arcs: [Int]
    /// Arcs of people of a place who are in none of its places.
    private var elsewhere: [Int]

    init(places: Int, groups: Int) {
      self.groups = groups
      nodes = Array(repeating: 0, count: places)
      elsewhereRow = Array(repeating: nil, count: places)
      arcs = Array(repeating: -1, count: places * (groups + 1))
      elsewhere = arcs
    }

    mutating func append(_ arc: CountNetwork.Arc, _ place: Int, _ group: Int) {
      arcs[place * (groups + 1) + group] = network.append(arc)
    }

    mutating func append(elsewhere arc: CountNetwork.Arc, _ place: Int, _ group: Int) {
      elsewhere[place * (groups + 1) + group] = network.append(arc)
    }

    func arc(_ place: Int, _ group: Int) -> Int? {
      let arc = arcs[place * (groups + 1) + group]
      return arc < 0 ? nil : arc
    }

    func arc(elsewhere place: Int, _ group: Int) -> Int? {
      let arc = elsewhere[place * (groups + 1) + group]
      return arc < 0 ? nil : arc
    }
  }

  /// The sum of a group over places beside this one; the node that closes the circle at the top.
  private func above(_ place: Int, _ group: Int, _ builder: Builder) -> Int {
    if let parent = forest.parent[place] { return builder.nodes[parent] + group }
    return builder.top.map { $0 + group } ?? 0
  }

  private func append(_ place: Int, to builder: inout Builder) {
    let isLowest = forest.children[place].isEmpty
    let isHidden = hiddenPlaces.contains(place)
    let below = builder.nodes[place]
    for group in 0...rest {
      let count = people(place, group)
      let cell = cell(place, group)
      guard let role = role(place, group, cell, count.people, isHidden: isHidden) else { continue }
      let known = isHidden ? Parts.nobody : count.somebody
      builder.append(
        CountNetwork.Arc(
          from: isLowest ? below : below + group, to: above(place, group, builder), parts: count,
          least: (known + unsure(place, group)).atMost(count), cell: cell?.position, place: place,
          role: role, floor: forest.floors[place]), place, group)
    }
    let everyone = everyone(place)
    let hiddenRole: CountNetwork.Role = rule.isSmall(everyone.people) ? .small : .hiddenPlace
    let shownRole: CountNetwork.Role = forest.parent[place] == nil ? .known : .placeTotal
    builder.append(
      CountNetwork.Arc(
        from: above(place, rest + 1, builder), to: isLowest ? below : below + rest + 1,
        parts: everyone, least: everyone.somebody, cell: nil, place: place,
        role: isHidden && !everyone.isNobody ? hiddenRole : shownRole,
        floor: forest.floors[place]), place, rest + 1)
    appendElsewhere(place, to: &builder)
  }

  /// What a cell is to the rule; nil where everyone knows that nobody is in it.
  private func role(
    _ place: Int, _ group: Int, _ cell: GroupCell?, _ people: Int, isHidden: Bool
  ) -> CountNetwork.Role? {
    let count = cell?.count
    if people == 0 {
      guard isHidden, case .people = count else { return nil }
      return .hiddenPlace
    }
    if isHidden { return rule.isSmall(people) ? .small : .hiddenPlace }
    switch count {
    case .people(_, mustHide: true), .uncounted: return .small
    case .people(let parts, _): return rule.isSmall(parts.people) ? .small : .printed
    case .blank, nil:
      let isSecret = group == rest && uncounted.contains(place)
      return isSecret || (group == rest && rule.isSmall(people)) ? .small : .unprinted
    }
  }

  /// People of a range who cannot be counted on to be in a part: it may be that few.
  private func unsure(_ place: Int, _ group: Int) -> Parts {
    if let own = cell(place, group)?.unsure { return own }
    return forest.children[place].reduce(.nobody) { $0 + unsure($1, group) }
  }

  /// People of a wider place who are in none of its places stand in a row that nobody prints.
  private func appendElsewhere(_ place: Int, to builder: inout Builder) {
    guard let row = builder.elsewhereRow[place] else { return }
    let column = builder.nodes[place]
    for group in 0...rest {
      let count = elsewhere(place, group)
      guard !count.isNobody else { continue }
      builder.append(
        elsewhere: CountNetwork.Arc(
          from: row, to: column + group, parts: count, least: count.somebody, cell: nil,
          place: place, role: rule.isSmall(count.people) ? .small : .unprinted), place, group)
    }
    let everyone = everyoneElsewhere(place)
    builder.network.append(
      CountNetwork.Arc(
        from: column + rest + 1, to: row, parts: everyone, least: everyone.somebody, cell: nil,
        place: place, role: .unprinted))
  }

  private func appendLines(_ place: Int, to builder: inout Builder) {
    let own = (0...rest).compactMap { builder.arc(place, $0) }
    builder.network.appendLine(own, total: builder.arc(place, rest + 1), place: place)
    guard !forest.children[place].isEmpty else { return }
    for group in 0...rest {
      var cells = forest.children[place].compactMap { builder.arc($0, group) }
      if let rest = builder.arc(elsewhere: place, group) { cells.append(rest) }
      builder.network.appendLine(cells, total: builder.arc(place, group), place: place)
    }
  }

  private func appendTop(_ top: Int, to builder: inout Builder) {
    for group in 0...rest + 1 {
      let parts = forest.roots.reduce(Parts.nobody) { sum, root in
        sum + (group <= rest ? people(root, group) : everyone(root))
      }
      guard !parts.isNobody else { continue }
      builder.network.append(
        CountNetwork.Arc(
          from: group <= rest ? top + group : 0, to: group <= rest ? 0 : top + group, parts: parts,
          least: .nobody, cell: nil, place: forest.roots[0], role: .known))
      guard group <= rest else { continue }
      let cells = forest.roots.compactMap { builder.arc($0, group) }
      builder.network.appendLine(cells, total: nil, place: forest.roots[0])
    }
  }
}
