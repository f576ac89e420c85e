import Statistics
import Testing

/// Every statistic of one series of `trend_expected.csv`, by the name it has there.
struct TrendFigures {
  private(set) var values: [String: Double?] = [:]
  private let points: [TrendPoint]

  init(_ rows: [[String: String]]) throws {
    points = try rows.map { row in
      TrendPoint(
        time: try #require(row.number("year")), value: try #require(row.number("percent")),
        weight: row.number("n") ?? 1)
    }
    try addLine()
    try addRanks()
    try addChange()
    try addChart()
    if rows.allSatisfy({ $0.number("n") != nil }) { try addCounts() }
  }

  private mutating func addLine() throws {
    let line = try #require(LinearTrend(through: points))
    let last = try #require(points.last)
    let ahead = line.forecast(at: last.time + 3)
    values["ols_slope"] = line.slope
    values["ols_intercept"] = line.intercept
    values["ols_slope_se"] = .some(line.slopeError)
    values["ols_p"] = .some(line.p)
    values["ols_slope_lower"] = .some(line.slopeInterval?.low)
    values["ols_slope_upper"] = .some(line.slopeInterval?.high)
    values["ols_r2"] = .some(line.share)
    values["ols_forecast_last_plus_3"] = ahead.value
    values["ols_forecast_lower"] = .some(ahead.interval?.low)
    values["ols_forecast_upper"] = .some(ahead.interval?.high)
    values["wls_slope_weight_n"] = .some(LinearTrend(through: points, isWeighted: true)?.slope)
  }

  private mutating func addRanks() throws {
    let line = try #require(TheilSen(through: points))
    values["theil_sen_slope"] = line.slope
    values["theil_sen_intercept"] = line.intercept
    values["theil_sen_lower"] = .some(line.slopeInterval?.low)
    values["theil_sen_upper"] = .some(line.slopeInterval?.high)
    let ranks = try #require(MannKendall(of: points))
    values["kendall_tau_b"] = .some(ranks.tau)
    values["kendall_p_exact"] = .some(ranks.exact)
    values["mann_kendall_S"] = Double(ranks.score)
    values["mann_kendall_varS"] = ranks.variance
    values["mann_kendall_z"] = ranks.normal.statistic
    values["mann_kendall_p"] = ranks.normal.p
  }

  private mutating func addChange() throws {
    let first = try #require(points.first)
    let last = try #require(points.last)
    let years = last.time - first.time
    values["total_change"] = last.value - first.value
    values["change_per_year"] = .some(
      averageChange(from: first.value, to: last.value, years: years))
    values["avg_annual_rate_pct"] = .some(
      averageAnnualRate(from: first.value, to: last.value, years: years))
    values["percent_change"] = .some(percentChange(from: first.value, to: last.value))
  }

  private mutating func addChart() throws {
    let chart = try #require(ValueChart(of: points.map(\.value)))
    values["xmr_center"] = chart.centre
    values["xmr_mr_mean"] = chart.meanMovingRange
    values["xmr_lnpl"] = chart.naturalLimits.low
    values["xmr_unpl"] = chart.naturalLimits.high
    values["xmr_mr_upper"] = chart.movingRangeLimit
  }

  private mutating func addCounts() throws {
    let counts = try points.map { point in
      let people = try #require(Int(exactly: point.weight))
      let met = (point.value * point.weight / 100).rounded()
      return TimedProportion(
        time: point.time, proportion: try proportion(try #require(Int(exactly: met)), people))
    }
    let test = cochranArmitage(counts)
    values["cochran_armitage_z"] = .some(test?.statistic)
    values["cochran_armitage_p"] = .some(test?.p)
    let chart = try #require(RateChart(of: counts.map(\.proportion)))
    values["p_chart_center"] = 100 * chart.centre
    for (count, limits) in zip(counts, chart.limits) {
      values["p_chart_lcl_\(Int(count.time))"] = 100 * limits.low
      values["p_chart_ucl_\(Int(count.time))"] = 100 * limits.high
    }
  }
}
