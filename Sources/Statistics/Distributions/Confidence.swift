/// How often an interval made this way covers the true value, strictly between 0 and 1.
///
///     set confidence = 90%
public struct Confidence: Sendable, Hashable {
  public let level: Double

  /// `nil` unless 0 < level < 1.
  public init?(_ level: Double) {
    guard level > 0, level < 1 else { return nil }
    self.level = level
  }

  private init(known level: Double) { self.level = level }

  /// What is used when nothing was said.
  public static let ninetyFive = Confidence(known: 0.95)

  /// The chance left out at each end: 0.025 at 95 %.
  public var tail: Double { (1 - level) / 2 }

  /// z: how many standard errors the interval reaches to each side, 1.959964 at 95 %.
  public var critical: Double { -Normal.quantile(tail) }
}

/// The ends of an interval, in the unit of what it is about.
public struct Interval: Sendable, Hashable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The same interval in another unit: `scaled(by: 100)` turns proportions into points.
  public func scaled(by factor: Double) -> Interval {
    let ends = (low * factor, high * factor)
    return Interval(low: min(ends.0, ends.1), high: max(ends.0, ends.1))
  }
}
