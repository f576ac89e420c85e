import Workbook

extension WorkbookProblem {
  var words: ProblemWords {
    switch self {
    case .unreadable(let kind): ProblemWords("S7205", kind.message, hint: kind.hint)
    case .locked:
      ProblemWords(
        "S7207", "the workbook has a password",
        hint: "save it without one, or the sheet as CSV")
    case .damaged(let part):
      ProblemWords(
        "S7208", "the workbook is damaged" + (part.map { " at `\($0.quotable)`" } ?? ""),
        hint: "open it in a spreadsheet and save it again, or get a new copy")
    case .tooLarge(let millions):
      ProblemWords(
        "S7209", "the workbook unpacks to more than \(grouped(millions)) million bytes",
        hint: "save the sheet as CSV")
    case .noSheet(let name, let known):
      ProblemWords(
        "S7215", "there is no sheet `\(name.quotable)`", hint: "there is \(listed(known))")
    case .noSheetNumber(let number, let known):
      ProblemWords(
        "S7215", "there is no sheet number \(number)", hint: "there is \(listed(known))")
    }
  }
}

extension WorkbookProblem.FileKind {
  fileprivate var message: String {
    switch self {
    case .oldExcel: "workbooks of Excel 97 to 2003 are not read"
    case .binaryExcel: "binary workbooks (`.xlsb`) are not read"
    case .openDocument: "OpenDocument spreadsheets are not read"
    case .archive: "this is a ZIP archive without a workbook in it"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .oldExcel, .binaryExcel, .openDocument: "save it as `.xlsx`, or the sheet as CSV"
    case .archive: "unpack it and name the files in it"
    }
  }
}

/// `1 "All Years", 2 "Notes"`: the first sheets by number and name.
func listed(_ sheets: [String]) -> String {
  guard !sheets.isEmpty else { return "none" }
  let shown = sheets.prefix(12).enumerated().map { "\($0.offset + 1) `\($0.element.quotable)`" }
  let more = sheets.count > 12 ? " and \(sheets.count - 12) more" : ""
  return shown.joined(separator: ", ") + more
}
