import Tabular

extension Measure {
  /// The measures of a percent: (n, met), (n, percent), percent alone or (met, percent).
  ///
  /// A source that hid the rate hides all that yields it: met goes, and n stays only where a public
  /// source published it. It is never repaired from what leaked.
  static func percent(
    _ readings: MeasureReadings, isPublic: Bool
  ) throws(MeasureProblem) -> Measure {
    let n = try count(readings.n, .n)
    let met = try count(readings.met, .met)
    let keptN = n.number
    switch readings.percent {
    case .state(let state):
      // A spreadsheet's error or a blank beside counts hides nothing: the counts give the rate.
      let isGap = state == .missing || state == .error
      if isGap, keptN != nil, met.isValue { break }
      if keptN == 0, !state.isHiding { return Measure(.noPeople, n: 0) }
      var measure = Measure(state, n: state.isHiding && !isPublic ? nil : keptN)
      measure.isLeak = state.isHiding && keptN != nil && met.isValue
      return measure
    case .number(let printed):
      return try withRate(printed, n: n, met: met)
    case .range(let low, let high):
      return try withRange(low, high, n: n)
    case nil: break
    }
    return try fromCounts(n: n, met: met, isPublic: isPublic)
  }

  private static func fromCounts(
    n: CountReading, met: CountReading, isPublic: Bool
  ) throws(MeasureProblem) -> Measure {
    guard let people = n.number else { return Measure(n.state ?? met.state ?? .missing) }
    if people == 0 { return Measure(.noPeople, n: 0) }
    switch met {
    case .number(let met):
      guard Double(met) <= 1.5 * Double(people) else { throw .percentTooHigh }
      return exact(n: people, met: met)
    case .range(let low, let high):
      let high = min(high ?? people, people)
      guard low <= high else { throw .emptyRange(.met) }
      var measure = Measure(.interval, n: people)
      measure.metLow = low
      measure.metHigh = high
      measure.valueLow = rate(low, of: people)
      measure.valueHigh = rate(high, of: people)
      return measure
    case .state(let state):
      return Measure(state, n: state.isHiding && !isPublic ? nil : people)
    case .absent:
      return Measure(.missing, n: people)
    }
  }

  private static func withRate(
    _ printed: PrintedNumber, n: CountReading, met: CountReading
  ) throws(MeasureProblem) -> Measure {
    guard let value = printed.millionths else { throw .tooLarge(.percent) }
    guard value <= 150_000_000 else { throw .percentTooHigh }
    if n.number == 0 { return Measure(.noPeople, n: 0) }
    var measure = Measure(.actual)
    switch (n.number, met) {
    case (let people?, .number(let met)):
      let exactRate = 100 * Double(met) / Double(people)
      guard abs(exactRate - printed.double) <= printed.halfUnit + 1e-9 else {
        throw .disagreement
      }
      measure = exact(n: people, met: met)
    case (let people?, .absent), (let people?, .range):
      measure = derived(printed, n: people)
    case (let people?, .state(let state)):
      measure = state.isHiding ? Measure(.actual, n: people) : derived(printed, n: people)
    case (nil, .number(let met)):
      // With n hidden, met would give it away.
      if n.state?.isHiding != true {
        measure.metLow = met
        measure.metHigh = met
      }
    case (nil, .absent), (nil, .range), (nil, .state): break
    }
    if measure.valueLow == nil {
      measure.valueLow = value
      measure.valueHigh = value
    }
    measure.isAboveHundred = value > 100_000_000
    return measure
  }

  private static func withRange(
    _ low: Bound, _ high: Bound, n: CountReading
  ) throws(MeasureProblem) -> Measure {
    if n.number == 0 { return Measure(.noPeople, n: 0) }
    let lowest = low.printed
    let highest = high.printed
    guard (highest?.double ?? 100) <= 150 else { throw .percentTooHigh }
    let lowValue = lowest?.millionths ?? 0
    let highValue = highest?.millionths ?? 100_000_000
    guard lowValue <= highValue else { throw .emptyRange(.percent) }
    var measure = Measure(.interval, n: n.number)
    measure.valueLow = lowValue
    measure.valueHigh = highValue
    if let people = n.number {
      let from = lowest.map { $0.double - $0.halfUnit } ?? 0
      let to = highest.map { $0.double + $0.halfUnit } ?? 100
      measure.metLow = least(from, of: people)
      measure.metHigh = max(least(from, of: people), most(to, of: people))
    }
    return measure
  }

  /// Both counts are known: the rate is theirs, to the last digit.
  private static func exact(n: Int, met: Int) -> Measure {
    var measure = Measure(.actual, n: n)
    measure.metLow = met
    measure.metHigh = met
    measure.valueLow = rate(met, of: n)
    measure.valueHigh = measure.valueLow
    measure.isAboveHundred = met > n
    return measure
  }

  /// Only n and the rate are known: met is whatever rounds to the printed digits.
  private static func derived(_ printed: PrintedNumber, n: Int) -> Measure {
    let low = least(printed.double - printed.halfUnit, of: n)
    let high = most(printed.double + printed.halfUnit, of: n)
    if low == high { return exact(n: n, met: low) }
    var measure = Measure(.rounded, n: n)
    measure.isWeighted = low > high
    measure.metLow = min(low, high)
    measure.metHigh = max(low, high)
    measure.valueLow = printed.millionths
    measure.valueHigh = printed.millionths
    return measure
  }

  /// The fewest of n people whose share is at least a percent.
  private static func least(_ percent: Double, of n: Int) -> Int {
    Int(max(0, (percent * Double(n) / 100 - 1e-9).rounded(.up)))
  }

  /// The most of n people whose share is at most a percent.
  private static func most(_ percent: Double, of n: Int) -> Int {
    let limit = max(100, percent.rounded(.down))
    return Int(max(0, (min(percent, limit) * Double(n) / 100 + 1e-9).rounded(.down)))
  }

  private static func rate(_ met: Int, of n: Int) -> Int {
    n == 0 ? 0 : Int((100_000_000 * Double(met) / Double(n)).rounded())
  }
}

extension CellState {
  /// The source has the number and does not show it.
  var isHiding: Bool {
    switch self {
    case .suppressed, .withheld: true
    case .actual, .rounded, .interval, .noPeople, .missing, .notApplicable, .notPublished, .notYet,
      .error:
      false
    }
  }
}

extension Bound {
  var printed: PrintedNumber? {
    switch self {
    case .none: nil
    case .at(let number), .beyond(let number): number
    }
  }
}
