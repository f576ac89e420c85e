import Lang
import Protection
import Tabular

/// A cell of a released table as its relation holds it.
struct ReleasedRow: Equatable {
  var place: Int
  /// One member a dimension, in the order of their codes.
  var groups: [Int]
  var values: Version.Values

  var isShown: Bool { values.state != CellState.suppressed.code }

  init(place: Int, groups: [Int], values: Version.Values) {
    self.place = place
    self.groups = groups
    self.values = values
  }

  init(_ cell: ReleasedCell) {
    let measures = cell.measures
    place = cell.key.place
    groups = cell.key.groups
    values = Version.Values(
      state: measures.state.code, n: measures.n, metLow: measures.met?.lowerBound,
      metHigh: measures.met?.upperBound,
      valueLow: measures.value.flatMap { ReleasedRow.millionths($0.lowerBound) },
      valueHigh: measures.value.flatMap { ReleasedRow.millionths($0.upperBound) })
  }

  /// A group of a hidden place: whether there is anybody in it is hidden, too.
  init(hidden place: Int, groups: [Int]) {
    self.init(
      place: place, groups: groups, values: Version.Values(state: CellState.suppressed.code))
  }

  private static func millionths(_ value: Double) -> Int? {
    Int(exactly: (value * Millionths.one).rounded())
  }
}

extension ReleasedRow: Comparable {
  /// As the relation is clustered.
  static func < (a: ReleasedRow, b: ReleasedRow) -> Bool {
    a.place == b.place ? a.groups.lexicographicallyPrecedes(b.groups) : a.place < b.place
  }
}
