import RealModule

/// Finds changes that are hard to believe.
///
/// The score of a step is z = d / √(s² + τ²): d is its change less the median change of all series
/// in the same step, s the standard error that chance alone gives, τ the usual size of the other
/// steps of the same series. A step is a jump where |z| is at least 3.5 and |d| at least a least
/// change. Iglewicz and Hoaglin 1993 for τ = 1.4826 × median |d| and the limit of 3.5; Spiegelhalter
/// 2005 (Qual Saf Health Care 14:347–351) for adding τ². Steps that cannot be judged must not be
/// among those given.
public enum JumpRule {
  /// Smaller groups bounce by themselves.
  public static let leastPeople = 30
  /// Percentage points.
  public static let leastPoints = 5.0
  /// Rates without counts must move further, as nobody can tell how small the group is.
  public static let leastPointsWithoutCounts = 10.0
  /// A size must at least double or halve, and have been this large at one end.
  public static let leastFactor = 2.0
  public static let leastSize = 100.0
  /// The least |z|.
  public static let limit = 3.5
  /// With fewer series the median change says little about everyone.
  static let leastSeries = 5
  /// In smaller tables a jump would be a large part of what is usual, so it is left out of it.
  static let smallTable = 20
  /// With fewer other steps, the restlessness of all series together stands for the series' own.
  static let leastOthers = 3

  /// Jumps of rates, in percentage points; s is that of the two-proportion z test, 0 without counts.
  public static func jumps(among steps: [RateStep]) -> [Jump] {
    let judged = steps.map { step in
      Step(
        series: step.series, time: step.time, change: step.after - step.before,
        variance: variance(of: step),
        least: step.people == nil ? leastPointsWithoutCounts : leastPoints)
    }
    return jumps(judged)
  }

  /// Jumps of sizes, in natural logarithms; s² = 1/before + 1/after, as for Poisson counts.
  public static func jumps(among steps: [SizeStep]) -> [Jump] {
    let judged = steps.map { step in
      let isPossible = step.before > 0 && step.after > 0
      return Step(
        series: step.series, time: step.time,
        change: isPossible ? Double.log(step.after / step.before) : 0,
        variance: isPossible ? 1 / step.before + 1 / step.after : 0, least: Double.log(leastFactor))
    }
    return jumps(judged)
  }

  private struct Step {
    var series: Int
    var time: Int
    var change: Double
    var variance: Double
    var least: Double
  }

  private static func jumps(_ steps: [Step]) -> [Jump] {
    guard !steps.isEmpty else { return [] }
    let common = commonChanges(steps)
    let own = steps.map { $0.change - common[$0.time, default: 0] }
    let everyone = spread(own)
    let isSmall = steps.count < smallTable
    var ofSeries: [Int: [Int]] = [:]
    for (index, step) in steps.enumerated() { ofSeries[step.series, default: []].append(index) }
    var found: [Jump] = []
    for (index, step) in steps.enumerated() {
      guard abs(own[index]) >= step.least - 1e-9 else { continue }
      let others = ofSeries[step.series, default: []].filter { $0 != index }.map { own[$0] }
      let usual: Double
      if others.count >= leastOthers {
        usual = spread(others)
      } else if isSmall {
        let rest = own.indices.filter { $0 != index }.map { own[$0] }
        // Without counts and without anything to compare with there is nothing to judge by.
        guard step.variance > 0 || rest.count >= leastOthers else { continue }
        usual = spread(rest)
      } else {
        usual = everyone
      }
      let error = (step.variance + usual * usual).squareRoot()
      // Where nothing ever moves, any change of that size is a jump.
      let z = error > 0 ? own[index] / error : own[index] < 0 ? -certain : certain
      guard abs(z) >= limit else { continue }
      found.append(Jump(step: index, change: step.change, ownChange: own[index], z: z))
    }
    return found
  }

  private static let certain = 99.0

  /// The median change of each step in time, where enough series make it.
  private static func commonChanges(_ steps: [Step]) -> [Int: Double] {
    var changes: [Int: [Double]] = [:]
    for step in steps { changes[step.time, default: []].append(step.change) }
    return changes.compactMapValues { $0.count >= leastSeries ? Percentile.median($0) : nil }
  }

  /// The standard deviation that a normal distribution with this median size would have.
  private static func spread(_ changes: [Double]) -> Double {
    1.4826 * (Percentile.median(changes.map { abs($0) }) ?? 0)
  }

  /// Of a difference of two percents with one rate in common, in points squared.
  private static func variance(of step: RateStep) -> Double {
    guard let people = step.people, people.before > 0, people.after > 0 else { return 0 }
    let n1 = Double(people.before)
    let n2 = Double(people.after)
    let rate = min(100, max(0, (step.before * n1 + step.after * n2) / (n1 + n2))) / 100
    return 10_000 * rate * (1 - rate) * (1 / n1 + 1 / n2)
  }
}
