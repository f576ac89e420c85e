internal import Display
internal import Tabular

/// An answer as its template is filled: heading, chart, table, notes, question.
struct AnswerContent {
  var number: Int
  /// `nil` where the title of the page is its heading.
  var headingHTML: String?
  var place: String?
  var assumed: String?
  var reading: String?
  var chartHTML: String?
  /// What the marks of the chart mean.
  var chartNotes: [String] = []
  /// The table below a chart, folded away on the screen; or standing by itself.
  var folded: TableContent?
  var table: TableContent?
  var hasNotes: Bool
  var notes: [String]
  var question: String

  init(_ answer: Answer, number: Int, asChart: Bool, level: Int?) {
    self.number = number
    headingHTML = level.map {
      "<h\($0) id=\"answer-\(number)\">\(escaped(answer.title))</h\($0)>"
    }
    place = answer.placeLine
    assumed = answer.assumptions.isEmpty ? nil : answer.assumptions.joined(separator: " · ")
    reading = answer.reading
    question = answer.question
    notes = answer.allNotes
    hasNotes = false
    let content = TableContent(answer)
    if asChart {
      do {
        let chart = try Chart(answer)
        chartHTML = chart.figure(named: "chart-\(number)")
        chartNotes = chart.notes
        folded = content
      } catch {
        table = content
        notes.append("No chart: \(error.message).")
      }
    } else {
      table = content
    }
    hasNotes = !notes.isEmpty
  }
}

/// The rows people read, with their captions and headers.
struct TableContent {
  struct Heading {
    var title: String
    var unit: String?
    var isRight: Bool
  }

  struct GroupHeading {
    var text: String
    var width: Int
  }

  struct Group {
    var heading: GroupHeading?
    /// Made here: a template looks every name up, which ten thousand rows would feel.
    var rowsHTML: String
  }

  var isEmpty: Bool
  var caption: String
  var columns: [Heading]
  var groups: [Group]

  init(_ answer: Answer) {
    let printed = PrintedTable(answer)
    isEmpty = printed.rowCount == 0 || printed.columns.isEmpty
    caption = [answer.title, answer.placeLine, answer.assumptions.first].compactMap(\.self)
      .joined(separator: ", ")
    columns = printed.columns.map {
      Heading(title: $0.title, unit: $0.unit, isRight: $0.isRight)
    }
    groups = printed.groups.map { group in
      Group(
        heading: group.heading.map { GroupHeading(text: $0, width: printed.columns.count) },
        rowsHTML: group.rows.map { row in
          let cells = zip(printed.columns, row).map { Self.html($1, in: $0) + "\n" }
          return "<tr>\n\(cells.joined())</tr>\n"
        }.joined())
    }
  }

  /// `<td class="number">71.4 %</td>`; a mark says in words what it means.
  private static func html(_ field: PrintedTable.Field, in column: PrintedTable.Heading) -> String {
    var text = escaped(field.text)
    if let meaning = field.state?.meaning, field.text.count == 1 {
      text = "<abbr title=\"\(escaped(meaning))\">\(text)</abbr>"
    }
    if column.isKey { return "<th scope=\"row\">\(text)</th>" }
    let classes = [column.isRight ? "number" : nil, field.state == nil ? nil : "none"]
      .compactMap(\.self).joined(separator: " ")
    return classes.isEmpty ? "<td>\(text)</td>" : "<td class=\"\(classes)\">\(text)</td>"
  }
}
