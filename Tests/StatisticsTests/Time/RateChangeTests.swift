import Statistics
import Testing

@Suite struct RateChangeTests {
  @Test func aChangeIsADifferenceLaterLessEarlier() throws {
    let change = RateChange(from: try proportion(402, 830), to: try proportion(480, 840))
    #expect(agree(change.difference, 480.0 / 840 - 402.0 / 830))
    let pair = ProportionPair(change.after, change.before)
    #expect(change.interval == pair.newcombe())
    #expect(agree(change.p, pair.pooledZ?.p))
    #expect(change.isClear)
    #expect(agree(change.percent, 100 * (480.0 / 840) / (402.0 / 830) - 100))
  }

  @Test func fewPeopleMakeNoClearChange() throws {
    let change = RateChange(from: try proportion(4, 9), to: try proportion(6, 9))
    #expect(change.test == .fisher)
    #expect(!change.isClear)
    #expect(RateChange(from: try proportion(0, 9), to: try proportion(1, 9)).percent == nil)
  }

  @Test func aMixOfGroupsChangesByRatesAndByShares() throws {
    let change = try #require(
      MixChange([
        .init(before: .init(people: 80, rate: 70), after: .init(people: 50, rate: 72)),
        .init(before: .init(people: 20, rate: 40), after: .init(people: 50, rate: 43)),
      ]))
    #expect(agree(change.rate, 2.35))
    #expect(agree(change.mix, -8.85))
    #expect(agree(change.total, 57.5 - 64))
    #expect(agree(change.effects.first?.rate, 1.3))
    let empty = MixChange.Moment(people: 0, rate: 40)
    #expect(MixChange([.init(before: empty, after: .init(people: 1, rate: 40))]) == nil)
    #expect(MixChange([]) == nil)
  }
}
