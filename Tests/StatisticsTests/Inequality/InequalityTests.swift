import Statistics
import Testing

@Suite struct InequalityTests {
  @Test func countedGroupsAreComparedByNewcombe() throws {
    let groups = try counted((56, 70), (48, 80), (30, 60))
    let gap = try groups.estimate(.difference)
    let pair = ProportionPair(try proportion(56, 70), try proportion(30, 60))
    #expect(gap.method == .newcombe)
    #expect(gap.compared == .init(first: 0, second: 2))
    #expect(agree(gap.interval?.low, 100 * pair.newcombe().low))
    let ratio = try groups.estimate(.ratio)
    #expect(agree(ratio.interval?.high, pair.ratio()?.interval?.high))
    let odds = try groups.estimate(.oddsRatio)
    #expect(agree(odds.value, 4))
    #expect(agree(odds.error, (1.0 / 56 + 1.0 / 14 + 1.0 / 30 + 1.0 / 30).squareRoot()))
    let effect = try groups.estimate(.cohensH)
    #expect(agree(effect.value, pair.cohensH))
    #expect(agree(effect.error, (1.0 / 70 + 1.0 / 60).squareRoot()))
  }

  @Test func theTwoGroupsAreThoseOfTheTable() throws {
    let choose = { (groups: GroupedRates) in
      try groups.estimate(.difference).compared
    }
    let compared = { InequalityEstimate.Compared(first: $0, second: $1) }
    let counts: [(Int, Int)] = [(5, 9), (2, 9), (7, 9), (4, 9)]
    for isAdverse in [false, true] {
      let plain = try counted(counts[0], counts[1], counts[2], counts[3], isAdverse: isAdverse)
      #expect(try choose(plain) == compared(2, 1))
      let ordered = try counted(
        counts[0], counts[1], counts[2], counts[3], isAdverse: isAdverse, isOrdered: true)
      #expect(try choose(ordered) == (isAdverse ? compared(0, 3) : compared(3, 0)))
      let named = try counted(
        counts[0], counts[1], counts[2], counts[3], isAdverse: isAdverse, reference: 0)
      #expect(try choose(named) == (isAdverse ? compared(2, 0) : compared(0, 1)))
    }
    // The reference is behind: the difference is below 0, and no error.
    let behind = try counted((2, 9), (5, 9), (7, 9), reference: 0)
    #expect(try behind.estimate(.difference).value < 0)
    let tied = try counted((5, 9), (7, 9), (7, 9), (5, 9))
    #expect(try choose(tied) == compared(1, 0))
  }

  @Test func equalGroupsAreNotUnequalByAnyMeasure() throws {
    let plain = try counted((30, 60), (45, 90), (20, 40), reference: 0)
    let ordered = try counted((30, 60), (45, 90), (20, 40), isOrdered: true)
    for measure in InequalityMeasure.allCases {
      let groups = measure.kind == .ordered ? ordered : plain
      let estimate = try groups.estimate(measure, .quick)
      #expect(abs(estimate.value - measure.noInequality) < 1e-9, "\(measure)")
    }
    let all = try counted((60, 60), (90, 90), (40, 40), isOrdered: true)
    #expect(try all.estimate(.sii).value == 0)
    #expect(try all.estimate(.sii).interval == nil)
    #expect(try all.estimate(.rii).value == 1)
    #expect(try all.estimate(.wagstaff).value == 0)
  }

  /// statsmodels 0.15 GLM and WLS with HC1; here φ is 0.05, so the model's own variance stands.
  @Test func aSteadyGradientIsNoSurerThanItsCounts() throws {
    let groups = try counted((60, 120), (80, 150), (84, 140), (104, 160), isOrdered: true)
    let slope = try groups.estimate(.sii)
    #expect(agree(slope.value, 20.536492138927375))
    #expect(agree(slope.error, 7.1805503793013505))
    let ratio = try groups.estimate(.rii)
    #expect(agree(ratio.value, 1.4364893946597703))
    #expect(agree(ratio.error, 0.1315509559233883))
    let linear = try groups.estimate(.sii, InequalityOptions(gradient: .linear))
    #expect(agree(linear.value, 20.68779220779222))
    #expect(agree(linear.error, 1.1943885433805326))
    let overMean = try groups.estimate(.slopeOverMean)
    #expect(agree(overMean.value, 20.536492138927375 / groups.mean))
    #expect(agree(groups.orderCorrelation()?.exact, 2.0 / 24))
    #expect(try groups.estimate(.kendall).value == 1)
  }

