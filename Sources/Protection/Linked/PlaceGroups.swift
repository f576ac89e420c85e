/// The cells of one dimension in all places, and how they add up.
///
/// Files are not always consistent. What a wider cell has more than its parts is counted as a place
/// or a group of its own that nobody prints; what it has less is not a sum a reader could rely on,
/// and the parts are taken to be right.
struct PlaceGroups {
  let forest: PlaceForest
  let hiddenPlaces: Set<Int>
  let rule: LineRule
  let cells: [PlaceGroup: GroupCell]
  let groups: [Int]
  let parts: Int
  /// People by place, group and part; after the groups one more for people in none of them.
  private(set) var people: [[[Int]]]
  /// What wider places have and no place in them.
  private(set) var elsewhere: [[[Int]]]
  /// Lowest places with a group that nobody here has counted.
  private(set) var uncounted: Set<Int> = []
  /// Positions of cells that stay hidden whatever the others do.
  private(set) var alwaysHidden: Set<Int> = []

  var rest: Int { groups.count }

  init(
    _ forest: PlaceForest, totals: [PartCount], cells: [PlaceGroup: GroupCell],
    hidden hiddenPlaces: Set<Int>, parts: Int, rule: LineRule
  ) {
    self.forest = forest
    self.hiddenPlaces = hiddenPlaces
    self.rule = rule
    self.cells = cells
    groups = Set(cells.keys.map(\.group)).sorted()
    self.parts = parts
    let nobody = [[Int]](repeating: [Int](repeating: 0, count: parts), count: groups.count + 1)
    people = forest.places.map { _ in nobody }
    elsewhere = people
    hideForGood()
    for place in forest.order.reversed() { addUp(place, total: totals[place]) }
  }

  private mutating func hideForGood() {
    let hiddenCodes = Set(hiddenPlaces.map { forest.places[$0] })
    let shownCodes = Set(forest.order.map { forest.places[$0] }).subtracting(hiddenCodes)
    for (key, cell) in cells {
      switch cell.count {
      case .uncounted: alwaysHidden.insert(cell.position)
      case .people where !shownCodes.contains(key.place): alwaysHidden.insert(cell.position)
      case .people(_, mustHide: true): alwaysHidden.insert(cell.position)
      case .people, .blank: break
      }
    }
  }

  func cell(_ place: Int, _ group: Int) -> GroupCell? {
    guard group < groups.count else { return nil }
    return cells[PlaceGroup(place: forest.places[place], group: groups[group])]
  }

  private mutating func addUp(_ place: Int, total: PartCount) {
    let children = forest.children[place]
    for group in groups.indices {
      let below = sum(of: children, group)
      let own = cell(place, group)?.count
      if case .uncounted = own, children.isEmpty { uncounted.insert(place) }
      let more = own?.parts.map { zip($0, below).map { max(0, $0 - $1) } }
      elsewhere[place][group] = more ?? below.map { _ in 0 }
      people[place][group] = zip(below, elsewhere[place][group]).map(+)
    }
    let below = sum(of: children, rest)
    var left = total.parts ?? below.map { _ in 0 }
    for part in 0..<parts {
      left[part] -= below[part] + groups.indices.reduce(0) { $0 + people[place][$1][part] }
      left[part] = max(0, left[part])
    }
    elsewhere[place][rest] = left
    people[place][rest] = zip(below, left).map(+)
  }

  private func sum(of children: [Int], _ group: Int) -> [Int] {
    children.reduce([Int](repeating: 0, count: parts)) { zip($0, people[$1][group]).map(+) }
  }
}
