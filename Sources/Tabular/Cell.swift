/// One cell of an answer: a value, an interval, or the reason why there is none.
public enum Cell: Sendable, Hashable {
  /// A measured number. Percents and points are on 0–100; money is in whole units.
  case number(Double)
  case integer(Int)
  case text(String)
  case flag(Bool)
  case interval(low: Double, high: Double)
  /// No value, and why. `reason` is a few plain words, only where a state alone would puzzle.
  case absent(CellState, reason: String? = nil)
  /// The dimension's cell in a row of totals.
  case total
}
