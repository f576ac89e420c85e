import Statistics
import Testing

@Suite struct ProjectionTests {
  private static func points(_ values: [Double]) -> [TrendPoint] {
    values.enumerated().map { TrendPoint(time: 2018 + Double($0.offset), value: $0.element) }
  }

  private static let rising = points([48.1, 49.0, 51.5, 50.2, 53.9, 55.0])

  @Test func fourPointsMakeALineAndThreeAnAverage() throws {
    let line = try #require(Pace(of: Self.rising))
    #expect(line.method == .leastSquares)
    #expect(agree(line.perYear, 1.3685714285714283))
    #expect(line.horizon == 5)
    let robust = try #require(Pace(of: Self.rising, by: .theilSen))
    #expect(agree(robust.perYear, 1.38))
    let three = try #require(Pace(of: Array(Self.rising.prefix(3)), by: .theilSen))
    #expect(three.method == .averageChange)
    #expect(agree(three.perYear, 1.7))
    #expect(three.interval == nil)
    #expect(three.horizon == 2)
    #expect(Pace(of: [TrendPoint(time: 2020, value: 1)]) == nil)
  }

  @Test func theRangeOfYearsComesFromTheSlopesInterval() throws {
    let pace = try #require(Pace(of: Self.rising))
    let slopes = try #require(pace.interval)
    let now = TrendPoint(time: 2023, value: 55)
    let projection = try #require(Projection(from: now, at: pace, to: 60))
    #expect(agree(projection.time, 2023 + 5 / pace.perYear))
    #expect(projection.year == 2027)
    #expect(agree(projection.earliest, 2023 + 5 / slopes.high))
    #expect(agree(projection.latest, 2023 + 5 / slopes.low))
    #expect(projection.isWithinHorizon)
    #expect(Projection(from: now, at: pace, to: 75)?.isWithinHorizon == false)
  }

  @Test func aSlopeThatMayBeNoneHasNoLatestYear() throws {
    let pace = try #require(Pace(of: Self.points([50, 53, 49, 54, 51, 55])))
    let now = TrendPoint(time: 2023, value: 55)
    let projection = try #require(Projection(from: now, at: pace, to: 57))
    #expect(projection.earliest != nil)
    #expect(projection.latest == nil)
  }

  @Test func whatIsMetOrMovesAwayIsNotProjected() {
    let now = TrendPoint(time: 2023, value: 55)
    let falling = Pace(perYear: -1, span: 5)
    #expect(Projection(from: now, at: falling, to: 75) == nil)
    #expect(Projection(from: now, at: Pace(perYear: 0, span: 5), to: 75) == nil)
    #expect(Projection(from: now, at: Pace(perYear: 1, span: 5), to: 55) == nil)
    #expect(Projection(from: now, at: falling, to: 50, isAdverse: true)?.year == 2028)
    // A pace to nowhere near has no year that a calendar knows.
    let crawl = Pace(perYear: 1e-300, span: 5)
    #expect(Projection(from: now, at: crawl, to: 75)?.year == nil)
  }

  @Test func aPathBendsBeforeItLeavesTheScale() throws {
    let path = ProjectionPath(from: TrendPoint(time: 2023, value: 88), perYear: 2)
    #expect(path.value(at: 2024) == 90)
    #expect(agree(path.value(at: 2027), 94.60323128263296))
    #expect(path.value(at: 2200) <= 100)
    #expect(path.time(reaching: 100) == nil)
    #expect(agree(path.time(reaching: path.value(at: 2027)), 2027))
    let down = ProjectionPath(from: TrendPoint(time: 2023, value: 12), perYear: -2)
    #expect(agree(down.value(at: 2027), 100 - path.value(at: 2027)))
    let away = ProjectionPath(from: TrendPoint(time: 2023, value: 5), perYear: 2)
    #expect(away.value(at: 2025) == 9)
    let steep = ProjectionPath(from: TrendPoint(time: 2023, value: 97), perYear: 2)
    #expect(steep.value(at: 2024) > 98 && steep.value(at: 2024) < 99)
    let full = ProjectionPath(from: TrendPoint(time: 2023, value: 100), perYear: 2)
    #expect(full.value(at: 2030) == 100)
    let score = ProjectionPath(from: TrendPoint(time: 2023, value: 180), perYear: 2, scale: nil)
    #expect(score.value(at: 2033) == 200)
    #expect(score.time(reaching: 200) == 2033)
  }

  @Test func aPathHasNoStepWhereItBends() {
    let path = ProjectionPath(from: TrendPoint(time: 2020, value: 80), perYear: 1.5)
    var last = 80.0
    for step in 1...400 {
      let value = path.value(at: 2020 + Double(step) / 10)
      #expect(value > last && value - last < 0.1501)
      last = value
    }
  }
}
