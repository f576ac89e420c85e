import Lang
import Tabular

/// The measures of one row as read; nil where the mapping has no such column.
struct MeasureReadings {
  var n: Reading?
  var met: Reading?
  var percent: Reading?
  var value: Reading?
}

/// What a store keeps of the measures of one row.
struct Measure: Sendable, Hashable {
  var state: CellState
  var n: Int?
  var metLow: Int?
  var metHigh: Int?
  /// In millionths; percents on 0–100.
  var valueLow: Int?
  var valueHigh: Int?
  /// A percent between 100 and 150.
  var isAboveHundred = false
  /// No whole number of n people is the printed percent: a weighted rate.
  var isWeighted = false
  /// Counts stood beside a rate that the source hid; they are not kept.
  var isLeak = false

  init(_ state: CellState, n: Int? = nil) {
    self.state = state
    self.n = n
  }
}

/// What is wrong with the measures of one row.
enum MeasureProblem: Error, Equatable {
  case notWhole(Field)
  case percentTooHigh
  /// The counts give another percent than the one printed.
  case disagreement
  case tooLarge(Field)
  /// A range that reaches nothing: `>100`.
  case emptyRange(Field)

  enum Field: String {
    case n, met, percent, value
  }
}
