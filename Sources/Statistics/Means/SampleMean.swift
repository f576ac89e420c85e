/// A mean of measured people: a score, an age.
public struct SampleMean: Sendable, Hashable {
  public let mean: Double
  /// Standard deviation among people, with n − 1.
  public let deviation: Double
  public let people: Int
  /// As of `Proportion`.
  public let designEffect: Double

  /// `nil` unless there are two people, numbers are finite, and the deviation is not below 0.
  public init?(mean: Double, deviation: Double, people: Int, designEffect: Double = 1) {
    guard people >= 2, mean.isFinite, deviation >= 0, deviation.isFinite, designEffect > 0,
      designEffect.isFinite, Double(people) / designEffect > 1
    else { return nil }
    self.mean = mean
    self.deviation = deviation
    self.people = people
    self.designEffect = designEffect
  }

  var effectivePeople: Double { Double(people) / designEffect }

  /// Deviation ÷ √n.
  public var standardError: Double { deviation / effectivePeople.squareRoot() }

  /// Mean ± t·error with n − 1 degrees of freedom. Student 1908.
  public func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let half = -StudentT.quantile(confidence.tail, degrees: effectivePeople - 1) * standardError
    return Interval(low: mean - half, high: mean + half)
  }
}
