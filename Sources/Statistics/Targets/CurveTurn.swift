/// Whether later points beat what was to be expected if nothing changed.
///
///     CurveTurn(baseline: [2018 … 2022], later: [2023, 2024])?.isTurned
///
/// The baseline, three to five years before an action began, is carried on as a straight line and
/// must not be fitted again. A curve can turn while things still get worse, only more slowly.
/// Friedman 2005, Trying Hard Is Not Good Enough.
public struct CurveTurn: Sendable, Hashable {
  public let forecast: LinearTrend
  /// How much better each later point is than the forecast, in the good direction.
  public let margins: [Double]
  /// How many later points lie beyond the forecast's prediction interval, on the good side.
  public let clear: Int

  /// `nil` of fewer than three baseline points, no later ones, or one not after the baseline.
  public init?(
    baseline: [TrendPoint], later: [TrendPoint], isAdverse: Bool = false,
    confidence: Confidence = .ninetyFive
  ) {
    guard baseline.count >= 3, let later = later.series(), let first = later.first,
      let line = LinearTrend(through: baseline, confidence: confidence),
      baseline.allSatisfy({ $0.time < first.time })
    else { return nil }
    forecast = line
    let expected = later.map { line.forecast(at: $0.time) }
    margins = zip(later, expected).map { point, forecast in
      isAdverse ? forecast.value - point.value : point.value - forecast.value
    }
    clear =
      zip(later, expected).filter { point, forecast in
        guard let interval = forecast.interval else { return false }
        return isAdverse ? point.value < interval.low : point.value > interval.high
      }.count
  }

  /// Whether every later point is better than expected.
  public var isTurned: Bool { margins.allSatisfy { $0 > 0 } }
}
