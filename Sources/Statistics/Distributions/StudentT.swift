import RealModule

/// Student's t distribution, by the incomplete beta function (Abramowitz & Stegun 26.7.1).
public enum StudentT {
  /// The chance of a value at least as far from 0 as `t`, on either side: 0.10 for 6.314 and 1.
  ///
  /// NaN unless there are more than 0 degrees of freedom; they may be a fraction (Welch).
  public static func beyond(_ t: Double, degrees: Double) -> Double {
    guard degrees > 0, !t.isNaN else { return .nan }
    guard t.isFinite else { return 0 }
    // Of the two forms, take the one whose argument keeps its digits.
    let square = t * t
    if square < degrees {
      return 1 - Beta.below(square / (degrees + square), a: 0.5, b: degrees / 2)
    }
    return Beta.below(degrees / (degrees + square), a: degrees / 2, b: 0.5)
  }

  /// The chance of a value below `t`: 0.975 for 12.706 with 1 degree of freedom.
  public static func below(_ t: Double, degrees: Double) -> Double {
    let tail = beyond(t, degrees: degrees) / 2
    return t > 0 ? 1 - tail : tail
  }

  /// The value below which a share `p` lies: 12.706 for 0.975 and 1; infinite at 0 and 1.
  ///
  /// Relative error about 1e-11. NaN outside 0…1.
  public static func quantile(_ p: Double, degrees: Double) -> Double {
    guard degrees > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0.5 { return 0 }
    let both = 2 * min(p, 1 - p)
    guard both > 0 else { return p == 0 ? -.infinity : .infinity }
    let size = (degrees * oddsOfSquare(both, degrees)).squareRoot()
    return p < 0.5 ? -size : size
  }

  /// t²/ν for a two-sided chance, from whichever end of the beta distribution is not cancelled.
  private static func oddsOfSquare(_ both: Double, _ degrees: Double) -> Double {
    let far = Beta.quantile(both, a: degrees / 2, b: 0.5)
    if far < 0.5 { return (1 - far) / far }
    let near = Beta.quantile(1 - both, a: 0.5, b: degrees / 2)
    return near / (1 - near)
  }
}
