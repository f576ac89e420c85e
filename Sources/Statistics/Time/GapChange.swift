/// Whether a gap changed by more than chance, and why.
///
///     GapChange(
///       reference: (before: 1320 of 1985, after: 1400 of 2000),
///       group: (before: 402 of 830, after: 480 of 840))
///     18.1 → 12.9 points: −5.2 (−10.8 to 0.4), p 0.067
///
/// For independent cohorts: no person in two of the four proportions. Gaps are on −1…1.
public struct GapChange: Sendable, Hashable {
  /// One answer to "why": the first that holds.
  public enum Why: Sendable, Hashable {
    /// Chance alone would often move a gap this far; `move.cause` still tells who moved.
    case noClearChange
    case orderReversed
    case because(GapMove.Cause)
  }

  public typealias Proportions = (before: Proportion, after: Proportion)

  /// The gaps, their difference and which side moved.
  public let move: GapMove
  public let reference: RateChange
  public let group: RateChange
  /// Newcombe's interval of the earlier gap.
  public let intervalBefore: Interval
  /// Newcombe's interval of the later gap.
  public let intervalAfter: Interval
  /// Of the change, by MOVER from the two Newcombe intervals.
  ///
  /// Zou & Donner 2008, Statistics in Medicine 27, 1693–1702.
  public let interval: Interval
  /// √ of the sum of the four variances q(1−q)/n.
  public let standardError: Double
  /// Change ÷ standard error, and its p; `nil` where all four rates are 0 or 1.
  public let test: TestResult?
  let confidence: Confidence

  /// - Parameter shares: what part of the gap to `reference` is meant. Everyone holds the group, so
  ///   its gap to everyone is its gap to the rest times the rest's share of everyone, taken as fixed.
  public init(
    reference: Proportions, group: Proportions, isAdverse: Bool = false,
    shares: (before: Double, after: Double) = (1, 1), confidence: Confidence = .ninetyFive
  ) {
    let meant = { (group: Proportion, reference: Proportion, share: Double) in
      group.rate + share * (reference.rate - group.rate)
    }
    let isWhole = shares == (1, 1)
    move = GapMove(
      reference: (
        isWhole
          ? reference.before.rate : meant(group.before, reference.before, shares.before),
        isWhole ? reference.after.rate : meant(group.after, reference.after, shares.after)
      ),
      group: (group.before.rate, group.after.rate), isAdverse: isAdverse)
    self.reference = RateChange(
      from: reference.before, to: reference.after, confidence: confidence)
    self.group = RateChange(from: group.before, to: group.after, confidence: confidence)
    self.confidence = confidence
    let gap = { (reference: Proportion, group: Proportion, share: Double) in
      let pair = isAdverse ? ProportionPair(group, reference) : ProportionPair(reference, group)
      let interval = pair.newcombe(confidence)
      return Interval(low: share * interval.low, high: share * interval.high)
    }
    intervalBefore = gap(reference.before, group.before, shares.before)
    intervalAfter = gap(reference.after, group.after, shares.after)
    interval = Self.mover(move, intervalBefore, intervalAfter)
    let errors =
      [reference.before, group.before].map { shares.before * $0.standardError }
      + [reference.after, group.after].map { shares.after * $0.standardError }
    standardError = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if standardError > 0 {
      let z = move.difference / standardError
      test = TestResult(statistic: z, p: Normal.beyond(z))
    } else {
      test = nil
    }
  }

  /// Later gap − earlier gap.
  public var difference: Double { move.difference }

  /// Whether chance alone would seldom change a gap this much; not adjusted for comparisons.
  public var isClear: Bool { test.map { $0.p < 2 * confidence.tail } ?? false }

  public var why: Why { why(isClear: isClear) }

  /// The same with another judgement of what is clear, as after an adjustment of p.
  public func why(isClear: Bool) -> Why {
    guard isClear, move.cause != .neither else { return .noClearChange }
    return move.course == .reversed ? .orderReversed : .because(move.cause)
  }

  private static func mover(_ move: GapMove, _ before: Interval, _ after: Interval) -> Interval {
    let below = root(move.after - after.low, before.high - move.before)
    let above = root(after.high - move.after, move.before - before.low)
    return Interval(low: move.difference - below, high: move.difference + above)
  }

  private static func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
