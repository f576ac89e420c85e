import Protection
import Tabular
import Testing

/// Somebody who tries every two years of tables that agree with what is shown of each and of both
/// together.
@Suite struct WindowAttackTests {

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func noHiddenGroupOfAYearCanBeNarrowedDown(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var found = Findings()
    for table in 0..<40 {
      found.attack(Years(using: &random), "seed \(seed), table \(table)")
    }
    #expect(found.told > 5)
    #expect(found.small > 20)
  }

  /// An attacker who never wins proves nothing: all sums told without an audit must be too much.
  @Test func tellingEverySumIsTooMuch() {
    var random = SeededGenerator(seed: 9)
    var narrow = 0
    for _ in 0..<40 {
      var view = View(Years(using: &random))
      view.tellEverything()
      narrow += view.narrowed().count
    }
    #expect(narrow > 20)
  }
}

/// Two years of two places in one, or of one, by two or three groups.
private struct Years {
  let places: Int
  let groups: Int
  /// Met and not met by year, place and group.
  let counts: [[[[Int]]]]

  init(using random: inout SeededGenerator) {
    let places = Int.random(in: 1...2, using: &random)
    let groups = places == 2 ? 2 : Int.random(in: 2...4, using: &random)
    self.places = places
    self.groups = groups
    counts = (0..<2).map { _ in
      (0..<places).map { _ in
        (0..<groups).map { group in
          (0..<2).map { _ in
            Int.random(in: 0...(group == 0 ? 2 : 4), using: &random)
          }
        }
      }
    }
  }

  /// The last place is all of them; the last group is everyone.
  func people(_ year: Int, _ place: Int, _ group: Int, _ part: Int) -> Int {
    let inPlaces = place == places ? Array(0..<places) : [place]
    let inGroups = group == groups ? Array(0..<groups) : [group]
    return inPlaces.reduce(0) { sum, place in
      sum + inGroups.reduce(0) { $0 + counts[year][place][$1][part] }
    }
  }

  var tables: LinkedTables {
    var totals = ExactTable()
    var cells = ExactTable()
    for year in 0..<2 {
      for place in 0...places where places > 1 || place == places {
        for group in 0...groups {
          let met = people(year, place, group, 0)
          let n = met + people(year, place, group, 1)
          let measures = Measures(n == 0 ? .noPeople : .actual, n: n, met: met...met)
          if group == groups {
            totals.append(CellKey(period: year, place: place), measures)
          } else {
            cells.append(CellKey(period: year, place: place, groups: [group]), measures)
          }
        }
      }
    }
    let parents = Dictionary(uniqueKeysWithValues: (0..<places).map { ($0, places) })
    return LinkedTables(
      totals: totals, dimensions: [cells], parents: places > 1 ? parents : [:])
  }
}

private struct Cell: Hashable {
  let place: Int
  let group: Int
}

/// What a reader sees of each year, and of both together.
private struct View {
  static let policy = Policy(minimum: 5)

  let truth: Years
  let cells: [Cell]
  private(set) var shown: [Set<Cell>] = [[], []]
  private(set) var told: Set<Cell> = []

  init(_ truth: Years) {
    self.truth = truth
    cells = (0...truth.places).filter { truth.places > 1 || $0 == truth.places }.flatMap { place in
      (0...truth.groups).map { Cell(place: place, group: $0) }
    }
    let tables = truth.tables
    let released = protect(tables, policy: View.policy)
    for cell in released.totals.cells where !cell.isHidden {
      shown[cell.key.period].insert(Cell(place: cell.key.place, group: truth.groups))
    }
    for cell in released.dimensions[0].cells where !cell.isHidden {
      shown[cell.key.period].insert(Cell(place: cell.key.place, group: cell.key.groups[0]))
    }
    let both = protect(
      WindowTables(tables: tables, periods: [0, 1], window: 2), policy: View.policy)
    for cell in both.totals.cells where !cell.isHidden {
      told.insert(Cell(place: cell.key.place, group: truth.groups))
    }
    for cell in both.dimensions[0].cells where !cell.isHidden {
      told.insert(Cell(place: cell.key.place, group: cell.key.groups[0]))
    }
  }

  var toldCells: [Cell] { cells.filter(told.contains) }

