import Tabular

/// `having`, `sort by` and `top` on the rows of an answer, which hold shown cells only.
extension RowOperations {
  /// What was left out on the way, for the notes.
  struct Outcome {
    var table: Table
    /// Rows whose interval does not say whether they satisfy `having`.
    var undecided = 0
    /// Rows left out because the cell has no value.
    var withoutValue = 0
  }

  func run(on table: Table) -> Outcome {
    var outcome = Outcome(table: table)
    if let having { having.keep(&outcome) }
    if !sort.isEmpty { outcome.table.rows = sorted(outcome.table) }
    if let top { outcome.table.rows = top.kept(outcome.table) }
    return outcome
  }

  /// Stable; cells without a value come last in both directions, in the order they had.
  private func sorted(_ table: Table) -> [[Cell]] {
    let keys = sort.compactMap { order in
      table.index(of: order.column).map { (index: $0, isDescending: order.isDescending) }
    }
    return table.rows.enumerated().sorted { a, b in
      for key in keys {
        let comparison = compare(a.element[key.index], b.element[key.index], key.isDescending)
        if comparison != 0 { return comparison < 0 }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Negative when `a` comes first.
  private func compare(_ a: Cell, _ b: Cell, _ isDescending: Bool) -> Int {
    let direction = isDescending ? -1 : 1
    if case .text(let x) = a, case .text(let y) = b {
      return x == y ? 0 : (x < y ? -direction : direction)
    }
    switch (a.sortValue, b.sortValue) {
    case (let x?, let y?): return x == y ? 0 : (x < y ? -direction : direction)
    case (_?, nil): return -1
    case (nil, _?): return 1
    case (nil, nil): return (a.isText ? 0 : 1) - (b.isText ? 0 : 1)
    }
  }
}

extension RowLimit {
  /// The first rows, of each value of `per` where it says so; totals are not counted.
  func kept(_ table: Table) -> [[Cell]] {
    let per = per.flatMap { table.index(of: $0) }
    var counts: [Cell: Int] = [:]
    return table.rows.filter { row in
      if row.contains(.total) { return true }
      let group = per.map { row[$0] } ?? .flag(true)
      counts[group, default: 0] += 1
      return counts[group, default: 0] <= count
    }
  }
}

extension RowCondition {
  func keep(_ outcome: inout RowOperations.Outcome) {
    var kept: [[Cell]] = []
    for row in outcome.table.rows {
      switch verdict(row, outcome.table) {
      case .yes: kept.append(row)
      case .no: break
      case .withoutValue: outcome.withoutValue += 1
      case .undecided: outcome.undecided += 1
      }
    }
    outcome.table.rows = kept
  }

  /// Conditions are yes or no; the other two are no, and are counted.
  enum Verdict: Int {
    case yes, no, withoutValue, undecided
  }

  func verdict(_ row: [Cell], _ table: Table) -> Verdict {
    switch self {
    case .and(let conditions):
      let verdicts = conditions.map { $0.verdict(row, table) }
      if verdicts.contains(.no) { return .no }
      return verdicts.first { $0 != .yes } ?? .yes
    case .or(let conditions):
      let verdicts = conditions.map { $0.verdict(row, table) }
      if verdicts.contains(.yes) { return .yes }
      return verdicts.first { $0 != .no } ?? .no
    case .not(let condition):
      switch condition.verdict(row, table) {
      case .yes: return .no
      // `x != y` is exactly `not (x = y)`, and a comparison without a value is no.
      case .no, .withoutValue: return .yes
      case .undecided: return .undecided
      }
    case .compare(let column, let symbol, let value):
      return compare(cell(column, row, table), symbol, value, row, table)
    case .between(let column, let low, let high):
      return RowCondition.and([
        .compare(column, .greaterOrEqual, low), .compare(column, .lessOrEqual, high),
      ]).verdict(row, table)
    case .in(let column, let values):
      return RowCondition.or(values.map { .compare(column, .equal, $0) }).verdict(row, table)
    case .missing(let column):
      if case .absent(.missing, _) = cell(column, row, table) { return .yes }
      return .no
    case .contains(let column, let part):
      return text(cell(column, row, table)) { $0.contains(folded(part)) }
    case .startsWith(let column, let part):
      return text(cell(column, row, table)) { $0.hasPrefix(folded(part)) }
    }
  }

  private func cell(_ column: String, _ row: [Cell], _ table: Table) -> Cell {
    guard let index = table.index(of: column), row.indices.contains(index) else {
      return .absent(.missing)
    }
    return row[index]
  }

  private func text(_ cell: Cell, _ holds: (String) -> Bool) -> Verdict {
    guard case .text(let text) = cell else { return .withoutValue }
    return holds(folded(text)) ? .yes : .no
  }

  private func compare(
    _ cell: Cell, _ symbol: ComparisonOperator, _ value: RowValue, _ row: [Cell], _ table: Table
  ) -> Verdict {
    switch value {
    case .text(let wanted):
      guard case .text(let text) = cell else { return .withoutValue }
      return symbol.holds(folded(text), folded(wanted)) ? .yes : .no
    case .flag(let wanted):
      guard case .flag(let flag) = cell else { return .withoutValue }
      return (flag == wanted) == (symbol == .equal) ? .yes : .no
    case .number(let wanted):
      return compare(cell, symbol, wanted...wanted)
    case .column(let other):
      guard let range = self.cell(other, row, table).range else { return .withoutValue }
      return compare(cell, symbol, range)
    }
  }

  /// Yes only if every value inside satisfies; no if none does; else it cannot be told.
  private func compare(
    _ cell: Cell, _ symbol: ComparisonOperator, _ wanted: ClosedRange<Double>
  ) -> Verdict {
    // What cannot have a value, as the reference's own difference, is not in want of one.
    if case .absent(.notApplicable, _) = cell { return .no }
    guard let range = cell.range else { return .withoutValue }
    let ends = [
      symbol.holds(range.lowerBound, wanted.upperBound),
      symbol.holds(range.lowerBound, wanted.lowerBound),
      symbol.holds(range.upperBound, wanted.lowerBound),
      symbol.holds(range.upperBound, wanted.upperBound),
    ]
    if symbol == .equal || symbol == .notEqual {
      let isPoint =
        range.lowerBound == range.upperBound && wanted.lowerBound == wanted.upperBound
      if isPoint { return ends[0] ? .yes : .no }
      return range.overlaps(wanted) ? .undecided : (symbol == .equal ? .no : .yes)
    }
    if ends.allSatisfy({ $0 }) { return .yes }
    return ends.contains(true) ? .undecided : .no
  }
}

extension Cell {
  /// A text has a place in an order, though no number.
  fileprivate var isText: Bool {
    if case .text = self { return true }
    return false
  }

  /// Lowest and highest value of a cell that has one.
  var range: ClosedRange<Double>? {
    switch self {
    case .number(let number): number...number
    case .integer(let number): Double(number)...Double(number)
    case .interval(let low, let high): min(low, high)...max(low, high)
    case .text, .flag, .absent, .total: nil
    }
  }
}
