import Foundation
import Testing

/// Pages as a browser shows them, by day, by night, on a telephone and on paper.
@Suite struct PageTests {
  @Test func pagesAreReadableInABrowser() throws {
    let needs = "Chromium, poppler and playwright"
    guard let done = try Script.run("report-check", skipping: needs) else { return }
    #expect(done.status == 0, "\(done.output)")
    #expect(done.output.contains("5 pages") && done.output.contains(" 0 that fail"))
  }
}
