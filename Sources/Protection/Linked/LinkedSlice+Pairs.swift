import Tabular

/// A table of two dimensions at one period.
struct LinkedPair {
  let first: Int
  let second: Int
  /// By place, and in it by groups of the first and of the second dimension.
  private let cells: [Int: [PlaceGroup: GroupCell]]

  init(_ pair: LinkedTables.Pair, period: Int, isSplit: Bool) {
    first = pair.first
    second = pair.second
    var cells: [Int: [PlaceGroup: GroupCell]] = [:]
    for (position, cell) in pair.cells.cells.enumerated()
    where cell.key.period == period && cell.key.groups.count == 2 {
      cells[cell.key.place, default: [:]][
        PlaceGroup(place: cell.key.groups[0], group: cell.key.groups[1])] = GroupCell(
          position: position, count: PartCount(cell.measures, isSplit: isSplit))
    }
    self.cells = cells
  }

  var positions: Set<Int> { Set(cells.values.flatMap { $0.values.map(\.position) }) }

  func cell(_ place: Int, _ first: Int, _ second: Int) -> GroupCell? {
    cells[place]?[PlaceGroup(place: first, group: second)]
  }
}

extension LinkedSlice {
  /// Positions to hide in each pair: all but some cells of the widest place.
  func hiddenPairs(_ hidden: Hidden, by rule: LineRule) -> [Set<Int>] {
    var used: Set<Int> = []
    return pairs.map { pair in
      guard forest.roots.count == 1, let root = forest.roots.first,
        !hidden.totals.contains(totals[root].position),
        !hidden.rates.contains(totals[root].position),
        used.isDisjoint(with: [pair.first, pair.second]),
        let table = PairTable(pair, in: self, hidden, root: root)
      else { return pair.positions }
      var pairRule = table.rule(rule)
      guard let found = pairRule.hidden() else { return pair.positions }
      used.formUnion([pair.first, pair.second])
      let shown = table.cells.filter { !found.contains($0.key) }.map(\.value.position)
      return pair.positions.subtracting(shown)
    }
  }
}

/// A pair in the widest place, with what is known of the lowest places.
private struct PairTable {
  private let slice: LinkedSlice
  private let pair: LinkedPair
  private let hidden: LinkedSlice.Hidden
  private let rows: [Int]
  private let columns: [Int]
  private let root: Int
  private let lowest: [Int]
  /// Cells of the widest place.
  let cells: [PairCell: GroupCell]

  /// Nil where a lowest place has people whose groups in both dimensions nobody here knows.
  init?(_ pair: LinkedPair, in slice: LinkedSlice, _ hidden: LinkedSlice.Hidden, root: Int) {
    guard slice.dimensions.indices.contains(pair.first),
      slice.dimensions.indices.contains(pair.second)
    else { return nil }
    self.slice = slice
    self.pair = pair
    self.hidden = hidden
    self.root = root
    let rows = slice.dimensions[pair.first].groups
    let columns = slice.dimensions[pair.second].groups
    self.rows = rows
    self.columns = columns
    lowest = slice.forest.order.filter { slice.forest.children[$0].isEmpty }
    var cells: [PairCell: GroupCell] = [:]
    for row in rows.indices {
      for column in columns.indices {
        let code = slice.forest.places[root]
        guard let cell = pair.cell(code, rows[row], columns[column]) else { continue }
        cells[PairCell(row: row, column: column)] = cell
      }
    }
    self.cells = cells
    for place in lowest {
      let everyone = slice.totals[place].count
      let isKnown = people(slice.forest.places[place]).contains {
        $0.contains { $0.contains { $0 > 0 } }
      }
      if let parts = everyone.parts, !parts.isNobody, !isKnown { return nil }
    }
  }

  func rule(_ rule: LineRule) -> PairRule {
    let code = slice.forest.places[root]
    let hiddenRows = rows.indices.filter { isHidden(pair.first, code, rows[$0]) }
    let hiddenColumns = columns.indices.filter { isHidden(pair.second, code, columns[$0]) }
    let mustHide = cells.filter { _, cell in
      switch cell.count {
      case .uncounted, .people(_, mustHide: true): true
      case .people, .blank: false
      }
    }
    let least = least(
      shownRows: Set(rows.indices).subtracting(hiddenRows),
      shownColumns: Set(columns.indices).subtracting(hiddenColumns))
    let absent = rows.indices.flatMap { row in
      columns.indices.map { PairCell(row: row, column: $0) }
    }.filter { cells[$0] == nil }
    let places = lowest.map { place in
      PairPlace(
        people: people(slice.forest.places[place]), least: least[place] ?? nobody,
        freeRows: free(pair.first, rows, at: place),
        freeColumns: free(pair.second, columns, at: place), absent: Set(absent), parts: parts)
    }
    return PairRule(
      rule: rule, people: people(code), mustHide: Set(mustHide.keys),
      hiddenRows: Set(hiddenRows), hiddenColumns: Set(hiddenColumns), places: places)
  }

  private var parts: Int { slice.isSplit ? 2 : 1 }

  private var nobody: [[[Int]]] {
    rows.map { _ in columns.map { _ in [Int](repeating: 0, count: parts) } }
  }

  private func people(_ place: Int) -> [[[Int]]] {
    rows.map { row in
      columns.map { column in
        (pair.cell(place, row, column)?.count.parts ?? .nobody).numbers(parts)
      }
    }
  }

  private func isHidden(_ dimension: Int, _ place: Int, _ group: Int) -> Bool {
    slice.isHidden(dimension, group, at: place, hidden)
  }

  /// Groups whose numbers are hidden in a place and in every wider one.
  private func free(_ dimension: Int, _ groups: [Int], at lowest: Int) -> Set<Int> {
    Set(
      groups.indices.filter {
        slice.isFree(dimension, groups[$0], from: slice.forest.places[lowest], hidden)
      })
  }

  /// One person wherever a reader knows that somebody is: in a group of a shown place, and in a
  /// hidden cell of the pair. The largest cell of the lowest places feels it least.
  private func least(
    shownRows: Set<Int>, shownColumns: Set<Int>
  ) -> [Int: [[[Int]]]] {
    var least: [Int: [[[Int]]]] = [:]
    let counts = Dictionary(
      uniqueKeysWithValues: lowest.map { ($0, people(slice.forest.places[$0])) })
    func mark(_ places: [Int], _ cells: [PairCell]) {
      var largest: (count: Int, place: Int, cell: PairCell, part: Int)?
      for place in places {
        for cell in cells {
          for (part, count) in (counts[place]?[cell.row][cell.column] ?? []).enumerated()
          where count > (largest?.count ?? 0) {
            largest = (count, place, cell, part)
          }
        }
      }
      guard let largest else { return }
      least[largest.place, default: nobody][largest.cell.row][largest.cell.column][largest.part] = 1
    }
    for place in slice.forest.order where !hidden.totals.contains(slice.totals[place].position) {
      let below = lowest.filter { isInside($0, place) }
      for row in rows.indices {
        mark(below, columns.indices.map { PairCell(row: row, column: $0) })
      }
      for column in columns.indices {
        mark(below, rows.indices.map { PairCell(row: $0, column: column) })
      }
    }
    for row in shownRows {
      for column in shownColumns { mark(lowest, [PairCell(row: row, column: column)]) }
    }
    return least
  }

  private func isInside(_ lowest: Int, _ place: Int) -> Bool {
    var here: Int? = lowest
    while let inside = here {
      if inside == place { return true }
      here = slice.forest.parent[inside]
    }
    return false
  }
}
