import Protection
import Statistics
import Tabular

/// Measures read aloud: one absolute and one relative, where both were asked for.
struct InequalityReading {
  let question: MetricQuestion
  let labels: RowLabels

  func text(_ rows: [InequalityRow]) -> String? {
    let defined = rows.filter { $0.estimate != nil }
    guard let widest = widest(defined) else { return nil }
    let beside = defined.filter {
      $0.groups.key == widest.groups.key && $0.indicator.id == widest.indicator.id
    }
    let other = beside.first { $0.measure.isRelative != widest.measure.isRelative }
    let pair = [widest, other].compactMap { $0 }
      .sorted { !$0.measure.isRelative && $1.measure.isRelative }
    let direction = widest.indicator.better == .lower ? " (lower is better)" : ""
    let subject = "\(widest.indicator.label)\(direction)\(place(widest, among: defined))"
    let said = pair.map(phrase).joined(separator: ", and ")
    let unclear = pair.filter(\.isUnclear)
    let sentences = [
      "\(subject): \(said).",
      unclear.isEmpty ? "" : doubt(unclear.map(\.equal).uniqued()),
      pair.count > 1 ? "Absolute and relative measures can move in opposite directions." : "",
      "These numbers describe results of systems and opportunities; they do not say why.",
    ]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func doubt(_ equal: [String]) -> String {
    "A range that holds \(equal.joined(separator: " or ")) cannot say which way it goes."
  }

  /// The row whose measure is largest among its like: first the absolute ones.
  private func widest(_ rows: [InequalityRow]) -> InequalityRow? {
    guard let first = rows.first(where: { !$0.measure.isRelative }) ?? rows.first else {
      return nil
    }
    return rows.filter { $0.measure == first.measure }
      .max { $0.distance < $1.distance }
  }

  /// ` in Riverbend City, where it is largest`
  private func place(_ row: InequalityRow, among rows: [InequalityRow]) -> String {
    let compared = question.comparison?.compared
    let split = question.grouping.indices.filter { $0 != compared }
      .map { labels.label(row.groups.key, at: $0) }.joined(separator: ", ")
    guard !split.isEmpty else { return "" }
    let isAlone = Set(rows.map(\.groups.key)).count == 1
    return " in \(split)" + (isAlone ? "" : ", where it is largest")
  }

  private func phrase(_ row: InequalityRow) -> String {
    guard let value = row.estimate?.value else { return "" }
    let said = row.measure.spoken(value, row.names)
    guard var interval = row.interval else { return said }
    if value < 0, row.measure.isSpokenAsSize { interval = interval.scaled(by: -1) }
    let level = percent(question.settings.confidence * 100, decimals: 0)
    return "\(said) (\(level) range \(range(interval)))"
  }

  private func range(_ interval: Interval) -> String {
    let points = [interval.low, interval.high].compactMap { DecimalDigits($0)?.point }
    let places = placesOfThreeDigits(points.max() ?? 0)
    return "\(decimal(interval.low, places)) to \(decimal(interval.high, places))"
  }
}

extension InequalityRow {
  /// How far from equal groups.
  fileprivate var distance: Double {
    guard let value = estimate?.value else { return 0 }
    return abs(value - measure.noInequality)
  }

  fileprivate var equal: String { measure.noInequality == 1 ? "1" : "0" }

  /// The interval holds the value of equal groups.
  fileprivate var isUnclear: Bool {
    guard let interval else { return false }
    return interval.low <= measure.noInequality && interval.high >= measure.noInequality
  }
}
