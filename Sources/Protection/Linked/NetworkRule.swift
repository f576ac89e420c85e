/// What else to hide in a table of places by groups so that nothing small can be worked out.
///
/// Hidden cells are added until every line that can be taken together has k people and every small
/// cell has its room, always what is worth least; then those are given back, the dearest first,
/// without which the audit still passes. Hiding more never narrows what a reader can work out, so a
/// cell that has its room keeps it.
struct NetworkRule {
  private var audit: NetworkAudit
  private let network: CountNetwork
  private var hidden: [Bool]

  init(_ network: CountNetwork, rule: LineRule) {
    self.network = network
    audit = NetworkAudit(network, rule: rule)
    hidden = network.hiddenAtFirst
  }

  /// Hides what has to be hidden, and perhaps more.
  ///
  /// - Returns: Places that must be hidden because no pattern is safe while everyone in them is
  ///   shown.
  mutating func addHidden() -> [Int] {
    let small = network.arcs.indices.filter { network.arcs[$0].role == .small }
    var isChanged = true
    while isChanged {
      isChanged = false
      for line in network.lines where audit.isSmallUnion(line, hidden: hidden) {
        guard let cell = addition(to: line) else { return [line.place] }
        hidden[cell] = true
        isChanged = true
      }
      if isChanged { continue }
      for cell in small {
        let failed = giveRoom(to: cell, &isChanged)
        if !failed.isEmpty { return failed }
      }
      if isChanged { continue }
      for line in network.lines where audit.isSmallUnionOfMoving(line, hidden: hidden) {
        let found = movement(in: line)
        guard !found.isEmpty else { return [line.place] }
        for cell in found { hidden[cell] = true }
        isChanged = true
      }
    }
    return []
  }

  /// Positions in the table of the dimension, once everything that is not needed is shown again.
  mutating func hiddenPositions() -> [Int] {
    giveBack()
    return network.arcs.indices.filter { hidden[$0] }.compactMap { network.arcs[$0].cell }
  }

  private mutating func giveRoom(to cell: Int, _ isChanged: inout Bool) -> [Int] {
    while !audit.hasRoom(cell, hidden: hidden) {
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
      return places.isEmpty ? [network.arcs[cell].place] : places
    }
    return []
  }

  /// The smallest cell of the line that is still shown, else its total.
  private func addition(to line: CountNetwork.Line) -> Int? {
    var smallest: Int?
    network.eachSummand(of: line, hidden: hidden) { cell in
      let arc = network.arcs[cell]
      guard !hidden[cell], arc.role == .printed, arc.people > 0 else { return }
      if let known = smallest, (network.arcs[known].people, known) <= (arc.people, cell) { return }
      smallest = cell
    }
    if let smallest { return smallest }
    return line.total.flatMap {
      !hidden[$0] && network.arcs[$0].role == .printed ? $0 : nil
    }
  }

  /// What to hide so that some large cell of a line, or its total, is hidden and can move.
  private mutating func movement(in line: CountNetwork.Line) -> [Int] {
    var known: [Int] = line.total.map { [$0] } ?? []
    network.eachSummand(of: line, hidden: hidden) { known.append($0) }
    known = known.filter {
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
    let linesOf = CellLines(network)
    for cell in added where !isNeeded(cell, linesOf) { hidden[cell] = false }
  }

  /// Whether the audit fails without a cell that was hidden for others.
  private mutating func isNeeded(_ cell: Int, _ linesOf: CellLines) -> Bool {
    hidden[cell] = false
    let broken = audit.takeAway(cell)
    let isSafe =
      !isAnyLineSmall(with: cell, linesOf)
      && broken.cells.allSatisfy { other in
        network.arcs[other].role == .small
          ? audit.hasRoom(other, hidden: hidden)
          : !isAnyLineSmall(with: other, linesOf)
      }
    if !isSafe { audit.putBack(broken) }
    hidden[cell] = true
    return !isSafe
  }

  private mutating func isAnyLineSmall(with cell: Int, _ linesOf: CellLines) -> Bool {
    linesOf.anyLine(told: cell, hidden: hidden) { line in
      audit.isSmallUnion(network.lines[line], hidden: hidden)
        || audit.isSmallUnionOfMoving(network.lines[line], hidden: hidden)
    }
  }
}
