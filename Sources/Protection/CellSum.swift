import Tabular

/// The sum of released cells: people and met are added, means are weighed by their people.
struct CellSum {
  private(set) var measures: Measures
  private(set) var isHidden = false
  /// Parts that are intervals or were hidden by a public source, where the sum is an interval.
  private(set) var intervalParts = 0

  /// - Parameter isAmount: the values themselves are added: counts of things, money.
  init(of parts: [ReleasedCell], isAmount: Bool = false) {
    if let only = parts.first, parts.count == 1 {
      measures = only.measures
      isHidden = only.isHidden
      intervalParts = only.measures.state == .interval ? 1 : 0
      return
    }
    measures = Measures(.missing)
    if parts.contains(where: \.isHidden) {
      measures = Measures(.suppressed)
      isHidden = true
    } else if parts.contains(where: { $0.measures.state == .withheld }) {
      measures = Measures(.withheld)
    } else {
      isAmount ? addAmounts(parts.map(\.measures)) : add(parts.map(\.measures))
    }
    let places = parts.compactMap(\.measures.places)
    if !places.isEmpty, !isHidden { measures.places = places.reduce(0, +) }
  }

  /// Every part must have a value: what is not known is not nothing.
  private mutating func addAmounts(_ parts: [Measures]) {
    let states = Set(parts.map(\.state))
    if states.count == 1, let state = states.first, !state.hasValue {
      measures = Measures(state)
      return
    }
    var low = 0.0
    var high = 0.0
    for part in parts {
      guard let value = part.value else { return }
      low += value.lowerBound
      high += value.upperBound
    }
    intervalParts = parts.count { $0.state == .interval }
    let state: CellState = states.isSubset(of: [.actual]) ? .actual : .rounded
    measures = Measures(intervalParts > 0 ? .interval : state, value: low...max(low, high))
  }

  private mutating func add(_ parts: [Measures]) {
    // Nothing is known about the size of a part: there is no sum, and why, if all parts agree.
    guard let people = parts.checkedSum({ $0.n }) else {
      let states = Set(parts.map(\.state))
      if states.count == 1, let state = states.first, !state.hasValue {
        measures = Measures(state)
      }
      return
    }
    let counted = parts.filter { $0.n != 0 }
    guard !counted.isEmpty else {
      measures = Measures(.noPeople, n: 0, met: 0...0)
      return
    }
    if counted.allSatisfy({ $0.state == .suppressed }) {
      measures = Measures(.suppressed, n: people)
    } else if let low = counted.checkedSum({ $0.hundredthsMet?.lowerBound }),
      let high = counted.checkedSum({ $0.hundredthsMet?.upperBound })
    {
      let highest = high / 100 + (high % 100 > 0 ? 1 : 0)
      measures = Measures(state(of: counted), n: people, met: (low / 100)...highest)
    } else if let low = counted.mean(of: people, { $0.roundedValue?.lowerBound }),
      let high = counted.mean(of: people, { $0.roundedValue?.upperBound }), low <= high
    {
      measures = Measures(state(of: counted), n: people, value: low...high)
    }
  }

  private mutating func state(of parts: [Measures]) -> CellState {
    intervalParts = parts.count { $0.isUncertain }
    if intervalParts > 0 { return .interval }
    return parts.contains { $0.state == .rounded } ? .rounded : .actual
  }
}

extension Measures {
  /// How many may have met the mark, in hundredths of a person; anybody, where a public source
  /// gives only n.
  ///
  /// A printed rate or range counts as printed, times its people: what rounding adds to one part it
  /// takes from another.
  fileprivate var hundredthsMet: ClosedRange<Int>? {
    if state == .rounded || state == .interval, met != nil, let n, let value {
      let low = (Double(n) * value.lowerBound + 1e-6).rounded(.down)
      let high = (Double(n) * value.upperBound + 1e-6).rounded(.down)
      if let low = Int(exactly: low), let high = Int(exactly: high) { return low...max(low, high) }
    }
    guard let met = likelyMet ?? suppressedMet else { return nil }
    let (low, isLowTooLarge) = met.lowerBound.multipliedReportingOverflow(by: 100)
    let (high, isHighTooLarge) = met.upperBound.multipliedReportingOverflow(by: 100)
    return isLowTooLarge || isHighTooLarge ? nil : low...high
  }

  private var suppressedMet: ClosedRange<Int>? {
    guard state == .suppressed, let n, n >= 0 else { return nil }
    return 0...n
  }

  /// A rate without counts where people are known is a whole percent (`CodedEnds`): half a point
  /// more or less.
  fileprivate var roundedValue: ClosedRange<Double>? {
    guard isWholePercent, let value, value.lowerBound >= 0, value.upperBound <= 100 else {
      return value
    }
    return max(0, value.lowerBound - 0.5)...min(100, value.upperBound + 0.5)
  }

  private var isWholePercent: Bool { state == .rounded && met == nil && n != nil }

  fileprivate var isUncertain: Bool {
    if state == .interval || isWholePercent { return true }
    if state == .suppressed { return n != nil }
    return likelyMet.map { $0.lowerBound < $0.upperBound } ?? false
  }
}

extension [Measures] {
  /// `nil` when a part has no such number, or the sum is out of range.
  fileprivate func checkedSum(_ number: (Measures) -> Int?) -> Int? {
    var total = 0
    for part in self {
      guard let number = number(part), number >= 0 else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(number)
      guard !overflow else { return nil }
      total = sum
    }
    return total
  }

  /// Values weighed by people; `nil` when a part has none.
  fileprivate func mean(of people: Int, _ number: (Measures) -> Double?) -> Double? {
    var total = 0.0
    for part in self {
      guard part.met == nil, let number = number(part), let n = part.n else { return nil }
      total += number * (Double(n) / Double(people))
    }
    return total
  }
}
