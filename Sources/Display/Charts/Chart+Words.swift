internal import Tabular

/// What a chart says in words: below it, and instead of it.
extension Chart {
  /// What the marks of a picture mean and what is not drawn, each a sentence.
  public var notes: [String] { notes(inLetters: false) }

  func notes(inLetters: Bool) -> [String] {
    let level = DecimalDigits(answer.confidence).map { $0.text(places: min($0.fractionDigits, 2)) }
    let range = "\(level ?? "") % range"
    switch body {
    case .rows(let plot): return plot.words(range: range, inLetters: inLetters, answer)
    case .lines(let plot): return plot.words(range: range, joins: answer.verb == "trend")
    }
  }

  /// The whole chart in words, as it would be told on the telephone.
  public var description: String {
    var sentences = [
      ([answer.placeLine].compactMap(\.self) + answer.assumptions.map(oneLine))
        .joined(separator: ", ")
    ]
    switch body {
    case .rows(let plot): sentences.append(plot.spoken)
    case .lines(let plot): sentences.append(plot.spoken)
    }
    if let reading = answer.reading { sentences.append(oneLine(reading)) }
    let told = sentences.filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
    return told.joined(separator: " ")
  }
}

extension RowPlot {
  fileprivate func words(range: String, inLetters: Bool, _ answer: Answer) -> [String] {
    let marks = panels.flatMap(\.rows).map(\.mark)
    var said: [String] = []
    if hasReference {
      said.append("The line at 0 is the reference; right of it a group is less well served.")
      if marks.contains(where: \.hasRange) {
        said.append("The line round a point is the \(range).")
      }
    } else if marks.contains(where: \.hasRange) {
      let part = inLetters ? "shaded end" : "thin line at the end"
      said.append("The \(part) of a bar is the \(range).")
    }
    if marks.contains(where: \.isKnownAsRange) {
      let part = inLetters ? "A shaded end is also" : "A thick line is"
      said.append("\(part) a number that is known only as a range.")
    }
    if marks.contains(where: \.isWay), titles.count > 1 {
      let target = titles.count > 2 ? ", upright line: target" : ""
      said.append("Hollow point: \(titles[0]), full point: \(titles[1])\(target).")
    }
    return said
  }

  fileprivate var spoken: String {
    panels.map { panel in
      let rows = panel.rows.prefix(20).map { row in
        let numbers = zip(titles, row.texts).map { title, text in
          titles.count > 1 ? "\(title) \(text)" : text
        }
        let words = row.mark == .none ? row.texts.first ?? "" : numbers.joined(separator: ", ")
        return row.label.isEmpty ? words : "\(row.label): \(words)"
      }
      let more = panel.rows.count > 20 ? "; and \(panel.rows.count - 20) more" : ""
      let heading = panel.heading.map { "\($0). " } ?? ""
      return heading + rows.joined(separator: "; ") + more
    }.joined(separator: ". ")
  }
}

extension LinePlot {
  fileprivate func words(range: String, joins: Bool) -> [String] {
    var said: [String] = []
    let points = series.flatMap(\.points)
    if points.contains(where: { $0.range != nil }) {
      said.append("Upright lines are the \(range).")
    }
    if axis.low > 0, let first = axis.ticks.first {
      said.append("The scale begins at \(first.text), not at 0.")
    }
    if !joins {
      said.append("The points are not joined: `trend` tells which years can be compared.")
    } else if points.contains(where: { !$0.joinsPrevious && $0.period > 0 }) {
      said.append("Where no line joins two points, they are not compared.")
    }
    if points.contains(where: \.isProjected) {
      said.append("Broken lines are projected ranges.")
    }
    let silent = series.filter(\.points.isEmpty).map(\.label)
    if !silent.isEmpty {
      said.append("Not drawn, for no number of theirs is shown: \(silent.joined(separator: ", ")).")
    }
    let partly = series.filter { !$0.points.isEmpty && $0.points.count < periods.count }
    if !partly.isEmpty, series.count > 1 {
      let counts = partly.map { "\($0.label) (\($0.points.count))" }.joined(separator: ", ")
      said.append("Shown in some of \(periods.count) periods only: \(counts).")
    }
    return said
  }

  fileprivate var spoken: String {
    series.map { line in
      let name = line.label.isEmpty ? "" : "\(line.label): "
      guard let first = line.points.first, let last = line.points.last else {
        return name + "no number is shown"
      }
      let start = "\(first.text) in \(label(first))"
      if line.points.count == 1 { return name + start }
      let projected = last.isProjected ? ", projected" : ""
      return name + "from \(start) to \(last.text) in \(label(last))\(projected)"
    }.joined(separator: "; ")
  }

  private func label(_ point: ChartPoint) -> String {
    periods.indices.contains(point.period) ? periods[point.period].label : ""
  }
}

extension ChartRow.Mark {
  fileprivate var hasRange: Bool {
    switch self {
    case .bar(_, let range), .dot(_, let range): range != nil
    case .way, .reference, .none: false
    }
  }

  fileprivate var isKnownAsRange: Bool {
    switch self {
    case .bar(let value, _): value.isRange
    case .dot, .way, .reference, .none: false
    }
  }

  fileprivate var isWay: Bool {
    switch self {
    case .way: true
    case .bar, .dot, .reference, .none: false
    }
  }
}
