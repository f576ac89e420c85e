import Protection
import Statistics
import Tabular

/// One series from its baseline to its target.
struct ProgressRow {
  typealias Moment = SeriesTrend.Moment

  /// At the last period.
  let key: CellKey
  let indicator: Indicator
  let goal: (value: Double, year: Int)?
  let baseline: Moment?
  let latest: Moment?
  /// What the baseline is, where it was set and not measured.
  let setBaseline: Double?
  /// Why the baseline is another than the model's.
  let baselineNote: String?
  let isHidden: Bool
  private(set) var progress: TargetProgress?
  private(set) var pace: Pace?
  private(set) var moved: RateChange?
  private(set) var adjustedP: Double?
  private(set) var direction: Statistics.Direction = .tooFewYears
  private(set) var gap: GapOverTime?
  /// Its reference is not shown at both periods, or not comparable.
  private(set) var isLone = false
  private let settings: Settings

  init(
    _ start: ProgressStart, key: CellKey, indicator: Indicator, goal: (value: Double, year: Int)?,
    _ question: MetricQuestion
  ) {
    self.key = key
    self.indicator = indicator
    self.goal = goal
    settings = question.settings
    baseline = start.baseline
    latest = start.latest
    setBaseline = start.value
    baselineNote = start.note
    isHidden = start.isHidden
    guard let now = latest.flatMap({ $0.point(indicator.kind) }), let from = point else { return }
    if let goal {
      progress = TargetProgress(
        from: from, to: TrendPoint(time: Double(goal.year), value: goal.value), now: now,
        isAdverse: isAdverse)
    }
    pace = Pace(of: start.points, by: question.paceMethod, confidence: question.confidence)
    guard settings.showsUncertainty, setBaseline == nil, indicator.kind == .percent,
      let before = baseline?.cell?.measures.proportion,
      let after = latest?.cell?.measures.proportion, now.time > from.time
    else { return }
    moved = RateChange(from: before, to: after, confidence: question.confidence)
  }

  private var isAdverse: Bool { indicator.better == .lower }

  /// Where progress starts.
  private var point: TrendPoint? {
    guard let measured = baseline?.point(indicator.kind) else {
      return baseline.flatMap { moment in
        setBaseline.map { TrendPoint(time: moment.period.time, value: $0) }
      }
    }
    return setBaseline.map { TrendPoint(time: measured.time, value: $0) } ?? measured
  }

  /// p values of one answer are raised together; then directions are told.
  static func adjust(_ rows: inout [ProgressRow], _ settings: Settings) {
    let tested = rows.indices.filter { rows[$0].moved != nil }
    let adjusted = settings.adjustment.method.adjusted(tested.compactMap { rows[$0].moved?.p })
    for (index, p) in zip(tested, adjusted) { rows[index].adjustedP = p }
    for (index, gap) in zip(rows.indices, GapOverTime.adjusted(rows.map(\.gap), settings)) {
      rows[index].gap = gap
      rows[index].judge()
    }
  }

  /// How far it is from its reference, at its baseline and now; not from a baseline that was set,
  /// which nobody measured of the reference.
  mutating func compare(with reference: ReferenceOverTime?) {
    guard !isHidden, setBaseline == nil, let from = baseline, let to = latest,
      from.period < to.period, let before = from.cell, let after = to.cell,
      reference?.isReference(key) != true
    else { return }
    let sides = reference?.sides(from: from.key, to: to.key)
    isLone = sides == nil
    gap = sides.flatMap { sides in
      GapOverTime(
        group: (before.measures, after.measures), reference: sides, indicator, settings)
    }
  }

  private mutating func judge() {
    guard let from = point, let now = latest?.point(indicator.kind), now.time > from.time else {
      return
    }
    direction = DirectionRule(level: 1 - settings.confidence).direction(
      from: from.value, to: now.value, target: goal?.value, isAdverse: isAdverse, p: adjustedP)
  }

