internal import Tabular

/// A table for a document, a wiki or an issue.
///
///     **Ready for kindergarten · gap by race** — Riverbend
///     2024, the latest
///
///     | race  |  value |
///     |:------|-------:|
///     | Asian | 71.4 % |
///     | Black |     \* |
enum MarkdownFormat {
  static func text(_ answer: Answer, options: DisplayOptions) -> String {
    let rows = answer.table.settledRows
    let columns = answer.printedColumns(rows: rows, options: options).map(\.escaped)
    var parts = [heading(answer)]
    if rows.isEmpty || columns.isEmpty {
      parts.append("no rows\n")
    } else {
      for group in answer.rowGroups(rows) {
        if let heading = group.heading { parts.append("**\(escaped(heading))**\n") }
        parts.append(table(columns, rows: group.rows))
      }
    }
    let notes = answer.allNotes
    if !notes.isEmpty { parts.append(notes.map { "- \(escaped(oneLine($0)))\n" }.joined()) }
    if let reading = answer.reading { parts.append(escaped(oneLine(reading)) + "\n") }
    return parts.joined(separator: "\n")
  }

  private static func heading(_ answer: Answer) -> String {
    var line = answer.banner.map { "**\(escaped($0))**\n\n" } ?? ""
    line += "**\(escaped(oneLine(answer.title)))**"
    if let place = answer.placeLine { line += " — \(escaped(place))" }
    guard !answer.assumptions.isEmpty else { return line + "\n" }
    // Two spaces at the end of the line part the two lines of heading.
    return line + "  \n" + answer.assumptions.map { escaped(oneLine($0)) }.joined(separator: " · ")
      + "\n"
  }

  private static func table(_ columns: [PrintedColumn], rows: [Int]) -> String {
    func line(_ fields: [String]) -> String { "| " + fields.joined(separator: " | ") + " |\n" }
    let titles = columns.map { padded($0.title, to: $0.width, right: $0.isRight) }
    let rule = columns.map { column in
      let dashes = String(repeating: "-", count: max(1, column.width) + 1)
      return column.isRight ? dashes + ":" : ":" + dashes
    }
    let body = rows.map { number in
      line(columns.map { padded($0.cells[number], to: $0.width, right: $0.isRight) })
    }
    return line(titles) + "|" + rule.joined(separator: "|") + "|\n" + body.joined()
  }

  /// Text that Markdown prints as it stands: marks of emphasis, links, code and html are defused.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "&", "^":
        result += "\\"
      default: break
      }
      result.append(character)
    }
    return result
  }
}

extension PrintedColumn {
  fileprivate var escaped: PrintedColumn {
    PrintedColumn(
      title: MarkdownFormat.escaped(title),
      cells: cells.indices.map { MarkdownFormat.escaped(loneCell($0)) },
      isRight: isRight, isKey: isKey)
  }
}
