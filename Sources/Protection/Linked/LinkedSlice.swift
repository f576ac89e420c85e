import Tabular

/// Linked tables at one period.
struct LinkedSlice {
  /// Positions in the tables of what must not be shown.
  struct Hidden {
    var totals: Set<Int> = []
    /// Totals of which only the number of people is shown.
    var rates: Set<Int> = []
    var dimensions: [Set<Int>] = []
    var pairs: [Set<Int>] = []
    /// The least width of ranges where rates are coded; nil where they are shown as they are.
    var band: Int?
    /// Hidden places, as numbered in the forest.
    var places: Set<Int> = []
    /// Whether the one widest place, or each of several, is shown with its rate.
    var isWidestShown = true
  }

  let forest: PlaceForest
  /// Everyone in each place of the forest.
  private(set) var totals: [TotalCell]
  private(set) var dimensions: [GroupTable]
  let pairs: [LinkedPair]
  private let parents: [Int: Int]
  let parts: MarkParts

  /// Whether cells split their people into those who met the mark and those who did not.
  var isSplit: Bool { parts.isSplit }

  /// - Parameter marks: 0 the mark of the tables, others those of `outcomes`. With more than one,
  ///   positions are those among the cells that any of the marks has.
  init(_ tables: LinkedTables, period: Int, marks: [Int] = [0]) {
    parents = tables.parents
    let cells = tables.totals(by: marks, at: period)
    let groupCells = tables.dimensions.indices.map { dimension in
      tables.groups(dimension, by: marks, at: period).filter { $0.cell.key.groups.count == 1 }
    }
    let parts = MarkParts((cells + groupCells.flatMap { $0 }).map(\.cell), marks: marks.count)
    self.parts = parts
    dimensions = groupCells.map { GroupTable($0, parts) }
    pairs = tables.pairs.map { LinkedPair($0, period: period, isSplit: parts.isSplit) }
    var known = cells.map { position, cell in
      TotalCell(
        position: position, key: cell.key, standing: cell.standing(parts), count: cell.count(parts))
    }.filter { if case .blank = $0.standing { false } else { true } }
    let listed = Set(known.map(\.key.place))
    let unlisted = Set(dimensions.flatMap(\.places)).subtracting(listed)
    for place in unlisted.sorted() {
      let key = CellKey(period: period, place: place)
      guard let sum = LinkedSlice.sum(of: place, in: dimensions) else { continue }
      known.append(TotalCell(key: key, sum: sum, parts))
    }
    totals = known
    forest = PlaceForest(known.map(\.key.place), parents: tables.parents)
  }

  /// Everyone in a place without a total: the most that the groups of one dimension come to.
  private static func sum(
    of place: Int, in dimensions: [GroupTable]
  ) -> Parts? {
    let sums = dimensions.compactMap { cells -> Parts? in
      guard let row = cells.row(ofKnown: place) else { return nil }
      let counts = cells.cells(inRow: row).compactMap { $0?.count.parts }
      guard let first = counts.first else { return nil }
      return counts.dropFirst().reduce(first, +)
    }
    return sums.max { $0.people < $1.people }
  }

  /// What must not be shown when rates near 0 and 100 are coded.
  func hidden(by rule: LineRule, ends: CodedEnds) -> Hidden {
    var slice = self
    var forced: Set<Int> = []
    while true {
      var hidden = slice.hidden(by: rule, forced: &forced, hasCodedEnds: ends != .off)
      guard ends != .off, isSplit else { return hidden }
      let coding = slice.coding(hidden, rule: rule)
      let tables = CodedTables(
        coding.counts, lines: coding.lines,
        networks: slice.codedNetworks(coding.cells, hidden, rule: rule), ends: ends)
      switch tables.verdict() {
      case .exact: return hidden
      case .bands(let band):
        hidden.band = band
        return hidden
      case .hide(let cells):
        for cell in cells { slice.forceHidden(coding.cells[cell], &forced) }
      }
    }
  }

