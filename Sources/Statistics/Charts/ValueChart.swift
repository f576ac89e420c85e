/// An XmR chart: how far single values go when nothing but the usual moves them.
///
///     ValueChart(of: [48.1, 49.0, 51.5, 50.2, 53.9, 55.0])    51.3, 46.2 … 56.3
///
/// Mean ± 2.66·mean moving range, and 3.267 times it for the next moving range, in the unit of the
/// values; not cut to 0…100. Shewhart 1931; Wheeler 1993, Understanding Variation.
public struct ValueChart: Sendable, Hashable {
  /// How far its limits can be trusted.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Fewer than 8 points: only runs are judged.
    case noLimits
    /// Fewer than 12.
    case temporary
    case settled
  }

  public let centre: Double
  public let meanMovingRange: Double
  /// Mean ± 2.66·mean moving range, whatever the number of points.
  public let naturalLimits: Interval
  /// 3.267·mean moving range.
  public let movingRangeLimit: Double
  public let standing: Standing
  public let signals: [ChartSignal]

  /// Values in order of time; `nil` of fewer than two, or if one is not finite.
  public init?(of values: [Double]) {
    guard values.allSatisfy(\.isFinite), let range = MovingRange(of: values) else { return nil }
    let centre = values.reduce(0, +) / Double(values.count)
    guard centre.isFinite, range.mean < .greatestFiniteMagnitude / 8 else { return nil }
    let reach = 2.66 * range.mean
    let sigma = reach / 3
    self.centre = centre
    meanMovingRange = range.mean
    naturalLimits = Interval(low: centre - reach, high: centre + reach)
    movingRangeLimit = 3.267 * range.mean
    standing = values.count < 8 ? .noLimits : values.count < 12 ? .temporary : .settled
    signals = ChartRules(
      values: values, centre: centre,
      sigmas: standing == .noLimits
        ? nil : values.map { sigma > 0 ? ($0 - centre) / sigma : 0 }
    ).signals()
  }

  /// The limits to draw: `nil` of fewer than 8 points.
  public var limits: Interval? { standing == .noLimits ? nil : naturalLimits }
}
