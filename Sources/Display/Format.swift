internal import Tabular

/// The ways an answer can be written, as `as FORMAT` and `--format` name them.
///
///     Format(named: "md")            // .markdown
///     Format(fileName: "gaps.csv")   // .csv
public enum Format: String, Sendable, Hashable, CaseIterable {
  case table, list, csv, tsv, json, jsonl, markdown
}

extension Format {
  /// What is known about a format; one entry here makes it known to help, completion and `into`.
  struct Entry {
    /// Other names people type: `md`.
    var aliases: [String] = []
    /// File name endings that choose it, without the dot; the first is the one we write.
    var suffixes: [String]
    var summary: String
    /// What stands between two answers of one stream.
    var separator: String
    /// Whether `--bom` means anything.
    var takesByteOrderMark = false
    var write: (Answer, DisplayOptions) -> String
  }

  /// The table of formats.
  var entry: Entry {
    switch self {
    case .table:
      Entry(
        suffixes: ["txt"], summary: "a table to read, with its heading, notes and reading",
        separator: "\n", write: TableFormat.text)
    case .list:
      Entry(
        suffixes: [], summary: "one field a line, for rows too wide for a table",
        separator: "\n", write: ListFormat.text)
    case .csv:
      Entry(
        suffixes: ["csv"], summary: "comma-separated values: every column, numbers unrounded",
        separator: "\n", takesByteOrderMark: true, write: CSVFormat.text)
    case .tsv:
      Entry(
        aliases: ["tab"], suffixes: ["tsv", "tab"], summary: "the same with tabs",
        separator: "\n", takesByteOrderMark: true, write: TSVFormat.text)
    case .json:
      Entry(
        suffixes: ["json"], summary: "one object a question, with everything known about it",
        separator: "", write: JSONFormat.text)
    case .jsonl:
      Entry(
        aliases: ["ndjson"], suffixes: ["jsonl", "ndjson"], summary: "one object a row",
        separator: "", write: JSONLinesFormat.text)
    case .markdown:
      Entry(
        aliases: ["md"], suffixes: ["md", "markdown"],
        summary: "a table for a document, a wiki or an issue", separator: "\n",
        write: MarkdownFormat.text)
    }
  }

  /// The name in `as NAME` and `--format NAME`.
  public var name: String { rawValue }

  /// One line for help and completion.
  public var summary: String { entry.summary }

  /// File name endings that choose the format, without the dot: `["md", "markdown"]`.
  public var suffixes: [String] { entry.suffixes }

  /// The format called `name` or by one of its aliases, ignoring case.
  public init?(named name: String) {
    let wanted = name.lowercased()
    let found = Format.allCases.first { $0.name == wanted || $0.entry.aliases.contains(wanted) }
    guard let found else { return nil }
    self = found
  }

  /// The format that the suffix of a file name chooses: `brief.md` is Markdown.
  public init?(fileName: String) {
    let file = fileName.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let suffix = file[file.index(after: dot)...].lowercased()
    guard let found = Format.allCases.first(where: { $0.suffixes.contains(suffix) }) else {
      return nil
    }
    self = found
  }
}
