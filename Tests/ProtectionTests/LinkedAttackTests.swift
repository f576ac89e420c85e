import Protection
import Tabular
import Testing

/// Somebody who tries every table of places by groups that agrees with what is shown.
///
/// Those who met the mark and those who did not are two tables with the same cells shown, so each is
/// tried by itself; people of a hidden cell are at least one.
@Suite struct LinkedAttackTests {

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func noHiddenGroupOfAPlaceCanBeNarrowedDown(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var found = Findings()
    for table in 0..<12 {
      let truth = Truth(marks: 1, using: &random)
      found.add(truth, protect(truth.tables, policy: Policy(minimum: 5)), "\(seed), \(table)")
    }
    #expect(found.hidden > 10)
    #expect(found.shown > 10)
  }

  /// Two marks of the same people, and those who met neither.
  @Test(arguments: [5, 6, 7] as [UInt64])
  func noHiddenGroupOfAFamilyCanBeNarrowedDown(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var found = Findings()
    var refused = 0
    for table in 0..<16 {
      var truth = Truth(marks: 2, using: &random)
      let released = protect(truth.tables, policy: Policy(minimum: 5))
      let other = try #require(released.outcomes.first)
      if other.refused.isEmpty {
        #expect(released.totals.cells.map(\.isHidden) == other.totals.cells.map(\.isHidden))
        #expect(
          released.dimensions[0].cells.map(\.isHidden)
            == other.dimensions[0].cells.map(\.isHidden))
      } else {
        #expect(other.totals.cells.allSatisfy { $0.isHidden })
        #expect(other.dimensions[0].cells.allSatisfy { $0.isHidden })
        truth = truth.firstMarkAlone
        refused += 1
      }
      found.add(truth, released, "\(seed), \(table)")
    }
    #expect(found.hidden > 10)
    #expect(found.shown > 10)
    #expect(refused < 8)
  }
}

/// What came of the attacks.
private struct Findings {
  var hidden = 0
  var shown = 0

  mutating func add(_ truth: Truth, _ released: ReleasedTables, _ comment: Comment) {
    let view = View(truth, released)
    shown += view.isShown.count { $0.value }
    guard view.isShown.values.contains(true) else { return }
    let parts = truth.partsWithPeople
    let possible = parts.map { view.possibilities(part: $0) }
    for cell in view.cells where view.isShown[cell] == false {
      let people = parts.reduce(0) { $0 + truth.people(cell, $1) }
      guard (1..<5).contains(people) else { continue }
      hidden += 1
      let ranges = possible.compactMap { $0[cell] }
      guard ranges.count == parts.count else {
        Issue.record("the attacker found no table, not even the true one")
        return
      }
      let least = max(1, ranges.reduce(0) { $0 + $1.lowerBound })
      let width = ranges.reduce(0) { $0 + $1.upperBound } - least
      #expect(width >= 3, "\(comment), \(cell)")
      #expect(ranges.allSatisfy { $0.count >= 2 }, "\(comment), \(cell)")
    }
  }
}

private struct Cell: Hashable {
  /// The last place is all of them together.
  let place: Int
  /// The last group is everyone.
  let group: Int
}

/// Three places or two in one, by two or three groups.
private struct Truth {
  let places: Int
  let groups: Int
  /// Those who met each mark and those who met none, by place and group.
  private var counts: [[[Int]]]

  init(marks: Int, using random: inout SeededGenerator) {
    places = Int.random(in: 2...3, using: &random)
    groups = places == 3 ? 2 : Int.random(in: 2...3, using: &random)
    let (places, groups) = (places, groups)
    counts = (0..<places).map { _ in
      (0..<groups).map { _ in
        (0...marks).map { _ in
          Int.random(in: 0...3, using: &random) * Int.random(in: 0...2, using: &random)
        }
      }
    }
  }

  /// The same people where nobody is told who met another mark.
  var firstMarkAlone: Truth {
    var truth = self
    truth.counts = counts.map { $0.map { [$0[0], $0.dropFirst().reduce(0, +)] } }
    return truth
  }

  private var parts: Range<Int> { 0..<counts[0][0].count }

  /// Everyone having met some mark is how the table is made, and tells nothing of anybody.
  var partsWithPeople: [Int] {
    parts.filter { part in
      part < 2 || counts.contains { $0.contains { $0[part] > 0 } }
    }
  }

