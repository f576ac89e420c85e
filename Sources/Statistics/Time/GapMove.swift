/// How a gap moved between two periods, and which side moved it.
///
///     GapMove(reference: (before: 66.5, after: 70), group: (before: 48.4, after: 57.1))
///     gap 18.1 → 12.9: −5.2, narrowed by 29 %, because the group improved
///
/// Rates share a unit, and so do the gaps. A gap is reference − group, turned round for an adverse
/// indicator: positive is a group behind.
public struct GapMove: Sendable, Hashable {
  public enum Course: String, Sendable, Hashable, CaseIterable {
    case narrowed
    case widened
    case unchanged
    /// Who was behind is ahead.
    case reversed
  }

  /// Which side's own change moved the gap the way it went; for something adverse, to improve is
  /// to fall.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    case groupImproved
    case groupWorsened
    case referenceImproved
    case referenceWorsened
    case groupImprovedAndReferenceWorsened
    case groupWorsenedAndReferenceImproved
    /// The gap is where it was, whatever both did.
    case neither
  }

  public let before: Double
  public let after: Double
  /// What the reference's change adds to the gap: its improvement.
  public let referencePart: Double
  /// What the group's change adds to the gap: its improvement, negated.
  public let groupPart: Double

  public init(
    reference: (before: Double, after: Double), group: (before: Double, after: Double),
    isAdverse: Bool = false
  ) {
    let sign = isAdverse ? -1.0 : 1.0
    before = sign * (reference.before - group.before)
    after = sign * (reference.after - group.after)
    referencePart = sign * (reference.after - reference.before)
    groupPart = -sign * (group.after - group.before)
  }

  /// Later gap − earlier gap = `referencePart` + `groupPart`.
  public var difference: Double { after - before }

  /// |later gap| − |earlier gap|: below 0 the two came closer, whoever is ahead.
  public var absolute: Double { abs(after) - abs(before) }

  /// 100·(|G₀| − |Gₜ|)/|G₀|; negative where the gap widened, `nil` where there was none.
  public var percentClosed: Double? {
    guard !isRounding(before) else { return nil }
    return 100 * -absolute / abs(before)
  }

  public var course: Course {
    if !isRounding(before), !isRounding(after), (before < 0) != (after < 0) { return .reversed }
    if isRounding(absolute) { return .unchanged }
    return absolute < 0 ? .narrowed : .widened
  }

  public var cause: Cause {
    guard !isRounding(difference) else { return .neither }
    // A side counts where its own change points the way the gap went.
    let byGroup = difference > 0 ? groupPart > 0 : groupPart < 0
    let byReference = difference > 0 ? referencePart > 0 : referencePart < 0
    switch (byGroup, byReference, difference > 0) {
    case (true, true, true): return .groupWorsenedAndReferenceImproved
    case (true, true, false): return .groupImprovedAndReferenceWorsened
    case (true, false, true): return .groupWorsened
    case (true, false, false): return .groupImproved
    case (false, _, true): return .referenceImproved
    case (false, _, false): return .referenceWorsened
    }
  }

  /// Below the last digits that doubles keep of rates this large.
  private func isRounding(_ value: Double) -> Bool {
    let size = max(abs(before), abs(after), abs(referencePart), abs(groupPart))
    return abs(value) <= 1e-12 * size
  }
}
