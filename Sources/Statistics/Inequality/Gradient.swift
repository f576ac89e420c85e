import RealModule

/// How the lines of the slope and relative index of inequality are fitted.
public enum GradientModel: String, Sendable, Hashable, CaseIterable {
  /// Logit by maximum likelihood on counts; variance × max(1, φ), φ = Pearson χ²/(J − 2).
  case logit
  /// Straight by least squares, weighted by people; robust variance (HC1). Kunst & Mackenbach's RII.
  case linear
  /// Logit with people counted twice and robust variance: to meet published figures only.
  case logitDoubleWeighted
}

/// A line of rates on 0…1 against ranks on 0…1, with the variance of intercept and slope.
struct Gradient {
  let intercept: Double
  let slope: Double
  let variance: Symmetric2
  let isLogit: Bool

  /// A group: rank, share who met the mark, people.
  struct Point {
    let rank: Double
    let share: Double
    let people: Double
  }

  /// The line's rates at the bottom, rank 0, and at the top, rank 1.
  var ends: (bottom: Double, top: Double) {
    guard isLogit else { return (intercept, intercept + slope) }
    return (Self.logistic(intercept), Self.logistic(intercept + slope))
  }

  /// Standard error of top − bottom, by the delta method.
  var differenceError: Double {
    guard isLogit else { return variance.form((0, 1)).squareRoot() }
    let (bottom, top) = ends
    let steep = (bottom: bottom * (1 - bottom), top: top * (1 - top))
    return variance.form((steep.top - steep.bottom, steep.top)).squareRoot()
  }

  /// Standard error of ln(top/bottom), by the delta method.
  var logRatioError: Double {
    let (bottom, top) = ends
    guard isLogit else {
      return variance.form((1 / top - 1 / bottom, 1 / top)).squareRoot()
    }
    return variance.form((bottom - top, 1 - top)).squareRoot()
  }

  static func logistic(_ logit: Double) -> Double { 1 / (1 + Double.exp(-logit)) }
}

extension Gradient {
  /// `nil` where no line fits: the order separates nobody from everybody.
  init?(_ model: GradientModel, of points: [Point]) {
    switch model {
    case .linear: self.init(linear: points)
    case .logit: self.init(logit: points, isDouble: false)
    case .logitDoubleWeighted: self.init(logit: points, isDouble: true)
    }
  }

  private init?(linear points: [Point]) {
    var information = Symmetric2()
    var sums = (0.0, 0.0)
    for point in points {
      information.add(point.people, at: point.rank)
      sums.0 += point.people * point.share
      sums.1 += point.people * point.share * point.rank
    }
    guard let bread = information.inverse else { return nil }
    let (first, second) = Self.times(bread, sums)
    intercept = first
    slope = second
    isLogit = false
    variance = Self.robust(bread, points) { point in
      point.people * (point.share - first - second * point.rank)
    }
  }

  /// Newton's steps from a level line; they end within a dozen unless there is no maximum.
  private init?(logit points: [Point], isDouble: Bool) {
    let weight = { (point: Point) in isDouble ? point.people * point.people : point.people }
    let total = points.reduce(0) { $0 + weight($1) }
    let level = points.reduce(0) { $0 + weight($1) * $1.share } / total
    guard level > 0, level < 1 else { return nil }
    var line = (Double.log(level / (1 - level)), 0.0)
    var bread = Symmetric2()
    var isSettled = false
    for _ in 0..<100 where !isSettled {
      var information = Symmetric2()
      var score = (0.0, 0.0)
      for point in points {
        let fitted = Self.logistic(line.0 + line.1 * point.rank)
        let rest = weight(point) * (point.share - fitted)
        information.add(weight(point) * fitted * (1 - fitted), at: point.rank)
        score = (score.0 + rest, score.1 + rest * point.rank)
      }
      guard let inverse = information.inverse else { return nil }
      let step = Self.times(inverse, score)
      line = (line.0 + step.0, line.1 + step.1)
      guard abs(line.0) + abs(line.1) < 200 else { return nil }
      bread = inverse
      isSettled = abs(step.0) + abs(step.1) < 1e-13 * (1 + abs(line.0) + abs(line.1))
    }
    guard isSettled else { return nil }
    intercept = line.0
    slope = line.1
    isLogit = true
    let fitted = { (point: Point) in Self.logistic(line.0 + line.1 * point.rank) }
    if isDouble {
      variance = Self.robust(bread, points) { weight($0) * ($0.share - fitted($0)) }
    } else {
      variance = bread * max(1, Self.dispersion(points, fitted))
    }
  }

  /// φ: Pearson's χ² over its degrees of freedom.
  private static func dispersion(_ points: [Point], _ fitted: (Point) -> Double) -> Double {
    guard points.count > 2 else { return 1 }
    let square = points.reduce(0) { sum, point in
      let expected = fitted(point)
      let rest = point.share - expected
      return sum + point.people * rest * rest / (expected * (1 - expected))
    }
    return square / Double(points.count - 2)
  }

  /// HC1: bread · Σ residual² xxᵀ · bread × J/(J − 2). MacKinnon & White 1985.
  private static func robust(
    _ bread: Symmetric2, _ points: [Point], _ residual: (Point) -> Double
  ) -> Symmetric2 {
    var meat = Symmetric2()
    for point in points {
      let rest = residual(point)
      meat.add(rest * rest, at: point.rank)
    }
    let count = Double(points.count)
    return bread.around(meat) * (count > 2 ? count / (count - 2) : 1)
  }

  private static func times(
    _ matrix: Symmetric2, _ vector: (Double, Double)
  ) -> (Double, Double) {
    (matrix.a * vector.0 + matrix.b * vector.1, matrix.b * vector.0 + matrix.c * vector.1)
  }
}
