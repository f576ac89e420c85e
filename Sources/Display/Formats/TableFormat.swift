internal import Tabular

/// The table people read: heading, rows, notes, reading.
///
///     Ready for kindergarten · gap by race                   Riverbend, all districts
///     2024, the latest · compared with Asian
///
///       race      value     n   difference    95 % range
///       Asian    71.4 %   412            –             –
///       White    66.0 %   520       5.4 pp     0.9 …  9.6
///       Black         *     *            *             *
///       1 group is hidden to protect privacy.
enum TableFormat {
  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    let (rows, cut) = answer.rowsToPrint(options)
    let columns = answer.printedColumns(rows: rows, options: options)
    guard !rows.isEmpty, !columns.isEmpty else {
      return Page(
        answer: answer, options: options, body: [Line("  no rows")],
        layoutNotes: [cut].compactMap(\.self)
      ).text
    }
    let groups = answer.rowGroups(rows)
    let indent = groups.contains { $0.heading != nil } ? 4 : 2
    let fitting = Fitting(columns, width: max(1, options.width - indent))
    let body = fitting.blocks.map { lines(of: $0, groups: groups, indent: indent) }
    let folded = foldNote(fitting, columns: columns.count, width: options.width)
    return Page(
      answer: answer, options: options, body: Array(body.joined(separator: [Line.empty])),
      layoutNotes: [cut, folded].compactMap(\.self)
    ).text
  }

  private static func lines(
    of block: [PrintedColumn], groups: [RowGroup], indent: Int
  ) -> [Line] {
    var lines = row(block, indent: indent, \.title).map { Line($0, ink: .bold) }
    for group in groups {
      if let heading = group.heading { lines.append(Line("  " + heading, ink: .bold)) }
      for number in group.rows {
        lines += row(block, indent: indent) { $0.cells[number] }.map { Line($0) }
      }
    }
    return lines
  }

  /// One row, on as many lines as its longest cell needs.
  private static func row(
    _ block: [PrintedColumn], indent: Int, _ cell: (PrintedColumn) -> String
  ) -> [String] {
    let cells = block.map { column -> [String] in
      let text = cell(column)
      guard !column.isRight, text.displayWidth > column.width else { return [text] }
      return wrap(text, width: column.width, hang: column.width > 8 ? 2 : 0)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { number in
      let fields = zip(block, cells).map { column, lines in
        padded(
          lines.indices.contains(number) ? lines[number] : "", to: column.width,
          right: column.isRight)
      }
      return spaces(indent) + fields.joined(separator: spaces(Fitting.gap))
    }
  }

  private static func foldNote(_ fitting: Fitting, columns: Int, width: Int) -> String? {
    guard fitting.blocks.count > 1 else { return nil }
    return "\(columns) columns are wider than \(width) characters: "
      + "they stand in \(fitting.blocks.count) blocks, each with the same rows."
  }
}
