import Statistics
import Testing

@Suite struct ChartTests {
  private static let calm = [50.0, 51, 49.5, 50.5, 49, 50.2, 51.1, 49.4, 50.6, 49.8, 50.3, 49.6]

  private static func rules(_ values: [Double]) -> [ChartSignal.Rule: [Int]] {
    let signals = ValueChart(of: values)?.signals ?? []
    return Dictionary(grouping: signals, by: \.rule).mapValues { $0.flatMap(\.points) }
  }

  @Test func aCalmSeriesHasNoSignal() throws {
    let chart = try #require(ValueChart(of: Self.calm))
    #expect(chart.signals == [])
    #expect(chart.standing == .settled)
    #expect(chart.limits == chart.naturalLimits)
  }

  @Test func onePointFarOutIsASignal() {
    var values = Self.calm
    values[8] = 60
    #expect(Self.rules(values) == [.outsideLimits: [8]])
  }

  @Test func sevenOnOneSideAreASignalAndSixAreNot() {
    let low = [50.0, 49, 50.5, 49.2, 50.2, 49.4]
    let high = [52.0, 53, 52.2, 53.1, 52.4, 53.3]
    #expect(Self.rules(low + high)[.sameSide] == nil)
    let more = Self.rules([51.9] + low.map { $0 + 0.1 } + [48] + high)
    #expect(more[.sameSide] == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func sevenRisingPointsAreASignalAndSixAreNot() {
    let wobble = [50.0, 49, 51, 49, 51]
    #expect(Self.rules(wobble + [49.2, 49.5, 49.9, 50.3, 50.8, 49])[.steady] == nil)
    let rising = Self.rules(wobble + [49.2, 49.5, 49.9, 50.3, 50.8, 51.1, 51.4, 49])
    #expect(rising[.steady] == [5, 6, 7, 8, 9, 10, 11])
    let falling = Self.rules(wobble + [51.1, 50.8, 50.3, 49.9, 49.5, 49.2, 49])
    #expect(falling[.steady]?.count == 7)
  }

  @Test func twoOfThreeBeyondTwoSigmaAreASignalOnce() {
    var values = Self.calm + Self.calm
    values[5] = 53.9
    values[7] = 53.8
    #expect(Self.rules(values)[.twoOfThree] == [5, 7])
    values[7] = 46.5
    #expect(Self.rules(values)[.twoOfThree] == nil)
  }

  @Test func fewPointsHaveNoLimits() throws {
    let seven = try #require(ValueChart(of: [1, 2, 3, 4, 5, 6, 90]))
    #expect(seven.standing == .noLimits)
    #expect(seven.limits == nil)
    #expect(seven.signals.map(\.rule) == [.steady])
    #expect(ValueChart(of: Array(Self.calm.prefix(8)))?.standing == .temporary)
    #expect(ValueChart(of: [1]) == nil)
    #expect(ValueChart(of: [1, .nan]) == nil)
    #expect(ValueChart(of: [1, 1.7e308]) == nil)
    #expect(ValueChart(of: [Double](repeating: 4, count: 12))?.signals == [])
  }

  @Test func limitsOfRatesFollowTheNumberOfPeople() throws {
    let chart = try #require(
      RateChart(of: [
        try proportion(50, 100), try proportion(200, 400), try proportion(180, 400),
        try proportion(90, 100),
      ]))
    #expect(agree(chart.centre, 0.52))
    #expect(agree(chart.limits.first?.high, 0.52 + 3 * (0.52 * 0.48 / 100).squareRoot()))
    #expect(chart.signals.map(\.rule) == [.outsideLimits])
    #expect(RateChart(of: []) == nil)
    let none = try #require(RateChart(of: [try proportion(0, 9), try proportion(0, 9)]))
    #expect(none.limits.allSatisfy { $0.low == 0 && $0.high == 0 })
    #expect(none.signals == [])
  }

  /// Rates that scatter by points among a million people each: chance explains nothing of it.
  @Test func laneyWidensTheLimitsOfManyPeople() throws {
    let points = try [0.50, 0.51, 0.49, 0.505, 0.495, 0.51, 0.49, 0.5].map {
      try proportion(Int($0 * 1_000_000), 1_000_000)
    }
    let plain = try #require(RateChart(of: points))
    let wide = try #require(RateChart(of: points, isLaney: true))
    #expect(plain.signals.count { $0.rule == .outsideLimits } >= 6)
    #expect(wide.signals == [])
    // Mean distance of neighbours 1.5 points, sigma 0.05 points: 1.5/0.05/1.128.
    #expect(abs(wide.overdispersion - 26.5) < 1.5)
    #expect(plain.overdispersion == 1)
  }
}
