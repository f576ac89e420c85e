/// Whether a series goes up or down more often than chance would have it.
///
///     MannKendall(of: points)    S 13 of 15 pairs, p 0.024 (exact 0.017)
///
/// Counts pairs of points that rise less pairs that fall; how far does not matter. Mann 1945,
/// Kendall 1975.
public struct MannKendall: Sendable, Hashable {
  /// S: pairs that rise − pairs that fall.
  public let score: Int
  /// Of S under no trend, with ties: (m(m−1)(2m+5) − Σk(k−1)(2k+5))/18.
  public let variance: Double
  /// (|S| − 1)/√variance with the sign of S; 0 for S = 0.
  public let normal: TestResult
  /// τ-b: S over the pairs that could count, on −1…1; `nil` if all values are equal.
  public let tau: Double?
  /// The two-sided share of orders of the values with an |S| as large; up to 16 points.
  public let exact: Double?

  /// `nil` unless there are two different times, each once, and all numbers are finite.
  public init?(of points: [TrendPoint]) {
    guard let points = points.series() else { return nil }
    self.init(ofOrdered: points.map(\.value))
  }

  /// Of values given in order; `nil` of fewer than two, or if one is not finite.
  public init?(ofOrdered values: [Double]) {
    guard values.count >= 2, values.allSatisfy(\.isFinite) else { return nil }
    var score = 0
    for (index, later) in values.enumerated() {
      for earlier in values[..<index] where later != earlier { score += later > earlier ? 1 : -1 }
    }
    let ties = Self.ties(in: values)
    let pairs = Double(values.count * (values.count - 1) / 2)
    let untied = pairs - ties.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
    self.score = score
    variance = Self.variance(of: values)
    let size = variance > 0 ? Double(max(0, abs(score) - 1)) / variance.squareRoot() : 0
    let z = score < 0 ? -size : size
    normal = TestResult(statistic: z, p: Normal.beyond(z))
    tau = untied > 0 ? Double(score) / (pairs * untied).squareRoot() : nil
    exact = PairOrders(ties: ties)?.beyond(score)
  }

  /// The exact p where it is known, else that of the normal approximation.
  public var p: Double { exact ?? normal.p }

  /// The smallest two-sided p that so many points can reach: 0.083 for four.
  ///
  /// 2/m!, all rising or all falling: below five points nothing is clear at 95 %.
  public static func leastP(points: Int) -> Double {
    guard points >= 2 else { return 1 }
    return (2...min(points, 170)).reduce(2.0) { $0 / Double($1) }
  }

  static func variance(of values: [Double]) -> Double {
    let term = { (count: Int) in Double(count) * Double(count - 1) * Double(2 * count + 5) }
    return (term(values.count) - ties(in: values).reduce(0) { $0 + term($1) }) / 18
  }

  /// How many points share each value.
  static func ties(in values: [Double]) -> [Int] {
    Array(Dictionary(grouping: values, by: { $0 }).mapValues(\.count).values).sorted()
  }
}
