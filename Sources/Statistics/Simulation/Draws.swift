import RealModule

/// A normal distribution of which only values between two ends count.
struct CutNormal {
  private let mean: Double
  private let error: Double
  private let ends: (low: Double, high: Double)
  /// The chance of falling below the low end, and between both.
  private let below: Double
  private let between: Double

  /// The mean lies between the ends; with no error every value is the mean.
  init(mean: Double, error: Double, from low: Double, to high: Double) {
    self.mean = mean
    self.error = error
    ends = (low, high)
    below = error > 0 ? Normal.below((low - mean) / error) : 0
    between = error > 0 ? 1 - below - Normal.below((mean - high) / error) : 1
  }

  /// As if values beyond the ends were drawn again; takes one number of the generator.
  func draw(_ generator: inout SplitMix64) -> Double {
    guard error > 0 else { return mean }
    let value = mean + error * Normal.quantile(below + between * generator.nextShare())
    return min(max(value, ends.low), ends.high)
  }
}

/// Draws by numbers of a generator.
extension SplitMix64 {
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
