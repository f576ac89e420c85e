import Testing

@testable import Statistics

@Suite struct SimulationTests {
  /// The first numbers of Vigna's splitmix64.c for this seed.
  @Test func theGeneratorIsTheDocumentedOne() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (square / Double(values.count)).squareRoot())
  }

  /// scipy 1.17 `truncnorm` for 3 ± 4 between 0 and 100.
  @Test func drawsOffTheScaleAreDrawnAgain() {
    var generator = SplitMix64(seed: 1)
    let normal = CutNormal(mean: 3, error: 4, from: 0, to: 100)
    let values = (0..<20_000).map { _ in normal.draw(&generator) }
    #expect(values.allSatisfy { $0 >= 0 && $0 <= 100 })
    let found = Self.moments(values)
    #expect(abs(found.mean - 4.557528226943708) < 0.08)
    #expect(abs(found.deviation - 2.983541711027762) < 0.08)
    #expect(CutNormal(mean: 3, error: 0, from: 0, to: 100).draw(&generator) == 3)
  }

  /// Mean a/(a + b), variance ab/((a + b)²(a + b + 1)).
  @Test func betaDrawsHaveTheirMoments() {
    var generator = SplitMix64(seed: 2)
    for (a, b) in [(0.5, 40.5), (12.5, 0.5), (3.5, 2.5)] {
      let found = Self.moments((0..<20_000).map { _ in generator.nextBeta(a: a, b: b) })
      let sum = a + b
      #expect(abs(found.mean - a / sum) < 0.01)
      let deviation = (a * b / (sum * sum * (sum + 1))).squareRoot()
      #expect(abs(found.deviation - deviation) < 0.01)
    }
  }

  @Test func percentilesLieBetweenNeighbours() {
    #expect(Percentile.at(0.25, ofSorted: [1, 2, 3, 4]) == 1.75)
    #expect(Percentile.at(1, ofSorted: [1, 2, 3, 4]) == 4)
    #expect(Percentile.at(0.5, ofSorted: [7]) == 7)
    #expect(Percentile.at(0.5, ofSorted: []) == nil)
    #expect(Percentile.median([4, 1, 3]) == 3)
    #expect(Percentile.median([4, 1, 3, 2]) == 2.5)
  }

  @Test func theSameSeedGivesTheSameInterval() throws {
    let groups = try counted((30, 60), (50, 90), (25, 40))
    let interval = { (seed: UInt64) in
      var options = InequalityOptions()
      options.simulation = SimulationOptions(draws: 2000, seed: seed)
      return try groups.estimate(.mdm, options).interval
    }
    #expect(try interval(1) == interval(1))
    #expect(try interval(1) != interval(2))
    #expect(SimulationOptions(draws: 3).draws == 2000)
  }

  @Test func groupsAtTheEndsVaryToo() throws {
    let groups = try counted((0, 12), (12, 12), (0, 12))
    var options = InequalityOptions()
    options.simulation = SimulationOptions(draws: 2000, usesBeta: false)
    let still = try groups.estimate(.mdm, options)
    #expect(still.interval?.low == still.interval?.high)
    options.simulation = SimulationOptions(draws: 2000)
    let moving = try #require(try groups.estimate(.mdm, options).interval)
    #expect(moving.high - moving.low > 5)
  }
}
