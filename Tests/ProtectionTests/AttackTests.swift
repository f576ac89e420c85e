import Protection
import Tabular
import Testing

/// Random small tables against an attacker who tries everything.
///
/// With k = 5 two hidden cells with room for w are never under k together; with 7 they can be.
@Suite struct AttackTests {

  @Test(arguments: [1, 2, 3] as [UInt64], [5, 7])
  func noHiddenGroupCanBeNarrowedDown(seed: UInt64, minimum: Int) {
    var random = SeededGenerator(seed: seed)
    var tally = Tally(policy: Policy(minimum: minimum))
    for _ in 0..<250 {
      let size = Int.random(in: 1...5, using: &random)
      var truth = Truth.leaves(size, below: 0, largest: 11, using: &random)
      truth.insert(Truth(place: 0, parent: nil, children: truth), at: 0)
      var groups = ExactTable()
      for (index, cell) in truth.enumerated().dropFirst() where cell.isListed {
        groups.append(CellKey(period: 0, place: 0, groups: [index]), cell.measures)
      }
      let totals = Notation.table([(CellKey(period: 0, place: 0), truth[0].measures)])
      let released = protect(
        LinkedTables(totals: totals, dimensions: [groups], parents: [:]), policy: tally.policy)
      tally.add(
        truth, released.totals.cells + released.dimensions[0].cells, hidesEmpty: true,
        comment: "seed \(seed)")
    }
    tally.expectBothOutcomes()
  }

  @Test(arguments: [11, 12, 13] as [UInt64], [5, 7])
  func noHiddenPlaceCanBeNarrowedDown(seed: UInt64, minimum: Int) {
    var random = SeededGenerator(seed: seed)
    var tally = Tally(policy: Policy(minimum: minimum))
    for _ in 0..<250 {
      var truth: [Truth] = []
      for district in 1...Int.random(in: 1...3, using: &random) {
        let size = Int.random(in: 1...3, using: &random)
        let schools = Truth.leaves(size, below: district, largest: 6, using: &random)
        truth.append(Truth(place: district, parent: nil, children: schools))
        truth += schools
      }
      if Bool.random(using: &random) {
        // One more floor: the districts lie in a county.
        let districts = truth.filter { $0.parent == nil }
        truth = truth.map { $0.parent == nil ? $0.moved(to: 0) : $0 }
        truth.insert(Truth(place: 0, parent: nil, children: districts), at: 0)
      }
      let parents = Dictionary(
        uniqueKeysWithValues: truth.compactMap { cell in cell.parent.map { (cell.place, $0) } })
      let table = Notation.table(
        truth.filter(\.isListed).map { (CellKey(period: 0, place: $0.place), $0.measures) })
      let released = protect(
        LinkedTables(totals: table, dimensions: [], parents: parents), policy: tally.policy)
      tally.add(truth, released.totals.cells, comment: "seed \(seed)")
    }
    tally.expectBothOutcomes()
  }
}

/// A cell as it really is, and how the table tells of it.
private struct Truth {
  var place: Int
  var parent: Int?
  var n: Int
  var met: Int
  /// Hidden by its source: the table has it without numbers.
  var isSuppressed = false
  /// Part of its total but not in the table.
  var isListed = true

  var measures: Measures {
    if isSuppressed { return Measures(.suppressed) }
    return Measures(n == 0 ? .noPeople : .actual, n: n, met: met...met)
  }

  init(place: Int, parent: Int?, children: [Truth]) {
    self.place = place
    self.parent = parent
    n = children.reduce(0) { $0 + $1.n }
    met = children.reduce(0) { $0 + $1.met }
  }

  private init(
    place: Int, below parent: Int, largest: Int, using random: inout SeededGenerator
  ) {
    self.place = place
    self.parent = parent
    n = Int.random(in: 0...largest, using: &random)
    // All and none are the dangerous ends, so they come often.
    switch Int.random(in: 0..<4, using: &random) {
    case 0: met = 0
    case 1: met = n
    default: met = Int.random(in: 0...n, using: &random)
    }
    // A source that hides an empty group hides nobody: there is nothing to find out.
    isSuppressed = n > 0 && Int.random(in: 0..<10, using: &random) == 0
  }

