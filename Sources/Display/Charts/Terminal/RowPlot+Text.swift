internal import Tabular

extension RowPlot {
  /// A line a row: label, numbers, mark; below each panel its scale.
  func lines(width: Int, _ brush: Brush) -> [Line] {
    let rows = panels.flatMap(\.rows)
    let numbers = titles.indices.map { column in
      max(titles[column].displayWidth, rows.map { $0.text(column).displayWidth }.max() ?? 0)
    }
    let taken = numbers.reduce(0) { $0 + $1 + 2 } + 2 + 2
    let wanted = rows.map(\.label.displayWidth).max() ?? 0
    let labels = max(min(wanted, (width - taken) / 2), min(wanted, 8))
    // Where marks have no room beside the numbers, they stand below them.
    let isNarrow = width - taken - labels < 12
    let layout = RowLayout(
      labels: labels, numbers: isNarrow ? [] : numbers,
      plot: max(6, isNarrow ? width - 4 : width - taken - labels), isNarrow: isNarrow,
      width: width, brush: brush)
    var lines: [Line] = []
    if !isNarrow, titles.contains(where: { !$0.isEmpty }) {
      lines.append(Line(layout.start("", titles), ink: .bold))
    }
    for (number, panel) in panels.enumerated() {
      if number > 0 { lines.append(.empty) }
      if let heading = panel.heading {
        lines += wrap(heading, width: max(1, width - 2)).map { Line("  " + $0, ink: .bold) }
      }
      for row in panel.rows { lines += layout.lines(row, panel.axis, self) }
      let isLast = number == panels.count - 1 || panels[number + 1].axis != panel.axis
      if isLast { lines.append(Line(layout.scale(panel.axis), ink: .dim)) }
    }
    return lines
  }
}

extension ChartRow {
  fileprivate func text(_ column: Int) -> String {
    texts.indices.contains(column) ? texts[column] : ""
  }
}

/// The columns of a chart of rows.
private struct RowLayout {
  var labels: Int
  var numbers: [Int]
  var plot: Int
  var isNarrow: Bool
  var width: Int
  var brush: Brush

  /// What stands before the mark.
  func start(_ label: String, _ texts: [String]) -> String {
    guard !isNarrow else { return "    " }
    let fields = zip(numbers, texts).map { width, text in
      "  " + padded(text, to: width, right: true)
    }
    return "  " + padded(label, to: labels) + fields.joined() + "  "
  }

  func lines(_ row: ChartRow, _ axis: Axis, _ whole: RowPlot) -> [Line] {
    var canvas = Canvas(width: plot)
    draw(row.mark, axis, on: &canvas, whole)
    guard !isNarrow else { return narrowLines(row, canvas, whole) }
    let parts = wrap(row.label, width: max(1, labels))
    let texts = numbers.indices.map { row.texts.indices.contains($0) ? row.texts[$0] : "" }
    let first = start(parts.first ?? "", texts) + (canvas.lines.first ?? "")
    return [Line(first)] + parts.dropFirst().map { Line("  " + $0) }
  }

  /// The name with its numbers, and the mark below.
  private func narrowLines(_ row: ChartRow, _ canvas: Canvas, _ whole: RowPlot) -> [Line] {
    let texts = zip(whole.titles, row.texts).map { title, text in
      whole.titles.count > 1 && row.mark != .none ? "\(title) \(text)" : text
    }
    let isSame = Set(texts).count == 1
    let numbers = texts.prefix(isSame ? 1 : texts.count).joined(separator: ", ")
    let words = row.label.isEmpty ? numbers : "\(row.label): \(numbers)"
    return wrap(words, width: max(1, width - 2), hang: 2).map { Line("  " + $0) }
      + canvas.lines.map { Line("    " + $0) }
  }

  /// `0        20        40 %` below the marks.
  func scale(_ axis: Axis) -> String {
    let canvas = Canvas(width: plot)
    let ticks = axis.ticks.map { (column: canvas.column(axis.share($0.place)), text: $0.text) }
    return start("", numbers.map { _ in "" })
      + Canvas.labels(
        ticks, width: plot, anchor: axis.ticks.firstIndex { $0.place == 0 } ?? 0)
  }

  private func draw(_ mark: ChartRow.Mark, _ axis: Axis, on canvas: inout Canvas, _ whole: RowPlot)
  {
    func column(_ value: Double) -> Int { canvas.column(axis.share(value)) }
    if whole.hasReference { canvas.put(brush.zero, column(0)) }
    switch mark {
    case .bar(let value, let range): bar(value, range ?? value, axis, on: &canvas)
    case .dot(let value, let range):
      if let range {
        canvas.fill(brush.range, column(range.low), column(range.high))
        canvas.put(brush.rangeStart, column(range.low))
        canvas.put(brush.rangeEnd, column(range.high))
      }
      canvas.fill(brush.dot, column(value.low), column(value.high))
    case .reference: canvas.put(brush.reference, column(0))
    case .way(let from, let to, let target):
      if let from, let to {
        let ends = [column(from.middle), column(to.middle)].sorted()
        canvas.fill(brush.range, ends[0], ends[1])
      }
      if let target { canvas.put(brush.target, column(target)) }
      if let from { canvas.fill(brush.hollow, column(from.low), column(from.high)) }
      if let to { canvas.fill(brush.dot, column(to.low), column(to.high)) }
    case .none: break
    }
  }

  /// Solid to the low end, shaded to the high end; without a range in eighths of a character.
  private func bar(_ value: Extent, _ range: Extent, _ axis: Axis, on canvas: inout Canvas) {
    func edge(_ value: Double) -> Double { axis.share(value) * Double(plot) }
    let zero = Int(edge(0).rounded())
    guard range.low >= 0 else {
      let start = Int(edge(range.low).rounded())
      canvas.fill(range.isRange ? brush.shade : brush.solid, start, max(start, zero - 1))
      if range.high <= 0 { return }
      return canvas.fill(brush.shade, zero, Int(edge(range.high).rounded()) - 1)
    }
    guard range.isRange else {
      let length = edge(range.low)
      let whole = Int(length)
      canvas.fill(brush.solid, zero, whole - 1)
      let eighths = Int((length - Double(whole)) * 8)
      if brush.parts.indices.contains(eighths - 1) {
        canvas.put(brush.parts[eighths - 1], whole)
      } else if eighths > 3 {
        canvas.put(brush.solid, whole)
      }
      return
    }
    let low = Int(edge(range.low).rounded())
    let high = max(Int(edge(range.high).rounded()), low + 1)
    canvas.fill(brush.solid, zero, low - 1)
    canvas.fill(brush.shade, low, high - 1)
  }
}
