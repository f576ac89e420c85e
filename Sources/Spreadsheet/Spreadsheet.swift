public import Foundation
public import Tabular

/// Answers as a workbook for spreadsheet programs: a sheet each, and a last one about them.
///
///     var book = Spreadsheet()
///     book.add(answer)
///     let file = try book.bytes()
public struct Spreadsheet: Sendable {
  /// What goes into the workbook, in order.
  enum Part: Sendable {
    case answer(Answer)
    /// A text between answers, which stands on the last sheet.
    case text(String)
  }

  private(set) var parts: [Part] = []

  public init() {}

  public mutating func add(_ answer: Answer) { parts.append(.answer(answer)) }
  public mutating func add(_ text: String) { parts.append(.text(text)) }

  /// The file of the workbook; the same answers give the same bytes.
  public func bytes() throws(SpreadsheetProblem) -> Data {
    // The library writes files, no memory.
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("strive-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try write(to: file.path)
    do {
      return try Data(contentsOf: file)
    } catch {
      throw .failed(error.localizedDescription)
    }
  }

  private func write(to path: String) throws(SpreadsheetProblem) {
    var names = SheetNames()
    // The sheet about the others keeps its name, whatever an answer is called.
    let about = names.next("About")
    let book = try Book(path: path)
    var notes = AboutSheet()
    for part in parts {
      switch part {
      case .answer(let answer):
        let name = names.next(answer.title)
        let sheet = try book.addSheet(named: name)
        try AnswerSheet(answer).write(to: sheet, of: book)
        notes.add(answer, sheet: name)
      case .text(let text): notes.add(text)
      }
    }
    try notes.write(to: try book.addSheet(named: about), of: book)
    try book.close(titled: title)
  }

  /// The first answer's, for the properties of the file.
  private var title: String {
    for case .answer(let answer) in parts { return answer.title }
    return ""
  }
}