  /// Of two halves the one is 20 points above the other: every distance can be done in the head.
  @Test func distancesAreWhatTheHeadFinds() throws {
    let groups = try counted((40, 100), (60, 100), (120, 200), reference: 0)
    let expected: [(InequalityMeasure, Double)] = [
      (.mdb, 5), (.mdbu, 20.0 / 3), (.mdm, 7.5), (.mdmu, 25.0 / 3), (.mdr, 15),
      (.mdru, 40.0 / 3), (.idis, 100 * 7.5 / 55), (.idisu, 100 * 25.0 / 3 / 55),
      (.disparityFromReference, 50), (.bgv, 75), (.bgsd, 75.0.squareRoot()),
      (.cov, 100 * 75.0.squareRoot() / 55), (.summaryDifference, 10), (.summaryRatio, 1.2),
      (.par, 5), (.paf, 100.0 / 11), (.maximalDifference, 20), (.maximalRatio, 1.5),
    ]
    for (measure, value) in expected {
      #expect(agree(try groups.estimate(measure, .quick).value, value), "\(measure)")
    }
  }

  @Test func aPublishedAverageIsWhatGroupsAreMeasuredFrom() throws {
    let data = try [(40, 100), (60, 100), (120, 200)].map {
      GroupDatum.rate(GroupRate(try proportion($0.0, $0.1)))
    }
    let groups = try GroupedRates(data, average: 50)
    #expect(agree(try groups.estimate(.mdm, .quick).value, 10))
    #expect(agree(try groups.estimate(.idis, .quick).value, 20))
    #expect(agree(try groups.estimate(.bgv, .quick).value, 75))
    #expect(refusal(of: .idis, try GroupedRates(data, average: 0)) == .zeroMean)
  }

  @Test func groupsAtTheEndsAreNamed() throws {
    let groups = try counted((0, 9), (4, 9), (9, 9))
    #expect(groups.ends == [0, 2])
    #expect(groups.isSparse)
    #expect(!(try counted((0, 9), (4, 9), (9, 9), (3, 9)).isSparse))
  }

  @Test func theIndexOfHealthyPeopleIsTheSummaryRatioOfAdverseThings() throws {
    let groups = try counted((4, 100), (7, 90), (20, 110), isAdverse: true)
    let index = try groups.estimate(.disparityFromReference, .quick).value
    let ratio = try groups.estimate(.summaryRatio, .quick).value
    #expect(agree(index, 100 * (ratio - 1)))
  }

  @Test func everyTableHasFiniteNumbersOrARefusal() throws {
    var generator = SplitMix64(seed: 7)
    var values = 0
    for round in 0..<24 {
      let counts = (0..<3).map { _ -> (Int, Int) in
        let people = Int.random(in: 1...6, using: &generator)
        return (Int.random(in: 0...people, using: &generator), people)
      }
      let isOrdered = round.isMultiple(of: 2)
      let groups = try counted(
        counts[0], counts[1], counts[2], isAdverse: round.isMultiple(of: 3),
        isOrdered: isOrdered, reference: isOrdered ? nil : 0)
      for result in groups.estimates(InequalityMeasure.allCases, .quick) {
        guard let estimate = try? result.get() else { continue }
        values += 1
        let numbers = [estimate.value, estimate.error, estimate.interval?.low].compactMap { $0 }
        #expect(numbers.allSatisfy { $0.isFinite }, "\(counts) \(estimate)")
        #expect(estimate.interval?.high.isFinite != false, "\(counts) \(estimate)")
      }
    }
    #expect(values > 200)
  }
}
