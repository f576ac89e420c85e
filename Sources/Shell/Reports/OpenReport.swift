import Foundation
import Lang
import Report
import Tabular

/// The report that is being made: what its block prints, until it is written whole or dropped.
struct OpenReport {
  let path: String
  private var page: ReportPage
  /// Prose that may go on: points of a list are printed one by one.
  private var list: String?

  /// Refuses at once what could not be written in the end.
  init(_ title: String, into path: String) throws(SessionProblem) {
    try OutputFile(path).refuseEarly()
    guard path.lowercased().hasSuffix(".html") || path.lowercased().hasSuffix(".htm") else {
      throw .usage("a report is a page: `\(path)` does not end in `.html`")
    }
    self.path = path
    page = ReportPage(title: title)
  }

  /// Takes what belongs on the page; false for what does not.
  mutating func take(_ event: RunEvent, format: String?) -> Bool {
    switch event {
    case .answer(let answer, let output):
      guard output.file == nil else { return false }
      add(.answer(answer, asChart: (output.format ?? format) == "chart"))
    case .preview(let preview): add(.text(preview.text))
    case .text(let text): add(.text(text))
    case .printed(let text) where text.isPointOfList: list = list.map { $0 + "\n" + text } ?? text
    case .printed(let text): add(.prose(text))
    case .warned(let problem):
      add(.warning(problem.diagnostic.message))
      return false
    case .begins, .reportBegins, .reportEnds, .done, .failed: return false
    }
    return true
  }

  /// A block, after the list that stands before it.
  private mutating func add(_ block: ReportBlock) {
    if let list { page.add(.prose(list)) }
    list = nil
    page.add(block)
  }

  mutating func write() throws(SessionProblem) {
    if let list { page.add(.prose(list)) }
    list = nil
    let file = OutputFile(path)
    try file.write(Data(page.html().utf8))
    try file.finish()
  }
}

extension String {
  /// `- first`, `2. second`: a point of a list in Markdown.
  fileprivate var isPointOfList: Bool {
    let text = drop { $0 == " " }
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let sign = text[number.endIndex...].first
    let isMarked = number.isEmpty ? sign == "-" || sign == "*" || sign == "+" : sign == "."
    return isMarked && text[number.endIndex...].dropFirst().first == " "
  }
}
