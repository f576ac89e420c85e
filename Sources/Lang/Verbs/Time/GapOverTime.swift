import Protection
import Statistics
import Tabular

/// How far a group is from its reference at two periods, and which side moved (R10).
struct GapOverTime {
  let reference: ReferenceChoice.Against
  let referenceBefore: Double
  let move: GapMove
  /// Where both are groups of counted people that share nobody.
  let tested: GapChange?
  var adjustedP: Double?
  private let isAdverse: Bool
  private let level: Double
  private let type: IndicatorKind

  var p: Double? { tested?.test?.p }

  /// `nil` where one of the four is no single number.
  init?(
    group: (before: Measures, after: Measures),
    reference: (before: ReferenceChoice.Against?, after: ReferenceChoice.Against?),
    _ indicator: Indicator, _ settings: Settings
  ) {
    guard let earlier = reference.before, let later = reference.after,
      let own = Self.numbers(group.before, group.after, indicator.kind),
      let other = Self.numbers(earlier.measures, later.measures, indicator.kind)
    else { return nil }
    self.reference = later
    referenceBefore = other.before
    isAdverse = indicator.better == .lower
    level = 1 - settings.confidence
    type = indicator.kind
    move = GapMove(reference: other, group: own, isAdverse: isAdverse)
    tested = Self.test(group, (earlier, later), isAdverse, indicator.kind, settings)
  }

  private static func numbers(
    _ before: Measures, _ after: Measures, _ kind: IndicatorKind
  ) -> (before: Double, after: Double)? {
    guard kind == .percent else {
      return before.plainValue.flatMap { first in after.plainValue.map { (first, $0) } }
    }
    return before.rate.flatMap { first in after.rate.map { (first, $0) } }
  }

  /// Everyone holds the group itself, and a target is no count of people: neither has four
  /// independent proportions.
  private static func test(
    _ group: (before: Measures, after: Measures),
    _ reference: (before: ReferenceChoice.Against, after: ReferenceChoice.Against),
    _ isAdverse: Bool, _ kind: IndicatorKind, _ settings: Settings
  ) -> GapChange? {
    guard kind == .percent, settings.showsUncertainty, case .group = reference.after.kind,
      let confidence = Confidence(settings.confidence),
      let before = group.before.proportion, let after = group.after.proportion,
      let otherBefore = reference.before.measures.proportion,
      let otherAfter = reference.after.measures.proportion
    else { return nil }
    return GapChange(
      reference: (otherBefore, otherAfter), group: (before, after), isAdverse: isAdverse,
      confidence: confidence)
  }

  /// Whether chance would seldom move the gap so far; nil where that cannot be told.
  var isClear: Bool? { adjustedP.map { $0 < level } }

  /// Who moved, in the words of the column: `group rose, reference fell`.
  var why: String {
    if move.course == .reversed { return "order reversed" }
    let up = isAdverse ? "fell" : "rose"
    let down = isAdverse ? "rose" : "fell"
    switch move.cause {
    case .groupImproved: return "group \(up)"
    case .groupWorsened: return "group \(down)"
    case .referenceImproved: return "reference \(up)"
    case .referenceWorsened: return "reference \(down)"
    case .groupImprovedAndReferenceWorsened: return "group \(up), reference \(down)"
    case .groupWorsenedAndReferenceImproved: return "group \(down), reference \(up)"
    case .neither: return "no change"
    }
  }

  /// Reference, its numbers, the gaps and what moved them.
  static func cells(of gap: GapOverTime?, none: Cell) -> [Cell] {
    guard let gap else { return Array(repeating: none, count: 11) }
    let interval = gap.tested?.interval.scaled(by: 100)
    let after = gap.reference.measures
    let unclear = gap.isClear == false ? "no clear change" : gap.why
    return [
      .text(gap.reference.name), .number(gap.referenceBefore), after.value(gap.type),
      .number(gap.move.before), .number(gap.move.after), .number(gap.move.difference),
      interval.map { .number($0.low) } ?? .absent(.notApplicable),
      interval.map { .number($0.high) } ?? .absent(.notApplicable),
      gap.adjustedP.map { .number($0) } ?? .absent(.notApplicable),
      gap.p.map { .number($0) } ?? .absent(.notApplicable),
      .text(unclear),
    ]
  }
}
