import Display
import Foundation
import Report
import Tabular

extension Format {
  /// One answer by itself, as it goes into `file` or, without one, onto standard output.
  func bytes(
    of answer: Answer, _ options: DisplayOptions, file: String?
  ) throws(SessionProblem) -> Data {
    switch writer {
    case .text(let format): return Data(render(answer, as: format, options: options).utf8)
    case .page, .workbook:
      var gathering = Gathering(self)
      gathering?.add(answer)
      return try gathering?.bytes() ?? Data()
    }
  }

  /// Whether a second answer in the same file could not be told from the first.
  var holdsOneAnswer: Bool {
    switch self {
    case .csv, .tsv: true
    case .table, .list, .json, .jsonl, .markdown, .html, .xlsx: false
    }
  }
}
