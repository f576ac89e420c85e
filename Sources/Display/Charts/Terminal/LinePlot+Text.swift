internal import Tabular

extension LinePlot {
  /// A plot with its scale at the left, periods below, and a line a group that names its mark.
  func lines(width: Int, _ brush: Brush) -> [Line] {
    let scale = axis.ticks.map(\.text.displayWidth).max() ?? 0
    var canvas = Canvas(width: max(8, width - 2 - scale - 3), height: 13)
    for number in series.indices { drawRanges(of: series[number], on: &canvas, brush) }
    for number in series.indices { drawPath(of: series[number], on: &canvas, brush) }
    for number in series.indices {
      for point in series[number].points {
        canvas.put(
          point.isProjected ? brush.projected : brush.series(number), column(point, canvas),
          row(point.value.middle, canvas))
      }
    }
    var texts = [Int: String]()
    for tick in axis.ticks { texts[row(tick.place, canvas)] = tick.text }
    let edge = canvas.lines.enumerated().map { number, line in
      let joint = texts[number] == nil ? brush.zero : brush == .ascii ? "+" : "┤"
      let text = padded(texts[number] ?? "", to: scale, right: true)
      return Line("  \(text) \(joint) \(line)".withoutTrailingSpaces)
    }
    let labels = periods.map { (column: canvas.column(share($0.place)), text: $0.label) }
    let below = Line(
      spaces(2 + scale + 3) + Canvas.labels(labels, width: canvas.width, anchor: labels.count - 1),
      ink: .dim)
    return edge + [below] + legend(width: width, brush)
  }

  /// `● White   60.8 % in 2014-15, 67.3 % in 2023-24`
  private func legend(width: Int, _ brush: Brush) -> [Line] {
    guard series.count > 1 else { return [] }
    let lines = series.enumerated().flatMap { number, line -> [Line] in
      guard let first = line.points.first, let last = line.points.last else { return [] }
      var text = "\(first.text) in \(periods[first.period].label)"
      if line.points.count > 1 { text += ", \(last.text) in \(periods[last.period].label)" }
      let whole = "\(brush.series(number)) \(line.label): \(text)"
      return wrap(whole, width: max(1, width - 2), hang: 2).map { Line("  " + $0) }
    }
    return [.empty] + lines
  }

  private func drawRanges(of line: Series, on canvas: inout Canvas, _ brush: Brush) {
    for point in line.points {
      let range = point.range ?? point.value
      guard range.isRange else { continue }
      let top = row(range.high, canvas)
      let bottom = row(range.low, canvas)
      guard top < bottom else { continue }
      for row in top...bottom {
        canvas.put(
          point.isProjected ? brush.projected : brush.upright, column(point, canvas), row)
      }
    }
  }

  private func drawPath(of line: Series, on canvas: inout Canvas, _ brush: Brush) {
    for (from, to) in zip(line.points, line.points.dropFirst()) where to.joinsPrevious {
      let start = column(from, canvas)
      let end = column(to, canvas)
      guard start < end else { continue }
      for column in start...end {
        let share = Double(column - start) / Double(end - start)
        let value = from.value.middle + (to.value.middle - from.value.middle) * share
        canvas.put(brush.path, column, row(value, canvas))
      }
    }
  }

  private func column(_ point: ChartPoint, _ canvas: Canvas) -> Int {
    canvas.column(share(periods[point.period].place))
  }

  private func row(_ value: Double, _ canvas: Canvas) -> Int { canvas.row(axis.share(value)) }

  /// Where a period stands between the first and the last; a lone one in the middle.
  func share(_ place: Double) -> Double {
    guard let first = periods.first?.place, let last = periods.last?.place, first < last else {
      return 0.5
    }
    return (place - first) / (last - first)
  }
}
