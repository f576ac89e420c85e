/// How groups scatter about everyone's rate.
extension GroupedRates {
  /// BGV: Σ p·(y − μ)², in squared points; half the scale squared at most.
  ///
  /// se² = 4Σp²s²(y−μ)² + 2[(Σp²s²)² − Σp⁴s⁴ + Σp²(1−p)²s⁴]. Ahn, Harper, Yu, Feuer, Liu 2018, Stat
  /// Methods Med Res 27, 2955.
  func variance(_ confidence: Confidence) -> InequalityEstimate {
    let mean = mean
    var value = 0.0
    var linear = 0.0
    var squares = 0.0
    var fourths = 0.0
    var own = 0.0
    for member in members {
      let distance = member.rate - mean
      let squared = member.share * member.share * member.error * member.error
      value += member.share * distance * distance
      linear += squared * distance * distance
      squares += squared
      fourths += squared * squared
      let rest = (1 - member.share) * member.error
      own += squared * rest * rest
    }
    let error = (4 * linear + 2 * (squares * squares - fourths + own)).squareRoot()
    return .normal(value, error: error, confidence)
  }

  /// BGSD: √BGV, in points.
  func standardDeviation() -> Measured {
    let shares = shares
    return { rates in
      let mean = Self.weighted(rates, by: shares)
      var variance = 0.0
      for index in rates.indices {
        let distance = rates[index] - mean
        variance += shares[index] * distance * distance
      }
      return variance.squareRoot()
    }
  }

  /// COV: 100·BGSD/μ, a percent.
  func variation() -> Measured { relative(standardDeviation()) }
}
