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
    case .chart: return try chart(of: answer, options, file: file)
    case .page, .workbook:
      var gathering = Gathering(self)
      try gathering?.add(answer, as: self)
      return try gathering?.bytes() ?? Data()
    }
  }

  /// A picture in a file whose name says so, a page in one of a page, letters elsewhere.
  private func chart(
    of answer: Answer, _ options: DisplayOptions, file: String?
  ) throws(SessionProblem) -> Data {
    let chart: Chart
    do {
      chart = try Chart(answer)
    } catch {
      throw .unfit(error.message)
    }
    switch file.flatMap(Format.init(fileName:))?.writer {
    case .chart: return Data(chart.svg().utf8)
    case .page:
      var page = ReportPage()
      page.add(.answer(answer, asChart: true))
      return Data(page.html().utf8)
    case .text, .workbook, nil: return Data(chart.text(options).utf8)
    }
  }

  /// Whether a second answer in the same file could not be told from the first.
  var holdsOneAnswer: Bool {
    switch self {
    case .csv, .tsv, .chart: true
    case .table, .list, .json, .jsonl, .markdown, .html, .xlsx: false
    }
  }
}
