/// Everything `gap` says about a group against its reference, in one place.
///
///     ProportionComparison(of: Proportion(met: 56, of: 70), with: Proportion(met: 48, of: 80))
///     difference 0.200 (0.0524, 0.3339), p 0.0080 by the pooled z test, ratio 1.33
public struct ProportionComparison: Sendable, Hashable {
  /// How p was computed.
  public enum Test: String, Sendable, Hashable, CaseIterable {
    /// Two-proportion z test with a pooled rate.
    case pooledZ = "two-proportion z test"
    /// An expected count is below 5.
    case fisher = "Fisher's exact test"
  }

  /// Reference rate − group rate, on −1…1: positive when the group is behind on a good thing.
  public let difference: Double
  /// Newcombe's interval of the difference.
  public let interval: Interval
  /// Two-sided, not adjusted for other comparisons.
  public let p: Double
  public let test: Test
  /// Reference rate ÷ group rate; `nil` when the group's rate is 0.
  public let ratio: RatioEstimate?

  /// Compares two groups without a person in common.
  public init(
    of reference: Proportion, with group: Proportion, confidence: Confidence = .ninetyFive
  ) {
    let pair = ProportionPair(reference, group)
    difference = pair.difference
    interval = pair.newcombe(confidence)
    ratio = pair.ratio(confidence)
    // Counting tables needs whole people, so a sample with a design effect keeps the z test.
    let isSample = reference.designEffect != 1 || group.designEffect != 1
    if isSample || pair.smallestExpected >= 5, let z = pair.pooledZ {
      test = .pooledZ
      p = z.p
    } else {
      test = .fisher
      p = pair.fisher
    }
  }
}
