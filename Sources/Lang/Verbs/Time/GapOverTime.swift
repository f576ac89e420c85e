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

  /// Everyone holds the group itself, so that the rest stands for them; a target is no count of
  /// people.
  private static func test(
    _ group: (before: Measures, after: Measures),
    _ reference: (before: ReferenceChoice.Against, after: ReferenceChoice.Against),
    _ isAdverse: Bool, _ kind: IndicatorKind, _ settings: Settings
  ) -> GapChange? {
    guard kind == .percent, settings.showsUncertainty,
      let confidence = Confidence(settings.confidence),
      let before = group.before.proportion, let after = group.after.proportion,
      let earlier = reference.before.apart(from: before),
      let later = reference.after.apart(from: after)
    else { return nil }
    return GapChange(
      reference: (earlier.people, later.people), group: (before, after), isAdverse: isAdverse,
      shares: (earlier.share, later.share), confidence: confidence)
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

  /// Which way the gap went, in the words of the column.
  var course: String {
    guard isClear != false else { return "no clear change" }
    switch move.course {
    case .narrowed: return "narrowed"
    case .widened: return "widened"
    case .unchanged: return "unchanged"
    case .reversed: return "order reversed"
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

// MARK: The answers of `change` and `progress`

extension GapOverTime {
  /// As many as `cells(of:none:)`, of which some are printed.
  static func columns(
    _ type: ColumnType, _ changeType: ColumnType, shown: Set<String>
  ) -> [ResultColumn] {
    let columns = [
      Column("reference", .member), Column("reference_before", type, of: "reference"),
      Column("reference_after", type, of: "reference"), Column("gap_before", changeType),
      Column("gap_after", changeType), Column("gap_change", changeType),
      Column("gap_low", changeType, of: "gap_change"),
      Column("gap_high", changeType, of: "gap_change"),
      Column("gap_p", .probability, of: "gap_change"),
      Column("gap_p_raw", .probability, of: "gap_change"), Column("why", .text),
    ]
    return columns.map { column in
      var column = column
      column.isShown = shown.contains(column.name)
      return ResultColumn(column)
    }
  }

  /// p values of one answer, raised together.
  static func adjusted(_ gaps: [GapOverTime?], _ settings: Settings) -> [GapOverTime?] {
    let tested = gaps.indices.filter { gaps[$0]?.p != nil }
    let adjusted = settings.adjustment.method.adjusted(tested.compactMap { gaps[$0]?.p })
    var judged = gaps
    for (index, p) in zip(tested, adjusted) { judged[index]?.adjustedP = p }
    return judged
  }

  /// `MOVER interval of the change of a gap, 95 %`
  static func methods(_ gaps: [GapOverTime], _ settings: Settings) -> [String] {
    let tested = gaps.count { $0.p != nil }
    guard tested > 0 else { return [] }
    let level = percent(settings.confidence * 100, decimals: 0)
    return ["MOVER interval of the change of a gap, \(level)"]
      + settings.adjustment.words(over: tested).map { "\($0), for gaps" }
  }

  /// Rows that could be compared, were it not for their reference.
  static func notes(lone count: Int) -> [Note] {
    guard count > 0 else { return [] }
    let what = count == 1 ? "1 row has" : "\(count) rows have"
    return [
      Note(code: "no_reference", text: "\(what) no comparable reference shown at both periods.")
    ]
  }
}

extension ReferenceChoice.Against {
  /// Its people without the group's, and which part of all of them they are.
  fileprivate func apart(from group: Proportion) -> (people: Proportion, share: Double)? {
    guard let all = measures.proportion else { return nil }
    switch kind {
    case .group: return (all, 1)
    case .everyone:
      let rest = Proportion(met: all.met - group.met, of: all.people - group.people)
      return rest.map { ($0, Double($0.people) / Double(all.people)) }
    case .target: return nil
    }
  }
}
