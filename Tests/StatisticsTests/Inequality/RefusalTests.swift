import Statistics
import Testing

/// Where a measure is not defined, it says why: never infinite, never not a number.
@Suite struct RefusalTests {
  private static let summaries: [InequalityMeasure] = [
    .mdb, .mdbu, .mdm, .mdmu, .idis, .idisu, .disparityFromReference, .bgv, .bgsd, .cov, .theil,
    .mld, .par, .paf,
  ]
  private static let gradients: [InequalityMeasure] = [
    .aci, .rci, .wagstaff, .erreygers, .sii, .rii, .slopeOverMean, .kendall,
  ]

  @Test func oneGroupHasNoGap() {
    #expect(throws: Refusal.tooFewGroups) { try counted((3, 9)) }
    #expect(throws: Refusal.tooFewGroups) { try counted((3, 9), missing: 4) }
    #expect(throws: Refusal.tooFewGroups) { try GroupedRates([.nobody, .nobody]) }
  }

  @Test func twoGroupsHaveADifferenceButNoSummary() throws {
    let two = try counted((3, 9), (8, 9))
    for measure in Self.summaries { #expect(refusal(of: measure, two) == .onlyTwoGroups) }
    let ordered = try counted((3, 9), (8, 9), isOrdered: true)
    for measure in Self.gradients { #expect(refusal(of: measure, ordered) == .onlyTwoGroups) }
    for measure in [InequalityMeasure.difference, .ratio, .oddsRatio, .cohensH, .summaryRatio] {
      #expect(refusal(of: measure, two) == nil)
    }
  }

  @Test func missingGroupsAreForgivenUpToATenthAndAHalf() throws {
    let counts = [(3, 9), (5, 9), (8, 9)]
    let few = try counted(counts[0], counts[1], counts[2], missing: 1)
    #expect(refusal(of: .mdm, few) == .missing(groups: [3]))
    let many = try counted(
      counts[0], counts[1], counts[2], counts[0], counts[1], counts[2], missing: 1)
    #expect(refusal(of: .mdm, many) == nil)
    let allowed = try counted(counts[0], counts[1], counts[2], missing: 1, allowsMissing: true)
    #expect(refusal(of: .mdm, allowed) == nil)
    #expect(refusal(of: .difference, few) == nil)
  }

  @Test func anOrderLacksNoGroup() throws {
    let ordered = try counted((1, 9), (3, 9), (5, 9), (7, 9), isOrdered: true, reference: nil)
    #expect(refusal(of: .sii, ordered) == nil)
    let lacking = try counted(
      (1, 9), (2, 9), (3, 9), (4, 9), (5, 9), (6, 9), (7, 9), isOrdered: true, missing: 1)
    for measure in Self.gradients + [.difference, .par] {
      #expect(refusal(of: measure, lacking) == .missing(groups: [7]))
    }
    #expect(refusal(of: .mdm, ordered) == .needsNoOrder)
    #expect(refusal(of: .sii, try counted((1, 9), (2, 9), (3, 9))) == .needsOrder)
  }

  @Test func emptyGroupsLackNothing() throws {
    let rate = GroupDatum.rate(GroupRate(try proportion(3, 9)))
    let groups = try GroupedRates([.nobody, rate, rate, rate, .nobody])
    #expect(groups.missing == [])
    #expect(refusal(of: .mdm, groups) == nil)
  }

  @Test func aReferenceMustHaveARate() throws {
    let none = try counted((3, 9), (5, 9), (8, 9))
    #expect(refusal(of: .mdr, none) == .noReference)
    let hidden = try counted((3, 9), (5, 9), (8, 9), reference: 3, missing: 1, allowsMissing: true)
    let usable = Refusal.referenceMissing(usable: [0, 1, 2])
    for measure in [InequalityMeasure.difference, .ratio, .mdr, .mdru, .disparityFromReference] {
      #expect(refusal(of: measure, hidden) == usable)
    }
  }

  @Test func nothingIsDividedByZero() throws {
    let zero = try counted((0, 9), (5, 9), (8, 9))
    #expect(refusal(of: .ratio, zero) == .zeroRate(group: 0))
    #expect(refusal(of: .maximalRatio, zero) == .zeroRate(group: 0))
    #expect(refusal(of: .theil, zero) == .zeroRate(group: 0))
    #expect(refusal(of: .mld, zero) == .zeroRate(group: 0))
    let nobody = try counted((0, 9), (0, 9), (0, 9))
    for measure in [InequalityMeasure.idis, .cov, .theil, .mld, .paf, .summaryRatio] {
      #expect(refusal(of: measure, nobody) == .zeroMean)
    }
    let ordered = try counted((0, 9), (0, 9), (0, 9), isOrdered: true)
    for measure in [InequalityMeasure.rci, .rii, .slopeOverMean] {
      #expect(refusal(of: measure, ordered) == .zeroMean)
    }
    // Nobody missed school in the first group: the ratio is 0, without an interval.
    let absent = try counted((5, 9), (0, 9), isAdverse: true, reference: 0)
    #expect(try absent.estimate(.ratio).value == 0)
    #expect(try absent.estimate(.ratio).interval == nil)
  }

  @Test func overlappingGroupsHaveNoShares() throws {
    let groups = try counted((3, 9), (5, 9), (8, 9), areOverlapping: true)
    for measure in [InequalityMeasure.mdb, .mdm, .mdmu, .idis, .bgv, .theil, .par] {
      #expect(refusal(of: measure, groups) == .overlapping)
    }
    #expect(refusal(of: .mdbu, groups) == nil)
    #expect(refusal(of: .difference, groups) == nil)
  }

  @Test func publishedRatesHaveNoCounts() throws {
    let bare = GroupDatum.rate(GroupRate(rate: 50, error: 2, people: 600))
    let groups = try GroupedRates([bare, .rate(GroupRate(try proportion(3, 9)))])
    #expect(refusal(of: .oddsRatio, groups) == .noCounts(group: 0))
    #expect(refusal(of: .cohensH, groups) == .noCounts(group: 0))
    #expect(try groups.estimate(.difference).method == .normal)
  }

  @Test func meansHaveNoEnds() throws {
    let means = [210.0, 230, 260].enumerated().map {
      GroupDatum.rate(GroupRate(rate: $1, error: 4, people: 50, order: $0 + 1))
    }
    let groups = try GroupedRates(means, scale: nil, isOrdered: true)
    for measure in [InequalityMeasure.wagstaff, .erreygers, .sii, .rii] {
      #expect(refusal(of: measure, groups) == .noScale)
    }
    let options = InequalityOptions(gradient: .linear)
    // Ranks 1/6, 3/6, 5/6: the line rises by 50 points over two thirds.
    #expect(agree(try groups.estimate(.sii, options).value, 75))
    #expect(try groups.estimate(.par).error == nil)
    let apart = try GroupedRates(means, scale: nil)
    #expect(refusal(of: .mdm, apart) == nil)
  }

  @Test func whatIsNoRateIsRefused() {
    let bad: [(Double, Double, Double)] = [
      (.nan, 1, 9), (50, .infinity, 9), (50, -1, 9), (50, 1, 0), (101, 1, 9), (-1, 1, 9),
      (50, 1, .infinity),
    ]
    for (rate, error, people) in bad {
      let group = GroupDatum.rate(GroupRate(rate: rate, error: error, people: people))
      let good = GroupDatum.rate(GroupRate(rate: 40, error: 1, people: 9))
      #expect(throws: Refusal.notARate(group: 1)) { try GroupedRates([good, group, good]) }
    }
  }

  @Test func anErrorBeyondAllNumbersGivesNoInterval() throws {
    let wild = GroupDatum.rate(GroupRate(rate: 1e-3, error: 50, people: 9))
    let calm = GroupDatum.rate(GroupRate(rate: 40, error: 1, people: 9))
    let ratio = try GroupedRates([wild, calm]).estimate(.ratio)
    #expect(agree(ratio.value, 40_000))
    #expect(ratio.interval == nil)
    #expect(throws: Refusal.noScale) { try GroupedRates([calm, calm], scale: 0) }
  }

  @Test func anOrderHasAPlaceForEach() throws {
    let first = GroupRate(rate: 40, error: 1, people: 9, order: 1)
    let second = GroupRate(rate: 40, error: 1, people: 9, order: 1)
    #expect(throws: Refusal.sameOrder(groups: [0, 1])) {
      try GroupedRates([.rate(first), .rate(second)], isOrdered: true)
    }
    let none = GroupRate(rate: 40, error: 1, people: 9)
    #expect(throws: Refusal.needsOrder) {
      try GroupedRates([.rate(first), .rate(none)], isOrdered: true)
    }
  }

  @Test func anOrderThatSeparatesNobodyFromEverybodyHasNoLine() throws {
    let split = try counted((0, 90), (0, 90), (90, 90), (90, 90), isOrdered: true)
    #expect(refusal(of: .sii, split) == .noFit)
    #expect(refusal(of: .rii, split) == .noFit)
    #expect(refusal(of: .aci, split) == nil)
  }
}
