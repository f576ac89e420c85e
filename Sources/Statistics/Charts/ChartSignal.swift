/// Points of a control chart that chance alone would seldom make.
///
///     ChartSignal(rule: .sameSide, points: [4, 5, 6, 7, 8, 9, 10])
public struct ChartSignal: Sendable, Hashable {
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A point beyond three sigma.
    case outsideLimits
    /// Seven or more points in a row on one side of the centre; on it counts for neither.
    case sameSide
    /// Seven or more points in a row, each above the last, or each below.
    case steady
    /// Two of three points in a row beyond two sigma, on one side.
    case twoOfThree
  }

  public let rule: Rule
  /// Positions in the series, from 0.
  public let points: [Int]
}

/// The rules of the NHS "Making data count" guides, for points in order of time.
struct ChartRules {
  static let leastRun = 7

  let values: [Double]
  let centre: Double
  /// Distances from the centre in sigmas; `nil` where there are no limits.
  let sigmas: [Double]?

  func signals() -> [ChartSignal] {
    var signals: [ChartSignal] = []
    if let sigmas {
      let outside = sigmas.indices.filter { abs(sigmas[$0]) > 3 }
      signals += outside.map { ChartSignal(rule: .outsideLimits, points: [$0]) }
    }
    let sides = values.map { sign($0 - centre) }
    signals += runs(of: sides, least: Self.leastRun).map {
      ChartSignal(rule: .sameSide, points: Array($0))
    }
    let steps = zip(values, values.dropFirst()).map { sign($1 - $0) }
    // Six steps join seven points.
    signals += runs(of: steps, least: Self.leastRun - 1).map {
      ChartSignal(rule: .steady, points: Array($0.lowerBound...$0.upperBound))
    }
    return signals + (sigmas.map(pairs) ?? [])
  }

  /// Stretches of equal signs other than 0.
  private func runs(of signs: [Int], least: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 0...signs.count {
      if index < signs.count, signs[index] == signs[start] { continue }
      if index - start >= least, signs[start] != 0 { runs.append(start..<index) }
      start = index
    }
    return runs
  }

  private func pairs(_ sigmas: [Double]) -> [ChartSignal] {
    var found: [[Int]] = []
    for start in sigmas.indices.dropLast(2) {
      for side in [-1.0, 1.0] {
        let beyond = (start...start + 2).filter { sigmas[$0] * side > 2 }
        if beyond.count >= 2, !found.contains(beyond) { found.append(beyond) }
      }
    }
    // Two points of a longer find are not told again.
    let longest = found.filter { some in
      !found.contains { $0.count > some.count && Set($0).isSuperset(of: some) }
    }
    return longest.map { ChartSignal(rule: .twoOfThree, points: $0) }
  }

  private func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }
}
