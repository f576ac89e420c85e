extension LineRule {
  /// Cells to hide where places lie in places.
  ///
  /// A small place is hidden; whatever lies in a hidden place is hidden, zeros included; and the
  /// children of every shown place are a line that keeps the rule, their total being the place. So
  /// are the places at the top, whose total may be known from elsewhere, unless there is but one.
  ///
  /// Why the lines are safe together: every hidden cell lies in exactly one topmost hidden place,
  /// whose parent is shown. What a reader knows of hidden cells is (a) for each shown place the
  /// sum of its topmost hidden children, (b) for each hidden place that its children make it up.
  /// No equation mentions hidden cells below two different shown places, so the system falls
  /// apart into one block for each line. Within a block the free numbers are those of the lowest
  /// places, each at least 1, with one known sum N_S: a hidden place, low or not, can take
  /// N_S − Σ least + 1 values where `least` counts the lowest places under a member. That is the
  /// line rule with `least` for 1, and met and not-met follow in the same way.
  ///
  /// Where a line cannot be made safe its place is hidden too, for its rate would tell.
  func hiddenPlaces(of cells: [ReleasedCell], parents: [Int: Int]) -> Set<Int> {
    let trees = Dictionary(grouping: cells.indices) { Layer(cells[$0].key) }
    return trees.values.reduce(into: []) { hidden, positions in
      var tree = PlaceTree(cells: positions.map { ($0, cells[$0]) }, parents: parents)
      hidden.formUnion(tree.hide(by: self))
    }
  }

  private struct Layer: Hashable {
    let period: Int
    let groups: [Int]
    init(_ key: CellKey) {
      period = key.period
      groups = key.groups
    }
  }
}
