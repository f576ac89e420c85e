import RealModule

/// Draws from distributions by numbers of a generator.
extension SplitMix64 {
  /// A normal value that fell between `low` and `high`, as if others had been drawn again.
  ///
  /// By the quantile of an even draw between both ends' chances, so it takes one number always.
  /// The mean lies between the ends; with no spread it is the mean.
  mutating func nextNormal(
    mean: Double, error: Double, from low: Double, to high: Double
  ) -> Double {
    guard error > 0 else { return mean }
    let below = Normal.below((low - mean) / error)
    let above = Normal.below((mean - high) / error)
    let share = below + (1 - below - above) * nextShare()
    let value = mean + error * Normal.quantile(share)
    return min(max(value, low), high)
  }

  /// A value of the beta distribution with shapes a, b > 0, as a share of two gamma values.
  mutating func nextBeta(a: Double, b: Double) -> Double {
    let first = nextGamma(a)
    let second = nextGamma(b)
    // Both can only be 0 together by underflow, which these shapes do not reach.
    return first + second > 0 ? first / (first + second) : a / (a + b)
  }

  /// Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26, 363–372.
  private mutating func nextGamma(_ shape: Double) -> Double {
    guard shape >= 1 else {
      return nextGamma(shape + 1) * Double.pow(nextShare(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let normal = Normal.quantile(nextShare())
      let root = 1 + c * normal
      guard root > 0 else { continue }
      let cube = root * root * root
      let limit = normal * normal / 2 + d * (1 - cube + Double.log(cube))
      if Double.log(nextShare()) < limit { return d * cube }
    }
  }
}
