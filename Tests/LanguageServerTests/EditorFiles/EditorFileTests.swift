import Foundation
import Lang
import TestSupport
import Testing

@testable import LanguageServer

/// The files of Editors/vscode are written from the language: `make docs` brings them up to date.
@Suite struct EditorFileTests {
  @Test func theGrammarIsThatOfTheLanguage() throws {
    try expectFile(TextMateGrammar(), at: "Editors/vscode/syntaxes/strive.tmLanguage.json")
  }

  @Test func theConfigurationIsThatOfTheLanguage() throws {
    try expectFile(LanguageConfiguration(), at: "Editors/vscode/language-configuration.json")
  }

  @Test func editorsColourLinesAsTheTerminalDoes() throws {
    let colours = try LineColours(TextMateGrammar())
    var same = 0
    var different: [String] = []
    for line in try EditorFileTests.lines() {
      let expected = highlight(line).filter { $0.role != .blank }
      let found = colours.stretches(of: line)
      if found == expected { same += 1 } else { different.append(line) }
    }
    #expect(same > 250)
    #expect(different == [], "\(different.count) of \(same + different.count)")
  }

  @Test func everyWordOfTheLanguageIsColoured() throws {
    let colours = try LineColours(TextMateGrammar())
    for keyword in Keyword.allCases {
      for word in [keyword.rawValue, keyword.rawValue.uppercased()] {
        let roles = colours.stretches(of: word).map(\.role)
        #expect(roles.count == 1 && roles != [.name], "\(word)")
      }
      #expect(colours.stretches(of: "x_\(keyword.rawValue)").map(\.role) == [.name])
    }
  }

  @Test func theExtensionNamesFilesThatAreThere() throws {
    let package = repositoryText("Editors/vscode/package.json") ?? ""
    let paths = package.split(separator: "\"").filter { $0.hasPrefix("./") }.map {
      String($0.dropFirst(2))
    }
    #expect(paths.count >= 3)
    for path in paths { #expect(repositoryText("Editors/vscode/\(path)") != nil, "\(path)") }
  }

  private static func lines() throws -> [String] {
    ["samples", "questions"].flatMap { name in
      (repositoryText("Tests/Golden/syntax/\(name).strive") ?? "").split(separator: "\n")
        .map(String.init)
    }
  }

  /// Compares with a file of the repository; `UPDATE_GOLDEN=1` writes it.
  private func expectFile(_ value: some Encodable, at path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    if repositoryText(path) == text { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let file = URL(fileURLWithPath: repositoryRoot).appendingPathComponent(path)
      try Data(text.utf8).write(to: file)
      print("wrote \(path)")
    } else {
      Issue.record("\(path) is not what the language says; `make docs` writes it")
    }
  }
}
