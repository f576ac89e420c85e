import Display
import Foundation
import Report
import Spreadsheet
import Tabular

/// Answers that become one document, which is whole only when the last has come.
enum Gathering {
  case page(ReportPage)
  case workbook(Spreadsheet)

  /// `nil` for formats that are written an answer at a time.
  init?(_ format: Format) {
    switch format.writer {
    case .text, .chart: return nil
    case .page: self = .page(ReportPage())
    case .workbook: self = .workbook(Spreadsheet())
    }
  }

  /// Takes an answer as the format of the document has it, or as a chart on a page.
  mutating func add(_ answer: Answer, as wanted: Format) throws(SessionProblem) {
    switch (self, wanted.writer) {
    case (.page(var page), .page):
      page.add(.answer(answer))
      self = .page(page)
    case (.page(var page), .chart):
      page.add(.answer(answer, asChart: true))
      self = .page(page)
    case (.workbook(var book), .workbook):
      book.add(answer)
      self = .workbook(book)
    case (_, .text), (_, .chart), (.page, .workbook), (.workbook, .page):
      throw .usage(
        "an answer as \(wanted.name) does not go into this file; give it one of its own: "
          + "`into \"…\"`")
    }
  }

  /// A text between answers.
  mutating func add(_ text: String) {
    switch self {
    case .page(var page):
      page.add(.text(text))
      self = .page(page)
    case .workbook(var book):
      book.add(text)
      self = .workbook(book)
    }
  }

  /// Markdown of `print`; a workbook has no headings, and takes it as it is.
  mutating func add(prose text: String) {
    switch self {
    case .page(var page):
      page.add(.prose(text))
      self = .page(page)
    case .workbook: add(text)
    }
  }

  func bytes() throws(SessionProblem) -> Data {
    switch self {
    case .page(let page): return Data(page.html().utf8)
    case .workbook(let book):
      do {
        return try book.bytes()
      } catch {
        throw .unfit(error.message)
      }
    }
  }
}
