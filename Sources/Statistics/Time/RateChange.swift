/// How far one group's rate moved from one period to a later one.
///
///     RateChange(from: Proportion(met: 402, of: 830), to: Proportion(met: 480, of: 840))
///     +8.7 points (3.9 to 13.4), p 0.0004
///
/// For different people in each period, as the children of two years are. The same children
/// measured twice need `PairedChange`.
public struct RateChange: Sendable, Hashable {
  public let before: Proportion
  public let after: Proportion
  /// Later rate − earlier rate, on −1…1.
  public let difference: Double
  /// Newcombe's interval of the difference.
  public let interval: Interval
  /// Two-sided, not adjusted for other comparisons.
  public let p: Double
  public let test: ProportionComparison.Test
  let confidence: Confidence

  public init(
    from before: Proportion, to after: Proportion, confidence: Confidence = .ninetyFive
  ) {
    let comparison = ProportionComparison(of: after, with: before, confidence: confidence)
    self.before = before
    self.after = after
    self.confidence = confidence
    difference = comparison.difference
    interval = comparison.interval
    p = comparison.p
    test = comparison.test
  }

  /// Whether chance alone would seldom move a rate this far.
  public var isClear: Bool { p < 2 * confidence.tail }

  /// The change as a percent of the earlier rate: 50 → 55 is +10; `nil` from 0.
  public var percent: Double? { Statistics.percentChange(from: before.rate, to: after.rate) }
}

/// A change as a percent of where it began: 44 → 50 is +13.6; `nil` from 0.
///
/// Of two percents, points say more: this one flatters small beginnings.
public func percentChange(from before: Double, to after: Double) -> Double? {
  guard before != 0 else { return nil }
  let change = 100 * (after - before) / before
  return change.isFinite ? change : nil
}
