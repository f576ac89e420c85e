import Lang
import Workbook

extension LoadProblem {
  /// `file.csv:12:7: error[S7231]: …`, with the hint on a line of its own.
  ///
  /// In a workbook the cell has its name: `file.xlsx:2015-16!C7: error[S7231]: …`
  public var text: String {
    var place = file ?? ""
    if let sheet, let line {
      place += ":\(sheet.quotable)!\(columnName(column ?? 1))\(line)"
    } else {
      if let line { place += ":\(line)" }
      if let column { place += ":\(column)" }
    }
    let first = "\(place.isEmpty ? "" : place + ": ")error[\(words.code)]: \(message)"
    return words.hint.map { "\(first)\n  \($0)" } ?? first
  }

  public var code: String { words.code }
  public var message: String {
    header.map { "\(words.message), in the header `\($0.quotable)`" } ?? words.message
  }
  public var hint: String? { words.hint }

  private var words: ProblemWords {
    switch kind {
    case .file(let problem): problem.words
    case .text(let problem): problem.words
    case .header(let problem): problem.words
    case .number(let problem): problem.words
    case .name(let problem): problem.words
    case .duplicate(let key, let file, let line):
      ProblemWords(
        "S7270", "\(key) has another value at \(file):\(line)",
        hint: "say which to take: `duplicates = first` or `duplicates = last`")
    case .record(let problem): problem.words
    case .load(let problem): problem.words
    }
  }
}

/// The words of a problem.
struct ProblemWords {
  var code: String
  var message: String
  var hint: String?

  init(_ code: String, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// "did you mean" where something is near, else where to look.
  static func near(_ names: [String], otherwise: String? = nil) -> String? {
    guard !names.isEmpty else { return otherwise }
    return "did you mean \(names.map { "`\($0.quotable)`" }.joined(separator: " or "))?"
  }
}

extension String {
  /// At most forty characters on one line: all that a message may quote of a file.
  var quotable: String {
    let plain = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return plain.count <= 40 ? plain : plain.prefix(39) + "…"
  }
}

extension FileProblem {
  var words: ProblemWords {
    switch self {
    case .missing(let name, let near):
      ProblemWords(
        "S7201", "there is no file `\(name)`",
        hint: ProblemWords.near(near, otherwise: "names are relative to the script, or to here"))
    case .noMatch(let pattern, let near):
      ProblemWords("S7202", "no file matches `\(pattern)`", hint: ProblemWords.near(near))
    case .folder(let name):
      ProblemWords(
        "S7203", "`\(name)` is a folder", hint: "name its files: `\(name)/{name}.csv`")
    case .unreadable(let name, let reason):
      ProblemWords("S7204", "cannot read `\(name)`: \(reason)")
    case .changed(let name):
      ProblemWords(
        "S7217", "`\(name)` changed while it was read",
        hint: "load it again once nothing writes to it; nothing was loaded")
    }
  }
}

extension TextProblem {
  var words: ProblemWords {
    switch self {
    case .workbook(let problem): return problem.words
    case .stranger(let kind):
      return ProblemWords("S7200", "this is \(kind.rawValue), and no table", hint: kind.remedy)
    case .severalSheets(let names):
      let shown = names.prefix(8).map { "`\($0.quotable)`" }.joined(separator: ", ")
      return ProblemWords(
        "S7216", "several sheets hold something: \(shown)",
        hint: "say which: `sheet = \"\(names.first?.quotable ?? "")\"`")
    case .empty: return ProblemWords("S7206", "the file has no rows")
    case .unclosedQuote:
      return ProblemWords(
        "S7210", "a quote opened here is never closed",
        hint: "close it, or double it if it is part of the text")
    case .textAfterQuote:
      return ProblemWords(
        "S7211", "text follows a closing quote",
        hint: "double the quotes that are part of the text")
    case .nul:
      return ProblemWords(
        "S7212", "there is a zero byte in the text",
        hint: "this is no text, or in another encoding: try `encoding = utf16`")
    case .longCell:
      return ProblemWords(
        "S7213", "this cell is longer than \(CSVReader.longestCell) bytes",
        hint: "a quote opened here is perhaps never closed")
    case .longRecord:
      return ProblemWords(
        "S7218", "this record is longer than \(grouped(CSVReader.longestRecord)) bytes",
        hint: "a table has a record on each line; is this file one?")
    case .notUTF8:
      return ProblemWords(
        "S7219", "these bytes are not UTF-8",
        hint: "leave `encoding` out, or write `encoding = windows1252`")
    case .longRow(let cells, let columns):
      return ProblemWords(
        "S7214", "this row has \(cells) cells, and the header has \(columns)",
        hint: "put cells that hold the separator in quotes")
    }
  }
}

extension WholeProblem {
  var words: ProblemWords {
    switch self {
    case .notSure(let reason, let statement):
      ProblemWords(
        "S7285", "what the columns are is not sure: \(reason)",
        hint: statement.isEmpty
          ? "`preview` shows what the file holds" : "to be checked and pasted:\n\n\(statement)\n")
    case .nothing: ProblemWords("S7280", "nothing to load: no row was taken")
    case .gone(let what): ProblemWords("S7281", "there is no \(what) in this store any more")
    case .badField(let token, let field, let wanted):
      ProblemWords("S7282", "`\(field)` takes \(wanted), not `\(token.quotable)`")
    case .missingField(let field): ProblemWords("S7283", "`\(field)` is empty, and it is needed")
    case .repeatedID(let id, let line):
      ProblemWords("S7284", "`\(id.quotable)` stands on line \(line) already")
    case .unknownReference(let text, let field, let kinds, let near):
      ProblemWords(
        "S7286",
        "`\(field)`: there is no \(kinds.joined(separator: " or ")) called `\(text.quotable)`",
        hint: ProblemWords.near(
          near, otherwise: "define it first, or leave the row out with `keep`"))
    case .ambiguousReference(let text, let field, let kinds, let count):
      ProblemWords(
        "S7287",
        "`\(field)`: there are \(count) of \(kinds.joined(separator: " or ")) called "
          + "`\(text.quotable)`",
        hint: "name it by its id or its code")
    }
  }
}
