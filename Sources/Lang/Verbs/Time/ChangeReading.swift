import Protection
import Statistics
import Tabular

/// A change read aloud; with a reference, how the difference moved and who moved it.
struct ChangeReading {
  let question: MetricQuestion
  let labels: RowLabels
  let blocks: [AnsweredBlock]

  func text(_ rows: [ChangeRow]) -> String? {
    guard question.indicators.count == 1, question.indicators[0].kind == .percent else {
      return nil
    }
    if question.comparison != nil {
      return rows.max { widthBefore($0) < widthBefore($1) }.flatMap(moved)
    }
    if rows.count == 1, let row = rows.first { return alone(row) }
    return several(rows)
  }

  private var periods: (from: String, to: String)? {
    guard let all = blocks.first?.block.periods, let from = all.first, let to = all.last else {
      return nil
    }
    return (from.period.label, to.period.label)
  }

  /// `Ready for kindergarten: 48.1 % in 2018-19 and 55.0 % in 2023-24, up by 6.9 percentage points.`
  private func alone(_ row: ChangeRow) -> String? {
    guard let periods, let change = row.moved, let before = row.before?.measures.rate,
      let after = row.after?.measures.rate, let isClear = row.isClear(question.settings)
    else { return nil }
    let points = 100 * change.difference
    let start = """
      \(question.indicators[0].label): \(percent(before)) in \(periods.from) and \(percent(after)) \
      in \(periods.to), \(way(points)) (\(range(change.interval.scaled(by: 100)))).
      """
    return isClear
      ? "\(start) A change this size is unlikely to be chance alone."
      : "\(start) These data cannot say which way it went."
  }

  /// `From 2018-19 to 2023-24 the rate rose for Hispanic or Latino; it is too close to tell for
  /// Asian, White.`
  private func several(_ rows: [ChangeRow]) -> String? {
    let judged = rows.filter { $0.moved != nil }
    guard !judged.isEmpty, let periods else { return nil }
    let clear = judged.filter(isClear)
    let lists = [
      ("the rate rose for", clear.filter { ($0.moved?.difference ?? 0) > 0 }),
      ("the rate fell for", clear.filter { ($0.moved?.difference ?? 0) < 0 }),
      ("it is too close to tell for", judged.filter { !isClear($0) }),
    ]
    let parts = lists.filter { !$0.1.isEmpty }.map { words, rows in
      "\(words) \(rows.map(name).joined(separator: ", "))"
    }
    let isAdverse = question.indicators.allSatisfy { $0.better == .lower }
    let better = isAdverse ? " Lower is better." : ""
    return "From \(periods.from) to \(periods.to) \(parts.joined(separator: "; ")).\(better)"
  }

  private func isClear(_ row: ChangeRow) -> Bool { row.isClear(question.settings) == true }

  private func name(_ row: ChangeRow) -> String { labels.subject(row.key) }

  private func way(_ points: Double) -> String {
    guard decimal(points) != "0.0", decimal(points) != "-0.0" else { return "no more, no less" }
    return "\(points > 0 ? "up" : "down") by \(decimal(abs(points))) percentage points"
  }

  private func range(_ interval: Interval) -> String {
    let level = percent(question.settings.confidence * 100, decimals: 0)
    return "\(level) range \(decimal(interval.low)) to \(decimal(interval.high))"
  }
}

// MARK: The gap

extension ChangeReading {
  private func widthBefore(_ row: ChangeRow) -> Double { abs(row.gap?.move.before ?? -1) }

  fileprivate func moved(_ row: ChangeRow) -> String? {
    guard let gap = row.gap, let periods, let before = row.before?.measures.rate,
      let after = row.after?.measures.rate
    else { return nil }
    return GapOverTimeReading(gap, of: name(row), (before, after), periods).text
  }
}
