/// A count of a period: how many of how many, and when.
public struct TimedProportion: Sendable, Hashable {
  /// In years.
  public let time: Double
  public let proportion: Proportion

  public init(time: Double, proportion: Proportion) {
    self.time = time
    self.proportion = proportion
  }

  /// The same as a point of a series in percent, weighted by people.
  public var point: TrendPoint {
    TrendPoint(time: time, value: 100 * proportion.rate, weight: proportion.effectivePeople)
  }
}

/// Whether a rate drifts over time, judged by counts: the test of Cochran 1954 and Armitage 1955.
///
///     cochranArmitage(counts)    z 3.30, p 0.001
///
/// z = Σt(x − n·q̄) / √(q̄(1−q̄)(Σnt² − (Σnt)²/Σn)). With many people a trifle is clear; say the
/// slope beside it. `nil` with one time only, or where nobody or everybody met the mark.
public func cochranArmitage(_ counts: [TimedProportion]) -> TestResult? {
  let people = counts.reduce(0) { $0 + $1.proportion.effectivePeople }
  let met = counts.reduce(0) { $0 + $1.proportion.effectiveMet }
  guard people > 0, counts.allSatisfy(\.time.isFinite) else { return nil }
  let rate = met / people
  // Times count from their mean, which changes nothing but the rounding.
  let centre = counts.reduce(0) { $0 + $1.proportion.effectivePeople * $1.time } / people
  var drift = 0.0
  var spread = 0.0
  for count in counts {
    let distance = count.time - centre
    let size = count.proportion.effectivePeople
    drift += distance * (count.proportion.effectiveMet - size * rate)
    spread += size * distance * distance
  }
  let variance = rate * (1 - rate) * spread
  guard variance > 0 else { return nil }
  let z = drift / variance.squareRoot()
  return TestResult(statistic: z, p: Normal.beyond(z))
}
