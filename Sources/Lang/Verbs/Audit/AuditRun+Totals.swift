import Protection
import Tabular

extension AuditRun {
  /// Parts against the total that was published beside them.
  mutating func lookForTotals(_ tables: [AuditTable]) {
    var compared = 0
    for table in tables {
      for dimension in table.dimensions where dimension.isComplete {
        let rest = table.dimensions.filter { $0 != dimension }
        let whole = tables.first { total in
          total.isBeside(table) && total.cut.level == table.cut.level && total.dimensions == rest
        }
        guard let whole else { continue }
        for (line, parts) in table.parts(over: dimension) {
          let name = "\(dimension.id): groups"
          compare(parts, table, whole, at: line, .groups, name, &compared)
        }
      }
      if let whole = wider(table, among: tables) {
        for (line, parts) in placeParts(of: table, in: whole) {
          let name = plural(of: table.cut.level).inWords
          compare(parts, table, whole, at: line, .places, name, &compared)
        }
      }
    }
    examined.append("\(grouped(compared)) totals compared with their parts")
  }

  private mutating func compare(
    _ parts: [Part], _ table: AuditTable, _ whole: AuditTable, at line: CellKey,
    _ type: FindingType, _ name: String, _ compared: inout Int
  ) {
    guard let total = whole.cells[line], parts.count > 1 else { return }
    let comparison = TotalComparison(
      parts.map(\.measures), total, kind: table.indicator.kind,
      isOpen: catalog.isOpen(table.source))
    guard comparison.isPossible else { return }
    let key = whole.key(line)
    guard isAsked(key) else { return }
    compared += 1
    guard let difference = comparison.difference else { return }
    let who = words(line.groups, of: whole.cut)
    var found = finding(type, key, "\(who): \(name) \(difference.words(table.indicator))")
    found.cut = table.cut
    found.size = difference.size
    let ordered = parts.map(\.key).sorted {
      $0.place != $1.place
        ? $0.place < $1.place : $0.groups.lexicographicallyPrecedes($1.groups)
    }
    found.keys = [key] + ordered.map(table.key)
    findings.append(found)
  }

  // MARK: Places

  /// The same table of the nearest wider level.
  private func wider(_ table: AuditTable, among tables: [AuditTable]) -> AuditTable? {
    let levels = catalog.levels.map(\.id)
    guard let own = levels.firstIndex(of: table.cut.level) else { return nil }
    for level in levels[..<own].reversed() {
      let found = tables.first { total in
        total.isBeside(table) && total.cut.level == level && total.dimensions == table.dimensions
      }
      if let found { return found }
    }
    return nil
  }

  /// For each cell of the wider table the cells of the places in it.
  private func placeParts(of table: AuditTable, in whole: AuditTable) -> [CellKey: [Part]] {
    var around: [Int: Int] = [:]
    for place in Set(table.cells.keys.map(\.place)) {
      around[place] = names.ancestors(of: place).first {
        names.place($0)?.level == whole.cut.level
      }
    }
    var parts: [CellKey: [Part]] = [:]
    for (key, measures) in table.cells {
      guard let place = around[key.place] else { continue }
      var line = key
      line.place = place
      parts[line, default: []].append(Part(key: key, measures: measures))
    }
    return parts
  }

  func plural(of level: String) -> String {
    catalog.levels.first { $0.id == level }?.plural ?? level + "s"
  }
}

extension AuditTable {
  fileprivate func isBeside(_ other: AuditTable) -> Bool {
    indicator == other.indicator && source == other.source
  }
}

/// A total beside the sum of its parts.
struct TotalComparison {
  enum Difference {
    /// The parts have this many more people, or fewer.
    case people(parts: Int, total: Int)
    case met(parts: ClosedRange<Int>, total: ClosedRange<Int>)
    case value(parts: Double, total: Double)
    /// A rate above that of every part, or below.
    case outside(ClosedRange<Double>, total: Double)
  }

