/// The rate at the top of an order against the rate at its bottom, by a line through all groups.
extension GroupedRates {
  /// SII: top − bottom of the fitted line, in points; above 0 is higher among the advantaged.
  ///
  /// 0, without an interval, where everybody or nobody met the mark. Mackenbach & Kunst 1997, Social
  /// Science & Medicine 44, 757–771; WHO 2024 for the logit. Refused where no line fits.
  func slopeIndex(
    _ confidence: Confidence, model: GradientModel = .logit
  ) throws(Refusal) -> InequalityEstimate {
    if areAtAnEnd { return InequalityEstimate(value: 0) }
    let (line, unit) = try gradient(model)
    let (bottom, top) = line.ends
    return .normal(
      unit * (top - bottom), error: unit * line.differenceError, confidence)
  }

  /// RII: top ÷ bottom of the fitted line; 1 for no inequality.
  func relativeIndex(
    _ confidence: Confidence, model: GradientModel = .logit
  ) throws(Refusal) -> InequalityEstimate {
    _ = try positiveMean()
    if areAtAnEnd { return InequalityEstimate(value: 1) }
    let line = try gradient(model).line
    let (bottom, top) = line.ends
    // A straight line may leave the scale at an end, where a ratio means nothing.
    guard bottom > 0, top > 0 else { throw .noFit }
    return .logNormal(top / bottom, error: line.logRatioError, confidence)
  }

  /// SII/μ, which some call the relative index as well.
  func slopeOverMean(
    _ confidence: Confidence, model: GradientModel = .logit
  ) throws(Refusal) -> InequalityEstimate {
    let mean = try positiveMean()
    let index = try slopeIndex(confidence, model: model)
    guard let error = index.error else { return InequalityEstimate(value: index.value / mean) }
    return .normal(index.value / mean, error: error / mean, confidence)
  }

  /// The line on 0…1 and its unit; means are fitted as they are, by a straight line only.
  private func gradient(
    _ model: GradientModel
  ) throws(Refusal) -> (line: Gradient, unit: Double) {
    if scale == nil, model != .linear { throw .noScale }
    let unit = scale ?? 1
    let points = zip(members, ranks).map {
      Gradient.Point(rank: $1, share: $0.rate / unit, people: $0.effectivePeople)
    }
    guard let line = Gradient(model, of: points) else { throw .noFit }
    return (line, unit)
  }

  /// Everybody, or nobody, met the mark in every group.
  private var areAtAnEnd: Bool {
    guard let scale else { return false }
    return members.allSatisfy { $0.rate == 0 } || members.allSatisfy { $0.rate == scale }
  }

  /// Kendall's τ-b between order and rate, on −1…1, with its exact p up to 16 groups.
  ///
  /// `nil` without an order.
  public func orderCorrelation() -> MannKendall? {
    guard isOrdered else { return nil }
    return MannKendall(ofOrdered: members.map(\.rate))
  }
}
