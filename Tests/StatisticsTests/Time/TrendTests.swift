import Statistics
import Testing

@Suite struct TrendTests {
  private static let rising = [48.1, 49.0, 51.5, 50.2, 53.9, 55.0].enumerated().map {
    TrendPoint(time: 2018 + Double($0.offset), value: $0.element)
  }

  @Test(.enabled(if: SharedVectors.arePresent, SharedVectors.absence))
  func trendsAgreeWithTheVectors() throws {
    let data = try SharedVectors.rows("trend_data.csv")
    let rows = try SharedVectors.rows("trend_expected.csv")
    var count = VectorCount("trend_expected.csv", rows: rows.count)
    for (name, rows) in Dictionary(grouping: rows, by: { $0["series"] ?? "" }) {
      let figures = try TrendFigures(data.filter { $0["series"] == name })
      for row in rows {
        let statistic = try #require(row["statistic"])
        let found = try #require(figures.values[statistic], "\(name) \(statistic)")
        #expect(agreeLoosely(found, row.number("value")), "\(name) \(statistic) \(found ?? .nan)")
        count.compare()
      }
    }
    count.report()
  }

  /// As `agree`, with 1e-12 for what is 0 in the vectors.
  private func agreeLoosely(_ value: Double?, _ expected: Double?) -> Bool {
    if expected == 0, let value { return abs(value) < 1e-12 }
    return agree(value, expected)
  }

  @Test func aLineNeedsTwoTimesAndFiniteNumbers() {
    let one = TrendPoint(time: 2020, value: 50)
    #expect(LinearTrend(through: [one]) == nil)
    #expect(LinearTrend(through: [one, one]) == nil)
    #expect(LinearTrend(through: [one, .init(time: 2021, value: .nan)]) == nil)
    #expect(TheilSen(through: []) == nil)
    #expect(TheilSen(through: [one, .init(time: .infinity, value: 1)]) == nil)
    #expect(MannKendall(of: [one]) == nil)
    let huge = [one, .init(time: 2021, value: 1.7e308), .init(time: 2022, value: -1.7e308)]
    #expect(LinearTrend(through: huge) == nil)
    #expect(TheilSen(through: huge) == nil)
    let weightless = TrendPoint(time: 2021, value: 51, weight: 0)
    #expect(LinearTrend(through: [one, weightless], isWeighted: true) == nil)
  }

  @Test func orderDoesNotMatter() {
    #expect(LinearTrend(through: Self.rising.reversed()) == LinearTrend(through: Self.rising))
    #expect(TheilSen(through: Self.rising.reversed()) == TheilSen(through: Self.rising))
    #expect(MannKendall(of: Self.rising.reversed()) == MannKendall(of: Self.rising))
  }

  @Test func pointsOnALineLeaveNothingToJudgeBy() throws {
    let points = (0..<5).map { TrendPoint(time: Double($0), value: 10.1 + 0.7 * Double($0)) }
    let line = try #require(LinearTrend(through: points))
    #expect(agree(line.slope, 0.7))
    #expect(line.p == nil && line.slopeInterval == nil && !line.isClear)
    #expect(agree(line.share, 1))
    let next = line.forecast(at: 10)
    #expect(agree(next.value, 17.1))
    #expect(next.interval?.low == next.value)
  }

  /// statsmodels 0.15 `WLS` with weights 1, 2, 1, 4, `get_prediction` at 5 for weight 2.
  @Test func aWeightedLineLeansToWhereThePeopleAre() throws {
    let points = zip([1.0, 2, 3, 4], zip([10.0, 12, 11, 15], [1.0, 2, 1, 4])).map {
      TrendPoint(time: $0, value: $1.0, weight: $1.1)
    }
    let line = try #require(LinearTrend(through: points, isWeighted: true))
    #expect(agree(line.slope, 1.6))
    #expect(agree(line.slopeError, 0.5135659646043534))
    #expect(agree(line.p, 0.08942337084084456))
    #expect(agree(line.share, 0.8291497975708503))
    let next = line.forecast(at: 5)
    #expect(agree(next.value, 16.325))
    #expect(agree(next.interval?.high, 23.399479005914714))
    #expect(agree(LinearTrend(through: points)?.slope, 1.4))
  }

