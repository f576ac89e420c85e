/// The line whose slope is the median of the slopes between all pairs of points.
///
///     TheilSen(through: points)    1.38 points a year (0.60 to 2.50)
///
/// One odd year does not bend it. Theil 1950; the interval is the rank interval of Sen 1968, with
/// the variance corrected for ties; rounding of ranks as in scipy's `theilslopes`.
public struct TheilSen: Sendable, Hashable {
  /// Units of the value a year.
  public let slope: Double
  /// median(values) − slope·median(times): the line's value at time 0.
  public let intercept: Double
  /// `nil` from two points, which have one slope only.
  public let slopeInterval: Interval?

  /// `nil` unless there are two different times, each once, and all numbers are finite.
  public init?(through points: [TrendPoint], confidence: Confidence = .ninetyFive) {
    guard let points = points.series(), points.count >= 2 else { return nil }
    let slopes = Self.slopes(points).sorted()
    guard slopes.allSatisfy(\.isFinite), let slope = Percentile.median(slopes),
      let middle = Percentile.median(points.map(\.value)),
      let centre = Percentile.median(points.map(\.time))
    else { return nil }
    self.slope = slope
    intercept = middle - slope * centre
    slopeInterval = points.count > 2 ? Self.interval(slopes, points, confidence) : nil
  }

  /// The line's value at a time.
  public func value(at time: Double) -> Double { intercept + slope * time }

  private static func slopes(_ points: [TrendPoint]) -> [Double] {
    var slopes: [Double] = []
    for (index, later) in points.enumerated() {
      for earlier in points[..<index] {
        slopes.append((later.value - earlier.value) / (later.time - earlier.time))
      }
    }
    return slopes
  }

  private static func interval(
    _ sorted: [Double], _ points: [TrendPoint], _ confidence: Confidence
  ) -> Interval? {
    let reach = confidence.critical * MannKendall.variance(of: points.map(\.value)).squareRoot()
    let count = Double(sorted.count)
    let low = ((count - reach) / 2).rounded(.toNearestOrEven) - 1
    let high = ((count + reach) / 2).rounded(.toNearestOrEven)
    let positions = [low, high].compactMap { Int(exactly: min(max($0, 0), count - 1)) }
    guard let first = positions.min(), let last = positions.max() else { return nil }
    return Interval(low: sorted[first], high: sorted[last])
  }
}
