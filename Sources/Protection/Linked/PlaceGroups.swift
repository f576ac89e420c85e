/// The cells of one dimension in all places, and how they add up.
///
/// Files are not always consistent. What a wider cell has more than its parts is counted as a place
/// or a group of its own that nobody prints; what it has less is not a sum a reader could rely on,
/// and the parts are taken to be right.
struct PlaceGroups {
  let forest: PlaceForest
  let hiddenPlaces: Set<Int>
  let rule: LineRule
  private let cells: GroupTable
  /// The row of each place of the forest in the table.
  private let rows: [Int?]
  let parts: Int
  /// People by place and group; after the groups one more for people in none of them.
  private var people: [Parts]
  /// What wider places have and no place in them.
  private var elsewhere: [Parts]
  /// Lowest places with a group that nobody here has counted.
  private(set) var uncounted: Set<Int> = []
  /// Positions of cells that stay hidden whatever the others do.
  private(set) var alwaysHidden: Set<Int> = []

  /// Codes of the groups.
  var groups: [Int] { cells.groups }

  /// The place of people in no group, after the groups.
  let rest: Int

  init(
    _ forest: PlaceForest, totals: [PartCount], cells: GroupTable, hidden hiddenPlaces: Set<Int>,
    parts: Int, rule: LineRule
  ) {
    self.forest = forest
    self.hiddenPlaces = hiddenPlaces
    self.rule = rule
    self.cells = cells
    rows = forest.places.map { cells.row(ofKnown: $0) }
    self.parts = parts
    rest = cells.groups.count
    people = Array(repeating: .nobody, count: forest.places.count * (rest + 1))
    elsewhere = people
    hideForGood()
    for place in forest.order.reversed() { addUp(place, total: totals[place]) }
  }

  private mutating func hideForGood() {
    let hiddenCodes = Set(hiddenPlaces.map { forest.places[$0] })
    let shownCodes = Set(forest.order.map { forest.places[$0] }).subtracting(hiddenCodes)
    for (row, place) in cells.places.enumerated() {
      let isShown = shownCodes.contains(place)
      for case let cell? in cells.cells(inRow: row) {
        switch cell.count {
        case .uncounted: alwaysHidden.insert(cell.position)
        case .people where !isShown: alwaysHidden.insert(cell.position)
        case .people(_, mustHide: true): alwaysHidden.insert(cell.position)
        case .people, .blank: break
        }
      }
    }
  }

  func cell(_ place: Int, _ group: Int) -> GroupCell? {
    guard group < rest, let row = rows[place] else { return nil }
    return cells.cell(row: row, column: group)
  }

  func people(_ place: Int, _ group: Int) -> Parts { people[place * (rest + 1) + group] }
  func elsewhere(_ place: Int, _ group: Int) -> Parts { elsewhere[place * (rest + 1) + group] }

  func everyone(_ place: Int) -> Parts { sum(of: people, place) }
  func everyoneElsewhere(_ place: Int) -> Parts { sum(of: elsewhere, place) }

  private func sum(of numbers: [Parts], _ place: Int) -> Parts {
    let start = place * (rest + 1)
    return numbers[start...start + rest].reduce(.nobody, +)
  }

  private mutating func addUp(_ place: Int, total: PartCount) {
    let start = place * (rest + 1)
    for child in forest.children[place] {
      let below = child * (rest + 1)
      for group in 0...rest { people[start + group] += people[below + group] }
    }
    var counted = people[start + rest]
    for group in 0..<rest {
      let own = cell(place, group)?.count
      if case .uncounted = own, forest.children[place].isEmpty { uncounted.insert(place) }
      elsewhere[start + group] = own?.parts?.less(people[start + group]) ?? .nobody
      people[start + group] += elsewhere[start + group]
      counted += people[start + group]
    }
    let left = (total.parts ?? .nobody).less(counted)
    elsewhere[start + rest] = left
    people[start + rest] += left
  }
}