  /// Met, or at or beyond the straight path; else by what chance would seldom do.
  var status: TargetStatus {
    guard let goal else { return .noTarget }
    guard let progress else { return isBeyond(goal.value) ? .met : .tooFewYears }
    let status = progress.status
    switch status {
    case .met, .onTrack, .tooFewYears, .noTarget: return status
    case .behind, .noChange, .movingAway:
      switch direction {
      case .improving: return .behind
      case .declining: return .movingAway
      case .maintaining, .tooFewYears: return .noChange
      }
    }
  }

  /// Where the latest number is a range, whether all of it is at the target or beyond.
  private func isBeyond(_ target: Double) -> Bool {
    guard let cell = latest?.cell, !cell.isHidden else { return false }
    let range =
      indicator.kind == .percent ? cell.measures.rateRange : cell.measures.value
    return range.map { isAdverse ? $0.upperBound <= target : $0.lowerBound >= target } ?? false
  }

  /// `2031`, `2031 (2029 to 2036)`, `not within 5 years`; nil where the target is met or moves away.
  var projected: String? {
    guard let goal, let pace, let now = latest?.point(indicator.kind),
      let projection = Projection(
        from: now, at: pace, to: goal.value, isAdverse: isAdverse,
        scale: indicator.kind == .percent ? 100 : nil)
    else { return nil }
    guard projection.isWithinHorizon, let year = projection.year else {
      return "not within \(Int(pace.horizon)) years"
    }
    guard let earliest = projection.earliestYear, earliest < year else { return "\(year)" }
    let latest = projection.latestYear.flatMap { Double($0) <= projection.horizon ? $0 : nil }
    return "\(year) (\(earliest) \(latest.map { "to \($0)" } ?? "or later"))"
  }

  func cells(_ labels: RowLabels, _ question: MetricQuestion) -> [Cell] {
    let none = Cell.absent(isHidden ? .suppressed : .notApplicable)
    let number = { (value: Double?) -> Cell in value.map { .number($0) } ?? none }
    let kind = indicator.kind
    let from = point?.value
    let now = latest?.point(kind)?.value
    var cells: [Cell] = [.text(indicator.id)] + labels.cells(key).dropFirst()
    cells += [
      setBaseline.map { .number($0) } ?? baseline?.cell?.measures.value(kind) ?? none,
      latest?.cell?.measures.value(kind) ?? none,
      number(from.flatMap { from in now.map { $0 - from } }),
      goal.map { .number($0.value) } ?? .absent(.notApplicable),
      goal.map { .text("\($0.year)") } ?? .absent(.notApplicable),
      number(progress?.expected), number(progress?.aheadBy),
      isHidden ? .absent(.suppressed) : .text(status.word),
      number(progress.flatMap { $0.isMet ? nil : $0.neededPerYear }), number(pace?.perYear),
      projected.map { .text($0) } ?? none,
      isHidden ? .absent(.suppressed) : .text(direction.word),
      number(adjustedP), number(moved?.p),
      indicator.isOfPeople ? latest?.cell?.measures.people ?? none : .absent(.notApplicable),
      baseline.map { .text($0.period.label) } ?? .absent(.missing),
      latest.map { .text($0.period.label) } ?? .absent(.missing),
      number(progress?.percentOfTargetedChange),
    ]
    if question.comparison != nil {
      cells += GapOverTime.cells(of: gap, none: none) + [gap.map { .text($0.course) } ?? none]
    }
    return cells
  }
}

extension TargetStatus {
  /// As the column says it.
  var word: String {
    switch self {
    case .met: "met"
    case .onTrack: "on track"
    case .behind: "behind"
    case .noChange: "no change"
    case .movingAway: "moving away"
    case .tooFewYears: "too few years"
    case .noTarget: "no target"
    }
  }
}

extension SeriesTrend.Moment {
  /// The number of this period as a point in time.
  func point(_ kind: IndicatorKind) -> TrendPoint? {
    value(kind).map {
      TrendPoint(
        time: period.time, value: $0, weight: Double(max(1, cell?.measures.n ?? 1)))
    }
  }
}
