/// The network of the sums its cells stand in.
extension PlaceGroups {
  func network() -> CountNetwork { keyedNetwork().network }

  /// With the arcs by place and group: after the groups people in none of them, then everyone; of
  /// people elsewhere in a wider place under −1 minus that place.
  func keyedNetwork() -> (network: CountNetwork, arcs: [PlaceGroup: Int]) {
    var nodes = 1
    var row: [Int: Int] = [:]
    var column: [Int: Int] = [:]
    var elsewhereRow: [Int: Int] = [:]
    for place in forest.order {
      if forest.children[place].isEmpty {
        row[place] = nodes
        nodes += 1
      } else {
        column[place] = nodes
        nodes += groups.count + 2
        if elsewhere[place].contains(where: { $0.contains { $0 > 0 } }) {
          elsewhereRow[place] = nodes
          nodes += 1
        }
      }
    }
    // Several widest places may add up to something that is known from elsewhere.
    let top = forest.roots.count > 1 ? nodes : nil
    if top != nil { nodes += groups.count + 2 }
    var builder = Builder(
      network: CountNetwork(nodes: nodes, parts: parts), row: row, column: column,
      elsewhereRow: elsewhereRow, top: top)
    for place in forest.order { append(place, to: &builder) }
    for place in forest.order { appendLines(place, to: &builder) }
    if let top { appendTop(top, to: &builder) }
    return (builder.network, builder.arcs)
  }

  private struct Builder {
    var network: CountNetwork
    let row: [Int: Int]
    let column: [Int: Int]
    let elsewhereRow: [Int: Int]
    let top: Int?
    /// Arcs by place and group, the total last.
    var arcs: [PlaceGroup: Int] = [:]
  }

  /// The sum of a group over places beside this one; the node that closes the circle at the top.
  private func above(_ place: Int, _ group: Int, _ builder: Builder) -> Int {
    if let parent = forest.parent[place] { return (builder.column[parent] ?? 0) + group }
    return builder.top.map { $0 + group } ?? 0
  }

  private func append(_ place: Int, to builder: inout Builder) {
    let isLowest = forest.children[place].isEmpty
    let isHidden = hiddenPlaces.contains(place)
    let below = builder.row[place] ?? builder.column[place] ?? 0
    for group in 0...rest {
      let count = people[place][group]
      guard let role = role(place, group, count.reduce(0, +), isHidden: isHidden) else { continue }
      let known = isHidden ? [Int](repeating: 0, count: parts) : somebody(count)
      let least = adding(unsure(place, group), to: known, atMost: count)
      builder.arcs[PlaceGroup(place: place, group: group)] = builder.network.append(
        CountNetwork.Arc(
          from: isLowest ? below : below + group, to: above(place, group, builder), parts: count,
          least: least, cell: cell(place, group)?.position, place: place, role: role,
          floor: forest.floors[place]))
    }
    let everyone = (0..<parts).map { part in people[place].reduce(0) { $0 + $1[part] } }
    let isSmall = rule.isSmall(everyone.reduce(0, +))
    let hiddenRole: CountNetwork.Role = isSmall ? .small : .hiddenPlace
    let shownRole: CountNetwork.Role = forest.parent[place] == nil ? .known : .placeTotal
    builder.arcs[PlaceGroup(place: place, group: rest + 1)] = builder.network.append(
      CountNetwork.Arc(
        from: above(place, rest + 1, builder), to: isLowest ? below : below + rest + 1,
        parts: everyone, least: somebody(everyone), cell: nil, place: place,
        role: isHidden && everyone.contains { $0 > 0 } ? hiddenRole : shownRole,
        floor: forest.floors[place]))
    appendElsewhere(place, to: &builder)
  }

