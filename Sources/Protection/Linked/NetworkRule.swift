/// What else to hide in a table of places by groups so that nothing small can be worked out.
///
/// Hidden cells are added until every line that can be taken together has k people and every small
/// cell has its room, always what is worth least; then those are given back, the dearest first,
/// without which the audit still passes. Hiding more never narrows what a reader can work out, so a
/// cell that has its room keeps it.
struct NetworkRule {
  enum Verdict: Equatable {
    /// Positions in the table of the dimension.
    case hide([Int])
    /// No pattern is safe while everyone in these places is shown.
    case hidePlaces([Int])
  }

  private var audit: NetworkAudit
  private let network: CountNetwork
  private var hidden: [Bool]
  /// The other cells that give a small cell its room.
  private var witnesses: [Int: Set<Int>] = [:]

  init(_ network: CountNetwork, rule: LineRule) {
    self.network = network
    audit = NetworkAudit(network, rule: rule)
    hidden = network.hiddenAtFirst
  }

  mutating func verdict() -> Verdict {
    var isChanged = true
    while isChanged {
      isChanged = false
      for line in network.lines where audit.isSmallUnion(line, hidden: hidden) {
        guard let cell = addition(to: line) else { return .hidePlaces([line.place]) }
        hidden[cell] = true
        isChanged = true
      }
      if isChanged { continue }
      for cell in network.arcs.indices where needsRoom(cell) && witnesses[cell] == nil {
        if let failed = giveRoom(to: cell, &isChanged) { return failed }
      }
      if isChanged { continue }
      for line in network.lines where audit.isSmallUnionOfMoving(line, hidden: hidden) {
        let found = movement(in: line)
        guard !found.isEmpty else { return .hidePlaces([line.place]) }
        for cell in found { hidden[cell] = true }
        isChanged = true
      }
    }
    giveBack()
    return .hide(network.arcs.indices.filter { hidden[$0] }.compactMap { network.arcs[$0].cell })
  }

  private func needsRoom(_ cell: Int) -> Bool { network.arcs[cell].role == .small }

  private mutating func giveRoom(to cell: Int, _ isChanged: inout Bool) -> Verdict? {
    while true {
      if let witness = audit.witness(for: cell, hidden: hidden) {
        witnesses[cell] = witness
        return nil
      }
      isChanged = true
      let found = audit.cheapestExtension(of: cell, hidden: hidden) { $0 == .printed }
      if let found {
        for other in found { hidden[other] = true }
        continue
      }
      let wider = audit.cheapestExtension(of: cell, hidden: hidden) {
        $0 == .printed || $0 == .placeTotal
      }
      let places = (wider ?? []).filter { network.arcs[$0].role == .placeTotal }
        .map { network.arcs[$0].place }
      return .hidePlaces(places.isEmpty ? [network.arcs[cell].place] : places)
    }
  }

  /// The smallest cell of the line that is still shown, else its total.
  private func addition(to line: CountNetwork.Line) -> Int? {
    let shown = network.summands(of: line) { hidden[$0] }.filter {
      !hidden[$0] && network.arcs[$0].role == .printed && network.arcs[$0].people > 0
    }
    let smallest = shown.min { (network.arcs[$0].people, $0) < (network.arcs[$1].people, $1) }
    if let smallest { return smallest }
    return line.total.flatMap {
      !hidden[$0] && network.arcs[$0].role == .printed ? $0 : nil
    }
  }

  /// What to hide so that some large cell of a line, or its total, is hidden and can move.
  private mutating func movement(in line: CountNetwork.Line) -> [Int] {
    let network = network
    let open = network.summands(of: line) { hidden[$0] } + (line.total.map { [$0] } ?? [])
    let known = open.filter {
      hidden[$0] && network.arcs[$0].role != .small && audit.isKnown($0, hidden: hidden)
    }
    for cell in known.sorted(by: { (network.arcs[$0].worth, $0) < (network.arcs[$1].worth, $1) }) {
      let found = audit.cheapestExtension(of: cell, hidden: hidden) { $0 == .printed }
      if let found, !found.isEmpty { return found }
    }
    return addition(to: line).map { [$0] } ?? []
  }

  /// Shows again what turned out not to be needed, the largest first.
  private mutating func giveBack() {
    let added = network.arcs.indices.filter { hidden[$0] && network.arcs[$0].role == .printed }
      .sorted { (-network.arcs[$0].worth, $0) < (-network.arcs[$1].worth, $1) }
    guard !added.isEmpty else { return }
    let linesOf = linesByCell()
    for cell in added {
      hidden[cell] = false
      let lines = Set(([cell] + audit.cells(movingWith: cell)).flatMap { linesOf[$0] ?? [] })
      if lines.contains(where: { isSmallUnion(network.lines[$0]) })
        || !findOtherRoom(without: cell)
      {
        hidden[cell] = true
      }
    }
  }

  private mutating func isSmallUnion(_ line: CountNetwork.Line) -> Bool {
    audit.isSmallUnion(line, hidden: hidden) || audit.isSmallUnionOfMoving(line, hidden: hidden)
  }

  private mutating func findOtherRoom(without cell: Int) -> Bool {
    var found: [Int: Set<Int>] = [:]
    for (small, witness) in witnesses where witness.contains(cell) {
      guard let other = audit.witness(for: small, hidden: hidden) else { return false }
      found[small] = other
    }
    witnesses.merge(found) { $1 }
    return true
  }

  private func linesByCell() -> [Int: [Int]] {
    var lines: [Int: [Int]] = [:]
    for (index, line) in network.lines.enumerated() {
      for cell in Set(network.cells(under: line) + (line.total.map { [$0] } ?? [])) {
        lines[cell, default: []].append(index)
      }
    }
    return lines
  }
}
