/// How p values are raised because several were computed for one answer.
///
///     set adjust = holm
public enum Adjustment: String, Sendable, Hashable, CaseIterable {
  /// Bounds the chance of any false claim. Holm 1979. The default.
  case holm
  /// Bounds the expected share of false claims: for screening. Benjamini & Hochberg 1995.
  case benjaminiHochberg = "bh"
  /// Each p times their number: what Holm improves on.
  case bonferroni
  case none

  /// Adjusted p values in the order given, each at most 1.
  ///
  ///     Adjustment.holm.adjusted([0.001, 0.012, 0.03, 0.04, 0.2])
  ///     0.005  0.048  0.09  0.09  0.2
  public func adjusted(_ values: [Double]) -> [Double] {
    let count = Double(values.count)
    switch self {
    case .none:
      return values
    case .bonferroni:
      return values.map { min(1, $0 * count) }
    case .holm:
      var least = 0.0
      return stepwise(values, smallestFirst: true) { p, rank in
        least = max(least, min(1, p * (count - rank)))
        return least
      }
    case .benjaminiHochberg:
      var most = 1.0
      return stepwise(values, smallestFirst: false) { p, rank in
        most = min(most, p * count / (rank + 1))
        return most
      }
    }
  }

  /// The p of the highest against the lowest of several groups, which chance alone sets apart.
  ///
  ///     Adjustment.extremes(0.01, groups: 4) == 0.06
  ///
  /// Bonferroni over the J(J − 1)/2 pairs they were chosen from.
  public static func extremes(_ p: Double, groups: Int) -> Double {
    guard groups > 2 else { return p }
    let count = Double(groups)
    return min(1, p * count * (count - 1) / 2)
  }

  /// Visits the values by size; `rank` counts from 0 at the smallest.
  private func stepwise(
    _ values: [Double], smallestFirst: Bool, _ adjust: (Double, Double) -> Double
  ) -> [Double] {
    let ranked = values.enumerated().sorted { $0.element < $1.element }.enumerated()
    var result = values
    let visited = smallestFirst ? Array(ranked) : Array(ranked).reversed()
    for (rank, value) in visited {
      result[value.offset] = adjust(value.element, Double(rank))
    }
    return result
  }
}
