import Testing

@testable import Statistics

/// What a reader should look at, and what is only noise.
@Suite struct JumpTests {
  /// Ten places over eight steps that wobble by a point, each a little differently.
  private static func table(people: Int = 200) -> [RateStep] {
    (0..<10).flatMap { series in
      (0..<8).map { time in
        let wobble = Double((series * 7 + time * 5) % 5) / 2 - 1
        return RateStep(
          series: series, time: time, before: 80, after: 80 + wobble,
          people: .init(before: people, after: people))
      }
    }
  }

  private static func jumps(_ steps: [RateStep]) -> [Int] {
    JumpRule.jumps(among: steps).map(\.step)
  }

  @Test func aPlantedFallIsFoundAndNothingElse() {
    var steps = Self.table()
    steps[27].after = 50
    #expect(Self.jumps(steps) == [27])
    let found = JumpRule.jumps(among: steps).first
    #expect(found?.change == -30)
  }

  @Test func whatEveryPlaceDoesTogetherIsNoJump() {
    var steps = Self.table()
    for index in steps.indices where steps[index].time == 3 { steps[index].after -= 25 }
    #expect(Self.jumps(steps) == [])
    // The one place that stays where it was is the odd one out.
    steps[3].after = 80
    #expect(Self.jumps(steps) == [3])
  }

  @Test func aPlaceThatAlwaysMovesIsLeftAlone() {
    var steps = Self.table()
    for time in 0..<8 { steps[time].after = time.isMultiple(of: 2) ? 95 : 65 }
    #expect(Self.jumps(steps) == [])
  }

  @Test func fewPeopleExplainALot() {
    var steps = Self.table()
    steps[27].after = 62
    steps[27].people = .init(before: 31, after: 31)
    #expect(Self.jumps(steps) == [])
    let few = RateStep(
      series: 0, time: 0, before: 0, after: 100, people: .init(before: 29, after: 900))
    #expect(!few.canBeJudged)
  }

  @Test func smallChangesOfManyPeopleAreNoJump() {
    var steps = Self.table(people: 2_000_000)
    steps[27].after = 80 - JumpRule.leastPoints + 1.5
    #expect(Self.jumps(steps) == [])
  }

  @Test func smallGroupsMustMoveFurther() {
    var steps = Self.table()
    steps[27].after = 68
    #expect(Self.jumps(steps) == [])
    steps[27].after = 60
    #expect(Self.jumps(steps) == [27])
    steps[27].after = 68
    steps[27].people = .init(before: 2000, after: 2000)
    #expect(Self.jumps(steps) == [27])
  }

  @Test func ratesWithoutCountsAreJudgedByTheirOwnHistory() {
    var steps = Self.table()
    for index in steps.indices { steps[index].people = nil }
    steps[27].after = 55
    #expect(Self.jumps(steps) == [27])
    steps[27].after = 71
    #expect(Self.jumps(steps) == [])
  }

  @Test func aNumberOfPeopleThatTriplesOnceIsFound() {
    var steps = (0..<6).flatMap { series in
      (0..<6).map { SizeStep(series: series, time: $0, before: 400, after: 410) }
    }
    steps[20].after = 1230
    #expect(JumpRule.jumps(among: steps).map(\.step) == [20])
    steps[20].after = 780
    #expect(JumpRule.jumps(among: steps).isEmpty)
    #expect(!SizeStep(series: 0, time: 0, before: 12, after: 40).canBeJudged)
  }

  @Test func twoPeriodsAloneAreJudgedByChance() {
    let people = RateStep.People(before: 60, after: 60)
    let step = RateStep(series: 0, time: 0, before: 83, after: 33, people: people)
    #expect(Self.jumps([step]) == [0])
    var without = step
    without.people = nil
    #expect(Self.jumps([without]) == [])
  }
}
