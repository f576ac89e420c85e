import Tabular

extension Measure {
  /// The measures of a count, a mean, money or a score: a value, and n where the file has it.
  static func value(
    _ readings: MeasureReadings, isCount: Bool, isPublic: Bool
  ) throws(MeasureProblem) -> Measure {
    let n = try count(readings.n, .n)
    switch readings.value ?? (isCount ? readings.n : nil) {
    case .number(let printed):
      guard let value = printed.millionths else { throw .tooLarge(.value) }
      if isCount, !printed.isWhole { throw .notWhole(.value) }
      var measure = Measure(.actual, n: readings.value == nil ? nil : n.number)
      measure.valueLow = value
      measure.valueHigh = value
      return measure
    case .range(let low, let high):
      return try range(low, high, n: n, isCount: isCount)
    case .state(let state):
      let people = readings.value == nil ? nil : n.number
      return Measure(state, n: state.isHiding && !isPublic ? nil : people)
    case nil: return Measure(.missing)
    }
  }

  private static func range(
    _ low: Bound, _ high: Bound, n: CountReading, isCount: Bool
  ) throws(MeasureProblem) -> Measure {
    var measure = Measure(.interval, n: n.number)
    if isCount {
      guard case .range(let low, let high?) = try count(.range(low, high), .value) else {
        throw .emptyRange(.value)
      }
      guard low <= high, high <= 1_000_000_000_000 else { throw .tooLarge(.value) }
      measure.valueLow = low * 1_000_000
      measure.valueHigh = high * 1_000_000
      return measure
    }
    guard let lowest = low.printed?.millionths, let highest = high.printed?.millionths,
      lowest <= highest
    else { throw .emptyRange(.value) }
    measure.valueLow = lowest
    measure.valueHigh = highest
    return measure
  }
}

/// A count as read.
enum CountReading: Hashable {
  case absent
  case number(Int)
  /// nil: no upper end.
  case range(Int, Int?)
  case state(CellState)

  var number: Int? {
    switch self {
    case .number(let number): number
    case .absent, .range, .state: nil
    }
  }

  /// A count below some number hides it as a token does.
  var state: CellState? {
    switch self {
    case .state(let state): state
    case .range: .suppressed
    case .absent, .number: nil
    }
  }

  var isValue: Bool {
    switch self {
    case .number, .range: true
    case .absent, .state: false
    }
  }
}

extension Measure {
  /// A reading as a count of people; `12.0` is one, `12.5` is not.
  static func count(
    _ reading: Reading?, _ field: MeasureProblem.Field
  ) throws(MeasureProblem) -> CountReading {
    switch reading {
    case .number(let printed):
      return .number(try whole(printed, field))
    case .range(let low, let high):
      let lowest = try end(low, field, step: 1) ?? 0
      let highest = try end(high, field, step: -1)
      guard lowest <= highest ?? Int.max else { throw .emptyRange(field) }
      return .range(lowest, highest)
    case .state(let state): return .state(state)
    case nil: return .absent
    }
  }

  private static func end(
    _ bound: Bound, _ field: MeasureProblem.Field, step: Int
  ) throws(MeasureProblem) -> Int? {
    switch bound {
    case .none: nil
    case .at(let printed): try whole(printed, field)
    case .beyond(let printed): try whole(printed, field) + step
    }
  }

  private static func whole(
    _ printed: PrintedNumber, _ field: MeasureProblem.Field
  ) throws(MeasureProblem) -> Int {
    guard let whole = printed.whole else { throw .notWhole(field) }
    guard abs(whole) <= 1_000_000_000_000 else { throw .tooLarge(field) }
    return whole
  }
}
