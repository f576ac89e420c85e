import Foundation
import Lang
import TestSupport
import Testing

/// Every code has a page with an example that fails and one that is mended.
@Suite struct ErrorPageTests {
  /// Codes as the sources spell them: a text of its own, `"S1002"`.
  static let codes: [String] = {
    var found: Set<String> = []
    for file in files(in: "Sources", suffix: ".swift") {
      let text = repositoryText("Sources/\(file)") ?? ""
      for piece in text.split(separator: "\"") where piece.count == 5 && piece.hasPrefix("S") {
        if piece.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) {
          found.insert(String(piece))
        }
      }
    }
    return found.sorted()
  }()

  /// Families whose examples need nothing but the parser.
  static let ofTheParser = codes.filter { ["S0", "S1", "S3"].contains(String($0.prefix(2))) }

  @Test func theSourcesHaveCodes() {
    #expect(ErrorPageTests.ofTheParser.count > 30)
  }

  @Test(arguments: ofTheParser)
  func aPageFailsAndMends(_ code: String) {
    guard let page = repositoryText("Docs/Errors/\(code).md") else {
      Issue.record("Docs/Errors/\(code).md is missing")
      return
    }
    #expect(page.hasPrefix("# \(code): "))
    let failing = blocks(of: page, "strive error=\(code)")
    let mended = blocks(of: page, "strive")
    #expect(failing.count == 1 && mended.count == 1)
    for text in failing {
      #expect(parsed(text).diagnostics.contains { $0.code == code }, "\(text)")
    }
    for text in mended { #expect(parsed(text).diagnostics.isEmpty, "\(text)") }
  }

  @Test func everyPageIsOfACode() {
    for page in files(in: "Docs/Errors", suffix: ".md") where page.hasPrefix("S") {
      #expect(ErrorPageTests.codes.contains(String(page.dropLast(3))), "\(page)")
    }
  }

  /// The fenced blocks of a page that open with exactly these words.
  private func blocks(of page: String, _ opening: String) -> [String] {
    var blocks: [String] = []
    var lines: [Substring]?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```", let block = lines {
        blocks.append(block.joined(separator: "\n"))
        lines = nil
      } else if lines != nil {
        lines?.append(line)
      } else if line == "```\(opening)" {
        lines = []
      }
    }
    return blocks
  }
}
