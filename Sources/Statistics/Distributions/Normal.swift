import RealModule

/// The standard normal distribution.
public enum Normal {
  /// The chance of a value below `z`; relative error about 1e-15 in both tails.
  public static func below(_ z: Double) -> Double {
    0.5 * Double.erfc(-z / 2.squareRoot())
  }

  /// The chance of a value at least as far from 0 as `z`, on either side.
  public static func beyond(_ z: Double) -> Double {
    Double.erfc(abs(z) / 2.squareRoot())
  }

  /// The value below which a share `p` lies: −1.959964 for 0.025; infinite at 0 and 1.
  ///
  /// Wichura, AS 241 (1988), routine PPND16: relative error about 1e-16. NaN outside 0…1.
  public static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else {
      if p == 0 { return -.infinity }
      return p == 1 ? .infinity : .nan
    }
    let fromMiddle = p - 0.5
    if abs(fromMiddle) <= 0.425 {
      let r = 0.180625 - fromMiddle * fromMiddle
      return fromMiddle * ratio(middle, at: r)
    }
    let r = (-Double.log(min(p, 1 - p))).squareRoot()
    let distance = r <= 5 ? ratio(shoulder, at: r - 1.6) : ratio(tail, at: r - 5)
    return fromMiddle < 0 ? -distance : distance
  }

  /// Coefficients of a quotient of polynomials, lowest power first.
  private typealias Quotient = (above: [Double], under: [Double])

  private static func ratio(_ quotient: Quotient, at r: Double) -> Double {
    polynomial(quotient.above, at: r) / polynomial(quotient.under, at: r)
  }

  private static func polynomial(_ coefficients: [Double], at r: Double) -> Double {
    var value = 0.0
    var index = coefficients.count
    while index > 0 {
      index -= 1
      value = value * r + coefficients[index]
    }
    return value
  }

  private static let middle: Quotient = (
    above: [
      3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
      1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
      3.3430575583588128105e4, 2.5090809287301226727e3,
    ],
    under: [
      1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
      2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
      5.2264952788528545610e3,
    ]
  )

  private static let shoulder: Quotient = (
    above: [
      1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
      3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ],
    under: [
      1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ]
  )

  private static let tail: Quotient = (
    above: [
      6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    under: [
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ]
  )
}
