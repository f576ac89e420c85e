/// What a test found: its statistic and the two-sided p value.
public struct TestResult: Sendable, Hashable {
  public let statistic: Double
  public let p: Double
}

/// Whether two proportions differ by more than chance.
extension ProportionPair {
  /// The two-proportion z test with a pooled rate: 56/70 v 48/80 → z 2.65, p 0.0080.
  ///
  /// `nil` when nobody or everybody met the mark: there is nothing to test, report p = 1.
  /// Too small a p where an expected count is below 5: use `fisher` there.
  public var pooledZ: TestResult? {
    let pooled = pooledRate
    guard pooled > 0, pooled < 1 else { return nil }
    let spread = 1 / Double(first.people) + 1 / Double(second.people)
    let z = difference / (pooled * (1 - pooled) * spread).squareRoot()
    return TestResult(statistic: z, p: Normal.beyond(z))
  }

  /// Pearson's chi-square of the two-by-two table, one degree of freedom, uncorrected.
  ///
  /// The same p as `pooledZ`; `nil` under the same condition. Pearson 1900.
  public var chiSquare: TestResult? {
    let met = Double(first.met) + Double(second.met)
    let notMet = Double(first.notMet) + Double(second.notMet)
    guard met > 0, notMet > 0 else { return nil }
    let n1 = Double(first.people)
    let n2 = Double(second.people)
    let cross =
      Double(first.met) * Double(second.notMet) - Double(second.met) * Double(first.notMet)
    let statistic = (n1 + n2) * cross * cross / (met * notMet * n1 * n2)
    return TestResult(statistic: statistic, p: Normal.beyond(statistic.squareRoot()))
  }

  /// The smallest count expected in a cell of the two-by-two table if the rates were equal.
  public var smallestExpected: Double {
    let people = min(Double(first.people), Double(second.people))
    return people * min(pooledRate, 1 - pooledRate)
  }

  var pooledRate: Double {
    (Double(first.met) + Double(second.met)) / (Double(first.people) + Double(second.people))
  }
}
