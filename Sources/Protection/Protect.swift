import Tabular

/// Cells of a source that may be shown as they are: published, or released when they were written.
///
/// Everything else is released by `protect(_: LinkedTables, policy:)` and kept. A hidden cell has the
/// state `suppressed` and nothing else, whether it is small, hides a small one, or was hidden by its
/// source: one mark for all.
public func protect(_ table: ExactTable, as shape: Shape, policy: Policy) -> ReleasedTable {
  guard !policy.isInternal else { return ReleasedTable(cells: table.cells) }
  switch shape {
  case .published: return ReleasedTable(cells: table.cells)
  case .released:
    return ReleasedTable(
      cells: table.cells.map { cell in
        ReleasedCell(
          key: cell.key, measures: cell.measures, isHidden: cell.measures.state == .suppressed)
      })
  }
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

/// Who decided what a table shows.
public enum Shape: Sendable, Hashable {
  /// From a public source: as published; what the source hid stays hidden.
  case published
  /// Cells of a released table that a store kept: as they were released.
  case released
}
