import Tabular

/// What a cell of a measure says: a number, a range, or why there is none.
enum Reading: Sendable, Hashable {
  case number(PrintedNumber)
  /// `80-84`, `GE95`, `<10`: both ends belong to it. An open end is the end of the scale.
  case range(Bound, Bound)
  case state(CellState)
}

/// An end of a range as printed; `none` is the end of the scale.
enum Bound: Sendable, Hashable {
  case none
  case at(PrintedNumber)
  /// The number itself does not belong to the range: `<10`, `GT95`.
  case beyond(PrintedNumber)
}