  private(set) var isPossible = false
  private(set) var difference: Difference?

  /// - Parameter isOpen: nothing was hidden by this store, so that known parts may be added up.
  init(_ parts: [Measures], _ total: Measures, kind: IndicatorKind, isOpen: Bool) {
    switch kind {
    case .percent: comparePeople(parts, total, isOpen: isOpen)
    case .count, .money: compareValues(parts, total)
    // The parts of a mean make no sum.
    case .mean, .score: break
    }
  }

  private mutating func comparePeople(_ parts: [Measures], _ total: Measures, isOpen: Bool) {
    let known = parts.compactMap(\.n)
    if let n = total.n, known.count == parts.count || isOpen, !known.isEmpty {
      let sum = known.reduce(0, Self.add)
      let isWhole = known.count == parts.count
      isPossible = isWhole
      if isWhole ? sum != n : sum > n {
        difference = .people(parts: sum, total: n)
        return
      }
    }
    if let met = total.met {
      let ranges = parts.compactMap { $0.n == 0 ? 0...0 : $0.met }
      guard ranges.count == parts.count else { return }
      isPossible = true
      let low = ranges.map(\.lowerBound).reduce(0, Self.add)
      let high = ranges.map(\.upperBound).reduce(0, Self.add)
      if !met.overlaps(low...high) { difference = .met(parts: low...high, total: met) }
      return
    }
    // Rates alone: the whole lies between its parts, as far as they are printed.
    let rates = parts.filter { $0.n != 0 }.compactMap(\.rateRange)
    guard rates.count == parts.count(where: { $0.n != 0 }), let whole = total.rateRange,
      let low = rates.map(\.lowerBound).min(), let high = rates.map(\.upperBound).max()
    else { return }
    isPossible = true
    let rounding = 0.1
    if whole.lowerBound > high + rounding || whole.upperBound < low - rounding {
      difference = .outside(low...high, total: whole.lowerBound)
    }
  }

  private mutating func compareValues(_ parts: [Measures], _ total: Measures) {
    let ranges = parts.compactMap { $0.n == 0 && $0.value == nil ? 0...0 : $0.value }
    guard ranges.count == parts.count, let whole = total.value else { return }
    isPossible = true
    let low = ranges.map(\.lowerBound).reduce(0, +)
    let high = ranges.map(\.upperBound).reduce(0, +)
    let rounding = 0.005 * Double(parts.count + 1)
    if low - rounding > whole.upperBound || high + rounding < whole.lowerBound {
      difference = .value(parts: (low + high) / 2, total: (whole.lowerBound + whole.upperBound) / 2)
    }
  }

  /// Beyond the largest number there is no comparing, and no trap either.
  private static func add(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }
}

extension TotalComparison.Difference {
  var size: Double {
    switch self {
    case .people(let parts, let total): abs(Double(parts) - Double(total))
    case .met(let parts, let total):
      Double(max(parts.lowerBound - total.upperBound, total.lowerBound - parts.upperBound))
    case .value(let parts, let total): abs(parts - total)
    case .outside(let parts, let total): max(parts.lowerBound - total, total - parts.upperBound)
    }
  }

  /// `make 42,075 students, the total says 42,100`
  func words(_ indicator: Indicator) -> String {
    switch self {
    case .people(let parts, let total):
      return "make \(grouped(parts)) \(indicator.unit), the total says \(grouped(total))"
    case .met(let parts, let total):
      return "make \(Self.words(parts)) who met it, the total says \(Self.words(total))"
    case .value(let parts, let total):
      return "make \(decimal(parts)), the total says \(decimal(total))"
    case .outside(let parts, let total):
      let range = "\(decimal(parts.lowerBound))–\(decimal(parts.upperBound)) %"
      return "lie at \(range), the total at \(decimal(total)) %"
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? grouped(range.lowerBound) : "\(grouped(range.lowerBound))–\(grouped(range.upperBound))"
  }
}
