import Foundation
import Testing

/// The same answer as table, csv and json, from the command itself.
@Suite(.serialized) struct JSONContractTests {
  static let question = "gap kindergarten_ready by race where year>=2020"

  @Test func tableCsvAndJsonSayTheSame() throws {
    let table = try Command.run("-f", "table", "-c", JSONContractTests.question).output
    let csv = try Command.run("-f", "csv", "-c", JSONContractTests.question).output
    let json = try Command.run("-f", "json", "-c", JSONContractTests.question).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    let lines = csv.split(separator: "\n")
    #expect(lines.count == rows.count + 1)
    for (line, row) in zip(lines.dropFirst(), rows) {
      let race = try #require(row["race"] as? String)
      #expect(line.hasPrefix(race))
      #expect(table.contains(race))
    }
    #expect(object["hidden"] as? Int == 3)
  }

  @Test func aFailedQuestionIsALineToo() throws {
    let text = "show kindergarten_ready in 2035; list partners top 1"
    let command = try Command.run("-f", "json", "--on-error", "continue", "-c", text)
    let lines = command.output.split(separator: "\n")
    #expect(lines.count == 2)
    let failed = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect((failed["error"] as? [String: String])?["code"] == "S5022")
  }
}
