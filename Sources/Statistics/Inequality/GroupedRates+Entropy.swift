import RealModule

/// Inequality in the sense of information: how unlike everyone's rate the groups' are.
extension GroupedRates {
  /// Theil's T × 1000: 1000·Σ p·ρ·ln ρ with ρ = y/μ; 0 for equal rates.
  ///
  /// se = 1000·√(Σ (1 + ln ρ − Σpρ(1 + ln ρ))²·p²s²/μ²). Theil 1967; Ahn et al. 2018. A rate of 0 is
  /// refused, unless `substitute` stands for it.
  func theil(
    _ confidence: Confidence, substitute: Double? = nil
  ) throws(Refusal) -> InequalityEstimate {
    let terms = try logarithms(substitute)
    let centre = terms.reduce(0) { $0 + $1.share * $1.ratio * (1 + $1.log) }
    let variance = terms.reduce(0) { sum, term in
      let lean = (1 + term.log - centre) * term.share * term.relativeError
      return sum + lean * lean
    }
    let value = terms.reduce(0) { $0 + $1.share * $1.ratio * $1.log }
    return .normal(1000 * value, error: 1000 * variance.squareRoot(), confidence)
  }

  /// Mean log deviation × 1000: −1000·Σ p·ln ρ; 0 for equal rates.
  ///
  /// se = 1000·√(Σ p²s²/μ²·(1 − 1/ρ)²). Theil 1967; Ahn et al. 2018. Zeros as in `theil`.
  func meanLogDeviation(
    _ confidence: Confidence, substitute: Double? = nil
  ) throws(Refusal) -> InequalityEstimate {
    let terms = try logarithms(substitute)
    let variance = terms.reduce(0) { sum, term in
      let lean = (1 - 1 / term.ratio) * term.share * term.relativeError
      return sum + lean * lean
    }
    let value = terms.reduce(0) { $0 - $1.share * $1.log }
    return .normal(1000 * value, error: 1000 * variance.squareRoot(), confidence)
  }

  private typealias Term = (share: Double, ratio: Double, log: Double, relativeError: Double)

  private func logarithms(_ substitute: Double?) throws(Refusal) -> [Term] {
    let rates = members.map { $0.rate > 0 ? $0.rate : substitute ?? $0.rate }
    let mean = Self.weighted(rates, by: shares)
    guard mean > 0 else { throw .zeroMean }
    var terms: [Term] = []
    for (member, rate) in zip(members, rates) {
      guard rate > 0 else { throw .zeroRate(group: member.position) }
      terms.append((member.share, rate / mean, Double.log(rate / mean), member.error / mean))
    }
    return terms
  }
}
