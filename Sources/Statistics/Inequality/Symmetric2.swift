/// A symmetric matrix of two rows: what fits of a line, intercept and slope, are judged by.
struct Symmetric2 {
  var a = 0.0
  var b = 0.0
  var c = 0.0

  /// Adds `weight`·(1, x)(1, x)ᵀ.
  mutating func add(_ weight: Double, at x: Double) {
    a += weight
    b += weight * x
    c += weight * x * x
  }

  /// `nil` where it has none, or none that can be told from rounding.
  var inverse: Symmetric2? {
    let determinant = a * c - b * b
    guard determinant > 1e-14 * abs(a * c), determinant.isFinite else { return nil }
    return Symmetric2(a: c / determinant, b: -b / determinant, c: a / determinant)
  }

  /// gᵀ·M·g.
  func form(_ g: (Double, Double)) -> Double {
    a * g.0 * g.0 + 2 * b * g.0 * g.1 + c * g.1 * g.1
  }

  /// M·N·M, symmetric again.
  func around(_ middle: Symmetric2) -> Symmetric2 {
    let rows = (
      (a * middle.a + b * middle.b, a * middle.b + b * middle.c),
      (b * middle.a + c * middle.b, b * middle.b + c * middle.c)
    )
    return Symmetric2(
      a: rows.0.0 * a + rows.0.1 * b, b: rows.0.0 * b + rows.0.1 * c,
      c: rows.1.0 * b + rows.1.1 * c)
  }

  static func * (matrix: Symmetric2, factor: Double) -> Symmetric2 {
    Symmetric2(a: matrix.a * factor, b: matrix.b * factor, c: matrix.c * factor)
  }
}
