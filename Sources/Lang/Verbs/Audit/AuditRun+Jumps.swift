import Protection
import Statistics
import Tabular

extension AuditRun {
  /// Changes from one period to the next that are hard to believe (Docs/Statistics.md).
  mutating func lookForJumps(_ tables: [AuditTable]) {
    let steps = tables.map { JumpSteps($0, catalog, names) }
    let rates = steps.map(\.rates.count).reduce(0, +)
    let sizes = steps.map(\.sizes.count).reduce(0, +)
    examined.append("\(grouped(rates + sizes)) changes examined")
    for steps in steps {
      let table = steps.table
      for jump in JumpRule.jumps(among: steps.rates.map(\.step)) {
        let (step, from, to) = steps.rates[jump.step]
        let unit = table.indicator.kind == .percent ? " %" : ""
        add(
          .jump, table, from, to, size: (abs(jump.change) * 10).rounded() / 10,
          "\(decimal(step.before))\(unit) to \(decimal(step.after))\(unit)")
      }
      for jump in JumpRule.jumps(among: steps.sizes.map(\.step)) {
        let (step, from, to) = steps.sizes[jump.step]
        add(
          .people, table, from, to, size: nil,
          "\(number(step.before)) to \(number(step.after)) \(steps.sizeWords)")
      }
    }
  }

  private mutating func add(
    _ type: FindingType, _ table: AuditTable, _ from: CellKey, _ to: CellKey, size: Double?,
    _ change: String
  ) {
    let key = table.key(to)
    guard isAsked(key) else { return }
    let since = period(from.period)?.label ?? ""
    let who = words(to.groups, of: table.cut)
    var found = finding(type, key, "\(who): \(change) since \(since)")
    found.size = size
    found.keys = [table.key(from), key]
    findings.append(found)
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(grouped) ?? decimal(value)
  }
}

/// The steps of one table from each period to the next that has a number.
private struct JumpSteps {
  let table: AuditTable
  private(set) var rates: [(step: RateStep, from: CellKey, to: CellKey)] = []
  private(set) var sizes: [(step: SizeStep, from: CellKey, to: CellKey)] = []

  /// What sizes count: `students`, or the indicator's own numbers.
  var sizeWords: String { table.indicator.kind == .percent ? table.indicator.unit : "" }

  init(_ table: AuditTable, _ catalog: Catalog, _ names: NameIndex) {
    self.table = table
    let periods = Dictionary(catalog.periods.map { ($0.code, $0.period) }) { first, _ in first }
    var series: [CellKey: [(period: Period, key: CellKey)]] = [:]
    for key in table.cells.keys {
      guard let period = periods[key.period] else { continue }
      var name = key
      name.period = 0
      series[name, default: []].append((period, key))
    }
    let order = series.keys.sorted {
      $0.place != $1.place
        ? $0.place < $1.place : $0.groups.lexicographicallyPrecedes($1.groups)
    }
    let breaks = catalog.breaks.filter { folded($0.indicator) == folded(table.indicator.id) }
    for (number, name) in order.enumerated() {
      let line = (series[name] ?? []).sorted { $0.period < $1.period }
      let own = breaks.filter { $0.isAbout(name.place, names) }
      for (from, to) in zip(line, line.dropFirst()) {
        // Longer apart, or across a break, nobody expects the same number.
        guard to.period.endYear - from.period.endYear <= 2 else { continue }
        let isBroken = own.contains {
          $0.endYear > from.period.endYear && $0.endYear <= to.period.endYear
        }
        if !isBroken { add(from.key, to.key, series: number, time: to.key.period) }
      }
    }
  }

  private mutating func add(_ from: CellKey, _ to: CellKey, series: Int, time: Int) {
    guard let before = table.cells[from], let after = table.cells[to] else { return }
    guard table.indicator.kind == .percent else {
      guard let old = before.plainValue, let new = after.plainValue else { return }
      let step = SizeStep(series: series, time: time, before: old, after: new)
      if step.canBeJudged { sizes.append((step, from, to)) }
      return
    }
    if let old = before.rate, let new = after.rate {
      let people = before.n.flatMap { old in
        after.n.map { RateStep.People(before: old, after: $0) }
      }
      let step = RateStep(series: series, time: time, before: old, after: new, people: people)
      if step.canBeJudged { rates.append((step, from, to)) }
    }
    if let old = before.n, let new = after.n {
      let step = SizeStep(
        series: series, time: time, before: Double(old), after: Double(new))
      if step.canBeJudged { sizes.append((step, from, to)) }
    }
  }
}

extension SeriesBreak {
  /// Whether it is about a place: everywhere, or that place, or one around it.
  fileprivate func isAbout(_ code: Int, _ names: NameIndex) -> Bool {
    guard let place else { return true }
    return names.ancestors(of: code).contains { names.place($0)?.reference == place }
  }
}
