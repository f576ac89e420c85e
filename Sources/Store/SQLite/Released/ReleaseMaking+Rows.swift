import Lang
import Protection
import Tabular

/// What is kept of a protected table.
extension ReleaseMaking {
  /// The rows of a table by period.
  func rows(
    of released: ReleasePlan.Released, _ hiddenPlaces: [Int: [Int]]
  ) -> [Int: [ReleasedRow]] {
    var rows: [Int: [ReleasedRow]] = [:]
    for cell in released.table.cells {
      rows[cell.key.period, default: []].append(ReleasedRow(cell))
    }
    // A pair of which nothing could be made safe is not released.
    if released.dimensions.count > 1 {
      rows = rows.filter { $0.value.contains { $0.values.state != CellState.suppressed.code } }
    }
    for (period, found) in rows {
      let hidden = hiddenPlaces[period] ?? []
      rows[period] =
        (found + groups(ofHidden: hidden, beside: found, released, at: period)).sorted()
    }
    return rows
  }

  /// The groups that a hidden place would have if it had every one of them.
  func groups(
    ofHidden places: [Int], beside rows: [ReleasedRow], _ released: ReleasePlan.Released,
    at period: Int
  ) -> [ReleasedRow] {
    guard !places.isEmpty, released.dimensions.count == 1 else { return [] }
    let levels = Set(
      released.parts.filter { $0.periods.contains { $0.code == period } }.map(\.level))
    let hidden = Set(places.filter { levels.contains(names.place($0)?.level) })
    let groups = Set(rows.map(\.groups))
    var missing = Set(hidden.flatMap { place in groups.map { [place] + $0 } })
    for row in rows where hidden.contains(row.place) { missing.remove([row.place] + row.groups) }
    return missing.map { ReleasedRow(hidden: $0[0], groups: Array($0.dropFirst())) }
  }
}