  /// What a cell is to the rule; nil where everyone knows that nobody is in it.
  private func role(
    _ place: Int, _ group: Int, _ people: Int, isHidden: Bool
  ) -> CountNetwork.Role? {
    let count = cell(place, group)?.count
    if people == 0 {
      guard isHidden, case .people = count else { return nil }
      return .hiddenPlace
    }
    if isHidden { return rule.isSmall(people) ? .small : .hiddenPlace }
    switch count {
    case .people(_, mustHide: true), .uncounted: return .small
    case .people(let parts, _): return rule.isSmall(parts.reduce(0, +)) ? .small : .printed
    case .blank, nil:
      let isSecret = group == rest && uncounted.contains(place)
      return isSecret || (group == rest && rule.isSmall(people)) ? .small : .unprinted
    }
  }

  /// One person, whom an outsider knows to be there, in the largest part: it feels it least.
  private func somebody(_ parts: [Int]) -> [Int] {
    var least = parts.map { _ in 0 }
    let largest = parts.indices.max { parts[$0] < parts[$1] }
    if let largest, parts[largest] > 0 { least[largest] = 1 }
    return least
  }

  /// People of a range who cannot be counted on to be in a part: it may be that few.
  private func unsure(_ place: Int, _ group: Int) -> [Int] {
    if let own = cell(place, group)?.unsure, own.count == parts { return own }
    return forest.children[place].reduce([Int](repeating: 0, count: parts)) {
      zip($0, unsure($1, group)).map(+)
    }
  }

  private func adding(_ more: [Int], to least: [Int], atMost count: [Int]) -> [Int] {
    least.indices.map { min(least[$0] + more[$0], count[$0]) }
  }

  /// People of a wider place who are in none of its places stand in a row that nobody prints.
  private func appendElsewhere(_ place: Int, to builder: inout Builder) {
    guard let row = builder.elsewhereRow[place], let column = builder.column[place] else { return }
    for group in 0...rest {
      let count = elsewhere[place][group]
      guard count.contains(where: { $0 > 0 }) else { continue }
      let isSmall = rule.isSmall(count.reduce(0, +))
      let arc = builder.network.append(
        CountNetwork.Arc(
          from: row, to: column + group, parts: count, least: somebody(count), cell: nil,
          place: place, role: isSmall ? .small : .unprinted))
      builder.arcs[PlaceGroup(place: -1 - place, group: group)] = arc
    }
    let everyone = (0..<parts).map { part in elsewhere[place].reduce(0) { $0 + $1[part] } }
    builder.network.append(
      CountNetwork.Arc(
        from: column + rest + 1, to: row, parts: everyone, least: somebody(everyone), cell: nil,
        place: place, role: .unprinted))
  }

  private func appendLines(_ place: Int, to builder: inout Builder) {
    let own = (0...rest).compactMap { builder.arcs[PlaceGroup(place: place, group: $0)] }
    let total = builder.arcs[PlaceGroup(place: place, group: rest + 1)]
    builder.network.append(CountNetwork.Line(cells: own, total: total, place: place))
    guard !forest.children[place].isEmpty else { return }
    for group in 0...rest {
      let parts = (forest.children[place] + [-1 - place]).compactMap {
        builder.arcs[PlaceGroup(place: $0, group: group)]
      }
      let total = builder.arcs[PlaceGroup(place: place, group: group)]
      builder.network.append(CountNetwork.Line(cells: parts, total: total, place: place))
    }
  }

  private func appendTop(_ top: Int, to builder: inout Builder) {
    for group in 0...rest + 1 {
      let parts = (0..<parts).map { part in
        forest.roots.reduce(0) { sum, root in
          sum
            + (group <= rest
              ? people[root][group][part] : people[root].reduce(0) { $0 + $1[part] })
        }
      }
      guard parts.contains(where: { $0 > 0 }) else { continue }
      builder.network.append(
        CountNetwork.Arc(
          from: group <= rest ? top + group : 0, to: group <= rest ? 0 : top + group, parts: parts,
          least: parts.map { _ in 0 }, cell: nil, place: forest.roots[0], role: .known))
      guard group <= rest else { continue }
      let cells = forest.roots.compactMap { builder.arcs[PlaceGroup(place: $0, group: group)] }
      builder.network.append(CountNetwork.Line(cells: cells, total: nil, place: forest.roots[0]))
    }
  }
}
