/// An interval of a difference that others publish, to meet their figures; answers use `newcombe`.
extension ProportionPair {
  /// Wald's after one more of each outcome in both groups; may pass −1 and 1. Agresti & Caffo 2000.
  public func agrestiCaffo(_ confidence: Confidence = .ninetyFive) -> Interval {
    let one = Self.plusOne(first)
    let two = Self.plusOne(second)
    let centre = one.rate - two.rate
    let half = confidence.critical * (one.variance + two.variance).squareRoot()
    return Interval(low: centre - half, high: centre + half)
  }

  private static func plusOne(_ group: Proportion) -> (rate: Double, variance: Double) {
    let people = group.effectivePeople + 2
    let rate = (group.effectiveMet + 1) / people
    return (rate, rate * (1 - rate) / people)
  }
}