  @Test func oneOddYearDoesNotBendTheilAndSen() throws {
    var points = Self.rising
    points[5] = TrendPoint(time: 2023, value: 5)
    let straight = try #require(LinearTrend(through: points))
    let robust = try #require(TheilSen(through: points))
    #expect(straight.slope < -4)
    #expect(robust.slope > -1)
  }

  /// Counted by hand: of the 24 orders of four values one rises always and one falls always.
  @Test func fewPointsCannotBeClear() throws {
    let four = try #require(MannKendall(ofOrdered: [1, 2, 3, 4]))
    #expect(agree(four.exact, 2.0 / 24))
    #expect(agree(MannKendall.leastP(points: 4), 2.0 / 24))
    #expect(agree(MannKendall.leastP(points: 5), 2.0 / 120))
    #expect(MannKendall.leastP(points: 1) == 1)
    // Of the 12 orders of 1, 1, 2, 3 the pairs score 5, 3, 3, 1, 1, 1 and the same below 0.
    let tied = try #require(MannKendall(ofOrdered: [1, 1, 2, 3]))
    #expect(tied.score == 5)
    #expect(agree(tied.exact, 2.0 / 12))
    let mixed = try #require(MannKendall(ofOrdered: [1, 2, 1, 3]))
    #expect(mixed.score == 3)
    #expect(agree(mixed.exact, 6.0 / 12))
  }

  @Test func theExactTestCountsEveryOrder() throws {
    let values = [2.0, 1, 2, 5, 3, 3, 7]
    let seen = try #require(MannKendall(ofOrdered: values))
    var far = 0
    var all = 0
    Self.orders(of: values) { order in
      all += 1
      if let score = MannKendall(ofOrdered: order)?.score, abs(score) >= abs(seen.score) {
        far += 1
      }
    }
    #expect(all == 5040)
    #expect(agree(seen.exact, Double(far) / 5040))
    let long = try #require(MannKendall(ofOrdered: (0..<17).map(Double.init)))
    #expect(long.exact == nil)
    #expect(long.p == long.normal.p)
  }

  private static func orders(
    of values: [Double], after begun: [Double] = [], _ visit: ([Double]) -> Void
  ) {
    guard !values.isEmpty else { return visit(begun) }
    for index in values.indices {
      var rest = values
      let next = rest.remove(at: index)
      orders(of: rest, after: begun + [next], visit)
    }
  }

  @Test func aDriftOfCountsNeedsTwoTimesAndTwoOutcomes() throws {
    let point = TimedProportion(time: 2020, proportion: try proportion(5, 10))
    #expect(cochranArmitage([point]) == nil)
    #expect(cochranArmitage([]) == nil)
    let all = TimedProportion(time: 2021, proportion: try proportion(10, 10))
    #expect(cochranArmitage([all, .init(time: 2022, proportion: try proportion(9, 9))]) == nil)
    // With two times it is the pooled two-proportion test.
    let two = cochranArmitage([point, all])
    let pair = ProportionPair(all.proportion, point.proportion)
    #expect(agree(two?.statistic, pair.pooledZ?.statistic))
    #expect(point.point == TrendPoint(time: 2020, value: 50, weight: 10))
  }

  @Test func ratesAYearAreNotDefinedFromNothing() {
    #expect(averageAnnualRate(from: 0, to: 10, years: 3) == nil)
    #expect(averageAnnualRate(from: 10, to: 20, years: 0) == nil)
    #expect(agree(averageAnnualRate(from: 100, to: 121, years: 2), 10))
    #expect(averageChange(from: 44, to: 50, years: 2) == 3)
    #expect(averageChange(from: 44, to: 50, years: 0) == nil)
    #expect(percentChange(from: 0, to: 3) == nil)
  }
}
