import Tabular

/// Cells added up after protection.
///
/// A sum is shown only where every part of it is shown, so it is computed from released numbers
/// and tells a reader nothing that adding them by hand would not. A hidden part hides the sum: next
/// to the shown parts the sum would be an equation about the hidden one.
public struct Pooling: Sendable {
  public let table: ReleasedTable
  /// For each sum that is an interval, how many of its parts made it one.
  public let intervalParts: [CellKey: Int]
}

extension ReleasedTable {
  /// One cell for each place and groups, over all periods of the table; its period is 0.
  ///
  ///     2021-22  12 of 40, 2022-23  suppressed by its source, of 25  →  12…37 of 65, one part
  public func pooled() -> Pooling {
    sum(cells) { CellKey(period: 0, place: $0.place, groups: $0.groups) }
  }

  /// Members of a dimension taken together as one, called `code`: `where race in (white, asian)`.
  ///
  /// Other members' cells stay as they are. `nil` when members of the dimension overlap, because
  /// their sum would count people twice, or when the cells lack the dimension.
  public func joined(
    _ members: Set<Int>, of dimension: Int, as code: Int, isOverlapping: Bool
  ) -> Pooling? {
    guard !isOverlapping, dimension >= 0 else { return nil }
    guard cells.allSatisfy({ dimension < $0.key.groups.count }) else { return nil }
    return sum(cells) { key in
      guard members.contains(key.groups[dimension]) else { return key }
      var key = key
      key.groups[dimension] = code
      return key
    }
  }

  /// Cells with the same new key added up; cells without a new key are left out.
  ///
  /// `parts` is how many cells every sum must have (nil adds up what is known): a sum that lacks
  /// one is missing, because it
  /// would be about fewer years or places than it says. `amounts` are added themselves: counts of
  /// things and money have no people.
  public func summed(
    parts: Int?, amounts isAmount: Bool = false, by newKey: (CellKey) -> CellKey?
  ) -> Pooling {
    var counts: [CellKey: Int] = [:]
    let kept = cells.filter { cell in
      newKey(cell.key) != nil
        && (parts != nil || cell.measures.n != nil || cell.measures.value != nil)
    }
    let sums = sum(kept, isAmount: isAmount) { key in
      let new = newKey(key) ?? key
      counts[new, default: 0] += 1
      return new
    }
    let complete = sums.table.cells.map { cell in
      guard let parts, counts[cell.key] != parts, !cell.isHidden else { return cell }
      return ReleasedCell(key: cell.key, measures: Measures(.missing), isHidden: false)
    }
    return Pooling(table: ReleasedTable(cells: complete), intervalParts: sums.intervalParts)
  }

  /// Adds up cells with the same new key, in the order of their first parts.
  private func sum(
    _ cells: [ReleasedCell], isAmount: Bool = false, by newKey: (CellKey) -> CellKey
  ) -> Pooling {
    var keys: [CellKey] = []
    var parts: [CellKey: [ReleasedCell]] = [:]
    for cell in cells {
      let key = newKey(cell.key)
      if parts[key] == nil { keys.append(key) }
      parts[key, default: []].append(cell)
    }
    var intervalParts: [CellKey: Int] = [:]
    let sums = keys.map { key in
      let sum = CellSum(of: parts[key] ?? [], isAmount: isAmount)
      if sum.intervalParts > 0 { intervalParts[key] = sum.intervalParts }
      return ReleasedCell(key: key, measures: sum.measures, isHidden: sum.isHidden)
    }
    return Pooling(table: ReleasedTable(cells: sums), intervalParts: intervalParts)
  }
}
