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
    let spread = 1 / first.effectivePeople + 1 / second.effectivePeople
    let z = difference / (pooled * (1 - pooled) * spread).squareRoot()
    return TestResult(statistic: z, p: Normal.beyond(z))
  }

  /// Pearson's chi-square of the two-by-two table, one degree of freedom, uncorrected.
  ///
  /// The same p as `pooledZ`; `nil` under the same condition. Pearson 1900.
  public var chiSquare: TestResult? {
    chiSquare(corrected: false)
  }

  /// The same with the correction of Yates 1934: to meet published figures, too cautious to print.
  public var yatesChiSquare: TestResult? {
    chiSquare(corrected: true)
  }

  private func chiSquare(corrected: Bool) -> TestResult? {
    let met = first.effectiveMet + second.effectiveMet
    let notMet = first.effectiveNotMet + second.effectiveNotMet
    guard met > 0, notMet > 0 else { return nil }
    let n1 = first.effectivePeople
    let n2 = second.effectivePeople
    let product =
      first.effectiveMet * second.effectiveNotMet - second.effectiveMet * first.effectiveNotMet
    let cross = corrected ? max(0, abs(product) - (n1 + n2) / 2) : product
    let statistic = (n1 + n2) * cross * cross / (met * notMet * n1 * n2)
    return TestResult(statistic: statistic, p: Normal.beyond(statistic.squareRoot()))
  }

  /// The z test with a rate for each: to meet published figures. `nil` if both are 0 or 1.
  public var unpooledZ: TestResult? {
    let errors = (first.standardError, second.standardError)
    let error = (errors.0 * errors.0 + errors.1 * errors.1).squareRoot()
    guard error > 0 else { return nil }
    let z = difference / error
    return TestResult(statistic: z, p: Normal.beyond(z))
  }

  /// The smallest count expected in a cell of the two-by-two table if the rates were equal.
  public var smallestExpected: Double {
    let people = min(first.effectivePeople, second.effectivePeople)
    return people * min(pooledRate, 1 - pooledRate)
  }

  var pooledRate: Double {
    (first.effectiveMet + second.effectiveMet)
      / (first.effectivePeople + second.effectivePeople)
  }
}