  private mutating func forceHidden(_ cell: CodedCell, _ forced: inout Set<Int>) {
    switch cell {
    case .total(let place): forced.insert(place)
    case .group(let dimension, let key):
      guard let known = dimensions[dimension][key.place, key.group],
        let parts = known.count.parts
      else { return }
      dimensions[dimension][key.place, key.group] = GroupCell(
        position: known.position, count: .people(parts: parts, mustHide: true),
        unsure: known.unsure)
    }
  }

  private func hidden(
    by rule: LineRule, forced: inout Set<Int>, hasCodedEnds: Bool
  ) -> Hidden {
    while true {
      let places = hiddenPlaces(by: rule, forced: forced)
      var hidden = Hidden(totals: Set(places.map { totals[$0].position }.filter { $0 >= 0 }))
      var failed: Set<Int> = []
      var rules: [(rule: NetworkRule?, alwaysHidden: Set<Int>)] = []
      for cells in dimensions {
        let groups = groups(cells, hidden: places, rule: rule)
        var network = NetworkRule(groups.network(), rule: rule)
        let found = network.addHidden()
        failed.formUnion(found.flatMap { lowestShown(at: $0, hidden: places) })
        rules.append((found.isEmpty ? network : nil, groups.alwaysHidden))
      }
      if failed.isSubset(of: forced) {
        // Nothing failed, or the widest places are hidden and everything with them.
        hidden.rates = rates(of: places.intersection(forced), by: rule)
        hidden.totals.subtract(hidden.rates)
        hidden.dimensions = rules.map { rule, alwaysHidden in
          guard var rule else { return alwaysHidden }
          return alwaysHidden.union(rule.hiddenPositions())
        }
        hidden.places = places
        hidden.isWidestShown = places.isDisjoint(with: forest.roots)
        // Rates of pairs are not coded, and beside coded ones they would tell them.
        let hasPairs = !hasCodedEnds && parts.marks == 1
        hidden.pairs = hasPairs ? hiddenPairs(hidden, by: rule) : pairs.map(\.positions)
        return hidden
      }
      forced.formUnion(failed)
    }
  }

  func groups(_ cells: GroupTable, hidden: Set<Int>, rule: LineRule) -> PlaceGroups {
    PlaceGroups(
      forest, totals: totals.map(\.count), cells: cells, hidden: hidden, parts: parts.count,
      rule: rule)
  }

  /// The place, or the nearest one that it lies in and that is not hidden yet; all widest places
  /// where there is none.
  private func lowestShown(at place: Int, hidden: Set<Int>) -> [Int] {
    var place = place
    while hidden.contains(place) {
      guard let parent = forest.parent[place] else { return forest.roots }
      place = parent
    }
    return [place]
  }

  /// The number of everyone in the one widest place may be shown where its rate must not.
  private func rates(of places: Set<Int>, by rule: LineRule) -> Set<Int> {
    guard forest.roots.count == 1, let root = forest.roots.first, places.contains(root),
      totals[root].position >= 0, case .people(let count) = totals[root].standing,
      !rule.isSmall(count), !count.mustHide
    else { return [] }
    return [totals[root].position]
  }

  private func hiddenPlaces(by rule: LineRule, forced: Set<Int>) -> Set<Int> {
    let cells = totals.enumerated().map { index, total in
      (
        position: index, key: total.key,
        standing: forced.contains(index) ? total.standing.mustHide : total.standing
      )
    }
    var tree = PlaceTree(cells: cells, parents: parents)
    return Set(tree.hide(by: rule))
  }
}

/// Everyone in a place.
struct TotalCell {
  /// −1 where no table says so.
  let position: Int
  let key: CellKey
  let standing: Standing
  let count: PartCount
}

extension TotalCell {
  /// - Parameter sum: people by part, added up from groups.
  fileprivate init(key: CellKey, sum: Parts, _ parts: MarkParts) {
    let people = sum.people
    let split = parts.isSplit ? sum.numbers(parts.count) : []
    self.init(
      position: -1, key: key,
      standing: people == 0 ? .empty : .people(Headcount(people, split: split, false)),
      count: .people(parts: sum, mustHide: false))
  }
}

struct PlaceGroup: Hashable {
  let place: Int
  let group: Int
}
