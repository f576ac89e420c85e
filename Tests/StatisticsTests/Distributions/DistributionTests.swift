import Statistics
import Testing

@Suite struct DistributionTests {
  @Test func normalQuantilesAreGoodToTwelveDigits() {
    let known: [(Double, Double)] = [
      (1e-300, -37.0470962993612),
      (1e-20, -9.262340089798409),
      (1e-09, -5.9978070150076865),
      (0.005, -2.575829303548901),
      (0.025, -1.9599639845400545),
      (0.05, -1.6448536269514729),
      (0.3, -0.5244005127080409),
      (0.6, 0.2533471031357997),
      (0.9, 1.2815515655446004),
      (0.975, 1.959963984540054),
      (0.999, 3.090232306167813),
    ]
    for (p, z) in known {
      #expect(abs(Normal.quantile(p) - z) <= 1e-13 * abs(z), "\(p)")
      #expect(abs(Normal.below(z) - p) <= 1e-12 * p, "\(p)")
    }
    #expect(Normal.quantile(0.5) == 0)
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(2).isNaN)
    #expect(agree(Confidence.ninetyFive.critical, 1.959963984540054))
  }

  @Test func betaQuantilesAndChancesUndoEachOther() {
    let known: [(p: Double, a: Double, b: Double, x: Double)] = [
      (0.025, 1, 10, 0.0025285785444617848),
      (0.975, 2, 9, 0.4450161170281954),
      (0.025, 500, 99501, 0.0045722441500705875),
      (0.975, 99999, 2, 0.9999975778980373),
      (0.005, 402, 429, 0.43924983618141034),
      (0.5, 0.5, 0.5, 0.4999999999999999),
      (0.025, 1, 100000, 2.531780477933314e-07),
    ]
    for row in known {
      let x = Beta.quantile(row.p, a: row.a, b: row.b)
      #expect(abs(x - row.x) <= 1e-10 * row.x, "\(row) \(x)")
      #expect(abs(Beta.below(row.x, a: row.a, b: row.b) - row.p) <= 1e-9 * row.p, "\(row)")
    }
    #expect(Beta.below(0.3, a: -1, b: 2).isNaN)
  }

  /// scipy 1.17 `t.ppf`.
  @Test func studentsQuantilesAndChancesUndoEachOther() {
    let known: [(p: Double, degrees: Double, t: Double)] = [
      (0.975, 1, 12.706204736174694),
      (0.975, 2, 4.302652729749462),
      (0.025, 4, -2.7764451051977943),
      (0.995, 30, 2.7499956535672254),
      (0.975, 1000000.0, 1.959966356814107),
      (0.55, 3, 0.13659819935369905),
      (0.0005, 2.5, -18.277893528130647),
      (0.9, 100, 1.290074761346516),
    ]
    for row in known {
      let t = StudentT.quantile(row.p, degrees: row.degrees)
      #expect(abs(t - row.t) <= 1e-9 * abs(row.t), "\(row) \(t)")
      #expect(abs(StudentT.below(row.t, degrees: row.degrees) - row.p) <= 1e-9, "\(row)")
    }
    #expect(StudentT.quantile(0.5, degrees: 3) == 0)
    #expect(StudentT.quantile(1, degrees: 3) == .infinity)
    #expect(StudentT.beyond(.infinity, degrees: 3) == 0)
    #expect(StudentT.beyond(1, degrees: 0).isNaN)
    #expect(agree(StudentT.beyond(0, degrees: 3), 1))
  }

  @Test func aConfidenceLevelIsBetweenNoneAndAll() {
    #expect(Confidence(0) == nil)
    #expect(Confidence(1) == nil)
    #expect(Confidence(.nan) == nil)
    #expect(Confidence(0.95) == .ninetyFive)
  }
}
