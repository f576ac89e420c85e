internal import Tabular

/// A column as text for people: its title and one line a row.
struct PrintedColumn {
  var title: String
  var cells: [String]
  /// Numbers stand at the right, so that their points stand under each other.
  var isRight: Bool
  /// Whether it says which thing a row is about.
  var isKey: Bool
  /// Where its column stands in the answer, the first of two that are one range.
  var position = 0
  /// The width of the widest cell or the title, until something makes it narrower.
  var width: Int

  init(title: String, cells: [String], isRight: Bool, isKey: Bool) {
    self.title = title
    self.cells = cells
    self.isRight = isRight
    self.isKey = isKey
    width = cells.reduce(title.displayWidth) { max($0, $1.displayWidth) }
  }
}

extension Answer {
  /// The columns people see, `low` and `high` folded into one range.
  func printedColumns(rows: [[Cell]], options: DisplayOptions) -> [PrintedColumn] {
    let groups = headingColumns
    var printed: [PrintedColumn] = []
    var index = 0
    while index < table.columns.count {
      let column = table.columns[index]
      let cells = rows.map { $0[index] }
      let position = index
      defer { index += 1 }
      guard column.isShown || options.full, !groups.contains(index) else { continue }
      if let range = rangeTitle(at: index) {
        let bounds = rows.map { [$0[index], $0[index + 1]] }
        printed.append(PrintedColumn(title: range, of: column, bounds: bounds))
        index += 1
      } else {
        printed.append(PrintedColumn(column, cells: cells))
      }
      printed[printed.count - 1].position = position
    }
    return printed
  }

  /// Positions of the columns whose values stand as headings over the rows.
  var headingColumns: [Int] { headings.compactMap { table.index(of: $0) } }

  /// `95 % range` when the column at `index` is the low end of a range and its high end follows.
  private func rangeTitle(at index: Int) -> String? {
    guard index + 1 < table.columns.count else { return nil }
    let low = table.columns[index]
    let high = table.columns[index + 1]
    guard let stem = low.stem(before: "low"), high.stem(before: "high") == stem,
      low.of != nil, low.of == high.of, low.type == high.type, low.isShown == high.isShown
    else { return nil }
    let level = DecimalDigits(confidence).map { $0.text(places: min($0.fractionDigits, 2)) }
    let title = "\(level ?? "") % range"
    return stem.isEmpty ? title : "\(oneLine(stem)) \(title)"
  }
}

extension Column {
  /// `gap` of `gap_low` and `A` of `A.low`; nothing of `low`; `nil` where the name ends otherwise.
  fileprivate func stem(before end: String) -> String? {
    guard name != end else { return "" }
    for joint in ["_", "."] where name.hasSuffix(joint + end) {
      return String(name.dropLast(end.count + 1))
    }
    return nil
  }

  /// The name, with the unit where no cell says it: `distance (miles)`.
  fileprivate var title: String {
    guard let unit = headingUnit else { return oneLine(name) }
    return "\(oneLine(name)) (\(oneLine(unit)))"
  }
}

extension PrintedColumn {
  fileprivate init(_ column: Column, cells: [Cell]) {
    let style = NumberStyle(column, cells: cells)
    self.init(
      title: column.title,
      cells: cells.map {
        $0.printed(in: column.isMixed ? NumberStyle(column, cells: [$0]) : style)
      },
      isRight: column.type.isNumeric, isKey: column.type.isKey)
  }

  /// ` 0.9 …  9.6`: both ends on their points, the unit left to the column they belong to.
  fileprivate init(title: String, of column: Column, bounds: [[Cell]]) {
    let whole = NumberStyle(column, cells: Array(bounds.joined()), hasUnit: false)
    let styles = bounds.map { ends in
      column.isMixed ? NumberStyle(column, cells: ends, hasUnit: false) : whole
    }
    var widths = [0, 0]
    for (ends, style) in zip(bounds, styles) {
      for (end, cell) in ends.enumerated() where cell.hasValue {
        widths[end] = max(widths[end], cell.printed(in: style).displayWidth)
      }
    }
    let cells = zip(bounds, styles).map { ends, style -> String in
      let texts = ends.map { $0.printed(in: style) }
      guard ends.contains(where: \.hasValue) else {
        return texts.prefix(Set(texts).count).joined(separator: " … ")
      }
      return zip(texts, widths).map { padded($0, to: $1, right: true) }.joined(separator: " … ")
    }
    self.init(title: title, cells: cells, isRight: true, isKey: false)
  }
}

extension Cell {
  fileprivate var hasValue: Bool {
    switch self {
    case .number, .integer, .interval, .text, .flag: true
    case .absent, .total: false
    }
  }
}
