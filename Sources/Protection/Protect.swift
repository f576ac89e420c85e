import Tabular

/// Hides what a reader could use to work out a small group's numbers; the only way to released
/// cells.
///
/// Cells keep their order and their keys. A hidden cell has the state `suppressed` and nothing
/// else, whether it is small, hides a small one, or was hidden by its source: one mark for all.
public func protect(_ table: ExactTable, as shape: Shape, policy: Policy) -> ReleasedTable {
  guard !policy.isInternal else { return ReleasedTable(cells: table.cells) }
  let rule = LineRule(policy)
  let hidden: Set<Int>
  switch shape {
  case .published: return ReleasedTable(cells: table.cells)
  case .groups: hidden = rule.hiddenGroups(of: table.cells)
  case .places(let parents): hidden = rule.hiddenPlaces(of: table.cells, parents: parents)
  case .alone: hidden = rule.hiddenAlone(of: table.cells)
  case .released:
    return ReleasedTable(
      cells: table.cells.map { cell in
        ReleasedCell(
          key: cell.key, measures: cell.measures, isHidden: cell.measures.state == .suppressed)
      })
  }
  return ReleasedTable(
    cells: table.cells.enumerated().map { position, cell in
      hidden.contains(position) ? cell.hidden : cell
    })
}

/// A store's privacy policy.
public struct Policy: Sendable, Hashable {
  /// k: the smallest group whose numbers may be shown, at least 5.
  public var minimum: Int { didSet { minimum = max(minimum, 5) } }
  /// Whether the store's owner sees exact cells (`release = internal`).
  public var isInternal: Bool
  /// Whether those who know one hidden group must not learn another (`insider = yes`).
  public var hasInsiders: Bool
  /// How rates near 0 and 100 are shown.
  public var ends: CodedEnds

  public init(
    minimum: Int = 10, isInternal: Bool = false, hasInsiders: Bool = false, ends: CodedEnds = .off
  ) {
    self.minimum = max(minimum, 5)
    self.isInternal = isInternal
    self.hasInsiders = hasInsiders
    self.ends = ends
  }

  /// w: the least width of what an outsider can infer about a hidden count.
  public var width: Int { minimum / 2 + minimum % 2 }
}

/// How the cells of a table hang together, which decides what hides with what.
public enum Shape: Sendable, Hashable {
  /// From a public source: as published; what the source hid stays hidden.
  case published
  /// Each (period, place) is one line whose groups partition its people. A cell without groups
  /// is the line's total. Cells of two or more dimensions are shown only where none is small.
  case groups
  /// Cells without groups; each place lies in its parent, where the parent is in the table.
  case places(parents: [Int: Int])
  /// Each cell stands alone: hidden when it is small.
  case alone
  /// Cells of a released table that a store kept: as they were released.
  case released
}
