import ArgumentParser
import Shell

import struct Lang.SourceText

/// `strive words [WORD|CODE]`
struct Words: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a word of the trade, a name of the store or a code means.",
    discussion: "Without a word: all words of the trade.")

  @Argument(help: "A word, an indicator or another name, or a code such as S2001.")
  var word: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    if let text = ManualPages(columns: Terminal.width).text(about: word) {
      return print(text, terminator: "")
    }
    let described = (word ?? "").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    try await runTexts(shared.session()) {
      [SourceText("describe \"\(described)\"", name: "words")]
    }
  }
}
