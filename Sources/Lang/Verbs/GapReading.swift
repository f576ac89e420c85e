import Protection
import Statistics
import Tabular

/// A gap read aloud: the largest shown difference, how sure it is, and what it does not say.
struct GapReading {
  let question: MetricQuestion
  let labels: RowLabels

  func text(_ rows: [GapRow]) -> String? {
    let shown = rows.filter { $0.interval != nil && $0.against != nil }
    guard
      let row = shown.max(by: { difference($0) < difference($1) }), let against = row.against,
      let own = row.cell.measures.rate, let other = against.measures.rate,
      let interval = row.interval, row.indicator.kind == .percent
    else { return nil }
    let group = labels.subject(row.key)
    let level = percent(question.settings.confidence * 100, decimals: 0)
    // The difference is told by its size, so its range is turned with it.
    let told = difference(row) < 0 ? interval.scaled(by: -1) : interval
    let range = "\(level) range \(decimal(told.low)) to \(decimal(told.high))"
    let start = "\(row.indicator.label): \(sides(against, other)) and \(percent(own)) for \(group)"
    if row.isUnclear {
      return """
        \(start), a difference of \(points(row)) (\(range)). The true difference could be anywhere \
        in that range, so these data cannot say which is ahead.
        """
    }
    let ahead = difference(row) < 0 ? "; \(group) is ahead" : ""
    return """
      \(start), a difference of \(points(row)) (\(range))\(ahead). These numbers describe results \
      of systems and opportunities; they do not say why.
      """
  }

  /// `64.4 % for White`, `a target of 60.0 %`
  private func sides(_ against: ReferenceChoice.Against, _ rate: Double) -> String {
    switch against.kind {
    case .group, .everyone: "\(percent(rate)) for \(against.name)"
    case .target: "a target of \(percent(rate))"
    }
  }

  private func difference(_ row: GapRow) -> Double { row.difference?.lowerBound ?? 0 }

  private func points(_ row: GapRow) -> String {
    "\(decimal(abs(difference(row)))) percentage points"
  }
}
