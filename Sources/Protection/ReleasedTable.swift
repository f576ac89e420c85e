/// Cells that anyone who may ask may see. Hidden cells are there as keys without numbers.
public struct ReleasedTable: Sendable {
  public let cells: [ReleasedCell]
  /// Cells hidden here to protect privacy, counted over the whole table.
  public let hidden: Int

  init(cells: [ReleasedCell]) {
    self.cells = cells
    hidden = cells.count { $0.isHidden }
  }
}

public struct ReleasedCell: Sendable, Hashable {
  public let key: CellKey
  /// Empty but for the state where the cell is hidden.
  public let measures: Measures
  /// Hidden by this store's policy, not by the source.
  public let isHidden: Bool
}
