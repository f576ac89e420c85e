import Tabular

/// Linked tables on their way to release, cell by cell in their order.
struct ShownTables {
  private var totals: [ReleasedCell]
  private var dimensions: [[ReleasedCell]]
  private var pairs: [[ReleasedCell]]
  private var outcomes: [Outcome]

  private struct Outcome {
    var totals: [ReleasedCell]
    var dimensions: [[ReleasedCell]]
    var refused: Set<Int> = []
  }

  init(_ tables: LinkedTables) {
    totals = tables.totals.cells
    dimensions = tables.dimensions.map(\.cells)
    pairs = tables.pairs.map(\.cells.cells)
    outcomes = tables.outcomes.map {
      Outcome(totals: $0.totals.cells, dimensions: $0.dimensions.map(\.cells))
    }
  }

  var periods: Set<Int> {
    let tables = [totals] + dimensions + outcomes.flatMap { [$0.totals] + $0.dimensions }
    return Set(tables.joined().map(\.key.period))
  }

  var released: ReleasedTables {
    ReleasedTables(
      totals: ReleasedTable(cells: totals), dimensions: dimensions.map { ReleasedTable(cells: $0) },
      pairs: pairs.map { ReleasedTable(cells: $0) },
      outcomes: outcomes.map { outcome in
        ReleasedTables.Outcome(
          totals: ReleasedTable(cells: outcome.totals),
          dimensions: outcome.dimensions.map { ReleasedTable(cells: $0) },
          refused: outcome.refused)
      })
  }

  /// Hides what must not be shown at a period.
  mutating func hide(
    _ family: LinkedFamily, in tables: LinkedTables, at period: Int, ends: CodedEnds
  ) {
    for (pair, positions) in family.hidden.pairs.enumerated() {
      for position in positions { pairs[pair][position] = pairs[pair][position].hidden }
    }
    if family.marks == [0] {
      hide(family.hidden)
    } else {
      let keys = HiddenKeys(family, in: tables, at: period)
      for mark in family.marks { change(mark, total: keys.total, group: keys.group) }
    }
    if let band = family.hidden.band {
      for mark in family.marks {
        change(mark, at: period) { $0.coded(ends, band: band) }
      }
    }
    for mark in family.refused {
      change(mark, at: period) { $0.hidden }
      if mark > 0 { outcomes[mark - 1].refused.insert(period) }
    }
  }

  private mutating func hide(_ hidden: LinkedSlice.Hidden) {
    for position in hidden.totals { totals[position] = totals[position].hidden }
    for position in hidden.rates { totals[position] = totals[position].withoutRate }
    for (dimension, positions) in hidden.dimensions.enumerated() {
      for position in positions {
        dimensions[dimension][position] = dimensions[dimension][position].hidden
      }
    }
  }

  private mutating func change(
    _ mark: Int, at period: Int, _ new: (ReleasedCell) -> ReleasedCell
  ) {
    func changed(_ cell: ReleasedCell) -> ReleasedCell {
      cell.key.period == period ? new(cell) : cell
    }
    change(mark, total: changed) { cell, _ in changed(cell) }
  }

  private mutating func change(
    _ mark: Int, total: (ReleasedCell) -> ReleasedCell,
    group: (_ cell: ReleasedCell, _ dimension: Int) -> ReleasedCell
  ) {
    func changed(_ tables: [[ReleasedCell]]) -> [[ReleasedCell]] {
      tables.enumerated().map { dimension, cells in cells.map { group($0, dimension) } }
    }
    if mark == 0 {
      totals = totals.map(total)
      dimensions = changed(dimensions)
    } else {
      outcomes[mark - 1].totals = outcomes[mark - 1].totals.map(total)
      outcomes[mark - 1].dimensions = changed(outcomes[mark - 1].dimensions)
    }
  }
}

/// What is hidden of several marks at once.
private struct HiddenKeys {
  private let totals: Set<CellKey>
  private let rates: Set<CellKey>
  private let dimensions: [Set<CellKey>]

  init(_ family: LinkedFamily, in tables: LinkedTables, at period: Int) {
    let cells = tables.totals(by: family.marks, at: period)
    func keys(_ cells: [(position: Int, cell: MarkedCell)], _ hidden: Set<Int>) -> Set<CellKey> {
      Set(cells.filter { hidden.contains($0.position) }.map(\.cell.key))
    }
    totals = keys(cells, family.hidden.totals)
    rates = keys(cells, family.hidden.rates)
    dimensions = family.hidden.dimensions.enumerated().map { dimension, positions in
      keys(tables.groups(dimension, by: family.marks, at: period), positions)
    }
  }

  func total(_ cell: ReleasedCell) -> ReleasedCell {
    totals.contains(cell.key) ? cell.hidden : rates.contains(cell.key) ? cell.withoutRate : cell
  }

  func group(_ cell: ReleasedCell, _ dimension: Int) -> ReleasedCell {
    dimensions[dimension].contains(cell.key) ? cell.hidden : cell
  }
}
