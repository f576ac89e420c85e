import Lang
import Protection

/// Whether sources that are not public have their released tables, and records their key.
struct ProtectionExamination {
  let engine: Engine
  let path: String
  let catalog: Catalog

  func findings(isPrivate: Bool) throws -> [ProtectionFinding] {
    let closed = catalog.sources.filter { source in
      !source.isPublic && catalog.series.contains { $0.source == source.code }
    }
    let hasRecords = try engine.exists("SELECT 1 FROM record_part LIMIT 1")
    let contents = StoreContents(hasRecords: hasRecords, closedSources: closed.count)
    return [isPrivate ? .readable(contents) : .releasedCopy]
      + (closed.isEmpty ? [] : try releases(closed)) + (hasRecords ? [try key()] : [])
  }

  private func releases(_ closed: [Source]) throws -> [ProtectionFinding] {
    guard try engine.meta(.released) == .text(ReleaseBasis(catalog).mark) else {
      return [.stale(minimum: catalog.policy.minimum)]
    }
    var all = 0
    var lost = 0
    for (relation, series) in try tables() {
      all += 1
      if try !hasCells(relation, series) { lost += 1 }
    }
    let lacking = try closed.filter { source in
      try !engine.exists("SELECT 1 FROM released WHERE source = ?", .integer(source.code))
    }
    return [lost > 0 ? .lost(tables: lost) : .released(tables: all)]
      + (lacking.isEmpty ? [] : [.unreleased(sources: lacking.map(\.id))])
  }

  /// Every released table with the relation its cells are in; nil where that is gone.
  private func tables() throws -> [(relation: String?, series: [BoundValue])] {
    var tables: [(String?, [BoundValue])] = []
    try engine.each(
      """
      SELECT DISTINCT r.indicator, r.source, r.period, s.name FROM released r
        JOIN released_table t ON t.code = r.relation
        LEFT JOIN sqlite_schema s ON s.type = 'table' AND s.name = t.relation
      """
    ) { row in tables.append((row.optionalText(3), [row.value(0), row.value(1), row.value(2)])) }
    return tables
  }

  private func hasCells(_ relation: String?, _ series: [BoundValue]) throws -> Bool {
    guard let relation else { return false }
    var hasCells = false
    try engine.each(
      """
      SELECT 1 FROM \(try quoted(relation)) WHERE indicator = ? AND source = ? AND period = ? LIMIT 1
      """, series
    ) { _ in hasCells = true }
    return hasCells
  }

  private func key() throws -> ProtectionFinding {
    let keyPath = PersonKey.path(ofStore: path)
    do {
      let key = try PersonKey.open(store: path, mayMake: false)
      let isTheOne = try engine.meta(.personKey) == .text(key.check)
      return isTheOne ? .key(path: keyPath) : .keyProblem(path: keyPath, .another)
    } catch StoreError.personKey(_, let reason) {
      return .keyProblem(path: keyPath, reason)
    }
  }
}
