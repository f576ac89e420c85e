/// The straight line of least squares through a series, with what chance does to it.
///
///     LinearTrend(through: [2018: 48.1, 2019: 49.0, 2020: 51.5, 2021: 50.2, 2022: 53.9, 2023: 55])
///     1.37 points a year (0.67 to 2.07), p 0.006
///
/// Ordinary least squares, or weighted by the points' weights; intervals and p by Student's t with
/// m − 2 degrees of freedom. Three points have one degree and say nearly nothing; four are the
/// least to speak of a trend.
public struct LinearTrend: Sendable, Hashable {
  /// Units of the value a year.
  public let slope: Double
  /// The line's value at time 0.
  public let intercept: Double
  /// How many points.
  public let count: Int
  /// `nil` where there is nothing to judge by: two points, or no scatter about the line.
  public let slopeError: Double?
  public let slopeInterval: Interval?
  /// Two-sided, of no slope.
  public let p: Double?
  /// r², the share of the values' scatter that the line takes up; `nil` if all are equal.
  public let share: Double?

  let confidence: Confidence
  let centre: Double
  let spread: Double
  let variance: Double
  let meanWeight: Double
  let middle: Double

  /// `nil` unless there are two different times, each once, and all numbers are finite.
  public init?(
    through points: [TrendPoint], isWeighted: Bool = false,
    confidence: Confidence = .ninetyFive
  ) {
    guard let points = points.series(), points.count >= 2 else { return nil }
    let weights = isWeighted ? points.map(\.weight) : points.map { _ in 1 }
    let sums = WeightedLine(points, weights)
    guard sums.spread > 0, sums.slope.isFinite, sums.scatter.isFinite, sums.residual.isFinite
    else { return nil }
    self.confidence = confidence
    count = points.count
    slope = sums.slope
    centre = sums.centre
    middle = sums.middle
    spread = sums.spread
    intercept = sums.middle - sums.slope * sums.centre
    meanWeight = sums.weight / Double(points.count)
    share = sums.scatter > 0 ? max(0, 1 - sums.residual / sums.scatter) : nil
    let degrees = Double(points.count - 2)
    variance = degrees > 0 ? sums.residual / degrees : 0
    guard variance > 0 else {
      slopeError = nil
      slopeInterval = nil
      p = nil
      return
    }
    let error = (variance / sums.spread).squareRoot()
    let half = -StudentT.quantile(confidence.tail, degrees: degrees) * error
    slopeError = error
    slopeInterval = Interval(low: sums.slope - half, high: sums.slope + half)
    p = StudentT.beyond(sums.slope / error, degrees: degrees)
  }

  /// Whether a slope this steep would seldom come from chance alone.
  public var isClear: Bool { p.map { $0 < 2 * confidence.tail } ?? false }
}

/// A value the line expects, and where a new value would fall.
public struct Forecast: Sendable, Hashable {
  public let value: Double
  /// For one new value, not for the line; `nil` from two points.
  public let interval: Interval?
}

extension LinearTrend {
  /// What the line says of a time, with a prediction interval; not cut to 0…100.
  ///
  /// s²·(1/w + 1/Σw + (t − t̄)²/Σw(t − t̄)²), w the mean weight: Draper & Smith 1998, section 3.2.
  public func forecast(at time: Double) -> Forecast {
    let distance = time - centre
    let value = middle + slope * distance
    guard count > 2 else { return Forecast(value: value, interval: nil) }
    let whole = meanWeight * Double(count)
    let leverage = 1 / meanWeight + 1 / whole + distance * distance / spread
    let reach = -StudentT.quantile(confidence.tail, degrees: Double(count - 2))
    let half = reach * (variance * leverage).squareRoot()
    return Forecast(value: value, interval: Interval(low: value - half, high: value + half))
  }
}

/// The sums of a weighted line.
private struct WeightedLine {
  let weight: Double
  /// Weighted mean of the times, and of the values.
  let centre: Double
  let middle: Double
  /// Σw(t − t̄)² and Σw(y − ȳ)².
  let spread: Double
  let scatter: Double
  let slope: Double
  /// Σw·(value − line)²; 0 where it is no more than rounding.
  let residual: Double

  init(_ points: [TrendPoint], _ weights: [Double]) {
    let rows = Array(zip(points, weights))
    let weight = weights.reduce(0, +)
    let centre = rows.reduce(0) { $0 + $1.1 * $1.0.time } / weight
    let middle = rows.reduce(0) { $0 + $1.1 * $1.0.value } / weight
    let sum = { (term: (TrendPoint) -> Double) in
      rows.reduce(0) { $0 + $1.1 * term($1.0) }
    }
    spread = sum { ($0.time - centre) * ($0.time - centre) }
    scatter = sum { ($0.value - middle) * ($0.value - middle) }
    let slope = sum { ($0.time - centre) * ($0.value - middle) } / spread
    let left = sum { point in
      let distance = point.value - middle - slope * (point.time - centre)
      return distance * distance
    }
    let size = points.map { abs($0.value) }.max() ?? 0
    residual = left > weight * 1e-24 * size * size ? left : 0
    self.weight = weight
    self.centre = centre
    self.middle = middle
    self.slope = slope
  }
}
