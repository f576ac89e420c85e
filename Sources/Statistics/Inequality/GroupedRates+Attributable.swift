/// What everyone's rate would gain if every group had the best, or most advantaged, group's.
extension GroupedRates {
  /// PAR: y_ref − μ, in points; below 0 for something adverse, the possible reduction.
  ///
  /// 0 where everyone is better off than the reference. The reference is the most advantaged of an
  /// ordered dimension, else the best rate, of equal ones the largest group. Error by Walter 1978,
  /// American Journal of Epidemiology 108, 349–358; none without a scale.
  func attributableRisk(_ confidence: Confidence) -> InequalityEstimate {
    let mean = mean
    guard let error = fractionError() else {
      return InequalityEstimate(value: attributable)
    }
    return .normal(attributable, error: mean * error, confidence)
  }

  /// PAF: 100·PAR/μ, a percent.
  func attributableFraction(
    _ confidence: Confidence
  ) throws(Refusal) -> InequalityEstimate {
    let value = 100 * attributable / (try positiveMean())
    guard let error = fractionError() else { return InequalityEstimate(value: value) }
    return .normal(value, error: 100 * error, confidence)
  }

  private var attributable: Double {
    let difference = (best?.rate ?? mean) - mean
    return isAdverse ? min(0, difference) : max(0, difference)
  }

  private var best: Member? {
    if isOrdered { return members.last }
    let extreme = isAdverse ? lowest(of: members) : highest(of: members)
    return members.filter { $0.rate == extreme?.rate }.max { $0.people < $1.people }
  }

  /// Of the fraction as a proportion, from the table of two groups, reference and rest.
  private func fractionError() -> Double? {
    guard let scale, let best, mean > 0 else { return nil }
    let all = members.reduce(0) { $0 + $1.people }
    let c = best.rate / scale * best.people
    let d = best.people - c
    let a = mean / scale * all - c
    let b = all - a - best.people
    let above = c * all * (a * d * (all - c) + b * c * c)
    let met = a + c
    let below = met * met * met * best.people * best.people * best.people
    guard above >= 0, below > 0 else { return nil }
    let effective = members.reduce(0) { $0 + $1.effectivePeople }
    return (above / below * (all / effective)).squareRoot()
  }
}
