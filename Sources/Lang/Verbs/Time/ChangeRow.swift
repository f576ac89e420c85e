import Protection
import Statistics
import Tabular

/// One group at two periods, and against its reference.
struct ChangeRow {
  /// At the later period.
  let key: CellKey
  let indicator: Indicator
  let before: ReleasedCell?
  let after: ReleasedCell?
  /// In points, or in the unit of the indicator; above 0 the number rose.
  private(set) var change: ClosedRange<Double>?
  private(set) var moved: RateChange?
  private(set) var adjustedP: Double?
  private(set) var direction: Statistics.Direction?
  private(set) var gap: GapOverTime?
  /// Its reference is not shown at both periods, or not comparable.
  private(set) var isLone = false
  /// What the group adds to the change of everyone, in points.
  var effect: MixChange.Effect?

  var isHidden: Bool { [before, after].contains { $0?.isHidden == true } }

  init(
    _ key: CellKey, _ cells: (before: ReleasedCell?, after: ReleasedCell?), _ indicator: Indicator,
    isBroken: Bool, _ settings: Settings
  ) {
    self.key = key
    self.indicator = indicator
    before = cells.before
    after = cells.after
    guard !isBroken, let earlier = number(before), let later = number(after) else { return }
    change = (later.lowerBound - earlier.upperBound)...(later.upperBound - earlier.lowerBound)
    guard indicator.kind == .percent, settings.showsUncertainty,
      let confidence = Confidence(settings.confidence),
      let from = before?.measures.proportion, let to = after?.measures.proportion
    else { return }
    moved = RateChange(from: from, to: to, confidence: confidence)
  }

  /// What its value is, at least and at most; a rate that may be anything is no number.
  private func number(_ cell: ReleasedCell?) -> ClosedRange<Double>? {
    guard let cell, !cell.isHidden else { return nil }
    guard indicator.kind == .percent else { return cell.measures.value }
    return cell.measures.rateRange.flatMap { $0 == 0...100 ? nil : $0 }
  }

  mutating func compare(with reference: ReferenceOverTime, _ settings: Settings) {
    guard !reference.isReference(key), change != nil, let before, let after else { return }
    let sides = reference.sides(from: before.key, to: key)
    isLone = sides == nil
    gap = sides.flatMap { reference in
      GapOverTime(
        group: (before.measures, after.measures), reference: reference, indicator, settings)
    }
  }

  /// p values of one answer are raised together, those of changes and those of gaps.
  static func adjust(_ rows: inout [ChangeRow], _ settings: Settings) {
    let method = settings.adjustment.method
    let tested = rows.indices.filter { rows[$0].moved != nil }
    let adjusted = method.adjusted(tested.compactMap { rows[$0].moved?.p })
    for (index, p) in zip(tested, adjusted) { rows[index].adjustedP = p }
    let gaps = GapOverTime.adjusted(rows.map(\.gap), settings)
    for (index, gap) in zip(rows.indices, gaps) {
      rows[index].gap = gap
      rows[index].judge(settings)
    }
  }

  /// The direction by Healthy People's rule.
  private mutating func judge(_ settings: Settings) {
    guard let change, change.lowerBound == change.upperBound,
      let earlier = number(before), let later = number(after)
    else { return }
    direction = DirectionRule(level: 1 - settings.confidence).direction(
      from: earlier.lowerBound, to: later.lowerBound, target: indicator.target,
      isAdverse: indicator.better == .lower, p: adjustedP)
  }

  /// Whether the change is more than chance would often make; nil where that cannot be told.
  func isClear(_ settings: Settings) -> Bool? {
    adjustedP.map { $0 < 1 - settings.confidence }
  }

  // MARK: Cells

  func cells(_ labels: RowLabels, _ question: MetricQuestion) -> [Cell] {
    var cells: [Cell] = question.indicators.count > 1 ? [.text(indicator.id)] : []
    cells += labels.cells(key).dropFirst()
    let none = Cell.absent(missing)
    cells += [value(before), value(after), change.map(Cell.number(in:)) ?? none]
    let interval = moved?.interval.scaled(by: 100)
    cells += [interval.map { .number($0.low) } ?? none, interval.map { .number($0.high) } ?? none]
    cells += [adjustedP.map { .number($0) } ?? none, moved.map { .number($0.p) } ?? none]
    cells += [direction.map { .text($0.word) } ?? none]
    cells += [people(before), people(after)]
    if question.extras.contains(.mix) {
      cells += [effect?.rate, effect?.mix].map { $0.map { .number($0) } ?? none }
    }
    if question.comparison != nil { cells += GapOverTime.cells(of: gap, none: none) }
    return cells
  }

  private func value(_ cell: ReleasedCell?) -> Cell {
    cell?.measures.value(indicator.kind) ?? .absent(.missing)
  }

  private func people(_ cell: ReleasedCell?) -> Cell {
    guard indicator.isOfPeople else { return .absent(.notApplicable) }
    return cell?.measures.people ?? .absent(.missing)
  }

  /// What follows from two numbers is hidden with either of them.
  private var missing: CellState {
    let states = [before, after].compactMap { $0?.measures.state }
    return states.contains(.suppressed) ? .suppressed : .notApplicable
  }
}

extension Statistics.Direction {
  /// As the column says it.
  var word: String {
    switch self {
    case .improving: "improving"
    case .maintaining: "maintaining"
    case .declining: "declining"
    case .tooFewYears: "too few years"
    }
  }
}
