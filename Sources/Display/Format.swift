/// The ways an answer can be written, as `as FORMAT` and `--format` name them.
///
///     Format(named: "md")            // .markdown
///     Format(fileName: "gaps.csv")   // .csv
public enum Format: String, Sendable, Hashable, CaseIterable {
  case table, list, csv, tsv, json, jsonl, markdown, html, xlsx, chart
}

extension Format {
  /// Who writes a format: this module, or one with a library behind it.
  public enum Writer: Sendable, Hashable {
    case text(TextFormat)
    /// A drawing; not every answer has one.
    case chart
    /// A page for browsers and printers, of one answer or many.
    case page
    /// A workbook of sheets, which is no text.
    case workbook
  }

  /// What is known about a format; one entry here makes it known to help, completion and `into`.
  struct Entry {
    /// Other names people type: `md`.
    var aliases: [String] = []
    /// File name endings that choose it, without the dot; the first is the one we write.
    var suffixes: [String]
    var summary: String
    var writer: Writer
  }

  /// The table of formats.
  var entry: Entry {
    switch self {
    case .table:
      Entry(
        suffixes: ["txt"], summary: "a table to read, with its heading, notes and reading",
        writer: .text(.table))
    case .list:
      Entry(
        suffixes: [], summary: "one field a line, for rows too wide for a table",
        writer: .text(.list))
    case .csv:
      Entry(
        suffixes: ["csv"], summary: "comma-separated values: every column, numbers unrounded",
        writer: .text(.csv))
    case .tsv:
      Entry(
        aliases: ["tab"], suffixes: ["tsv", "tab"], summary: "the same with tabs",
        writer: .text(.tsv))
    case .json:
      Entry(
        suffixes: ["json"], summary: "one object a question, with everything known about it",
        writer: .text(.json))
    case .jsonl:
      Entry(
        aliases: ["ndjson"], suffixes: ["jsonl", "ndjson"], summary: "one object a row",
        writer: .text(.jsonl))
    case .markdown:
      Entry(
        aliases: ["md"], suffixes: ["md", "markdown"],
        summary: "a table for a document, a wiki or an issue", writer: .text(.markdown))
    case .html:
      Entry(
        aliases: ["htm"], suffixes: ["html", "htm"],
        summary: "one page for a browser or a printer, with everything in it", writer: .page)
    case .xlsx:
      Entry(
        aliases: ["excel"], suffixes: ["xlsx"],
        summary: "a workbook: a sheet an answer, and one about them", writer: .workbook)
    case .chart:
      Entry(
        suffixes: ["svg"],
        summary: "a drawing: letters and blocks on a terminal, a picture in .svg",
        writer: .chart)
    }
  }

  /// The name in `as NAME` and `--format NAME`.
  public var name: String { rawValue }

  /// One line for help and completion.
  public var summary: String { entry.summary }

  /// File name endings that choose the format, without the dot: `["md", "markdown"]`.
  public var suffixes: [String] { entry.suffixes }

  public var writer: Writer { entry.writer }

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
