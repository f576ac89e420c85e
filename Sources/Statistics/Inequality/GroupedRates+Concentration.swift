/// Whether a rate is concentrated among the advantaged or the disadvantaged: ordered groups only.
extension GroupedRates {
  /// ACI: Σ p·(2r − 1)·y, in points; above 0 is more among the advantaged.
  ///
  /// r = Σ of shares below + half the own share. Error √(Σ(p(2r−1)s)²), the groups' own sampling;
  /// with `isRegression` that of a line through the ranks, which published tables have: it tells
  /// how straight the gradient is, not how sure. Wagstaff, Paci & van Doorslaer 1991; Kakwani,
  /// Wagstaff & van Doorslaer 1997, Journal of Econometrics 77, 87–103.
  func absoluteConcentration(
    _ confidence: Confidence, isRegression: Bool = false
  ) -> InequalityEstimate {
    let value = concentration
    let error =
      isRegression ? regressionError() : ownError { rank in 2 * rank - 1 }
    return .normal(value, error: error, confidence)
  }

  /// RCI: ACI/μ, on −1…1; error √(Σ(p(2r−1−RCI)s)²)/μ.
  func relativeConcentration(
    _ confidence: Confidence, isRegression: Bool = false
  ) throws(Refusal) -> InequalityEstimate {
    let mean = try positiveMean()
    let value = concentration / mean
    let error = isRegression ? regressionError() : ownError { rank in 2 * rank - 1 - value }
    return .normal(value, error: error / mean, confidence)
  }

  /// RCI/(1 − μ/c), which reaches −1 and 1 for rates with an end. Wagstaff 2005.
  func wagstaff(
    _ confidence: Confidence, isRegression: Bool = false
  ) throws(Refusal) -> InequalityEstimate {
    guard let scale else { throw .noScale }
    let room = 1 - mean / scale
    // Where everybody met the mark, nothing is concentrated anywhere.
    guard room > 0 else { return InequalityEstimate(value: 0) }
    let index = try relativeConcentration(confidence, isRegression: isRegression)
    return .normal(index.value / room, error: (index.error ?? 0) / room, confidence)
  }

  /// 4·ACI/c, on −1…1. Erreygers 2009, Journal of Health Economics 28, 504–515.
  func erreygers(
    _ confidence: Confidence, isRegression: Bool = false
  ) throws(Refusal) -> InequalityEstimate {
    guard let scale else { throw .noScale }
    let index = absoluteConcentration(confidence, isRegression: isRegression)
    return .normal(4 * index.value / scale, error: 4 * (index.error ?? 0) / scale, confidence)
  }

  /// The middle of each member's place among everyone, on 0…1, least advantaged first.
  var ranks: [Double] {
    var below = 0.0
    return members.map { member in
      defer { below += member.share }
      return below + member.share / 2
    }
  }

  private var concentration: Double {
    zip(members, ranks).reduce(0) { $0 + $1.0.share * (2 * $1.1 - 1) * $1.0.rate }
  }

  private func ownError(_ lean: (Double) -> Double) -> Double {
    zip(members, ranks).reduce(0) { sum, pair in
      let part = pair.0.share * lean(pair.1) * pair.0.error
      return sum + part * part
    }.squareRoot()
  }

  /// The error of the slope of 2σ²y on r, weighted by people, with J − 2 degrees of freedom.
  private func regressionError() -> Double {
    let ranks = ranks
    let spread = zip(members, ranks).reduce(0) { sum, pair in
      sum + pair.0.share * (pair.1 - 0.5) * (pair.1 - 0.5)
    }
    let mean = mean
    let slope = concentration / (2 * spread)
    let residual = zip(members, ranks).reduce(0) { sum, pair in
      let rest = pair.0.rate - mean - slope * (pair.1 - 0.5)
      return sum + pair.0.share * rest * rest
    }
    return 2 * (spread * residual / Double(members.count - 2)).squareRoot()
  }
}
