import Protection
import Statistics
import Tabular

/// What a series would come to at its pace, as ranges, for a few years (R23).
struct SeriesProjection {
  private let series: SeriesTrend
  private let question: MetricQuestion
  private var years: [(label: String, range: ClosedRange<Double>)] = []
  /// Why nothing is projected.
  private(set) var isTooShort = false

  init(_ series: SeriesTrend, _ question: MetricQuestion) {
    self.series = series
    self.question = question
    let kind = series.indicator.kind
    let points = series.comparable.compactMap { $0.point(kind) }
    guard let last = series.comparable.last, let now = last.point(kind), last.period.isYear else {
      return
    }
    guard let pace = Pace(of: points, by: question.paceMethod, confidence: question.confidence),
      let slopes = pace.interval
    else {
      isTooShort = true
      return
    }
    let ahead = min(Int(pace.horizon), (goal ?? Int.max) - last.period.endYear)
    guard ahead > 0 else { return }
    let paths = [slopes.low, slopes.high].map {
      ProjectionPath(from: now, perYear: $0, scale: kind == .percent ? 100 : nil)
    }
    for step in 1...ahead {
      var period = last.period
      period.endYear += step
      let ends = paths.map { $0.value(at: period.time) }
      years.append((period.label, min(ends[0], ends[1])...max(ends[0], ends[1])))
    }
  }

  /// `until 2030`, else the year of the target.
  private var goal: Int? {
    if case .matching(.compare(.lessOrEqual, let point)) = question.time.kind {
      return point.endYear
    }
    return series.indicator.targetYear
  }

  /// Rows of years to come: a period, the series, a range; nothing else is known yet.
  func rows(_ labels: RowLabels, columns: Int) -> [[Cell]] {
    years.map { year in
      var cells: [Cell] = question.indicators.count > 1 ? [.text(series.indicator.id)] : []
      cells.append(.text(year.label))
      cells += labels.cells(series.key).dropFirst()
      cells.append(.interval(low: year.range.lowerBound, high: year.range.upperBound))
      let names = Trend.shape(of: question).columns.map(\.column.name)
      cells += names.dropFirst(cells.count).map { name in
        name == "projected" ? .flag(true) : .absent(.notYet)
      }
      return Array(cells.prefix(columns))
    }
  }

  static func notes(_ all: [SeriesProjection]) -> [Note] {
    var notes: [Note] = []
    if all.contains(where: { !$0.years.isEmpty }) {
      notes.append(
        Note(
          code: "projected",
          text: "Projected years carry the past pace on; they are no promise and no target."))
    }
    if all.contains(where: \.isTooShort) {
      notes.append(
        Note(
          code: "not_projected",
          text: "Series of fewer than four comparable numbers are not projected."))
    }
    return notes
  }
}

extension Period {
  /// One of the kinds that have a period a year.
  fileprivate var isYear: Bool {
    switch kind {
    case .schoolYear, .calendar, .cohort, .fiscal: true
    case .span, .quarter, .month, .date: false
    }
  }
}

extension MetricQuestion {
  /// The line that `using` names.
  var paceMethod: Pace.Method {
    if methods.contains(.theilSen) { return .theilSen }
    return methods.contains(.weighted) ? .weighted : .leastSquares
  }

  var confidence: Confidence { Confidence(settings.confidence) ?? .ninetyFive }
}
