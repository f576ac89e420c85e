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
    var checked = 0
    for row in try SharedVectors.rows("proportion_ci.csv") {
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
      default: continue
      }
      checked += 1
      #expect(agree(seen.rate, row["estimate"].flatMap(Double.init)), "\(row)")
      #expect(agree(interval.low, row["lower"].flatMap(Double.init)), "\(row) \(interval)")
      #expect(agree(interval.high, row["upper"].flatMap(Double.init)), "\(row) \(interval)")
    }
    #expect(checked == 198)
  }
}
