/// Intervals that others publish, to meet their figures; `wilson` is what answers use.
extension Proportion {
  /// Wald's about (x + z²/2)/(n + z²), cut at 0 and 1. Agresti & Coull 1998.
  public func agrestiCoull(_ confidence: Confidence = .ninetyFive) -> Interval {
    let square = confidence.critical * confidence.critical
    let n = effectivePeople + square
    let centre = (effectiveMet + square / 2) / n
    let half = confidence.critical * (centre * (1 - centre) / n).squareRoot()
    return Interval(low: max(0, centre - half), high: min(1, centre + half))
  }

  /// Quantiles of Beta(x + ½, n − x + ½). Jeffreys 1946; Brown, Cai & DasGupta 2001.
  public func jeffreys(_ confidence: Confidence = .ninetyFive) -> Interval {
    let a = effectiveMet + 0.5
    let b = effectiveNotMet + 0.5
    return Interval(
      low: Beta.quantile(confidence.tail, a: a, b: b),
      high: 1 - Beta.quantile(confidence.tail, a: b, b: a))
  }

  /// Wilson's with a correction for continuity. Newcombe 1998, method 4.
  public func wilsonCorrected(_ confidence: Confidence = .ninetyFive) -> Interval {
    let z = confidence.critical
    let n = effectivePeople
    let q = 1 - rate
    let base = 2 * effectiveMet + z * z
    let below = z * z - 2 - 1 / n + 4 * rate * (n * q + 1)
    let above = z * z + 2 - 1 / n + 4 * rate * (n * q - 1)
    let width = 2 * (n + z * z)
    return Interval(
      low: met == 0 ? 0 : max(0, (base - 1 - z * max(0, below).squareRoot()) / width),
      high: notMet == 0 ? 1 : min(1, (base + 1 + z * max(0, above).squareRoot()) / width))
  }
}
