import Protection
import Tabular

extension AuditRun {
  /// What sources hid, where they hid a rate and left what gives it away, and what follows anyway.
  mutating func lookForSuppression(_ tables: [AuditTable]) async throws {
    for indicator in scope.indicators {
      for row in try await snapshot.rows(.leaks(indicator: indicator.code))
      where isAsked(row.key) {
        guard let cut = cut(row.key.series.cut) else { continue }
        let who = words(row.key.groups, of: cut)
        add(row, .leak, "\(who): rate hidden, both counts printed")
      }
      var cells: [Series: Int] = [:]
      for presence in try await snapshot.presence(indicator: indicator.code)
      where isAsked(place: presence.place) {
        cells[presence.series, default: 0] += presence.cells
      }
      let states: [CellState] = [.suppressed, .withheld]
      for row in try await snapshot.rows(.states(indicator: indicator.code, states))
      where isAsked(row.key) {
        let all = scope.members.isEmpty ? cells[row.key.series] : nil
        let of = all.map { " of \(grouped($0))" } ?? ""
        add(row, .hidden, "", together: "\(of) cells hidden by the source")
      }
    }
    for table in tables where table.source.isPublic { lookForDerivable(table, among: tables) }
  }

  private mutating func add(
    _ row: StoredRow, _ type: FindingType, _ what: String, together: String? = nil
  ) {
    var found = finding(type, row.key, what)
    found.size = 1
    found.rows = row.mark
    found.rowCount = found.rows.count
    found.together = together
    findings.append(found)
  }

  /// A group that is the only hidden one where the total and all other groups are printed.
  private mutating func lookForDerivable(_ table: AuditTable, among tables: [AuditTable]) {
    guard table.dimensions.count == 1, let dimension = table.dimensions.first,
      dimension.isComplete
    else { return }
    var known: Set<CellKey>?
    for (line, parts) in table.parts(over: dimension) where parts.count > 1 {
      let hidden = parts.filter { $0.measures.state == .suppressed }
      guard hidden.count == 1, let only = hidden.first else { continue }
      let others = parts.filter { $0.key != only.key }
      guard others.allSatisfy({ $0.measures.isCounted }) else { continue }
      let totals = known ?? countedLines(beside: table, among: tables)
      known = totals
      let key = table.key(only.key)
      guard totals.contains(line), isAsked(key) else { continue }
      let who = words(only.key.groups, of: table.cut)
      var found = finding(.derivable, key, "\(who): hidden, and all others printed")
      found.size = 1
      found.keys = [key]
      findings.append(found)
    }
  }

  /// Places and periods of which everyone is counted: by a total, or by another table's groups.
  private func countedLines(
    beside table: AuditTable, among tables: [AuditTable]
  ) -> Set<CellKey> {
    var lines: Set<CellKey> = []
    for other in tables {
      guard other.indicator == table.indicator, other.source == table.source,
        other.cut.level == table.cut.level, other.cut != table.cut, other.dimensions.count <= 1
      else { continue }
      guard let dimension = other.dimensions.first else {
        lines.formUnion(other.cells.filter { $0.value.isCounted }.keys)
        continue
      }
      guard dimension.isComplete else { continue }
      for (line, parts) in other.parts(over: dimension)
      where parts.allSatisfy({ $0.measures.isCounted }) {
        lines.insert(line)
      }
    }
    return lines
  }
}

/// One cell of a table and where it stands.
struct Part: Hashable {
  var key: CellKey
  var measures: Measures
}

extension AuditTable {
  /// For each place, period and set of other groups, the cells of a dimension's widest groups.
  ///
  /// The keys have the dimension taken out.
  func parts(over dimension: Dimension) -> [CellKey: [Part]] {
    guard let position = dimensions.firstIndex(of: dimension) else { return [:] }
    var parts: [CellKey: [Part]] = [:]
    for (key, measures) in cells where key.groups.indices.contains(position) {
      var line = key
      line.groups.remove(at: position)
      parts[line, default: []].append(Part(key: key, measures: measures))
    }
    let members = Dictionary(dimension.members.map { ($0.code, $0) }) { first, _ in first }
    return parts.mapValues { line in
      let present = line.compactMap { members[$0.key.groups[position]] }
      let widest = Set(dimension.outermost(of: present).map(\.code))
      return line.filter { widest.contains($0.key.groups[position]) }
    }
  }
}

extension Measures {
  /// Both people and those who met the mark are one number, or there is nobody.
  var isCounted: Bool {
    if n == 0 { return true }
    guard n != nil, let met else { return false }
    return met.lowerBound == met.upperBound
  }
}
