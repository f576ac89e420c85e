internal import Tabular

/// An answer while a chart is made of it: its rows, and which columns name them.
struct ChartSource {
  let answer: Answer
  let rows: [[Cell]]
  /// Columns that say which thing a row is about, save those that say the same of every row.
  let keys: [Int]

  /// More rows than this are no picture any more.
  static let mostRows = 60
  static let mostSeries = 12

  init(_ answer: Answer) {
    self.answer = answer
    let rows = answer.table.settledRows
    self.rows = rows
    let leading = answer.table.columns.prefix { !$0.type.isNumeric }.indices
    // What a list lists is named by its first column; the others only describe it.
    let naming = answer.verb == "list" ? Array(leading.prefix(1)) : Array(leading)
    let telling = naming.filter { index in Set(rows.map { $0[index] }).count > 1 }
    keys = telling.isEmpty ? Array(naming.prefix(1)) : telling
  }

  func body() throws(NoChart) -> Chart.Body {
    guard !rows.isEmpty else {
      throw NoChart(message: "there is nothing to draw: the answer has no rows")
    }
    switch answer.verb {
    case "audit", "describe", "explain", "preview":
      throw NoChart(message: "there is nothing to draw: `\(answer.verb)` answers in words")
    case "gap":
      guard answer.table.index(of: "difference") != nil else {
        throw NoChart(
          message: "measures of inequality have units of their own, and no scale to share; "
            + "leave `using` out to draw the groups")
      }
      return .rows(try gaps())
    case "change": return .rows(try ways(from: "before", to: "after", target: nil))
    case "progress": return .rows(try ways(from: "baseline", to: "latest", target: "target"))
    default:
      guard let time = periodKey else { return .rows(try bars()) }
      return .lines(try lines(over: time))
    }
  }

  /// The column of periods, where rows differ by it.
  private var periodKey: Int? { keys.first { answer.table.columns[$0].type == .period } }

  func column(_ name: String) -> Int? { answer.table.index(of: name) }

  /// The column called `end` that belongs to the column at `index`: its `low`, its `high`.
  func bound(_ end: String, of index: Int) -> Int? {
    let name = answer.table.columns[index].name
    return answer.table.columns.firstIndex { column in
      column.of == name && (column.name == end || column.name == "\(name).\(end)")
    }
  }

  func range(of index: Int, in row: [Cell]) -> Extent? {
    guard let low = bound("low", of: index), let high = bound("high", of: index),
      let least = row[low].extent, let most = row[high].extent
    else { return nil }
    return Extent(low: least.low, high: most.high)
  }

  func style(of index: Int) -> NumberStyle {
    NumberStyle(answer.table.columns[index], cells: rows.map { $0[index] })
  }

  /// The number as a table prints it, or a word for why there is none.
  func text(of index: Int, in row: [Cell]) -> String {
    let column = answer.table.columns[index]
    let style = column.isMixed ? NumberStyle(column, cells: [row[index]]) : style(of: index)
    if case .absent(let state, reason: _) = row[index], state == .suppressed { return "hidden" }
    return row[index].printed(in: style)
  }

  /// What a row is called by some of its keys.
  func name(of row: [Cell], by columns: [Int]) -> String {
    columns.map { row[$0].printed(in: NumberStyle()) }.joined(separator: " · ")
  }

  func checkCount(_ count: Int) throws(NoChart) {
    guard count <= ChartSource.mostRows else {
      throw NoChart(
        message: "\(count) rows are too many to draw; ask for fewer with `top 20` or `where`")
    }
  }

  /// A drawing needs at least one number.
  func checkShown(_ isAnyShown: Bool) throws(NoChart) {
    guard isAnyShown else {
      throw NoChart(message: "there is nothing to draw: no row has a number that may be shown")
    }
  }
}

extension Cell {
  /// Where the number lies; `nil` for what is no number.
  var extent: Extent? {
    switch self {
    case .number(let value): Extent(low: value, high: value)
    case .integer(let value): Extent(low: Double(value), high: Double(value))
    case .interval(let low, let high): Extent(low: min(low, high), high: max(low, high))
    case .text, .flag, .absent, .total: nil
    }
  }
}
