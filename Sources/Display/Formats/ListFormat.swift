internal import Tabular

/// One field a line, for rows too wide to stand side by side.
///
///     Partners · list                              Riverbend
///
///       name     Reading Corps
///       joined   2020-07-01
///
///       name     Health Works
///       joined   2021-01-15
enum ListFormat {
  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    let (rows, cut) = answer.rowsToPrint(options)
    let columns = answer.printedColumns(rows: rows, options: options)
    var body: [Line] = []
    if rows.isEmpty || columns.isEmpty {
      body.append(Line("  no rows"))
    } else {
      for group in answer.rowGroups(rows) {
        if !body.isEmpty { body.append(.empty) }
        if let heading = group.heading { body += [Line("  " + heading, ink: .bold), .empty] }
        let records = group.rows.map { record($0, columns: columns, width: options.width) }
        body += records.joined(separator: [Line.empty])
      }
    }
    return Page(
      answer: answer, options: options, body: body, layoutNotes: [cut].compactMap(\.self),
      partsNotes: !rows.isEmpty
    ).text
  }

  /// The lines of one row; a long value goes on below itself.
  private static func record(
    _ number: Int, columns: [PrintedColumn], width: Int
  ) -> [Line] {
    let names = columns.map(\.title.displayWidth).max() ?? 0
    let room = width - 2 - names - Fitting.gap
    guard room >= 8 else { return narrowRecord(number, columns: columns, width: width) }
    return columns.flatMap { column in
      wrap(column.loneCell(number), width: room).enumerated().map { position, text in
        let name = position == 0 ? column.title : ""
        return Line("  " + padded(name, to: names + Fitting.gap) + text)
      }
    }
  }

  /// Where names and values have no room beside each other, the value stands below its name.
  private static func narrowRecord(
    _ number: Int, columns: [PrintedColumn], width: Int
  ) -> [Line] {
    columns.flatMap { column in
      wrap(column.title, width: max(1, width - 2)).map { Line("  " + $0) }
        + wrap(column.loneCell(number), width: max(1, width - 4)).map { Line("    " + $0) }
    }
  }
}

extension PrintedColumn {
  /// The cell without the spaces that keep it in line with the cells above.
  func loneCell(_ number: Int) -> String {
    isRight ? cells[number].split(separator: " ").joined(separator: " ") : cells[number]
  }
}
