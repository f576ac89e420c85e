import Foundation
import Testing

/// csv and xlsx of the built command, read back by pandas and openpyxl and held to its json, cell by
/// cell: missing, empty, suppressed and every other state apart.
@Suite struct ReadBackTests {
  @Test func spreadsheetsHoldWhatJSONSays() throws {
    let needs = "python3 with pandas and openpyxl"
    guard let done = try Script.run("read-back", skipping: needs) else { return }
    #expect(done.status == 0, "\(done.output)")
    #expect(done.output.contains("12 answers") && done.output.contains(", 0 that differ"))
  }
}