  static func leaves(
    _ count: Int, below parent: Int, largest: Int, using random: inout SeededGenerator
  ) -> [Truth] {
    var leaves = (0..<count).map {
      Truth(place: 10 + parent * 10 + $0, below: parent, largest: largest, using: &random)
    }
    if Int.random(in: 0..<6, using: &random) == 0 { leaves[0].isListed = false }
    return leaves
  }

  func moved(to parent: Int) -> Truth {
    var moved = self
    moved.parent = parent
    return moved
  }
}

/// What came of the attacks: that some tables hid something and some showed something.
private struct Tally {
  let policy: Policy
  var hiddenCells = 0
  var shownBesideHidden = 0

  /// - Parameter hidesEmpty: in a hidden place nobody is told which groups are empty.
  mutating func add(
    _ truth: [Truth], _ released: [ReleasedCell], hidesEmpty: Bool = false, comment: Comment
  ) {
    var cells = released[...]
    var nodes: [Attacker.Node] = []
    let positions = Dictionary(
      truth.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    for cell in truth {
      let shown = cell.isListed ? cells.removeFirst().measures : nil
      if let shown, shown.state != .suppressed {
        #expect(shown.n == cell.n, comment)
        #expect(cell.n == 0 || cell.n >= policy.minimum, "shown although small, \(comment)")
      }
      let parent = cell.parent.flatMap { positions[$0] }
      let isSecret = hidesEmpty && parent.map { !nodes[$0].isShown } ?? false
      let told: Attacker.Told =
        shown.map { $0.state != .suppressed } ?? false
        ? .everything : shown?.n != nil ? .people : isSecret ? .nothing : .somebody
      nodes.append(Attacker.Node(parent: parent, n: cell.n, met: cell.met, told: told))
    }
    if nodes.count(where: { $0.parent == nil }) > 1,
      nodes.contains(where: { $0.parent == nil && $0.isShown })
    {
      nodes = Self.underKnownTotal(nodes)
    }
    judge(nodes, unlisted: Set(truth.filter { !$0.isListed }.map(\.place)), truth, comment)
  }

  /// Places at the top may add up to a total known from elsewhere.
  private static func underKnownTotal(_ nodes: [Attacker.Node]) -> [Attacker.Node] {
    let tops = nodes.filter { $0.parent == nil }
    let total = Attacker.Node(
      parent: nil, n: tops.reduce(0) { $0 + $1.n }, met: tops.reduce(0) { $0 + $1.met },
      told: .everything)
    return [total]
      + nodes.map {
        Attacker.Node(parent: ($0.parent ?? -1) + 1, n: $0.n, met: $0.met, told: $0.told)
      }
  }

  private mutating func judge(
    _ nodes: [Attacker.Node], unlisted: Set<Int>, _ truth: [Truth], _ comment: Comment
  ) {
    let possible = Attacker(nodes).possibilities()
    let offset = nodes.count - truth.count
    let hidden = nodes.indices.filter { !nodes[$0].isShown && nodes[$0].n > 0 }
    hiddenCells += hidden.count
    for (parent, node) in nodes.enumerated() where node.isShown {
      let union = hidden.reduce(0) { $0 + (nodes[$1].parent == parent ? nodes[$1].n : 0) }
      #expect(union == 0 || union >= policy.minimum, "a small union, \(comment) \(nodes)")
    }
    if !hidden.isEmpty { shownBesideHidden += nodes.count(where: { $0.isShown && $0.n > 0 }) }
    for index in hidden {
      let node = nodes[index]
      #expect(possible[index].contains(n: node.n, met: node.met), "the attacker is wrong")
      // People in no cell are protected like a cell when they are few.
      let isUnlisted = index >= offset && unlisted.contains(truth[index - offset].place)
      if isUnlisted && node.n >= policy.minimum { continue }
      // A table that shows nothing bounds nothing.
      guard nodes.contains(where: { $0.isShown || $0.told == .people }) else { continue }
      // One group that is everyone has as many people as everyone.
      if node.told != .people && !(node.told == .nothing && node.n >= policy.minimum) {
        #expect(possible[index].width >= policy.width, "\(comment) \(nodes) \(index)")
      }
      #expect(possible[index].met.count >= 2, "\(comment) \(nodes) \(index)")
      #expect(possible[index].notMet.count >= 2, "\(comment) \(nodes) \(index)")
    }
  }

  func expectBothOutcomes() {
    #expect(hiddenCells > 100)
    #expect(shownBesideHidden > 100)
  }
}