  /// Sums that tell something no year tells.
  var news: Set<Cell> { told.subtracting(shown[0].intersection(shown[1])) }

  mutating func tellEverything() { told = Set(cells) }

  var small: [(year: Int, cell: Cell)] {
    (0..<2).flatMap { year in
      cells.filter { cell in
        let people =
          truth.people(year, cell.place, cell.group, 0)
          + truth.people(year, cell.place, cell.group, 1)
        return (1..<5).contains(people)
      }.map { (year, $0) }
    }
  }

  /// Small cells with too few values left.
  func narrowed() -> [(year: Int, cell: Cell)] {
    guard !shown[0].isEmpty || !shown[1].isEmpty else { return [] }
    let parts = (0..<2).map { PossibleYears(self, part: $0) }
    return small.filter { year, cell in
      let ranges = parts.compactMap { $0.found[year][cell] }
      guard ranges.count == 2 else { return true }
      let least = max(1, ranges.reduce(0) { $0 + $1.lowerBound })
      return ranges.reduce(0) { $0 + $1.upperBound } - least < 3
        || ranges.contains { $0.count < 2 }
    }
  }
}

/// What each cell can be in some tables that agree with all that is known of one part.
private struct PossibleYears {
  private let view: View
  private let part: Int
  private let inside: [Cell]
  private(set) var found: [[Cell: ClosedRange<Int>]] = [[:], [:]]

  init(_ view: View, part: Int) {
    self.view = view
    self.part = part
    let lowest = view.truth.places > 1 ? 0..<view.truth.places : 1..<2
    inside = lowest.flatMap { place in
      (0..<view.truth.groups).map { Cell(place: place, group: $0) }
    }
    // Tables of the two years go together where every sum that is told agrees.
    var first: [[Int]: [[Int]]] = [:]
    for table in tables(of: 0, []) { first[toldSums(table), default: []].append(table) }
    let truth = view.toldCells.map { cell in
      (0..<2).reduce(0) { $0 + view.truth.people($1, cell.place, cell.group, part) }
    }
    var used: Set<[Int]> = []
    for table in tables(of: 1, []) {
      let other = zip(truth, toldSums(table)).map { $0 - $1 }
      guard let matching = first[other] else { continue }
      note(table, 1)
      guard used.insert(other).inserted else { continue }
      for table in matching { note(table, 0) }
    }
  }

  private func toldSums(_ table: [Int]) -> [Int] { view.toldCells.map { value($0, table) } }

  private func value(_ cell: Cell, _ table: [Int]) -> Int {
    zip(inside, table).reduce(0) { sum, part in
      let isIn =
        (cell.place == view.truth.places || cell.place == part.0.place)
        && (cell.group == view.truth.groups || cell.group == part.0.group)
      return isIn ? sum + part.1 : sum
    }
  }

  /// Few more than there are: what cannot be narrowed down here cannot be with more to choose from.
  private func tables(of year: Int, _ values: [Int]) -> [[Int]] {
    guard values.count < inside.count else {
      let agrees = view.cells.allSatisfy { cell in
        !view.shown[year].contains(cell)
          || value(cell, values) == view.truth.people(year, cell.place, cell.group, part)
      }
      return agrees ? [values] : []
    }
    let cell = inside[values.count]
    let truth = view.truth.people(year, cell.place, cell.group, part)
    let choices = view.shown[year].contains(cell) ? truth...truth : 0...(truth + 3)
    return choices.flatMap { tables(of: year, values + [$0]) }
  }

  private mutating func note(_ table: [Int], _ year: Int) {
    for cell in view.cells {
      let value = value(cell, table)
      let known = found[year][cell] ?? value...value
      found[year][cell] = min(known.lowerBound, value)...max(known.upperBound, value)
    }
  }
}

/// What came of the attacks.
private struct Findings {
  var told = 0
  var small = 0

  mutating func attack(_ truth: Years, _ comment: Comment) {
    let view = View(truth)
    told += view.news.count
    small += view.small.count
    #expect(view.narrowed().map { "\($0)" } == [], "\(comment)")
    for cell in view.told {
      let people = (0..<2).flatMap { year in
        (0..<2).map { truth.people(year, cell.place, cell.group, $0) }
      }
      let n = people.reduce(0, +)
      #expect(n == 0 || n >= View.policy.minimum, "\(comment)")
    }
  }
}
