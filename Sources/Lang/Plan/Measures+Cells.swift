import Protection
import Statistics
import Tabular

/// What a released cell says, as the cells of an answer.
extension Measures {
  /// The number itself: a percent on 0–100, or the value as reported.
  func value(_ kind: IndicatorKind) -> Cell {
    switch kind {
    case .percent:
      if let rate { return .number(rate) }
      if let range = rateRange { return .interval(low: range.lowerBound, high: range.upperBound) }
      return .absent(state)
    case .count, .mean, .money, .score:
      guard let value else { return .absent(state) }
      guard value.lowerBound < value.upperBound else {
        return kind == .count ? .whole(value.lowerBound) : .number(value.lowerBound)
      }
      return .interval(low: value.lowerBound, high: value.upperBound)
    }
  }

  /// The rate as one number, where it is one.
  var rate: Double? {
    guard let range = rateRange, range.lowerBound == range.upperBound else { return nil }
    return range.lowerBound
  }

  /// Lowest and highest possible rate; from counts where there are any.
  var rateRange: ClosedRange<Double>? {
    guard state != .noPeople else { return nil }
    // A printed rate says more about itself than the counts that round to it; and what a source
    // made a range is not sharpened by the few counts that fit it.
    if state == .rounded || state == .interval, let value { return value }
    if let n, n > 0, let met = likelyMet {
      return (100 * Double(met.lowerBound) / Double(n))...(100 * Double(met.upperBound) / Double(n))
    }
    return value
  }

  var people: Cell {
    guard let n else { return .absent(state.hasValue ? .notPublished : state) }
    return .integer(n)
  }

  var metCell: Cell {
    guard let met = likelyMet else { return .absent(state.hasValue ? .notPublished : state) }
    guard met.lowerBound < met.upperBound else { return .integer(met.lowerBound) }
    return .interval(low: Double(met.lowerBound), high: Double(met.upperBound))
  }

  /// Counts, where they are exact or rounded.
  var proportion: Proportion? {
    guard let n, let met = likelyMet, met.lowerBound == met.upperBound else { return nil }
    return Proportion(met: met.lowerBound, of: n)
  }

  /// The reported value as one number, where it is one.
  var plainValue: Double? {
    guard let value, value.lowerBound == value.upperBound else { return nil }
    return value.lowerBound
  }
}

extension Cell {
  /// A whole number as such, so that counts print without decimals.
  static func whole(_ value: Double) -> Cell {
    Int(exactly: value).map { .integer($0) } ?? .number(value)
  }

  /// The number to sort and compare by: an interval counts by its middle.
  var sortValue: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    case .interval(let low, let high): (low + high) / 2
    case .text, .flag, .absent, .total: nil
    }
  }
}
