internal import Tabular

/// Charts over time.
extension ChartSource {
  /// A line a group; where the answer tells no change between two points, no line joins them.
  func lines(over time: Int) throws(NoChart) -> LinePlot {
    let columns = answer.table.columns
    let named = column("value") ?? columns.firstIndex { $0.type.isNumeric && $0.of == nil }
    guard let value = named else {
      throw NoChart(message: "there is nothing to draw: the answer has words and no numbers")
    }
    guard !columns[value].isMixed else {
      throw NoChart(
        message: "numbers of different units have no scale in common; ask about one indicator")
    }
    let others = keys.filter { $0 != time }
    let periods = Set(rows.map { $0[time].printed(in: NumberStyle()) }).sorted()
      .map { ChartPeriod(label: $0, place: Self.place(of: $0)) }
    var series: [Series] = []
    var positions: [String: Int] = [:]
    for row in rows {
      let name = name(of: row, by: others)
      let position = positions[name] ?? series.count
      if position == series.count {
        positions[name] = position
        series.append(Series(label: name, points: []))
      }
      let label = row[time].printed(in: NumberStyle())
      guard let period = periods.firstIndex(where: { $0.label == label }),
        let point = point(of: row, value: value, period: period)
      else { continue }
      series[position].points.append(point)
    }
    for index in series.indices { series[index].settle() }
    let shown = series.filter { !$0.points.isEmpty }.count
    try checkShown(shown > 0)
    guard shown <= ChartSource.mostSeries else {
      throw NoChart(
        message: "\(shown) lines are too many to tell apart; choose some with `where`")
    }
    let extents = series.flatMap(\.points).flatMap { [$0.value, $0.range].compactMap(\.self) }
    return LinePlot(series: series, periods: periods.evened, axis: scale(extents, of: value))
  }

  private func point(of row: [Cell], value: Int, period: Int) -> ChartPoint? {
    guard let extent = row[value].extent else { return nil }
    let isProjected = column("projected").map { row[$0] == .flag(true) } ?? false
    let tellsChange = column("change").map { row[$0].extent != nil } ?? false
    return ChartPoint(
      period: period, value: extent, text: text(of: value, in: row),
      // A range round every point of many lines would cover them all.
      range: keys.count == 1 && !extent.isRange ? range(of: value, in: row) : nil,
      isProjected: isProjected, joinsPrevious: tellsChange || isProjected)
  }

  /// `2019-20` and `2019` at 2019, `2024-Q2` at 2024.25, `2024-M07` at 2024.5.
  private static func place(of label: String) -> Double {
    let digits = label.drop { !$0.isASCII || !$0.isNumber }
    guard let year = Double(digits.prefix(4)) else { return .infinity }
    let rest = digits.dropFirst(4)
    if rest.hasPrefix("-Q"), let quarter = Double(rest.dropFirst(2)) {
      return year + (quarter - 1) / 4
    }
    if rest.hasPrefix("-M"), let month = Double(rest.dropFirst(2)) {
      return year + (month - 1) / 12
    }
    let parts = rest.split(separator: "-")
    if parts.count == 2, let month = Double(parts[0]), let day = Double(parts[1]) {
      return year + (month - 1) / 12 + (day - 1) / 372
    }
    return year
  }
}

extension [ChartPeriod] {
  /// As they stand in time; where some say no year, or two the same, one beside the other.
  fileprivate var evened: [ChartPeriod] {
    let places = map(\.place)
    guard !places.allSatisfy(\.isFinite) || Set(places).count < count else { return self }
    return enumerated().map { ChartPeriod(label: $1.label, place: Double($0)) }
  }
}

extension Series {
  /// Points in the order of time; the first joins nothing.
  fileprivate mutating func settle() {
    points.sort { $0.period < $1.period }
    for index in points.indices {
      let isFirst = index == 0
      if isFirst { points[index].joinsPrevious = false }
    }
  }
}
