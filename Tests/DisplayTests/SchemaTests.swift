import Display
import Foundation
import Tabular
import TestSupport
import Testing

/// Every line of json against the contract in `Docs/answer.schema.json`.
@Suite struct SchemaTests {
  let schema: Schema

  init() throws {
    let text = try #require(repositoryText("Docs/answer.schema.json"))
    let root = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    schema = Schema(root: root)
  }

  @Test(arguments: [illustration, everyState, partners, noRows, wide, meanings])
  func answersKeepTheContract(answer: Answer) throws {
    #expect(try problems(render(answer, as: .json)) == [])
  }

  @Test func everyGoldenAnswerKeepsTheContract() throws {
    let goldens = files(in: "Tests/Golden/verbs", suffix: ".json")
    #expect(goldens.count > 30)
    for golden in goldens {
      let text = try #require(repositoryText("Tests/Golden/verbs/\(golden)"))
      for line in text.split(separator: "\n") {
        #expect(try problems(String(line)) == [], "\(golden)")
      }
    }
  }

  @Test func failuresKeepTheContract() throws {
    var stream = AnswerStream(as: .json)
    let failed = FailedQuestion(question: "gap\nx", code: "S2001", message: "there is no `x`")
    #expect(try problems(stream.text(of: failed)) == [])
  }

  @Test func textOfEveryKindReadsBack() throws {
    let text = "\"\\/\u{0}\u{8}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}\u{FEFF}é\u{301}👨‍👩‍👧\u{10FFFF}\r\n"
    let answer = Answer(
      verb: "list", question: text, title: text,
      table: Table(
        columns: [Column(text, .text), Column(text, .text)], rows: [[.text(text), .flag(true)]]))
    let line = render(answer, as: .json)
    #expect(try problems(line) == [])
    let read = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    #expect(read["title"] == .string(text))
    #expect(read["rows"] == .array([.object([text: .string(text), text + "_2": .bool(true)])]))
    #expect(line.utf8.filter { $0 == 10 }.count == 1)
  }

  @Test(arguments: [
    #""strive":1"#: #""strive":2"#, #""hidden":0"#: #""hidden":null"#,
    #""hidden":0,"#: #""hidden":0,"extra":1,"#, #""verb":"list","#: "",
    #""withheld":0"#: #""withheld":-1"#, #""notes":["#: #""notes":[{"code":"x"},"#,
    #""type":"date""#: #""type":"moment""#,
  ])
  func theSchemaRefusesWhatBreaksTheContract(good: String, bad: String) throws {
    let line = render(noRows, as: .json)
    #expect(line.contains(good))
    #expect(try problems(line.replacing(good, with: bad)) != [])
  }

  private func problems(_ line: String) throws -> [String] {
    schema.problems(try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)))
  }
}
