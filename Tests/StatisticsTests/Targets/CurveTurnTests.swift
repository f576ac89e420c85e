import Statistics
import Testing

@Suite struct CurveTurnTests {
  private static func points(_ values: [Double], from year: Double) -> [TrendPoint] {
    values.enumerated().map { TrendPoint(time: year + Double($0.offset), value: $0.element) }
  }

  @Test func aCurveTurnsWhenItFallsMoreSlowly() throws {
    let baseline = Self.points([60, 57.8, 56.2, 54, 52], from: 2018)
    let later = Self.points([51.5, 51.2], from: 2023)
    let turn = try #require(CurveTurn(baseline: baseline, later: later))
    #expect(turn.isTurned)
    #expect(turn.clear == 2)
    #expect(agree(turn.margins.first, 51.5 - turn.forecast.forecast(at: 2023).value))
    let adverse = try #require(CurveTurn(baseline: baseline, later: later, isAdverse: true))
    #expect(!adverse.isTurned)
    #expect(adverse.clear == 0)
    let still = try #require(CurveTurn(baseline: baseline, later: Self.points([49], from: 2023)))
    #expect(!still.isTurned)
  }

  @Test func aBaselineIsThreeYearsBeforeTheRest() {
    let baseline = Self.points([60, 58, 56], from: 2018)
    #expect(CurveTurn(baseline: baseline, later: []) == nil)
    #expect(CurveTurn(baseline: Array(baseline.prefix(2)), later: baseline) == nil)
    #expect(CurveTurn(baseline: baseline, later: Self.points([50], from: 2020)) == nil)
  }
}
