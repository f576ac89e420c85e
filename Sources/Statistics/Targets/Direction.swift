/// Which way an indicator goes, whatever its target.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  case improving
  /// Little or no detectable change.
  case maintaining
  case declining
  case tooFewYears
}

/// When a change counts: the rule of Healthy People 2020, with its thresholds as settings.
///
///     DirectionRule().direction(from: 48.1, to: 55, target: 75, p: nil) == .improving
///
/// Improving is a change for the better that chance would seldom make, or without a p at least a
/// tenth of the change that was aimed at. Declining is one for the worse that chance would seldom
/// make, or without a p at least a tenth of the baseline. NCHS, Healthy People Statistical Notes
/// 27 and 28.
public struct DirectionRule: Sendable, Hashable {
  /// p below this is clear.
  public var level: Double
  /// Of target − baseline.
  public var leastShareOfTargetedChange: Double
  /// Of the baseline.
  public var leastShareOfBaseline: Double

  public init(
    level: Double = 0.05, leastShareOfTargetedChange: Double = 0.1,
    leastShareOfBaseline: Double = 0.1
  ) {
    self.level = level
    self.leastShareOfTargetedChange = leastShareOfTargetedChange
    self.leastShareOfBaseline = leastShareOfBaseline
  }

  /// The direction from the baseline to the latest value, in one unit.
  ///
  /// `p` is that of the change, or of a trend; `nil` where no test could be made. Without a target,
  /// or with one no better than the baseline, an improvement is measured by the baseline too.
  public func direction(
    from baseline: Double, to latest: Double, target: Double? = nil, isAdverse: Bool = false,
    p: Double? = nil
  ) -> Direction {
    let sign = isAdverse ? -1.0 : 1.0
    let change = sign * (latest - baseline)
    let rounding = TargetProgress.rounding(baseline)
    guard abs(change) > rounding else { return .maintaining }
    let isEnough: Bool
    if let p {
      isEnough = p < level
    } else {
      let aim = target.map { sign * ($0 - baseline) } ?? 0
      let isAimed = change > 0 && aim > rounding
      let least =
        isAimed ? leastShareOfTargetedChange * aim : leastShareOfBaseline * abs(baseline)
      isEnough = abs(change) >= least - rounding
    }
    guard isEnough else { return .maintaining }
    return change > 0 ? .improving : .declining
  }
}

extension TargetProgress {
  /// The direction since the baseline; `.tooFewYears` if nothing was measured since.
  public func direction(p: Double? = nil, rule: DirectionRule = DirectionRule()) -> Direction {
    guard now.time > baseline.time else { return .tooFewYears }
    return rule.direction(
      from: baseline.value, to: now.value, target: target.value, isAdverse: isAdverse, p: p)
  }
}
