import Editor
import Lang

/// The words of the trade.
extension WordCommand {
  static let words = WordCommand(
    name: "words", usage: "words [WORD]",
    summary: "What a word of the trade means; without one, all of them.",
    run: { talk, word in
      guard word.isEmpty else {
        // Names of the model mean something, too.
        _ = await talk.ask("describe \"\(word.withoutQuotes.doublingQuotes)\"")
        return
      }
      talk.tell(HelpText(columns: Screen.columns).glossary)
    },
    candidates: { typed, _ in
      Glossary.all.filter { $0.words[0].hasPrefix(typed) }.map {
        Completion.Item($0.words[0], $0.meaning)
      }
    })

  /// Lines of a text, indented.
  static func wrapped(_ text: String, columns: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > max(20, columns) {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).map { "    \($0)\n" }.joined()
  }
}

extension String {
  var doublingQuotes: String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
