/// Where an indicator stands between its baseline and its target.
///
///     TargetProgress(
///       from: TrendPoint(time: 2018, value: 48.1), to: TrendPoint(time: 2028, value: 75),
///       now: TrendPoint(time: 2023, value: 55))
///     expected 61.55, 4.0 a year needed, 25.7 % of the way: behind
///
/// Values share a unit, points of a percent usually; times are years. Every number is finite.
public struct TargetProgress: Sendable, Hashable {
  public let baseline: TrendPoint
  public let target: TrendPoint
  public let now: TrendPoint
  /// Whether lower is better.
  public let isAdverse: Bool

  /// `nil` unless all numbers are finite.
  public init?(
    from baseline: TrendPoint, to target: TrendPoint, now: TrendPoint, isAdverse: Bool = false
  ) {
    let numbers = [baseline, target, now].flatMap { [$0.time, $0.value] }
    guard numbers.allSatisfy(\.isFinite) else { return nil }
    self.baseline = baseline
    self.target = target
    self.now = now
    self.isAdverse = isAdverse
  }

  public var isMet: Bool { better(target.value, now.value) <= Self.rounding(target.value) }

  /// 100·(now − baseline)/(target − baseline); `nil` if the target is the baseline.
  public var percentOfTargetedChange: Double? {
    let planned = target.value - baseline.value
    return planned == 0 ? nil : 100 * (now.value - baseline.value) / planned
  }

  /// The value of the straight line from baseline to target; the target once its time has come.
  public var expected: Double {
    guard now.time < target.time, target.time > baseline.time else { return target.value }
    let part = max(0, now.time - baseline.time) / (target.time - baseline.time)
    return baseline.value + (target.value - baseline.value) * part
  }

  /// How much better than expected, in the good direction; below 0 is behind.
  public var aheadBy: Double { better(now.value, expected) }

  /// The average change a year since the baseline; `nil` if no time has passed.
  public var perYear: Double? {
    averageChange(from: baseline.value, to: now.value, years: now.time - baseline.time)
  }

  /// The change a year of the straight line; `nil` if it takes no time.
  public var plannedPerYear: Double? {
    averageChange(
      from: baseline.value, to: target.value, years: target.time - baseline.time)
  }

  /// The change a year that would still lead to the target in time; `nil` when the time has come.
  ///
  /// Of a target already passed it points backwards.
  public var neededPerYear: Double? {
    averageChange(from: now.value, to: target.value, years: target.time - now.time)
  }

  /// How far `value` lies from `other` in the good direction.
  func better(_ value: Double, _ other: Double) -> Double {
    isAdverse ? other - value : value - other
  }

  /// What is lost in the last digits of numbers this large is no difference.
  static func rounding(_ value: Double) -> Double { 1e-9 * max(1, abs(value)) }
}
