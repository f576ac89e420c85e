import Protection
import Statistics
import Tabular

/// Where the progress of a series starts and ends (R7, R8).
struct ProgressStart {
  typealias Moment = SeriesTrend.Moment

  let baseline: Moment?
  let latest: Moment?
  /// A baseline that was set rather than measured.
  let value: Double?
  /// Why it starts where it does, if not at the baseline of the model.
  let note: String?
  /// What is comparable, from the baseline to the latest.
  let points: [TrendPoint]
  /// Whether a number it needs is hidden.
  let isHidden: Bool

  /// - Parameters:
  ///   - said: the year the model gives, and a value where it sets one.
  ///   - isAsked: the question names the first period, which is then the baseline.
  init(_ series: SeriesTrend, said: (year: Int, value: Double?)?, isAsked: Bool) {
    let kind = series.indicator.kind
    let comparable = series.comparable
    let first = comparable.first
    latest = comparable.last { $0.cell != nil }
    var start = first
    var value: Double?
    var note: String?
    if isAsked {
      if let asked = series.moments.first, asked.period != first?.period {
        note = first.map { "starts in \($0.period.label), after a break" }
      }
    } else if let said {
      if let found = comparable.first(where: { $0.period.endYear == said.year }) {
        start = found
        value = said.value
      } else {
        note = first.map {
          "starts in \($0.period.label), as the baseline \(said.year) is not comparable"
        }
      }
    } else {
      note = first.map { "has no baseline: starts in \($0.period.label)" }
    }
    baseline = start
    self.value = value
    self.note = note
    let from = start?.period
    points = comparable.filter { moment in from.map { moment.period >= $0 } ?? false }
      .compactMap { $0.point(kind) }
    isHidden = [start, latest].contains { $0?.cell?.isHidden == true }
  }
}
