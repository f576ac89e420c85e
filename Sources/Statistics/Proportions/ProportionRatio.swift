import RealModule

/// A ratio and, where it has one, its interval.
public struct RatioEstimate: Sendable, Hashable {
  public let value: Double
  public let interval: Interval?
  /// Whether half a person was added to every cell because one was empty (Haldane).
  public let isCorrected: Bool
}

/// Relative measures of two proportions; 1 is no difference.
extension ProportionPair {
  /// First rate ÷ second rate with the log interval of Katz: 56/70 v 48/80 → 1.33 (1.08, 1.65).
  ///
  /// `nil` when the second rate is 0: not defined, never infinite. No interval when the first is 0.
  /// Katz, Baptista, Azen & Pike 1978.
  public func ratio(_ confidence: Confidence = .ninetyFive) -> RatioEstimate? {
    guard second.met > 0 else { return nil }
    let value = first.rate / second.rate
    guard first.met > 0 else {
      return RatioEstimate(value: 0, interval: nil, isCorrected: false)
    }
    let variance =
      (1 - first.rate) / first.effectiveMet + (1 - second.rate) / second.effectiveMet
    return RatioEstimate(
      value: value,
      interval: logInterval(value, variance: variance, confidence), isCorrected: false)
  }

  /// The ratio of the odds with Woolf's log interval; with an empty cell, Haldane's correction.
  ///
  /// Woolf 1955; Haldane 1956 adds ½ to all four cells, and `isCorrected` says so.
  public func oddsRatio(_ confidence: Confidence = .ninetyFive) -> RatioEstimate {
    var cells = [
      first.effectiveMet, first.effectiveNotMet, second.effectiveMet, second.effectiveNotMet,
    ]
    let isCorrected = cells.contains(0)
    if isCorrected { cells = cells.map { $0 + 0.5 } }
    let odds = (cells[0] / cells[1]) / (cells[2] / cells[3])
    let variance = cells.reduce(0) { $0 + 1 / $1 }
    return RatioEstimate(
      value: odds, interval: logInterval(odds, variance: variance, confidence),
      isCorrected: isCorrected)
  }

  /// Cohen's h, 2·asin√q₁ − 2·asin√q₂, on −π…π; 0 is no difference.
  ///
  /// 0.2, 0.5 and 0.8 are called small, medium and large by convention only. Cohen 1988.
  public var cohensH: Double {
    2 * Double.asin(first.rate.squareRoot()) - 2 * Double.asin(second.rate.squareRoot())
  }

  private func logInterval(
    _ value: Double, variance: Double, _ confidence: Confidence
  ) -> Interval {
    let half = confidence.critical * variance.squareRoot()
    return Interval(low: value * Double.exp(-half), high: value * Double.exp(half))
  }
}
