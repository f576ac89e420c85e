import Tabular

/// Some years of linked tables taken together, to be told beside each of them.
public struct WindowTables: Sendable {
  public var tables: LinkedTables
  /// The periods taken together.
  public var periods: [Int]
  /// The period that cells of the window have.
  public var window: Int

  public init(tables: LinkedTables, periods: [Int], window: Int) {
    self.tables = tables
    self.periods = periods
    self.window = window
  }
}

/// The sums of cells over some periods, as far as they can be told beside each period.
///
/// What every period shows anyone can add up. A cell that is hidden in one period alone stays hidden,
/// for the sum would tell it. One that is hidden in several is told where the sum is of k people and
/// every small cell of every period, and of the window, keeps its room: see `WindowAudit`. Places that
/// a period hides stay hidden, with all their groups.
public func protect(_ window: WindowTables, policy: Policy) -> ReleasedTables {
  let rule = LineRule(policy)
  let years = window.periods.map { WindowYear(window.tables, period: $0, policy: policy) }
  let totals = window.sums(of: window.tables.totals, by: rule) { year, position in
    years[year].hidden.totals.union(years[year].hidden.rates).contains(position)
  }
  let dimensions = window.tables.dimensions.enumerated().map { dimension, table in
    window.sums(of: table, by: rule) { year, position in
      years[year].hidden.dimensions[dimension].contains(position)
    }
  }
  let mayTell = policy.ends == .off && !policy.hasInsiders && window.tables.outcomes.isEmpty
  return ReleasedTables(
    totals: ReleasedTable(cells: totals.map { $0.isShown ? $0.cell : $0.cell.hidden }),
    dimensions: dimensions.enumerated().map { dimension, sums in
      let candidates = mayTell ? sums.filter { $0.mayBeTold(beside: totals) } : []
      var audit = WindowAudit(
        years.map { $0.network(of: dimension, by: rule) }, rule: rule, sums: sums)
      let told = audit.told(among: Set(candidates.map { PlaceGroup($0.cell.key) }))
      return ReleasedTable(
        cells: sums.map { sum in
          sum.isShown || told.contains(PlaceGroup(sum.cell.key)) ? sum.cell : sum.cell.hidden
        })
    }, pairs: [], outcomes: [])
}

/// The sum of a cell over the periods of a window.
struct WindowSum {
  let cell: ReleasedCell
  /// How many periods hide it.
  let hiddenYears: Int
  let isSmall: Bool

  /// Whether every period shows it.
  var isShown: Bool { hiddenYears == 0 }

  /// Whether it would tell something new of several periods and no small group, in a place that
  /// every period shows.
  fileprivate func mayBeTold(beside totals: [WindowSum]) -> Bool {
    guard hiddenYears > 1, !isSmall, cell.measures.n != nil, cell.measures.met != nil else {
      return false
    }
    return totals.contains { $0.cell.key.place == cell.key.place && $0.isShown }
  }
}

extension PlaceGroup {
  init(_ key: CellKey) { self.init(place: key.place, group: key.groups.first ?? 0) }
}

extension WindowTables {
  /// A cell that some period lacks has no sum.
  fileprivate func sums(
    of table: ExactTable, by rule: LineRule, isHidden: (_ year: Int, _ position: Int) -> Bool
  ) -> [WindowSum] {
    var keys: [CellKey] = []
    var parts: [CellKey: [(cell: ReleasedCell, isHidden: Bool)]] = [:]
    for (position, cell) in table.cells.enumerated() {
      guard let year = periods.firstIndex(of: cell.key.period) else { continue }
      var key = cell.key
      key.period = window
      if parts[key] == nil { keys.append(key) }
      parts[key, default: []].append((cell, isHidden(year, position)))
    }
    return keys.compactMap { key in
      guard let parts = parts[key], parts.count == periods.count else { return nil }
      let sum = CellSum(of: parts.map(\.cell))
      return WindowSum(
        cell: ReleasedCell(key: key, measures: sum.measures, isHidden: false),
        hiddenYears: parts.count(where: \.isHidden),
        isSmall: sum.measures.n.map { $0 > 0 && rule.isSmall($0) } ?? true)
    }
  }
}
