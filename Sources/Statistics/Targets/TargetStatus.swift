/// One word for where an indicator stands.
public enum TargetStatus: String, Sendable, Hashable, CaseIterable {
  case met
  /// At or beyond the straight line from baseline to target.
  case onTrack
  /// Nearer than at the baseline, but not as near as the line asks.
  case behind
  case noChange
  case movingAway
  /// Nothing has been measured since the baseline.
  case tooFewYears
  case noTarget
}

extension TargetProgress {
  /// The first word that holds, in the order of `TargetStatus`.
  public var status: TargetStatus { status(stillWithin: 0) }

  /// The same, where a change since the baseline of no more than `stillWithin` is none.
  public func status(stillWithin least: Double) -> TargetStatus {
    if isMet { return .met }
    guard now.time > baseline.time else { return .tooFewYears }
    let rounding = Self.rounding(target.value)
    if aheadBy >= -rounding { return .onTrack }
    let improvement = better(now.value, baseline.value)
    if abs(improvement) <= max(least, rounding) { return .noChange }
    return improvement > 0 ? .behind : .movingAway
  }
}
