/// Intervals for one proportion, on 0…1.
extension Proportion {
  /// The Wilson score interval: 56 of 70 → 0.692 … 0.877 at 95 %.
  ///
  /// The default: never leaves 0…1, has width at 0 and 100 %. Exactly 0 below when nobody met the
  /// mark, exactly 1 above when everybody did. Wilson 1927; Newcombe 1998, method 3.
  public func wilson(_ confidence: Confidence = .ninetyFive) -> Interval {
    let z = confidence.critical
    let n = effectivePeople
    let x = effectiveMet
    let centre = (x + z * z / 2) / (n + z * z)
    let half = z / (n + z * z) * (x * (n - x) / n + z * z / 4).squareRoot()
    return Interval(
      low: met == 0 ? 0 : max(0, centre - half),
      high: met == people ? 1 : min(1, centre + half))
  }

  /// The exact interval of Clopper and Pearson 1934, by quantiles of the beta distribution.
  ///
  /// Wider than it claims to be; what reliability rules of health statistics are written for.
  public func clopperPearson(_ confidence: Confidence = .ninetyFive) -> Interval {
    let x = effectiveMet
    let others = effectiveNotMet
    let tail = confidence.tail
    return Interval(
      low: met == 0 ? 0 : Beta.quantile(tail, a: x, b: others + 1),
      high: notMet == 0 ? 1 : Beta.quantile(1 - tail, a: x + 1, b: others))
  }

  /// Rate ± z standard errors, cut at 0 and 1: the textbook interval of Wald.
  ///
  /// Here to meet published figures; it has no width at 0 and 100 %, so nothing prints it.
  public func wald(_ confidence: Confidence = .ninetyFive) -> Interval {
    let half = confidence.critical * standardError
    return Interval(low: max(0, rate - half), high: min(1, rate + half))
  }

  /// √(q(1−q)/n), on 0…1.
  public var standardError: Double { (rate * (1 - rate) / effectivePeople).squareRoot() }
}
