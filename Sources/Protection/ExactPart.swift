public import Tabular

/// One number as a store keeps it, on its way into a table; nothing outside this module can look
/// into it. Values are in millionths.
public struct ExactPart: Sendable {
  let state: CellState
  let n: Int?
  let met: ClosedRange<Int>?
  let value: ClosedRange<Int>?
  /// The values added up, where a mean was made from records.
  let sum: Int?

  public init(
    _ state: CellState, n: Int?, metLow: Int?, metHigh: Int?, valueLow: Int?, valueHigh: Int?,
    sum: Int? = nil
  ) {
    self.state = state
    self.n = n
    self.sum = sum
    met = ExactPart.range(metLow, metHigh)
    value = ExactPart.range(valueLow, valueHigh)
  }

  private static func range(_ low: Int?, _ high: Int?) -> ClosedRange<Int>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  var measures: Measures {
    Measures(
      state, n: n, met: met,
      value: value.map {
        Double($0.lowerBound) / ExactSum.millionths...Double($0.upperBound) / ExactSum.millionths
      })
  }
}

extension ExactTable {
  /// A cell as it stands.
  public mutating func append(_ key: CellKey, _ part: ExactPart) { append(key, part.measures) }

  /// A sum of parts.
  public mutating func append(_ key: CellKey, _ sum: ExactSum, _ kind: ExactSum.Kind) {
    append(key, sum.measures(kind))
  }
}
