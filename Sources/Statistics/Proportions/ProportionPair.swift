/// Two groups whose proportions are compared; every difference is first − second.
///
/// The groups have nobody in common: a group against a whole that contains it, or the same
/// people measured twice, need other tests.
public struct ProportionPair: Sendable, Hashable {
  public let first: Proportion
  public let second: Proportion

  public init(_ first: Proportion, _ second: Proportion) {
    self.first = first
    self.second = second
  }

  /// First rate − second rate, on −1…1; 0 is no difference.
  public var difference: Double { first.rate - second.rate }

  /// Newcombe's hybrid score interval of the difference: 56/70 v 48/80 → 0.0524 … 0.3339.
  ///
  /// Built from the Wilson intervals of both, so it keeps its width at 0 and 100 %.
  /// Newcombe 1998, Statistics in Medicine 17, 873–890, method 10.
  public func newcombe(_ confidence: Confidence = .ninetyFive) -> Interval {
    let a = first.wilson(confidence)
    let b = second.wilson(confidence)
    let below = root(first.rate - a.low, b.high - second.rate)
    let above = root(a.high - first.rate, second.rate - b.low)
    return Interval(low: difference - below, high: difference + above)
  }

  /// Difference ± z standard errors, unpooled: Wald's interval, to meet published figures.
  public func wald(_ confidence: Confidence = .ninetyFive) -> Interval {
    let half = confidence.critical * root(first.standardError, second.standardError)
    return Interval(low: difference - half, high: difference + half)
  }

  private func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
