import Statistics
import Testing

@Suite struct MeanTests {
  /// scipy 1.17 `ttest_ind_from_stats(equal_var=False)`.
  @Test func meansAreComparedByWelch() throws {
    let reference = try #require(SampleMean(mean: 252.3, deviation: 31.2, people: 84))
    let group = try #require(SampleMean(mean: 240.1, deviation: 40.5, people: 57))
    let gap = MeanComparison(of: reference, with: group)
    #expect(agree(gap.difference, 252.3 - 240.1))
    #expect(agree(gap.test?.statistic, 1.9202508188861573))
    #expect(agree(gap.test?.p, 0.05769496869967291))
    #expect(agree(gap.degrees, 99.31820923738728))
    #expect(agree(gap.interval?.high, 24.805898741601))
    #expect(agree(reference.interval().low, 245.52918493089257))
  }

  @Test func withoutScatterThereIsNoTest() throws {
    let same = try #require(SampleMean(mean: 3, deviation: 0, people: 5))
    let gap = MeanComparison(of: same, with: same)
    #expect(gap.difference == 0)
    #expect(gap.test == nil && gap.interval == nil)
    #expect(SampleMean(mean: 3, deviation: 1, people: 1) == nil)
    #expect(SampleMean(mean: .nan, deviation: 1, people: 4) == nil)
    #expect(SampleMean(mean: 3, deviation: 1, people: 4, designEffect: 4) == nil)
  }

  @Test func aDesignEffectWidensAMean() throws {
    let sample = try #require(SampleMean(mean: 3, deviation: 1, people: 40, designEffect: 4))
    #expect(
      agree(sample.interval().high, SampleMean(mean: 3, deviation: 1, people: 10)?.interval().high))
  }
}
