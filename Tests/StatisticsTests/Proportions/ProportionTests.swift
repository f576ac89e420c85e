import Statistics
import Testing

@Suite struct ProportionTests {
  @Test func aProportionNeedsSomebodyAndNoMoreMetThanThereAre() {
    #expect(Proportion(met: 0, of: 0) == nil)
    #expect(Proportion(met: 3, of: 2) == nil)
    #expect(Proportion(met: -1, of: 2) == nil)
    #expect(Proportion(met: 2, of: 2)?.rate == 1)
  }

  @Test func wilsonTouchesTheEndsExactlyOnlyWhenNobodyOrEverybodyMetTheMark() throws {
    let nobody = try proportion(0, 50).wilson()
    #expect(nobody.low == 0)
    #expect(agree(nobody.high, 0.07134759913335822))
    let everybody = try proportion(50, 50).wilson()
    #expect(everybody.high == 1)
    #expect(agree(everybody.low, 1 - 0.07134759913335822))
  }

  @Test func clopperPearsonOfOneInTenIsAsInEveryTable() throws {
    let interval = try proportion(1, 10).clopperPearson()
    #expect(agree(interval.low, 0.0025285785444617957))
    #expect(agree(interval.high, 0.4450161174142145))
  }

  /// A sample of 120 with a design effect of 2 tells what 60 chosen at random would.
  @Test func aDesignEffectTakesPeopleAway() throws {
    let sample = try #require(Proportion(met: 90, of: 120, designEffect: 2))
    let fewer = try proportion(45, 60)
    #expect(sample.rate == fewer.rate)
    #expect(sample.wilson() == fewer.wilson())
    #expect(sample.clopperPearson() == fewer.clopperPearson())
    #expect(sample.standardError == fewer.standardError)
    let other = try proportion(30, 60)
    let pair = ProportionPair(sample, other)
    let plain = ProportionPair(fewer, other)
    #expect(pair.newcombe() == plain.newcombe())
    #expect(agree(pair.pooledZ?.p, plain.pooledZ?.p))
    #expect(agree(pair.chiSquare?.p, pair.pooledZ?.p))
    #expect(agree(pair.oddsRatio().interval?.low, plain.oddsRatio().interval?.low))
    #expect(agree(pair.ratio()?.interval?.low, plain.ratio()?.interval?.low))
    #expect(ProportionComparison(of: sample, with: other).test == .pooledZ)
    #expect(Proportion(met: 1, of: 2, designEffect: 0) == nil)
  }

  @Test func aRateIsReliableIfItsIntervalIsNarrow() throws {
    #expect(try proportion(10, 29).reliability == .tooFewPeople)
    #expect(try proportion(15, 30).reliability == .wide)
    #expect(try proportion(50, 100).reliability == .reliable)
    #expect(try proportion(2, 100).reliability == .wideForItsSize)
    #expect(try proportion(0, 100).reliability == .reliable)
    #expect(try proportion(0, 60).reliability == .wideForItsSize)
    #expect(Proportion(met: 50, of: 100, designEffect: 4)?.reliability == .tooFewPeople)
  }

  @Test func aFixedTargetIsTestedExactly() throws {
    let seen = try proportion(7, 10)
    #expect(agree(seen.p(against: 0.5), 0.34375))
    #expect(agree(try proportion(1, 12).p(against: 0.4), 0.03485830758399999))
    #expect(agree(try proportion(402, 830).p(against: 0.55), 0.00016170453745686618))
    #expect(seen.p(against: 0) == 0)
    #expect(seen.p(against: 1.5) == nil)
    #expect(try proportion(10, 10).p(against: 1) == 1)
  }

  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func intervalsAgreeWithTheVectors() throws {
    let rows = try SharedVectors.rows("proportion_ci.csv")
    var count = VectorCount("proportion_ci.csv", rows: rows.count)
    for row in rows {
      let met = try #require(row["x"].flatMap(Int.init))
      let people = try #require(row["n"].flatMap(Int.init))
      let level = try #require(row["conf"].flatMap(Double.init))
      let confidence = try #require(Confidence(level))
      let seen = try proportion(met, people)
      let interval: Interval
      switch row["method"] {
      case "wilson": interval = seen.wilson(confidence)
      case "clopper_pearson": interval = seen.clopperPearson(confidence)
      case "normal": interval = seen.wald(confidence)
      case "wilson_cc": interval = seen.wilsonCorrected(confidence)
      case "agresti_coull": interval = seen.agrestiCoull(confidence)
      case "jeffreys": interval = seen.jeffreys(confidence)
      default:
        count.passOver("of another method")
        continue
      }
      count.compare()
      #expect(agree(seen.rate, row["estimate"].flatMap(Double.init)), "\(row)")
      #expect(agree(interval.low, row["lower"].flatMap(Double.init)), "\(row) \(interval)")
      #expect(agree(interval.high, row["upper"].flatMap(Double.init)), "\(row) \(interval)")
    }
    count.report()
  }
}
