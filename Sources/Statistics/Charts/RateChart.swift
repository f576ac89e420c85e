/// A p-chart: what rates would do if only chance moved them about one rate.
///
///     RateChart(of: proportions)    centre 0.513, first limits 0.461 … 0.565
///
/// Centre q̄ = Σx/Σn, limits q̄ ± 3√(q̄(1−q̄)/n) for each point's own n, cut to 0…1. Shewhart 1931.
/// A break in a series starts a new chart; a run of signals does not.
public struct RateChart: Sendable, Hashable {
  /// On 0…1.
  public let centre: Double
  /// One for each point; they differ as n does.
  public let limits: [Interval]
  /// Laney's σ_z, 1 without it: how many times wider than chance the points scatter.
  public let overdispersion: Double
  public let signals: [ChartSignal]

  /// Points in order of time; `nil` if there are none.
  ///
  /// `isLaney` widens the limits by the points' own scatter, for n above some 5,000, where the
  /// plain ones are too narrow. Laney 2002, Quality Engineering 14, 531–537.
  public init?(of points: [Proportion], isLaney: Bool = false) {
    let people = points.reduce(0) { $0 + $1.effectivePeople }
    guard people > 0 else { return nil }
    let centre = points.reduce(0) { $0 + $1.effectiveMet } / people
    let chance = points.map { (centre * (1 - centre) / $0.effectivePeople).squareRoot() }
    let distances = zip(points, chance).map { $1 > 0 ? ($0.rate - centre) / $1 : 0 }
    let excess = isLaney ? MovingRange(of: distances).map { $0.mean / 1.128 } ?? 1 : 1
    self.centre = centre
    overdispersion = excess
    limits = chance.map { sigma in
      Interval(
        low: max(0, centre - 3 * sigma * excess), high: min(1, centre + 3 * sigma * excess))
    }
    signals = ChartRules(
      values: points.map(\.rate), centre: centre,
      sigmas: distances.map { excess > 0 ? $0 / excess : 0 }
    ).signals()
  }
}

/// The mean distance between neighbours of a series.
struct MovingRange {
  let mean: Double

  /// `nil` of fewer than two values.
  init?(of values: [Double]) {
    guard values.count >= 2 else { return nil }
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    mean = ranges.reduce(0, +) / Double(ranges.count)
  }
}
