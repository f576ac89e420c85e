import Tabular

/// Findings as they stand in a list: what belongs together in one row, the worst first.
enum AuditListing {
  private struct Together: Hashable {
    var type: FindingType
    var text: String
    var indicator: Int?
    var source: Int?
    var cut: Int?
    var period: Period?
  }

  static func rows(of findings: [Finding], _ names: NameIndex) -> [Finding] {
    var rows: [Finding] = []
    var groups: [Together: [Finding]] = [:]
    for finding in findings {
      guard let text = finding.together else {
        rows.append(finding)
        continue
      }
      var key = Together(
        type: finding.type, text: text, indicator: finding.indicator?.code,
        source: finding.source?.code)
      // A token means the same in every table and year, and a place may lack several tables.
      if finding.type != .token { key.period = finding.period }
      if finding.type != .token, finding.type.kind != .coverage { key.cut = finding.cut?.code }
      groups[key, default: []].append(finding)
    }
    for group in groups.values {
      let lists = group.first?.type == .noPlace ? byTables(group) : [group]
      rows += lists.compactMap { merged($0, names) }
    }
    return rows.sorted(by: comesFirst)
  }

  /// Places that lack the same tables stand in one row.
  private static func byTables(_ findings: [Finding]) -> [[Finding]] {
    var tables: [Int?: Set<String>] = [:]
    for finding in findings { tables[finding.place, default: []].insert(finding.what) }
    return Array(Dictionary(grouping: findings) { tables[$0.place] ?? [] }.values)
  }

  private static func merged(_ findings: [Finding], _ names: NameIndex) -> Finding? {
    guard var row = findings.first, let text = row.together else { return nil }
    row.count = findings.reduce(0) { $0 + $1.count }
    row.size = findings.reduce(0) { $0 + ($1.size ?? 0) }
    row.rows = Array(findings.flatMap(\.rows).sorted().prefix(AuditAnswer.rowsShown))
    row.rowCount = findings.reduce(0) { $0 + $1.rowCount }
    let places = Set(findings.compactMap(\.place))
    row.place = places.count == 1 ? places.first : nil
    if Set(findings.map(\.period)).count > 1 { row.period = nil }
    if Set(findings.map(\.cut)).count > 1 { row.cut = nil }
    switch row.type {
    case .token: row.what = tokens(findings).isEmpty ? text : "\(tokens(findings)) \(text)"
    case .noTable, .noPlace:
      row.size = Double(places.count)
      let tables = findings.map { ($0.cut?.code ?? 0, $0.what) }.sorted { $0 < $1 }
      let lacking = "no table \(tables.map(\.1).uniqued().joined(separator: ", "))"
      let isAll = row.type == .noTable
      row.what = isAll ? "\(text): \(lacking)" : "\(grouped(places.count)) of \(text): \(lacking)"
      if !isAll, places.count > 1 { row.what += ": \(some(places, names))" }
    case .leak, .derivable, .hidden, .differs, .repeated, .sameFile, .jump, .people, .groups,
      .places, .noNumbers, .noPeriod, .behind:
      row.what = grouped(row.count) + text
    }
    return row
  }

  /// ``` `40-44`, `80-84`, `>95%` and 20 more ```, the most frequent first.
  private static func tokens(_ findings: [Finding]) -> String {
    var counts: [String: Int] = [:]
    for finding in findings where !finding.what.isEmpty {
      counts[finding.what, default: 0] += finding.count
    }
    let tokens = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let shown = tokens.prefix(3).joined(separator: ", ")
    return tokens.count > 3 ? "\(shown) and \(grouped(tokens.count - 3)) more" : shown
  }

  /// The first few names, and how many more.
  private static func some(_ places: Set<Int>, _ names: NameIndex) -> String {
    let labels = places.compactMap { names.place($0)?.name }.sorted()
    let shown = labels.prefix(3).joined(separator: ", ")
    return labels.count > 3 ? "\(shown) and \(grouped(labels.count - 3)) more" : shown
  }

  /// By kind and type, then the largest, then the latest.
  private static func comesFirst(_ a: Finding, _ b: Finding) -> Bool {
    let order = FindingType.allCases
    let first = order.firstIndex(of: a.type) ?? 0
    let second = order.firstIndex(of: b.type) ?? 0
    if first != second { return first < second }
    if a.size != b.size { return (a.size ?? -1) > (b.size ?? -1) }
    if a.period != b.period {
      guard let left = a.period, let right = b.period else { return a.period != nil }
      return left > right
    }
    return (a.indicator?.code ?? 0, a.cut?.code ?? 0, a.place ?? 0, a.what)
      < (b.indicator?.code ?? 0, b.cut?.code ?? 0, b.place ?? 0, b.what)
  }
}
