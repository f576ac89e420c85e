import RealModule

/// The beta distribution on 0…1 with shapes a, b > 0.
public enum Beta {
  /// The chance of a value below `x`, the regularised incomplete beta function.
  ///
  /// Continued fraction of Abramowitz & Stegun 26.5.8 by Lentz's method; relative error about
  /// 1e-12, growing to 1e-9 with shapes near a million. NaN unless a, b > 0.
  public static func below(_ x: Double, a: Double, b: Double) -> Double {
    guard a > 0, b > 0, !x.isNaN else { return .nan }
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast only left of the mean; mirror what lies right of it.
    guard x < (a + 1) / (a + b + 2) else { return 1 - left(1 - x, a: b, b: a) }
    return left(x, a: a, b: b)
  }

  /// The value below which a share `p` lies: 0.025 for p = 0.025 and a = b = 1.
  ///
  /// Newton's steps kept inside a shrinking bracket; relative error about 1e-12.
  public static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    guard a > 0, b > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0 || p == 1 { return p }
    var low = 0.0
    var high = 1.0
    var x = a / (a + b)
    for _ in 0..<400 {
      let excess = below(x, a: a, b: b) - p
      if excess == 0 { return x }
      if excess < 0 { low = x } else { high = x }
      let step = excess / density(x, a: a, b: b)
      var next = x - step
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - x) <= 1e-15 * x { return next }
      x = next
    }
    return x
  }

  static func density(_ x: Double, a: Double, b: Double) -> Double {
    Double.exp((a - 1) * Double.log(x) + (b - 1) * Double.log(onePlus: -x) - logBeta(a, b))
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
  }

  private static func left(_ x: Double, a: Double, b: Double) -> Double {
    let power = a * Double.log(x) + b * Double.log(onePlus: -x) - logBeta(a, b)
    return Double.exp(power) * fraction(x, a: a, b: b) / a
  }

  private static func fraction(_ x: Double, a: Double, b: Double) -> Double {
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var result = d
    // About √max(a, b) terms are needed; the bound only keeps a stray NaN from looping.
    for index in 1...200_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / awayFromZero(1 + even * d)
      c = awayFromZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / awayFromZero(1 + odd * d)
      c = awayFromZero(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }

  private static func awayFromZero(_ value: Double) -> Double {
    abs(value) < 1e-300 ? 1e-300 : value
  }
}
