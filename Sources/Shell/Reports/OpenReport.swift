import Foundation
import Lang
import Report
import Tabular

/// The report that is being made: what its block prints, until it is written whole or dropped.
struct OpenReport {
  let path: String
  private var page: ReportPage

  /// Refuses at once what could not be written in the end.
  init(_ title: String, into path: String) throws(SessionProblem) {
    let folder = (path as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = false
    let place = folder.isEmpty ? "." : folder
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue
    else { throw .output(path, "there is no folder `\(folder)`") }
    guard path.lowercased().hasSuffix(".html") || path.lowercased().hasSuffix(".htm") else {
      throw .usage("a report is a page: name it so, as `\(path).html`")
    }
    self.path = path
    page = ReportPage(title: title)
  }

  /// Takes what belongs on the page; false for what does not.
  mutating func take(_ event: RunEvent, format: String?) -> Bool {
    switch event {
    case .answer(let answer, let output):
      guard output.file == nil else { return false }
      page.add(.answer(answer, asChart: (output.format ?? format) == "chart"))
    case .preview(let preview): page.add(.text(preview.text))
    case .text(let text): page.add(.text(text))
    case .printed(let text): page.add(.prose(text))
    case .warned(let problem):
      page.add(.warning(problem.diagnostic.message))
      return false
    case .begins, .reportBegins, .reportEnds, .done, .failed: return false
    }
    return true
  }

  func write() throws(SessionProblem) {
    let file = OutputFile(path)
    try file.write(Data(page.html().utf8))
    try file.finish()
  }
}