  func people(_ cell: Cell, _ part: Int) -> Int {
    let inPlaces = cell.place == places ? Array(0..<places) : [cell.place]
    let inGroups = cell.group == groups ? Array(0..<groups) : [cell.group]
    return inPlaces.reduce(0) { sum, place in
      sum + inGroups.reduce(0) { $0 + counts[place][$1][part] }
    }
  }

  var tables: LinkedTables {
    let outcomes = parts.dropLast().map { mark in
      var totals = ExactTable()
      var cells = ExactTable()
      for place in 0...places {
        let everyone = Cell(place: place, group: groups)
        totals.append(CellKey(period: 0, place: place), measures(everyone, mark))
        for group in 0..<groups {
          cells.append(
            CellKey(period: 0, place: place, groups: [group]),
            measures(Cell(place: place, group: group), mark))
        }
      }
      return LinkedTables.Outcome(totals: totals, dimensions: [cells])
    }
    let parents = Dictionary(uniqueKeysWithValues: (0..<places).map { ($0, places) })
    return LinkedTables(
      totals: outcomes[0].totals, dimensions: outcomes[0].dimensions,
      outcomes: Array(outcomes.dropFirst()), parents: parents)
  }

  private func measures(_ cell: Cell, _ mark: Int) -> Measures {
    let met = people(cell, mark)
    let n = parts.reduce(0) { $0 + people(cell, $1) }
    return Measures(n == 0 ? .noPeople : .actual, n: n, met: met...met)
  }
}

/// What a reader sees of it.
private struct View {
  let truth: Truth
  let cells: [Cell]
  private(set) var isShown: [Cell: Bool] = [:]

  init(_ truth: Truth, _ released: ReleasedTables) {
    self.truth = truth
    cells = (0...truth.places).flatMap { place in
      (0...truth.groups).map { Cell(place: place, group: $0) }
    }
    for cell in released.totals.cells {
      isShown[Cell(place: cell.key.place, group: truth.groups)] = !cell.isHidden
    }
    for cell in released.dimensions[0].cells {
      isShown[Cell(place: cell.key.place, group: cell.key.groups[0])] = !cell.isHidden
    }
  }

  /// What each cell can be in some table that agrees with all that is shown.
  func possibilities(part: Int) -> [Cell: ClosedRange<Int>] {
    let inside = cells.filter { $0.place < truth.places && $0.group < truth.groups }
    var search = Search(view: self, part: part, inside: inside)
    search.fill(0)
    return search.found
  }
}

private struct Search {
  let view: View
  let part: Int
  let inside: [Cell]
  var values: [Cell: Int] = [:]
  var found: [Cell: ClosedRange<Int>] = [:]

  init(view: View, part: Int, inside: [Cell]) {
    self.view = view
    self.part = part
    self.inside = inside
  }

  mutating func fill(_ position: Int) {
    guard position < inside.count else { return note() }
    let cell = inside[position]
    let truth = view.truth.people(cell, part)
    // Few more than there are: what cannot be narrowed down here cannot be with more to choose from.
    let choices = view.isShown[cell] == true ? truth...truth : 0...(truth + 3)
    for value in choices {
      values[cell] = value
      if isPossible(after: position) { fill(position + 1) }
    }
    values[cell] = nil
  }

  /// Whether the sums that are complete by now agree with what is shown, and no other is too large.
  private func isPossible(after position: Int) -> Bool {
    let cell = inside[position]
    let (places, groups) = (view.truth.places, view.truth.groups)
    let isLast = position == inside.count - 1
    return agrees(Cell(place: cell.place, group: groups), isComplete: cell.group == groups - 1)
      && agrees(Cell(place: places, group: cell.group), isComplete: cell.place == places - 1)
      && agrees(Cell(place: places, group: groups), isComplete: isLast)
  }

  private func agrees(_ sum: Cell, isComplete: Bool) -> Bool {
    guard view.isShown[sum] == true else { return true }
    let shown = view.truth.people(sum, part)
    return isComplete ? value(sum) == shown : value(sum) <= shown
  }

  private func value(_ cell: Cell) -> Int {
    inside.reduce(0) { sum, part in
      let isIn =
        (cell.place == view.truth.places || cell.place == part.place)
        && (cell.group == view.truth.groups || cell.group == part.group)
      return isIn ? sum + (values[part] ?? 0) : sum
    }
  }

  private mutating func note() {
    for cell in view.cells {
      let value = value(cell)
      let known = found[cell] ?? value...value
      found[cell] = min(known.lowerBound, value)...max(known.upperBound, value)
    }
  }
}
