/// How fast a series has been moving: what a projection carries on.
///
///     Pace(of: points)    1.37 points a year (0.67 to 2.07), by least squares over 5 years
public struct Pace: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable, CaseIterable {
    case leastSquares
    /// Least squares weighted by people.
    case weighted
    case theilSen
    /// (last − first)/years: fewer than four points make no line.
    case averageChange
  }

  /// Points that a line needs.
  public static let leastPoints = 4

  /// Units of the value a year.
  public let perYear: Double
  /// Of a line's slope; `nil` for an average change, or where there is no scatter to judge by.
  public let interval: Interval?
  public let method: Method
  /// Years from the first point to the last.
  public let span: Double

  /// `nil` unless there are two different times, each once, and all numbers are finite.
  public init?(
    of points: [TrendPoint], by method: Method = .leastSquares,
    confidence: Confidence = .ninetyFive
  ) {
    guard let points = points.series(), let first = points.first, let last = points.last else {
      return nil
    }
    span = last.time - first.time
    let used = points.count < Self.leastPoints ? .averageChange : method
    self.method = used
    switch used {
    case .leastSquares, .weighted:
      let line = LinearTrend(
        through: points, isWeighted: used == .weighted, confidence: confidence)
      guard let line else { return nil }
      perYear = line.slope
      interval = line.slopeInterval
    case .theilSen:
      guard let line = TheilSen(through: points, confidence: confidence) else { return nil }
      perYear = line.slope
      interval = line.slopeInterval
    case .averageChange:
      guard let change = averageChange(from: first.value, to: last.value, years: span) else {
        return nil
      }
      perYear = change
      interval = nil
    }
  }

  /// A pace known beforehand.
  public init(perYear: Double, interval: Interval? = nil, span: Double) {
    self.perYear = perYear
    self.interval = interval
    self.span = span
    method = .averageChange
  }

  /// How many years past the last point it may be carried: as many as were seen, at most 5.
  public var horizon: Double { min(span, 5) }
}
