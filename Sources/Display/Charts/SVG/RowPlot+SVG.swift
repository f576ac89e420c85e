internal import Tabular

extension RowPlot {
  /// Draws the rows from `top` on; gives where they end.
  func draw(on picture: inout SVGText, top: Double, _ frame: PictureFrame) -> Double {
    let layout = PictureLayout(self, frame)
    var y = top
    if titles.contains(where: { !$0.isEmpty }) {
      y += 16
      for (title, right) in zip(titles, layout.numbers) {
        picture.text(title, x: right, y: y, "soft small", anchor: .end)
      }
      y += 6
    }
    for (number, panel) in panels.enumerated() {
      if let heading = panel.heading {
        y += number == 0 ? 18 : 26
        picture.text(heading, x: layout.left, y: y, "strong")
        y += 8
      }
      for row in panel.rows {
        layout.drawGrid(panel.axis, behind: row, at: y, on: &picture)
        layout.draw(row, panel.axis, at: y, on: &picture)
        y += layout.height(of: row)
      }
      let isLast = number == panels.count - 1 || panels[number + 1].axis != panel.axis
      if isLast { y = layout.drawScale(panel.axis, at: y, on: &picture) }
    }
    return y
  }
}

/// Where labels, marks and numbers of a picture stand, from left to right.
private struct PictureLayout {
  let left: Double
  private let frame: PictureFrame
  private let labelLength: Int
  private let plotStart: Double
  private let plotEnd: Double
  /// The right ends of the columns of numbers.
  let numbers: [Double]

  init(_ plot: RowPlot, _ frame: PictureFrame) {
    self.frame = frame
    left = frame.margin
    let rows = plot.panels.flatMap(\.rows)
    let longest = rows.map(\.label.displayWidth).max() ?? 0
    let widths = plot.titles.indices.map { column in
      let texts = rows.map { $0.texts.indices.contains(column) ? $0.texts[column] : "" }
      return ([plot.titles[column]] + texts).map(\.pictureWidth).max() ?? 0
    }
    var right = frame.width - frame.margin
    var ends: [Double] = []
    for width in widths.reversed() {
      ends.insert(right, at: 0)
      right -= width + 14
    }
    numbers = ends
    guard !frame.isNarrow else {
      labelLength = min(longest, max(8, Int((right - left) / 7.3)))
      plotStart = left + 18
      plotEnd = frame.width - frame.margin - 20
      return
    }
    labelLength = min(longest, 30)
    plotStart = left + (longest == 0 ? 12 : Double(labelLength) * 7.3 + 14)
    plotEnd = max(plotStart + 120, right - 8)
  }

  private func x(_ value: Double, _ axis: Axis) -> Double {
    plotStart + axis.share(value) * (plotEnd - plotStart)
  }

  private func lines(of row: ChartRow) -> [String] {
    wrap(row.label, width: max(1, labelLength))
  }

  /// The height of the words alone, and of the whole row.
  private func wordsHeight(of row: ChartRow) -> Double {
    26 + Double(lines(of: row).count - 1) * 15
  }

  private func hasBand(_ row: ChartRow) -> Bool { frame.isNarrow && row.mark != .none }

  func height(of row: ChartRow) -> Double { wordsHeight(of: row) + (hasBand(row) ? 24 : 0) }

  /// The lines of the scale behind a row; where words stand above marks, behind the marks alone.
  func drawGrid(_ axis: Axis, behind row: ChartRow, at top: Double, on picture: inout SVGText) {
    guard !frame.isNarrow || row.mark != .none else { return }
    let start = frame.isNarrow ? top + wordsHeight(of: row) - 3 : top
    for tick in axis.ticks {
      let place = x(tick.place, axis)
      picture.line(
        x1: place, y1: start, x2: place, y2: top + height(of: row),
        tick.place == 0 ? "zero" : "grid")
    }
  }

  func drawScale(_ axis: Axis, at y: Double, on picture: inout SVGText) -> Double {
    let ticks = axis.ticks
    let widest = ticks.map(\.text.pictureWidth).max() ?? 0
    let room = (plotEnd - plotStart) / Double(max(1, ticks.count - 1))
    let stride = max(1, Int(((widest + 6) / room).rounded(.up)))
    let zero = ticks.firstIndex { $0.place == 0 } ?? 0
    for (number, tick) in ticks.enumerated() where (number - zero) % stride == 0 {
      picture.text(tick.text, x: x(tick.place, axis), y: y + 16, "soft small", anchor: .middle)
    }
    return y + 24
  }

  func draw(_ row: ChartRow, _ axis: Axis, at top: Double, on picture: inout SVGText) {
    let middle = top + wordsHeight(of: row) / 2
    let lines = lines(of: row)
    for (number, line) in lines.enumerated() {
      let offset = (Double(number) - Double(lines.count - 1) / 2) * 15
      picture.text(line, x: left, y: middle + 4.5 + offset)
    }
    let style = row.mark == .none ? "soft" : ""
    for (text, right) in zip(row.texts, numbers) {
      picture.text(text, x: right, y: middle + 4.5, style, anchor: .end)
    }
    draw(
      row.mark, axis, at: hasBand(row) ? top + wordsHeight(of: row) + 9 : middle, on: &picture)
  }

  private func draw(_ mark: ChartRow.Mark, _ axis: Axis, at y: Double, on picture: inout SVGText) {
    switch mark {
    case .bar(let value, let range):
      let ends = [x(0, axis), x(value.low, axis)].sorted()
      picture.bar(x: ends[0], y: y - 8, width: ends[1] - ends[0], height: 16, "bar")
      if value.isRange {
        let width = x(value.high, axis) - x(value.low, axis)
        picture.bar(x: x(value.low, axis), y: y - 3, width: width, height: 6, "shade")
      }
      if let range { whisker(range, axis, at: y, on: &picture) }
    case .dot(let value, let range):
      if let range { whisker(range, axis, at: y, on: &picture) }
      point(value, axis, at: y, "dot", on: &picture)
    case .reference:
      let place = x(0, axis)
      picture.polygon(
        [(place - 6, y), (place, y - 6), (place + 6, y), (place, y + 6)], "hollow")
    case .way(let from, let to, let target):
      if let from, let to {
        picture.line(x1: x(from.middle, axis), y1: y, x2: x(to.middle, axis), y2: y, "way")
      }
      if let target {
        let place = x(target, axis)
        picture.line(x1: place, y1: y - 9, x2: place, y2: y + 9, "target")
      }
      if let from { point(from, axis, at: y, "hollow", on: &picture) }
      if let to { point(to, axis, at: y, "dot", on: &picture) }
    case .none: break
    }
  }

  /// A point, or a bar from the lowest it can be to the highest.
  private func point(
    _ value: Extent, _ axis: Axis, at y: Double, _ style: String, on picture: inout SVGText
  ) {
    guard value.isRange else {
      return picture.circle(x: x(value.low, axis), y: y, radius: 5, style)
    }
    let width = x(value.high, axis) - x(value.low, axis)
    picture.bar(x: x(value.low, axis), y: y - 5, width: width, height: 10, style)
  }

  private func whisker(
    _ range: Extent, _ axis: Axis, at y: Double, on picture: inout SVGText
  ) {
    let ends = [x(range.low, axis), x(range.high, axis)]
    picture.line(x1: ends[0], y1: y, x2: ends[1], y2: y, "range")
    for end in ends { picture.line(x1: end, y1: y - 4, x2: end, y2: y + 4, "range") }
  }
}
