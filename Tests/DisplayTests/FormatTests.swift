import Tabular
import TestSupport
import Testing

@testable import Display

@Suite struct FormatTests {
  @Test func everyFormatIsFoundByItsNameAndItsSuffixes() {
    for format in Format.allCases {
      #expect(Format(named: format.name.uppercased()) == format)
      #expect(!format.summary.isEmpty)
      for suffix in format.suffixes { #expect(Format(fileName: "a.b/gaps.\(suffix)") == format) }
    }
    let suffixes = Format.allCases.flatMap(\.suffixes)
    #expect(Set(suffixes).count == suffixes.count)
    #expect(Format(named: "md") == .markdown)
    #expect(Format(named: "parquet") == nil)
    #expect(Format(fileName: "dir.csv/plain") == nil)
    #expect(Format(fileName: "") == nil)
  }

  @Test func anEmptyLinePartsTwoCSVTablesAndTheMarkStandsOnce() {
    var stream = AnswerStream(as: .csv, options: DisplayOptions(bom: true))
    let first = stream.text(of: noRows)
    let second = stream.text(of: noRows)
    #expect(first.unicodeScalars.elementsEqual("\u{FEFF}name,start\n".unicodeScalars))
    #expect(second == "\nname,start\n")
  }

  @Test func jsonIsOneLineAQuestionFailedOnesIncluded() {
    let failed = FailedQuestion(question: "gap x", code: "S2001", message: "no \"x\"")
    var stream = AnswerStream(as: .json)
    let text = stream.text(of: noRows) + stream.text(of: failed) + stream.text(of: illustration)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines.last == "")
    #expect(
      lines[1]
        == #"{"strive":1,"question":"gap x","error":{"code":"S2001","message":"no \"x\""}}"#)
    for format in TextFormat.allCases where format != .json {
      var stream = AnswerStream(as: format)
      #expect(stream.text(of: failed) == "")
    }
  }

  @Test func theManualNamesEveryFormatAndEveryMark() throws {
    let rows = try #require(repositoryText("Docs/Formats.md")).split(separator: "\n")
      .filter { $0.hasPrefix("|") }.map(String.init)
    for format in Format.allCases {
      let row = rows.first { $0.hasPrefix("| `\(format.name)`") } ?? ""
      for word in format.entry.aliases + format.suffixes.map({ ".\($0)" }) {
        #expect(row.contains("`\(word)`"), "\(format.name)")
      }
    }
    for state in CellState.allCases where Cell.absent(state).settled == .absent(state) {
      let row = rows.first { $0.contains(#"{"status":"\#(state.rawValue)"}"#) } ?? ""
      #expect(row.contains("`\(state.mark.printed)`"), "\(state)")
      #expect(row.contains(state.mark.separated.map { "`\($0)`" } ?? "`--null`"), "\(state)")
    }
  }
}
