import Protection
import Statistics
import Tabular

/// One series in time: its numbers, and the line through those that are comparable.
struct SeriesTrend {
  struct Moment {
    let key: CellKey
    let period: Period
    let cell: ReleasedCell?
    /// Difference from the number before it; in points, or in the unit of the indicator.
    var change: Double?
    /// Of the group from its reference; above 0 it is less well served.
    var difference: Double?
    var isShown: Bool { cell.map { !$0.isHidden } ?? false }
  }

  /// At the last period.
  let key: CellKey
  let indicator: Indicator
  private(set) var moments: [Moment]
  private(set) var line: SlopeLine?
  private(set) var gap: SlopeLine?
  private(set) var reference: String?
  /// Periods from here on are comparable with each other.
  private let start: Int
  private let settings: Settings
  private let methods: Set<Method>

  init(_ series: BlockSeries, _ key: CellKey, _ question: MetricQuestion) {
    self.key = key
    indicator = series.block.block.indicator
    settings = question.settings
    methods = question.methods
    let breaks = methods.contains(.acrossBreaks) ? [] : series.breaks.touching(key)
    let periods = series.block.block.periods
    let kind = indicator.kind
    moments = periods.map { period in
      let own = series.key(key, at: period.code)
      return Moment(key: own, period: period.period, cell: series.block.cells[own])
    }
    start =
      periods.indices.last { index in
        index > 0
          && breaks.contains {
            $0.lies(between: periods[index - 1].period, and: periods[index].period)
          }
      } ?? 0
    for index in moments.indices.dropFirst() {
      let (before, now) = (moments[index - 1], moments[index])
      guard !breaks.contains(where: { $0.lies(between: before.period, and: now.period) }),
        let earlier = before.value(kind), let later = now.value(kind)
      else { continue }
      moments[index].change = later - earlier
    }
    line = SlopeLine(points { $0.value(kind) }, methods, settings)
  }

  mutating func compare(with reference: ReferenceChoice, _ rows: [CellKey: GapRow]) {
    guard !reference.isReference(key) else { return }
    self.reference = reference.against(key)?.name
    for index in moments.indices {
      guard let difference = rows[moments[index].key]?.difference,
        difference.lowerBound == difference.upperBound
      else { continue }
      moments[index].difference = difference.lowerBound
    }
    gap = SlopeLine(points(\.difference), methods, settings)
  }

  private func points(_ value: (Moment) -> Double?) -> [TrendPoint] {
    moments[start...].compactMap { moment in
      guard let value = value(moment) else { return nil }
      let people = moment.cell?.measures.n ?? 0
      return TrendPoint(
        time: moment.period.time, value: value, weight: Double(max(1, people)))
    }
  }

  /// Raises the p values of all lines of one answer together.
  static func adjust(_ series: inout [SeriesTrend], _ settings: Settings) {
    for path in [\SeriesTrend.line, \SeriesTrend.gap] {
      let tested = series.indices.filter { series[$0][keyPath: path]?.p != nil }
      let raw = tested.compactMap { series[$0][keyPath: path]?.p }
      for (index, p) in zip(tested, settings.adjustment.method.adjusted(raw)) {
        series[index][keyPath: path]?.adjustedP = p
      }
    }
  }

  /// How many of the comparable steps went up, of how many.
  var steps: (up: Int, all: Int) {
    let changes = moments[start...].dropFirst().compactMap(\.change)
    return (changes.count { $0 > 0 }, changes.count)
  }

  /// From the last break on.
  var comparable: ArraySlice<Moment> { moments[start...] }

  /// Numbers that are comparable with each other.
  var years: Int { moments[start...].count { $0.value(indicator.kind) != nil } }

  /// The first comparable period, where a break lies before it.
  var startsAfterBreak: Period? { start > 0 ? moments[start].period : nil }

  var direction: Statistics.Direction {
    guard let line else { return .tooFewYears }
    guard line.isClear(settings) else { return .maintaining }
    return (line.slope > 0) == (indicator.better == .higher) ? .improving : .declining
  }

  /// Which way the gap goes; about its size, unless the order of the two is another now.
  var course: String? {
    let differences = moments[start...].compactMap(\.difference)
    guard let first = differences.first, let last = differences.last, differences.count > 1 else {
      return nil
    }
    guard let gap else { return "too few years" }
    if first * last < 0 { return "order reversed" }
    guard gap.isClear(settings) else { return "no clear change" }
    return (gap.slope > 0) == (last > 0) ? "widening" : "narrowing"
  }
}

extension SeriesTrend.Moment {
  /// The value as one number, where it is shown as one.
  func value(_ kind: IndicatorKind) -> Double? {
    guard isShown, let measures = cell?.measures else { return nil }
    return kind == .percent ? measures.rate : measures.plainValue
  }
}

extension Period {
  /// In years, for a line through periods: a part of a year is its middle.
  var time: Double {
    let year = Double(endYear)
    switch kind {
    case .schoolYear, .calendar, .cohort, .fiscal, .span: return year
    case .quarter: return year + (Double(part) - 0.5) / 4
    case .month: return year + (Double(part) - 0.5) / 12
    case .date: return year + (Double(part / 100) - 1) / 12 + (Double(part % 100) - 1) / 365
    }
  }
}
