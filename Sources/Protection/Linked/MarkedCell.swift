import Tabular

/// Into which parts the people of a table are split.
struct MarkParts {
  let marks: Int
  /// Whether cells split their people into those who met a mark and those who did not.
  let isSplit: Bool
  /// Whether there are, or may be, people who met none of several marks.
  var hasRest = true

  /// - Parameter cells: all of a table, its sums as well.
  init(_ cells: [MarkedCell], marks: Int) {
    self.marks = marks
    isSplit = cells.contains { cell in
      cell.measures.contains { $0.n != nil && $0.met != nil }
    }
    guard marks > 1 else { return }
    hasRest = cells.contains { cell in
      (cell.count(self).parts?[marks] ?? 0) > 0 || cell.unsure(self)[marks] > 0
    }
  }

  /// How many parts there are: those who met each of several marks, and those who met none.
  var count: Int { marks > 1 ? marks + (hasRest ? 1 : 0) : isSplit ? 2 : 1 }
}

/// A cell by one mark, or by several marks of the same people: graduated, still enrolled, neither.
struct MarkedCell {
  let key: CellKey
  /// One a mark; missing where the table of a mark lacks the cell.
  let measures: [Measures]

  /// What the cell is to the rule for lines.
  func standing(_ parts: MarkParts) -> Standing {
    guard measures.count > 1 else { return Standing(measures.first ?? Measures(.missing)) }
    switch count(parts) {
    case .blank: return .blank
    case .uncounted: return .uncounted
    case .people(let numbers, let mustHide):
      let people = numbers.people
      guard people > 0 else { return mustHide ? .uncounted : .empty }
      let sure = numbers.less(unsure(parts)).numbers(parts.count)
      return .people(Headcount(people, split: sure, mustHide))
    }
  }

  /// People by part: those who met each mark, and those who met none.
  func count(_ kind: MarkParts) -> PartCount {
    guard measures.count > 1 else {
      return measures.first.map { PartCount($0, isSplit: kind.isSplit) } ?? .blank
    }
    let counts = measures.map { PartCount($0, isSplit: kind.isSplit) }
    let isKept = counts.contains {
      switch $0 {
      case .uncounted, .people(_, mustHide: true): true
      case .blank, .people: false
      }
    }
    guard let people = counts.compactMap({ $0.parts?.people }).max() else {
      return isKept ? .uncounted : .blank
    }
    var left = people
    var parts = counts.map { count in
      let met = min(left, count.parts?[0] ?? 0)
      left -= met
      return met
    }
    if kind.hasRest { parts.append(left) }
    return .people(parts: Parts(parts), mustHide: isKept)
  }

  /// People of each part who may be in another: what ranges leave open.
  func unsure(_ kind: MarkParts) -> Parts {
    guard measures.count > 1 else {
      return measures.first.map { PartCount.unsure($0, isSplit: kind.isSplit) } ?? .nobody
    }
    let unsure = measures.map { PartCount.unsure($0, isSplit: kind.isSplit) }
    let rest = kind.hasRest ? [unsure.reduce(0) { $0 + $1[1] }] : []
    return Parts(unsure.map { $0[0] } + rest)
  }

  /// Whether the marks can be those of the same people, none of whom met two.
  var isOneTable: Bool {
    let known = measures.filter { $0.n != nil }
    guard let people = known.first?.n, known.allSatisfy({ $0.n == people }) else {
      return known.isEmpty
    }
    let met = known.reduce(0) { $0 + ($1.met?.clamped(to: 0...max(0, people)).lowerBound ?? 0) }
    return met <= people
  }
}

extension LinkedTables {
  /// Everyone in each place, by some marks.
  func totals(by marks: [Int], at period: Int) -> [(position: Int, cell: MarkedCell)] {
    LinkedTables.cells(of: marks.map { $0 == 0 ? totals : outcomes[$0 - 1].totals }, at: period)
  }

  /// The groups of a dimension in each place, by some marks.
  func groups(
    _ dimension: Int, by marks: [Int], at period: Int
  ) -> [(position: Int, cell: MarkedCell)] {
    let tables = marks.map { mark in
      let all = mark == 0 ? dimensions : outcomes[mark - 1].dimensions
      return dimension < all.count ? all[dimension] : ExactTable()
    }
    return LinkedTables.cells(of: tables, at: period)
  }

  /// Numbers that some mark has at a period.
  func hasNumbers(by mark: Int, at period: Int) -> Bool {
    totals(by: [mark], at: period).contains { $0.cell.measures[0].n != nil }
      || dimensions.indices.contains {
        groups($0, by: [mark], at: period).contains { $0.cell.measures[0].n != nil }
      }
  }

  /// Positions are those in the table of the first mark; cells that only others have come after.
  private static func cells(
    of tables: [ExactTable], at period: Int
  ) -> [(position: Int, cell: MarkedCell)] {
    guard tables.count > 1 else {
      let cells = tables.first?.cells ?? []
      return cells.indices.filter { cells[$0].key.period == period }.map {
        (position: $0, cell: MarkedCell(key: cells[$0].key, measures: [cells[$0].measures]))
      }
    }
    var keys: [CellKey] = []
    var known: [CellKey: [Measures]] = [:]
    for (mark, table) in tables.enumerated() {
      for cell in table.cells where cell.key.period == period {
        if known[cell.key] == nil { keys.append(cell.key) }
        known[cell.key, default: tables.map { _ in Measures(.missing) }][mark] = cell.measures
      }
    }
    return keys.enumerated().map {
      (position: $0.offset, cell: MarkedCell(key: $0.element, measures: known[$0.element] ?? []))
    }
  }
}
