internal import Tabular

/// Charts of rows on one scale.
extension ChartSource {
  /// A bar a row, from zero, with its range; several columns of values are panels.
  func bars() throws(NoChart) -> RowPlot {
    let columns = answer.table.columns
    let shown = columns.indices.filter {
      columns[$0].isShown && columns[$0].type.isNumeric && columns[$0].of == nil
        && columns[$0].type != .probability
    }
    let values = answer.verb == "list" ? Array(shown.prefix(1)) : shown
    guard !values.isEmpty else {
      throw NoChart(message: "there is nothing to draw: the answer has words and no numbers")
    }
    try checkCount(rows.count * values.count)
    var panels: [RowPanel] = []
    for value in values {
      let groups = panelled(by: keys.dropLast()) { row in
        let mark = row[value].extent.map { ChartRow.Mark.bar($0, range: range(of: value, in: row)) }
        return ChartRow(
          label: label(of: row) ?? oneLine(columns[value].name),
          texts: [text(of: value, in: row)], mark: mark ?? .none)
      }
      let extents = groups.flatMap(\.rows).flatMap(\.mark.extents)
      let axis = scale(extents + [Extent(low: 0, high: 0)], of: value)
      let name = values.count > 1 ? oneLine(columns[value].name) : nil
      panels += groups.map { group in
        let heading = [name, group.heading].compactMap(\.self).joined(separator: " · ")
        return RowPanel(heading: heading.isEmpty ? nil : heading, rows: group.rows, axis: axis)
      }
    }
    try checkShown(panels.contains { $0.rows.contains { $0.mark != .none } })
    return RowPlot(panels: panels, titles: values.count > 1 ? [""] : [columns[values[0]].name])
  }

  /// How far each group is from the reference, which stands at zero.
  func gaps() throws(NoChart) -> RowPlot {
    guard let difference = column("difference"), let value = column("value") else {
      throw NoChart(message: "there is nothing to draw: the answer has no differences")
    }
    try checkCount(rows.count)
    let reference = column("reference")
    let compared = comparedKey(reference)
    let panels = panelled(by: keys.filter { $0 != compared }, rowName: [compared]) { row in
      var texts = [text(of: value, in: row), text(of: difference, in: row)]
      let mark: ChartRow.Mark
      if let extent = row[difference].extent {
        mark = .dot(extent, range: range(of: difference, in: row))
      } else if row[value].extent != nil, isReference(row, compared, reference) {
        mark = .reference
        texts[1] = "reference"
      } else {
        mark = .none
      }
      return ChartRow(label: name(of: row, by: [compared]), texts: texts, mark: mark)
    }
    let extents = panels.flatMap(\.rows).flatMap(\.mark.extents)
    try checkShown(!extents.isEmpty)
    let axis = scale(extents + [Extent(low: 0, high: 0)], of: difference)
    return RowPlot(
      panels: panels.map { RowPanel(heading: $0.heading, rows: $0.rows, axis: axis) },
      titles: ["value", "difference"], hasReference: true)
  }

  /// A reference is compared with nothing, or with itself.
  private func isReference(_ row: [Cell], _ compared: Int, _ reference: Int?) -> Bool {
    guard let reference else { return true }
    return !row[reference].isText || row[reference] == row[compared]
  }

  /// The key that holds the reference's own name; without one the last.
  private func comparedKey(_ reference: Int?) -> Int {
    let names = Set(rows.compactMap { row in reference.map { row[$0] } })
    let holding = keys.last { key in rows.contains { names.contains($0[key]) } }
    return holding ?? keys.last ?? 0
  }

  /// From one number to another, and where it should come to.
  func ways(from: String, to: String, target: String?) throws(NoChart) -> RowPlot {
    guard let start = column(from), let end = column(to) else {
      throw NoChart(message: "there is nothing to draw: the answer has no \(from) and \(to)")
    }
    try checkCount(rows.count)
    let goal = target.flatMap(column)
    let isMixed = answer.table.columns[end].isMixed
    var panels = panelled(by: isMixed ? keys : keys.dropLast()) { row in
      let columns = [start, end, goal].compactMap(\.self)
      let way = ChartRow.Mark.way(
        from: row[start].extent, to: row[end].extent,
        target: goal.flatMap { row[$0].extent?.middle })
      let isNothing = row[start].extent == nil && row[end].extent == nil
      return ChartRow(
        label: isMixed ? "" : label(of: row) ?? "", texts: columns.map { text(of: $0, in: row) },
        mark: isNothing ? .none : way)
    }
    try checkShown(panels.contains { $0.rows.contains { $0.mark != .none } })
    let all = panels.flatMap(\.rows).flatMap(\.mark.extents)
    for index in panels.indices {
      // Numbers of different units have a scale each.
      let extents = isMixed ? panels[index].rows.flatMap(\.mark.extents) : all
      panels[index].axis = scale(extents, of: end)
    }
    return RowPlot(panels: panels, titles: [from, to] + (goal == nil ? [] : ["target"]))
  }

  /// What a row is called in a panel: by its last key; `nil` where there is none.
  private func label(of row: [Cell]) -> String? {
    keys.last.map { name(of: row, by: [$0]) } ?? answer.place.map(oneLine)
  }

  /// Rows by the values of `columns`, in order of first appearance.
  private func panelled(
    by columns: some Collection<Int>, rowName: [Int] = [], _ make: ([Cell]) -> ChartRow
  ) -> [RowPanel] {
    let columns = Array(columns)
    var panels: [RowPanel] = []
    var positions: [String: Int] = [:]
    for row in rows {
      let heading = columns.isEmpty ? nil : name(of: row, by: columns)
      let position = positions[heading ?? ""] ?? panels.count
      if position == panels.count {
        positions[heading ?? ""] = position
        panels.append(RowPanel(heading: heading, rows: [], axis: .unit))
      }
      panels[position].rows.append(make(row))
    }
    return panels
  }

  func scale(_ extents: [Extent], of index: Int) -> Axis {
    let column = answer.table.columns[index]
    return Axis(
      from: extents.map(\.low).min() ?? 0, to: extents.map(\.high).max() ?? 1,
      style: style(of: index), isRate: column.type == .percent && !column.isMixed)
  }
}

extension Axis {
  /// A scale for what has no number.
  static let unit = Axis(from: 0, to: 1, style: NumberStyle(), isRate: false)
}

extension ChartRow.Mark {
  /// Everything the scale must have room for.
  var extents: [Extent] {
    switch self {
    case .bar(let value, let range), .dot(let value, let range):
      [value, range].compactMap(\.self)
    case .way(let from, let to, let target):
      [from, to, target.map { Extent(low: $0, high: $0) }].compactMap(\.self)
    case .reference, .none: []
    }
  }
}

extension Cell {
  fileprivate var isText: Bool {
    switch self {
    case .text: true
    case .number, .integer, .flag, .interval, .absent, .total: false
    }
  }
}
