internal import Tabular

extension LinePlot {
  /// Draws the lines from `top` on; gives where they end.
  func draw(on picture: inout SVGText, top: Double, _ frame: PictureFrame) -> Double {
    let layout = LineLayout(self, top: top + 14, frame)
    layout.drawGrid(on: &picture)
    for (number, line) in series.enumerated() { layout.draw(line, number, on: &picture) }
    guard !frame.isNarrow else { return layout.drawNamesBelow(on: &picture) }
    layout.drawNames(on: &picture)
    return layout.bottom + 30
  }
}

/// Where a plot over time stands, and the names of its lines beside it.
private struct LineLayout {
  private let plot: LinePlot
  private let frame: PictureFrame
  private let left: Double
  private let right: Double
  private let top: Double
  let bottom: Double
  private static let nameLength = 26

  init(_ plot: LinePlot, top: Double, _ frame: PictureFrame) {
    self.plot = plot
    self.frame = frame
    self.top = top
    bottom = top + (frame.isNarrow ? 230 : 290)
    left = frame.margin + (plot.axis.ticks.map(\.text.pictureWidth).max() ?? 0) + 10
    let names = plot.series.filter { !$0.points.isEmpty }.flatMap { line in
      wrap(line.label, width: LineLayout.nameLength)
    }
    let widest = names.map(\.pictureWidth).max() ?? 0
    let beside = frame.isNarrow ? 12 : widest > 0 ? widest + 16 : 24
    right = frame.width - frame.margin - beside
  }

  private func x(_ period: Int) -> Double {
    left + 12 + plot.share(plot.periods[period].place) * (right - left - 24)
  }

  private func y(_ value: Double) -> Double { bottom - plot.axis.share(value) * (bottom - top) }

  func drawGrid(on picture: inout SVGText) {
    for tick in plot.axis.ticks {
      let place = y(tick.place)
      picture.line(
        x1: left, y1: place, x2: right, y2: place, tick.place == 0 ? "zero" : "grid")
      picture.text(tick.text, x: left - 8, y: place + 4.5, "soft small", anchor: .end)
    }
    // From the last back, so that the newest period has its name.
    var free = Double.infinity
    for period in plot.periods.indices.reversed() {
      let half = plot.periods[period].label.pictureWidth / 2
      guard x(period) + half + 8 < free else { continue }
      picture.text(
        plot.periods[period].label, x: x(period), y: bottom + 20, "soft small", anchor: .middle)
      free = x(period) - half
    }
  }

  func draw(_ line: Series, _ number: Int, on picture: inout SVGText) {
    let colour = number % ChartStyle.seriesColours
    for point in line.points where !point.isProjected {
      let range = point.range ?? point.value
      guard range.isRange else { continue }
      picture.line(
        x1: x(point.period), y1: y(range.low), x2: x(point.period), y2: y(range.high), "range")
    }
    for (from, to) in zip(line.points, line.points.dropFirst()) where to.joinsPrevious {
      if to.isProjected {
        drawProjection(from, to, colour, on: &picture)
      } else {
        picture.line(
          x1: x(from.period), y1: y(from.value.middle), x2: x(to.period), y2: y(to.value.middle),
          "line l\(colour)")
      }
    }
    for point in line.points where !point.isProjected {
      mark(number, x: x(point.period), y: y(point.value.middle), on: &picture)
    }
  }

  /// A band between the ends of the ranges, with broken edges.
  private func drawProjection(
    _ from: ChartPoint, _ to: ChartPoint, _ colour: Int, on picture: inout SVGText
  ) {
    let (start, end) = (x(from.period), x(to.period))
    picture.polygon(
      [
        (start, y(from.value.low)), (end, y(to.value.low)), (end, y(to.value.high)),
        (start, y(from.value.high)),
      ], "band m\(colour)")
    for (a, b) in [(from.value.low, to.value.low), (from.value.high, to.value.high)] {
      picture.line(x1: start, y1: y(a), x2: end, y2: y(b), "line broken l\(colour)")
    }
  }

  /// Shapes tell lines apart where colours do not.
  private func mark(_ number: Int, x: Double, y: Double, on picture: inout SVGText) {
    let colour = number % ChartStyle.seriesColours
    let style = number < 4 ? "m\(colour)" : "h\(colour)"
    switch number % 4 {
    case 0: picture.circle(x: x, y: y, radius: 4, style)
    case 1: picture.bar(x: x - 3.5, y: y - 3.5, width: 7, height: 7, style)
    case 2: picture.polygon([(x, y - 5), (x + 4.5, y + 3.5), (x - 4.5, y + 3.5)], style)
    default: picture.polygon([(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)], style)
    }
  }

  /// A name a line, each with its mark; gives where they end.
  func drawNamesBelow(on picture: inout SVGText) -> Double {
    var y = bottom + 44
    for (number, line) in plot.series.enumerated() where !line.label.isEmpty {
      guard !line.points.isEmpty else { continue }
      mark(number, x: frame.margin + 6, y: y - 4.5, on: &picture)
      for text in wrap(line.label, width: 44) {
        picture.text(text, x: frame.margin + 18, y: y)
        y += 18
      }
    }
    return y
  }

  /// Each name beside the end of its line, moved apart where they would touch.
  func drawNames(on picture: inout SVGText) {
    var names: [(number: Int, lines: [String], y: Double)] = []
    for (number, line) in plot.series.enumerated() where !line.label.isEmpty {
      guard let last = line.points.last else { continue }
      names.append((number, wrap(line.label, width: Self.nameLength), y(last.value.middle)))
    }
    names.sort { ($0.y, $0.number) < ($1.y, $1.number) }
    var free = top - 8
    for index in names.indices {
      let height = Double(names[index].lines.count) * 15
      names[index].y = max(names[index].y - height / 2, free)
      free = names[index].y + height + 3
    }
    // What was pushed out at the bottom is pushed back up.
    var limit = bottom + 12
    for index in names.indices.reversed() {
      let height = Double(names[index].lines.count) * 15
      names[index].y = min(names[index].y, limit - height)
      limit = names[index].y - 3
    }
    for name in names {
      mark(name.number, x: right + 6, y: name.y + 7, on: &picture)
      for (line, text) in name.lines.enumerated() {
        picture.text(text, x: right + 16, y: name.y + 11.5 + Double(line) * 15)
      }
    }
  }
}
