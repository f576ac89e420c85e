import Protection
import Statistics
import Tabular

/// One group against its reference.
struct GapRow {
  let key: CellKey
  let cell: ReleasedCell
  let indicator: Indicator
  let isReference: Bool
  let against: ReferenceChoice.Against?
  /// Positive: less well served than the reference. In points, or in the unit of a mean.
  private(set) var difference: ClosedRange<Double>?
  private(set) var interval: Interval?
  private(set) var p: Double?
  private(set) var adjustedP: Double?
  private(set) var test: String?
  private(set) var ratio: Double?
  private(set) var people: Int?
  /// What its group or place should reach, on 0–100 for a percent.
  let target: Double?

  var isHidden: Bool { cell.isHidden }

  /// The interval includes 0: these data cannot tell who is ahead (R6).
  var isUnclear: Bool {
    guard let interval else { return false }
    return interval.low <= 0 && interval.high >= 0
  }

  /// The rows of a block that `where` lists, in model order.
  static func rows(
    _ block: AnsweredBlock, _ reference: ReferenceChoice, _ labels: RowLabels
  ) -> [GapRow] {
    labels.ordered(block.cells.keys).filter(labels.isListed).compactMap { key in
      guard let cell = block.cells[key] else { return nil }
      let isReference = reference.isReference(key)
      let against = isReference || cell.isHidden ? nil : reference.against(key)
      var row = GapRow(
        key: key, cell: cell, indicator: block.block.indicator, isReference: isReference,
        against: cell.measures.hasNumber ? against : nil, target: reference.target(of: key))
      row.compare(reference.question.settings)
      return row
    }
  }

  private init(
    key: CellKey, cell: ReleasedCell, indicator: Indicator, isReference: Bool,
    against: ReferenceChoice.Against?, target: Double?
  ) {
    self.target = target
    self.key = key
    self.cell = cell
    self.indicator = indicator
    self.isReference = isReference
    self.against = against
  }

  private var isAdverse: Bool { indicator.better == .lower }

  private mutating func compare(_ settings: Settings) {
    guard let against, let own = cell.measures.rateRange,
      let other = against.measures.rateRange
    else { return }
    let low = other.lowerBound - own.upperBound
    let high = other.upperBound - own.lowerBound
    difference = isAdverse ? -high ... -low : low...high
    guard own.lowerBound == own.upperBound, other.lowerBound == other.upperBound else { return }
    ratio = ratio(own.lowerBound, other.lowerBound)
    guard indicator.kind == .percent else { return }
    if let n = cell.measures.n, cell.measures.hasCounts, against.measures.hasCounts {
      people = peopleBehind(
        of: n, rate: own.lowerBound, reference: other.lowerBound, isAdverse: isAdverse)
    }
    guard let group = cell.measures.proportion,
      let confidence = Confidence(settings.confidence), settings.showsUncertainty
    else { return }
    switch against.kind {
    case .group: compare(group, with: against.measures.proportion, confidence)
    case .everyone: compare(group, withEveryone: against.measures.proportion, confidence)
    case .target(let target): compare(group, withTarget: target, confidence)
    }
  }

  /// Above 1: less well served than the reference.
  private func ratio(_ own: Double, _ other: Double) -> Double? {
    // Differences of percents may lie on both sides of 0: none is so many times another.
    guard indicator.columnType != .points else { return nil }
    let (above, below) = isAdverse ? (own, other) : (other, own)
    return below > 0 ? above / below : nil
  }

  /// Two groups without a person in common: Newcombe's interval; z or Fisher's test.
  private mutating func compare(
    _ group: Proportion, with reference: Proportion?, _ confidence: Confidence
  ) {
    guard let reference else { return }
    let (first, second) = isAdverse ? (group, reference) : (reference, group)
    let comparison = ProportionComparison(of: first, with: second, confidence: confidence)
    interval = comparison.interval.scaled(by: 100)
    p = comparison.p
    test = comparison.test.rawValue
  }

