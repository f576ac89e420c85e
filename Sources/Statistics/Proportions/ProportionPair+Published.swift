import RealModule

/// Intervals of a difference that others publish, to meet their figures; answers use `newcombe`.
extension ProportionPair {
  /// Wald's after one more of each outcome in both groups; may pass −1 and 1. Agresti & Caffo 2000.
  public func agrestiCaffo(_ confidence: Confidence = .ninetyFive) -> Interval {
    let one = Self.plusOne(first)
    let two = Self.plusOne(second)
    let centre = one.rate - two.rate
    let half = confidence.critical * (one.variance + two.variance).squareRoot()
    return Interval(low: centre - half, high: centre + half)
  }

  /// The differences that a score test does not reject. Mee 1984, Biometrics 40, 1175–1176.
  ///
  /// As Miettinen & Nurminen 1985 without their N/(N − 1).
  public func mee(_ confidence: Confidence = .ninetyFive) -> Interval {
    let limit = confidence.critical
    return Interval(
      low: boundary(from: difference, to: -1, limit), high: boundary(from: difference, to: 1, limit)
    )
  }

  private static func plusOne(_ group: Proportion) -> (rate: Double, variance: Double) {
    let people = group.effectivePeople + 2
    let rate = (group.effectiveMet + 1) / people
    return (rate, rate * (1 - rate) / people)
  }

  /// Halves the way from what is not rejected to what is, until doubles end.
  private func boundary(from inside: Double, to outside: Double, _ limit: Double) -> Double {
    if abs(scoreZ(of: outside)) <= limit { return outside }
    var inside = inside
    var outside = outside
    for _ in 0..<200 {
      let middle = (inside + outside) / 2
      if middle == inside || middle == outside { break }
      if abs(scoreZ(of: middle)) <= limit { inside = middle } else { outside = middle }
    }
    return inside
  }

  /// Distance of the difference from a supposed one, in its standard errors if that were true.
  private func scoreZ(of supposed: Double) -> Double {
    let distance = difference - supposed
    guard distance != 0 else { return 0 }
    let two = likeliestSecond(supposed)
    let one = min(max(two + supposed, 0), 1)
    let variance =
      one * (1 - one) / first.effectivePeople + two * (1 - two) / second.effectivePeople
    return variance > 0 ? distance / variance.squareRoot() : distance * .infinity
  }

  /// The likeliest second rate if the first were `supposed` above it: a root of a cubic.
  ///
  /// Farrington & Manning 1990, Statistics in Medicine 9, 1447–1454.
  private func likeliestSecond(_ supposed: Double) -> Double {
    let n1 = first.effectivePeople
    let n2 = second.effectivePeople
    let x2 = second.effectiveMet
    let all = n1 + n2
    let met = first.effectiveMet + x2
    let c2 = ((n1 + 2 * n2) * supposed - all - met) / all
    let c1 = ((x2 * supposed - all - 2 * x2) * supposed + met) / all
    let c0 = x2 * supposed * (1 - supposed) / all
    let v = c2 * c2 * c2 / 27 - c1 * c2 / 6 + c0 / 2
    let size = max(0, c2 * c2 / 9 - c1 / 3).squareRoot()
    let u = v < 0 ? -size : size
    let cosine = u == 0 ? 0 : min(max(v / (u * u * u), -1), 1)
    let angle = (Double.pi + Double.acos(cosine)) / 3
    let root = 2 * u * Double.cos(angle) - c2 / 3
    return min(max(root, max(0, -supposed)), min(1, 1 - supposed))
  }
}
