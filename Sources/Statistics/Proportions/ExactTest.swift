/// Tests that count outcomes instead of approximating them.
extension ProportionPair {
  /// The two-sided p of Fisher's exact test: 9 of 10 v 3 of 10 → 0.0198.
  ///
  /// Sums the tables with the same margins that are no likelier than the one seen. Fisher 1935;
  /// ties as in R's `fisher.test`, up to a relative 1e-7. Of counts as they are: a design effect
  /// has no place in it.
  public var fisher: Double {
    let n1 = Double(first.people)
    let n2 = Double(second.people)
    let met = Double(first.met) + Double(second.met)
    // How many of those who met the mark can be in the first group, given the margins.
    let fewest = second.notMet >= first.met ? 0 : first.met - second.notMet
    let most = first.notMet <= second.met ? first.people : first.met + second.met
    let mode = ((n1 + 1) * (met + 1) / (n1 + n2 + 2)).rounded(.down)
    return ExactTest.p(of: first.met, in: fewest...most, near: mode) { count in
      (n1 - count) * (met - count) / ((count + 1) * (n2 - met + count + 1))
    }
  }
}

extension Proportion {
  /// The two-sided p that a rate is `target` (0…1) when this was seen: 7 of 10 against 0.5 → 0.34.
  ///
  /// Exact binomial test, the sum over outcomes no likelier than the one seen, as R's
  /// `binom.test`. For a target fixed beforehand, not one computed from the same data.
  /// `nil` unless the target is on 0…1.
  public func p(against target: Double) -> Double? {
    guard target >= 0, target <= 1 else { return nil }
    if target == 0 { return met == 0 ? 1 : 0 }
    if target == 1 { return notMet == 0 ? 1 : 0 }
    let n = Double(people)
    let mode = ((n + 1) * target).rounded(.down)
    return ExactTest.p(of: met, in: 0...people, near: mode) { count in
      (n - count) / (count + 1) * (target / (1 - target))
    }
  }
}

/// Two-sided p values of distributions on whole numbers with a single peak.
enum ExactTest {
  /// `growth(k)` is the chance of k + 1 divided by the chance of k.
  ///
  /// Chances are taken relative to the peak's and walked outward, so neither factorials nor
  /// logarithms are needed and a p of 1e-19 is as exact as one of 0.5.
  static func p(
    of observed: Int, in outcomes: ClosedRange<Int>, near mode: Double, growth: (Double) -> Double
  ) -> Double {
    let peak = Int(exactly: mode).map { min(max($0, outcomes.lowerBound), outcomes.upperBound) }
    guard let peak, outcomes.contains(observed) else { return .nan }
    let seen = weight(of: observed, from: peak, growth: growth) * (1 + 1e-7)
    var all = 0.0
    var unlikely = 0.0
    func add(_ weight: Double) {
      all += weight
      if weight <= seen { unlikely += weight }
    }
    add(1)
    var weight = 1.0
    var count = peak
    while count < outcomes.upperBound, weight > 0 {
      weight *= growth(Double(count))
      count += 1
      add(weight)
    }
    weight = 1
    count = peak
    while count > outcomes.lowerBound, weight > 0 {
      count -= 1
      weight /= growth(Double(count))
      add(weight)
    }
    return min(1, unlikely / all)
  }

  private static func weight(
    of observed: Int, from peak: Int, growth: (Double) -> Double
  ) -> Double {
    var weight = 1.0
    var count = peak
    while count < observed, weight > 0 {
      weight *= growth(Double(count))
      count += 1
    }
    while count > observed, weight > 0 {
      count -= 1
      weight /= growth(Double(count))
    }
    return weight
  }
}