  /// Everyone includes the group, so the group is compared with the rest, and the interval is
  /// drawn in by the rest's share: y_g − μ = (1 − p_g)(y_g − y_rest).
  private mutating func compare(
    _ group: Proportion, withEveryone everyone: Proportion?, _ confidence: Confidence
  ) {
    guard let everyone,
      let rest = Proportion(
        met: everyone.met - group.met, of: everyone.people - group.people)
    else { return }
    compare(group, with: rest, confidence)
    let share = Double(rest.people) / Double(everyone.people)
    interval = interval?.scaled(by: share)
  }

  /// A fixed number: Wilson's interval of the group, the exact binomial test.
  private mutating func compare(
    _ group: Proportion, withTarget target: Double, _ confidence: Confidence
  ) {
    let own = group.wilson(confidence).scaled(by: 100)
    interval =
      isAdverse
      ? Interval(low: own.low - target, high: own.high - target)
      : Interval(low: target - own.high, high: target - own.low)
    p = group.p(against: target / 100)
    test = "exact binomial test"
  }

  /// p values of one answer are raised together, over all its blocks.
  static func adjust(_ rows: inout [GapRow], _ settings: Settings) {
    let tested = rows.indices.filter { rows[$0].p != nil }
    let adjusted = settings.adjustment.method.adjusted(tested.compactMap { rows[$0].p })
    for (index, p) in zip(tested, adjusted) { rows[index].adjustedP = p }
  }

  /// Cells after value and n: reference and its value, difference, low, high, p, p_raw, ratio and
  /// people.
  static let comparedCells = 9

  /// The cells of the printed row, in the order of `Gap.shape`.
  func cells(_ labels: RowLabels, _ question: MetricQuestion) -> [Cell] {
    var cells: [Cell] = question.indicators.count > 1 ? [.text(indicator.id)] : []
    cells += labels.cells(key)
    cells.append(cell.measures.value(indicator.kind))
    cells.append(indicator.isOfPeople ? cell.measures.people : .absent(.notApplicable))
    let none = Cell.absent(isHidden ? .suppressed : noDifference)
    if question.extras.contains(.target) {
      cells += GapRow.targetCells(target, cell.measures, indicator, none: none)
    }
    cells.append(against.map { .text($0.name) } ?? none)
    cells.append(against.map { $0.measures.value(indicator.kind) } ?? none)
    cells.append(difference.map(Cell.number(in:)) ?? none)
    cells.append(interval.map { .number($0.low) } ?? none)
    cells.append(interval.map { .number($0.high) } ?? none)
    cells.append(adjustedP.map { .number($0) } ?? none)
    cells.append(p.map { .number($0) } ?? none)
    cells.append(ratioCell(none))
    cells.append(people.map { .integer($0) } ?? none)
    return cells
  }

  /// The target, and how far it still is: below 0 it is passed.
  static func targetCells(
    _ target: Double?, _ measures: Measures, _ indicator: Indicator, none: Cell
  ) -> [Cell] {
    guard let target else { return [.absent(.notApplicable), none] }
    guard let own = measures.rateRange else { return [.number(target), none] }
    let isAdverse = indicator.better == .lower
    let low = isAdverse ? own.lowerBound - target : target - own.upperBound
    let high = isAdverse ? own.upperBound - target : target - own.lowerBound
    return [.number(target), Cell.number(in: low...high)]
  }

  /// A row that hides its rate hides everything that follows from it.
  private var noDifference: CellState {
    cell.measures.state == .suppressed ? .suppressed : .notApplicable
  }

  private func ratioCell(_ none: Cell) -> Cell {
    if let ratio { return .number(ratio) }
    let isRange = difference.map { $0.lowerBound < $0.upperBound } ?? true
    let isDefined = isRange || indicator.columnType == .points
    return isDefined ? none : .absent(.notApplicable, reason: "the rate below is 0")
  }
}

extension Measures {
  /// Whether the rate comes from counts, or from a source that gives none; a rate that was rounded
  /// to protect its counts says nothing about single people.
  fileprivate var hasCounts: Bool { n == nil || likelyMet != nil || state == .actual }
}

extension Cell {
  static func number(in range: ClosedRange<Double>) -> Cell {
    range.lowerBound == range.upperBound
      ? .number(range.lowerBound) : .interval(low: range.lowerBound, high: range.upperBound)
  }
}
