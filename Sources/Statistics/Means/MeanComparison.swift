/// Two means of different people, whose spreads may differ: Welch's t.
///
///     MeanComparison(of: reference, with: group)    difference 12.2 (−0.4 to 24.8), p 0.058
///
/// Welch 1947, Biometrika 34, 28–35; degrees of freedom by Satterthwaite 1946.
public struct MeanComparison: Sendable, Hashable {
  /// Reference mean − group mean, in their unit.
  public let difference: Double
  public let standardError: Double
  /// Of freedom; `nil` where nobody differs from anybody.
  public let degrees: Double?
  /// `nil` as `degrees`: there is no scatter to judge by.
  public let interval: Interval?
  /// t and its two-sided p; `nil` as `degrees`.
  public let test: TestResult?

  public init(
    of reference: SampleMean, with group: SampleMean, confidence: Confidence = .ninetyFive
  ) {
    let one = reference.standardError * reference.standardError
    let two = group.standardError * group.standardError
    let variance = one + two
    difference = reference.mean - group.mean
    standardError = variance.squareRoot()
    guard variance > 0 else {
      degrees = nil
      interval = nil
      test = nil
      return
    }
    // As shares of the variance, so that neither square can underflow to nothing.
    let shares = (one / variance, two / variance)
    let freedom =
      1
      / (shares.0 * shares.0 / (reference.effectivePeople - 1) + shares.1 * shares.1
        / (group.effectivePeople - 1))
    let half = -StudentT.quantile(confidence.tail, degrees: freedom) * standardError
    let t = difference / standardError
    degrees = freedom
    interval = Interval(low: difference - half, high: difference + half)
    test = TestResult(statistic: t, p: StudentT.beyond(t, degrees: freedom))
  }
}
