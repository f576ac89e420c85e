internal import Tabular

/// The formats that are text for every answer, which this module writes by itself.
///
///     render(answer, as: .csv)
public enum TextFormat: Sendable, Hashable, CaseIterable {
  case table, list, csv, tsv, json, jsonl, markdown
}

extension TextFormat {
  struct Entry {
    /// What stands between two answers of one stream.
    var separator: String
    /// Whether `--bom` means anything.
    var takesByteOrderMark = false
    var write: (Answer, DisplayOptions) -> String
  }

  var entry: Entry {
    switch self {
    case .table: Entry(separator: "\n", write: TableFormat.text)
    case .list: Entry(separator: "\n", write: ListFormat.text)
    case .csv: Entry(separator: "\n", takesByteOrderMark: true, write: CSVFormat.text)
    case .tsv: Entry(separator: "\n", takesByteOrderMark: true, write: TSVFormat.text)
    case .json: Entry(separator: "", write: JSONFormat.text)
    case .jsonl: Entry(separator: "", write: JSONLinesFormat.text)
    case .markdown: Entry(separator: "\n", write: MarkdownFormat.text)
    }
  }
}
