/// What everyone's rate would gain if every group had that of one group: the reference, else the
/// most advantaged, else the best.
extension GroupedRates {
  /// PAR: y_ref − μ, in points; below 0 for something adverse, the possible reduction.
  ///
  /// 0 where everyone is better off than the reference. That is the most advantaged group of an
  /// ordered dimension, else the best rate, of equal ones the largest group; or, `toReference`, the
  /// named one. Error by Walter 1978, American Journal of Epidemiology 108, 349–358; none without a
  /// scale.
  func attributableRisk(
    _ confidence: Confidence, toReference isNamed: Bool = false
  ) throws(Refusal) -> InequalityEstimate {
    let centre = try centre(isNamed)
    let mean = mean
    guard let error = fractionError(centre) else {
      return InequalityEstimate(value: attributable(centre))
    }
    return .normal(attributable(centre), error: mean * error, confidence)
  }

  /// PAF: 100·PAR/μ, a percent.
  func attributableFraction(
    _ confidence: Confidence, toReference isNamed: Bool = false
  ) throws(Refusal) -> InequalityEstimate {
    let centre = try centre(isNamed)
    let value = 100 * attributable(centre) / (try positiveMean())
    guard let error = fractionError(centre) else { return InequalityEstimate(value: value) }
    return .normal(value, error: 100 * error, confidence)
  }

  /// The position of the group that PAR and PAF take; `nil` where the reference has no rate.
  public func attributed(toReference isNamed: Bool) -> Int? { try? centre(isNamed).position }

  private func attributable(_ centre: Member) -> Double {
    let difference = centre.rate - mean
    return isAdverse ? min(0, difference) : max(0, difference)
  }

  private func centre(_ isNamed: Bool) throws(Refusal) -> Member {
    if isNamed { return try referenceMember() }
    guard let best else { throw .tooFewGroups }
    return best
  }

  private var best: Member? {
    if isOrdered { return members.last }
    let extreme = isAdverse ? lowest(of: members) : highest(of: members)
    return members.filter { $0.rate == extreme?.rate }.max { $0.people < $1.people }
  }

  /// Of the fraction as a proportion, from the table of two groups, reference and rest.
  private func fractionError(_ centre: Member) -> Double? {
    guard let scale, mean > 0 else { return nil }
    let all = members.reduce(0) { $0 + $1.people }
    let c = centre.rate / scale * centre.people
    let d = centre.people - c
    let a = mean / scale * all - c
    let b = all - a - centre.people
    let above = c * all * (a * d * (all - c) + b * c * c)
    let met = a + c
    let below = met * met * met * centre.people * centre.people * centre.people
    guard above >= 0, below > 0 else { return nil }
    let effective = members.reduce(0) { $0 + $1.effectivePeople }
    return (above / below * (all / effective)).squareRoot()
  }
}
