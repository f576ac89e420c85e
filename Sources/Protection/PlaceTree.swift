/// The rule for places that lie in places, for everyone in them.
///
/// A small place is hidden; whatever lies in a hidden place is hidden, zeros included; and the
/// children of every shown place are a line that keeps the rule, their total being the place. So
/// are the places at the top, whose total may be known from elsewhere, unless there is but one.
///
/// Why the lines are safe together: every hidden cell lies in exactly one topmost hidden place,
/// whose parent is shown. What a reader knows of hidden cells is (a) for each shown place the
/// sum of its topmost hidden children, (b) for each hidden place that its children make it up.
/// No equation mentions hidden cells below two different shown places, so the system falls
/// apart into one block for each line. Within a block the free numbers are those of the lowest
/// places, each at least 1, with one known sum N_S: a hidden place, low or not, can take
/// N_S − Σ least + 1 values where `least` counts the lowest places under a member. That is the
/// line rule with `least` for 1, and met and not-met follow in the same way.
///
/// Where a line cannot be made safe its place is hidden too, for its rate would tell.
struct PlaceTree {
  private struct Node {
    let cell: Int
    let key: CellKey
    let standing: Standing
    var least = 0
  }

  private var nodes: [Node] = []
  private let forest: PlaceForest
  private var hidden: Set<Int> = []

  /// Cells that stand for nobody are not part of the tree: what lies below them lies above.
  init(cells: [(position: Int, key: CellKey, standing: Standing)], parents: [Int: Int]) {
    for cell in cells {
      if case .blank = cell.standing { continue }
      nodes.append(Node(cell: cell.position, key: cell.key, standing: cell.standing))
    }
    forest = PlaceForest(nodes.map(\.key.place), parents: parents)
    for index in forest.order.reversed() { nodes[index].least = least(of: index) }
  }

  /// The fewest people a reader can know to be in a place: one for each lowest place that has
  /// somebody, and one more where the places below do not account for all.
  private func least(of index: Int) -> Int {
    let node = nodes[index]
    var below = 0
    var rest = 0
    if case .people(let count) = node.standing { rest = count.people }
    for child in forest.children[index] {
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
    hidden = Set(nodes.indices).subtracting(forest.order)
    for index in forest.order {
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
      if forest.roots.count > 1 { settle(forest.roots, in: nil, by: rule) }
      for index in forest.order where !hidden.contains(index) && !forest.children[index].isEmpty {
        settle(forest.children[index], in: index, by: rule)
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
      if hidden.insert(index).inserted { waiting += forest.children[index] }
    }
  }
}
