/// The places of one period, each under the nearest place above it that has a cell.
struct PlaceTree {
  private struct Node {
    let cell: Int
    let key: CellKey
    let standing: Standing
    var children: [Int] = []
    var least = 0
  }

  private var nodes: [Node] = []
  private var roots: [Int] = []
  /// Every node after the one it lies in.
  private var order: [Int] = []
  private var hidden: Set<Int> = []

  /// Cells that stand for nobody are not part of the tree: what lies below them lies above.
  init(cells: [(position: Int, cell: ReleasedCell)], parents: [Int: Int]) {
    for (position, cell) in cells {
      let standing = Standing(cell.measures)
      if case .blank = standing { continue }
      nodes.append(Node(cell: position, key: cell.key, standing: standing))
    }
    let byPlace = Dictionary(
      zip(nodes.map(\.key.place), nodes.indices), uniquingKeysWith: { first, _ in first })
    for index in nodes.indices {
      var place = nodes[index].key.place
      var seen: Set<Int> = [place]
      var above: Int?
      while above == nil, let next = parents[place], seen.insert(next).inserted {
        above = byPlace[next]
        place = next
      }
      if let above { nodes[above].children.append(index) } else { roots.append(index) }
    }
    order = roots
    var next = 0
    while next < order.count {
      order += nodes[order[next]].children
      next += 1
    }
    for index in order.reversed() { nodes[index].least = least(of: nodes[index]) }
  }

  /// The fewest people a reader can know to be in a place: one for each lowest place that has
  /// somebody, and one more where the places below do not account for all.
  private func least(of node: Node) -> Int {
    var below = 0
    var rest = 0
    if case .people(let count) = node.standing { rest = count.people }
    for child in node.children {
      below += nodes[child].least
      switch nodes[child].standing {
      case .people(let count): rest -= min(rest, count.people)
      case .uncounted: rest -= min(rest, 1)
      case .empty, .blank: break
      }
    }
    switch node.standing {
    case .people: return max(1, rest > 0 ? below + 1 : below)
    case .uncounted: return max(1, below)
    case .empty, .blank: return below
    }
  }

  /// Positions of the cells to hide. Each round hides more or is the last.
  mutating func hide(by rule: LineRule) -> [Int] {
    // Places that lie in each other hang from no root and cannot be protected.
    hidden = Set(nodes.indices).subtracting(order)
    for index in order {
      switch nodes[index].standing {
      case .people(let count):
        if count.mustHide || rule.isSmall(count) { hideTree(index) }
      case .uncounted:
        hideTree(index)
      case .empty, .blank:
        break
      }
    }
    var before: Int
    repeat {
      before = hidden.count
      if roots.count > 1 { settle(roots, in: nil, by: rule) }
      for index in order where !hidden.contains(index) && !nodes[index].children.isEmpty {
        settle(nodes[index].children, in: index, by: rule)
      }
    } while hidden.count > before
    return hidden.map { nodes[$0].cell }
  }

  private mutating func settle(_ children: [Int], in parent: Int?, by rule: LineRule) {
    var line = Line()
    if let parent, case .people(let count) = nodes[parent].standing { line.total = count }
    for child in children {
      switch nodes[child].standing {
      case .people(let count):
        line.members.append(
          Line.Member(
            cell: child, key: nodes[child].key, count: count, least: nodes[child].least,
            isHidden: hidden.contains(child)))
      case .uncounted:
        line.uncounted += 1
      case .empty, .blank:
        break
      }
    }
    switch rule.verdict(on: line) {
    case .hide(let found):
      for child in found { hideTree(child) }
    case .hideAll:
      for child in children { hideTree(child) }
      if let parent { hideTree(parent) }
    }
  }

  private mutating func hideTree(_ top: Int) {
    var waiting = [top]
    while let index = waiting.popLast() {
      if hidden.insert(index).inserted { waiting += nodes[index].children }
    }
  }
}
