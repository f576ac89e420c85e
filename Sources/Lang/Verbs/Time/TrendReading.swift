import Statistics
import Tabular

/// A trend read aloud.
struct TrendReading {
  let question: MetricQuestion
  let labels: RowLabels

  func text(_ all: [SeriesTrend]) -> String? {
    guard question.indicators.count == 1, question.indicators[0].kind == .percent else {
      return nil
    }
    if question.comparison != nil {
      let compared = all.filter { $0.reference != nil }
      let references = compared.compactMap(\.reference).uniqued()
      let whom = references.onlyElement.map { " from \($0)" } ?? ""
      return several(compared, \.course).map { "Differences\(whom). \($0)" }
    }
    if all.count == 1, let series = all.first { return alone(series) }
    return several(all) { $0.direction == .maintaining ? "no clear change" : $0.direction.word }
  }

  /// `5 of 6 yearly steps went up; on average 1.4 percentage points a year (95 % range 0.7 to 2.1).`
  private func alone(_ series: SeriesTrend) -> String? {
    let steps = series.steps
    guard steps.all > 0 else { return nil }
    let label = question.indicators[0].label
    let start = "\(label): \(steps.up) of \(steps.all) steps went up"
    guard let line = series.line else {
      return "\(start). \(series.years) numbers are too few to tell a trend from ups and downs."
    }
    let level = percent(question.settings.confidence * 100, decimals: 0)
    let range = line.interval.map { interval in
      " (\(level) range \(decimal(interval.low)) to \(decimal(interval.high)))"
    }
    let average = "on average \(decimal(line.slope)) percentage points a year\(range ?? "")"
    let sure =
      line.isClear(question.settings)
      ? "A slope this steep is unlikely to be chance alone."
      : "These data cannot tell a trend from ups and downs."
    return "\(start); \(average). \(sure)"
  }

  /// `Improving: Asian. No clear change: Black or African American, White.`
  private func several(_ all: [SeriesTrend], _ word: (SeriesTrend) -> String?) -> String? {
    let words = all.compactMap(word).uniqued()
    guard !words.isEmpty else { return nil }
    return words.map { each in
      let names = all.filter { word($0) == each }.map(name).joined(separator: ", ")
      return "\(each.capitalizedFirst): \(names)."
    }.joined(separator: " ")
  }

  private func name(_ series: SeriesTrend) -> String { labels.subject(series.key) }
}
