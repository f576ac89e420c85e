import Statistics
import Tabular

/// The slope of a series a year, by the method that `using` names.
struct SlopeLine {
  let slope: Double
  let interval: Interval?
  let p: Double?
  var adjustedP: Double?

  /// `nil` of fewer than four numbers: they are too few to tell a trend from ups and downs.
  init?(_ points: [TrendPoint], _ methods: Set<Method>, _ settings: Settings) {
    guard points.count >= Pace.leastPoints, let confidence = Confidence(settings.confidence) else {
      return nil
    }
    if methods.contains(.theilSen) {
      guard let line = TheilSen(through: points, confidence: confidence) else { return nil }
      slope = line.slope
      interval = settings.showsUncertainty ? line.slopeInterval : nil
      p = settings.showsUncertainty ? MannKendall(of: points)?.p : nil
    } else {
      let line = LinearTrend(
        through: points, isWeighted: methods.contains(.weighted), confidence: confidence)
      guard let line else { return nil }
      slope = line.slope
      interval = settings.showsUncertainty ? line.slopeInterval : nil
      p = settings.showsUncertainty ? line.p : nil
    }
  }

  /// Whether a slope this steep would seldom be chance alone.
  func isClear(_ settings: Settings) -> Bool {
    adjustedP.map { $0 < 1 - settings.confidence } ?? false
  }

  /// Slope, interval, adjusted and raw p.
  static func cells(of line: SlopeLine?) -> [Cell] {
    let none = Cell.absent(.notApplicable)
    return [
      line.map { .number($0.slope) } ?? none, line?.interval.map { .number($0.low) } ?? none,
      line?.interval.map { .number($0.high) } ?? none,
      line?.adjustedP.map { .number($0) } ?? none, line?.p.map { .number($0) } ?? none,
    ]
  }

  /// `ordinary least squares`
  static func name(_ methods: Set<Method>) -> String {
    if methods.contains(.theilSen) { return "Theil–Sen slope, Mann–Kendall test" }
    return methods.contains(.weighted)
      ? "least squares weighted by people" : "ordinary least squares"
  }
}
