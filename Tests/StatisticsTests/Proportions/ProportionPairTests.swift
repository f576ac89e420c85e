import Statistics
import Testing

@Suite struct ProportionPairTests {
  @Test func aGapHasItsDifferenceIntervalTestAndRatio() throws {
    let gap = ProportionComparison(of: try proportion(56, 70), with: try proportion(48, 80))
    #expect(agree(gap.difference, 0.2))
    #expect(agree(gap.interval.low, 0.05243147240236498))
    #expect(agree(gap.interval.high, 0.333872654036906))
    #expect(agree(gap.p, 0.00804508136819656))
    #expect(gap.test == .pooledZ)
    #expect(agree(gap.ratio?.value, 4.0 / 3))
    #expect(agree(gap.ratio?.interval?.low, 1.0766264227631928))
  }

  @Test func smallExpectedCountsAreTestedByFisher() throws {
    let gap = ProportionComparison(of: try proportion(6, 7), with: try proportion(2, 7))
    #expect(gap.test == .fisher)
    #expect(agree(gap.p, 0.10256410256410256))
    let same = ProportionComparison(of: try proportion(0, 10), with: try proportion(0, 20))
    #expect(same.test == .fisher)
    #expect(same.p == 1)
    #expect(same.ratio == nil)
  }

  @Test func fisherIsSymmetricAndExactAtTheEnds() throws {
    let pair = ProportionPair(try proportion(10, 10), try proportion(0, 20))
    #expect(agree(pair.fisher, 3.328339160423118e-08))
    #expect(agree(ProportionPair(pair.second, pair.first).fisher, pair.fisher))
  }

  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func comparisonsAgreeWithTheVectors() throws {
    let rows = try SharedVectors.rows("two_proportions.csv")
    var count = VectorCount("two_proportions.csv", rows: rows.count)
    for row in rows {
      guard let found = try figures(of: row) else {
        count.passOver(Self.scoreIntervals)
        continue
      }
      count.compare()
      // Empty fields are what is not defined.
      #expect(agree(found.value, row["estimate"].flatMap(Double.init)), "\(row)")
      #expect(agree(found.low, row["lower"].flatMap(Double.init)), "\(row)")
      #expect(agree(found.high, row["upper"].flatMap(Double.init)), "\(row)")
    }
    count.report(passedOver: [Self.scoreIntervals: 4])
  }

  /// Not Mee's: their cubic has x₂ where n₂ belongs, so 56/70 v 48/80 ends at 0.3436 where
  /// Newcombe 1998 prints 0.3377. The program's own report: statsmodels issue 10269.
  private static let scoreIntervals = "score intervals of statsmodels 0.15, known to be wrong"

  private typealias Figures = (value: Double?, low: Double?, high: Double?)

  /// What this library computes for a row; `nil` for methods it leaves out.
  private func figures(of row: [String: String]) throws -> Figures? {
    let counts = try ["x1", "n1", "x2", "n2"].map { try #require(row[$0].flatMap(Int.init)) }
    let pair = ProportionPair(
      try proportion(counts[0], counts[1]), try proportion(counts[2], counts[3]))
    let confidence = try #require(row["conf"].flatMap(Double.init).flatMap(Confidence.init))
    switch row["method"] {
    case "diff_newcombe":
      let interval = pair.newcombe(confidence)
      return (pair.difference, interval.low, interval.high)
    case "diff_wald":
      let interval = pair.wald(confidence)
      return (pair.difference, interval.low, interval.high)
    case "z_pooled":
      return (pair.pooledZ?.statistic, pair.pooledZ?.p, nil)
    case "z_unpooled":
      return (pair.unpooledZ?.statistic, pair.unpooledZ?.p, nil)
    case "chi2_yates":
      return (pair.yatesChiSquare?.statistic, pair.yatesChiSquare?.p, nil)
    case "diff_agresti_caffo":
      let interval = pair.agrestiCaffo(confidence)
      return (pair.difference, interval.low, interval.high)
    case "chi2_pearson":
      return (pair.chiSquare?.statistic, pair.chiSquare?.p, nil)
    case "fisher_two_sided_p":
      return (pair.fisher, nil, nil)
    case "cohens_h":
      return (pair.cohensH, nil, nil)
    case "risk_ratio_katz":
      let ratio = pair.ratio(confidence)
      return (ratio?.value, ratio?.interval?.low, ratio?.interval?.high)
    case "odds_ratio_woolf", "odds_ratio_haldane":
      let odds = pair.oddsRatio(confidence)
      #expect(odds.isCorrected == (row["method"] == "odds_ratio_haldane"))
      return (odds.value, odds.interval?.low, odds.interval?.high)
    default:
      return nil
    }
  }
}
