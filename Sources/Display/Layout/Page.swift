public import Tabular

/// A line of a page; the ink is added last, when all widths are known.
struct Line {
  var text: String
  var ink: Ink?

  init(_ text: String, ink: Ink? = nil) {
    self.text = text
    self.ink = ink
  }

  static let empty = Line("")
}

/// What every text for people has round its body: two lines of heading, notes, one reading.
struct Page {
  var answer: Answer
  var options: DisplayOptions
  var body: [Line]
  /// What the layout has to say, below the notes of the answer: `the first 20 of 431 rows …`.
  var layoutNotes: [String]
  /// Whether an empty line stands before the notes, where they could be taken for a row.
  var partsNotes = false

  private var width: Int { max(1, options.width) }

  var text: String {
    let assumptions = answer.assumptionLines(width: width)
    let notes = (answer.allNotes + layoutNotes).flatMap { note in
      wrap(oneLine(note), width: max(1, width - 2), hang: 2).map { "  " + $0 }
    }
    let reading = answer.reading.map { wrap(oneLine($0), width: min(width, 100)) } ?? []
    let widest = (assumptions + notes + reading + body.map(\.text)).map(\.displayWidth).max() ?? 0
    var lines = answer.banner.map { wrap($0, width: width).map { Line($0, ink: .bold) } } ?? []
    lines += titleLines(width: min(widest, width))
    lines += assumptions.map { Line($0, ink: .dim) }
    lines += [.empty] + body + (partsNotes && !notes.isEmpty ? [.empty] : [])
    lines += notes.map { Line($0, ink: .dim) }
    if !reading.isEmpty { lines += [.empty] + reading.map { Line($0) } }
    return lines.map { line in
      let text = line.text.withoutTrailingSpaces
      return (line.ink.map { $0(text, if: options.color) } ?? text) + "\n"
    }.joined()
  }

  /// The title, and the place at the right end of the same line or, where there is no room, below.
  private func titleLines(width least: Int) -> [Line] {
    let title = oneLine(answer.title)
    guard let place = answer.placeLine else {
      return wrap(title, width: width).map { Line($0, ink: .bold) }
    }
    let needed = title.displayWidth + Fitting.gap + place.displayWidth
    guard needed <= width else {
      return (wrap(title, width: width) + wrap(place, width: width)).map { Line($0, ink: .bold) }
    }
    let filling = max(least, needed) - title.displayWidth - place.displayWidth
    return [Line(title + spaces(filling) + place, ink: .bold)]
  }
}

extension Answer {
  /// `Riverbend, all districts (sample)`.
  public var placeLine: String? {
    let marks = [isSample ? "sample" : nil, isInternal ? "internal" : nil].compactMap(\.self)
    guard let place else { return marks.isEmpty ? nil : "(\(marks.joined(separator: ", ")))" }
    return marks.isEmpty ? oneLine(place) : "\(oneLine(place)) (\(marks.joined(separator: ", ")))"
  }

  /// The assumptions on one line, or parted between two of them where the line is full.
  fileprivate func assumptionLines(width: Int) -> [String] {
    var lines: [String] = []
    for assumption in assumptions.map(oneLine) {
      if let last = lines.last, (last + " · " + assumption).displayWidth <= width {
        lines[lines.count - 1] = last + " · " + assumption
      } else {
        lines += wrap(assumption, width: width)
      }
    }
    return lines
  }

  /// The notes of the answer, then why cells have no value where somebody said so.
  public var allNotes: [String] {
    var columns: [Cell: [String]] = [:]
    var order: [Cell] = []
    for row in table.settledRows {
      for (column, cell) in zip(table.columns, row) where column.isShown {
        guard case .absent(_, reason: _?) = cell else { continue }
        if columns[cell] == nil { order.append(cell) }
        guard columns[cell]?.contains(column.name) != true else { continue }
        columns[cell, default: []].append(column.name)
      }
    }
    let reasons = order.map { cell -> String in
      guard case .absent(let state, reason: let reason?) = cell else { return "" }
      let names = (columns[cell] ?? []).joined(separator: ", ")
      return "\(state.mark.printed) in \(names): \(reason)"
    }
    return notes.map(\.text) + reasons
  }
}

extension String {
  var withoutTrailingSpaces: String {
    guard hasSuffix(" ") else { return self }
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
