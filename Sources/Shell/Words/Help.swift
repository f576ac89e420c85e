import Editor
import Foundation
import Lang

/// The manual at hand, from the descriptions that completion, the manual and the tests read.
extension WordCommand {
  static let help = WordCommand(
    name: "help", usage: "help [TOPIC]",
    summary: "Explains a verb, a clause, a statement, a code or a word.",
    run: { talk, topic in
      let text = HelpText(columns: Screen.columns)
      guard !topic.isEmpty else { return talk.tell(text.overview) }
      if let found = text.page(ofCode: topic) ?? text.topic(topic) { return talk.tell(found) }
      // A name of the model, or a word of the trade; else its error says what is near.
      await talk.ask("describe \"\(topic.withoutQuotes.doublingQuotes)\"")
    },
    candidates: { typed, completer in
      let topics = HelpText.topics.filter { $0.name.hasPrefix(typed.lowercased()) }
      let described = "describe " + typed
      let names = completer?.completions(in: described, at: described.utf8.count).items ?? []
      return topics.map { Completion.Item($0.name, $0.summary) }
        + names.map { Completion.Item($0.text, $0.summary) }
    })
}

extension Conversation {
  func tell(_ text: String) {
    reportingProblems { try session.printer.print(text) }
  }
}

/// Pages of help, put together from descriptions.
struct HelpText {
  let columns: Int

  /// Everything there is a page about.
  static var topics: [(name: String, summary: String)] {
    VerbDescription.all.map { ($0.name.rawValue, $0.summary) }
      + Keyword.allCases.filter { keyword in
        keyword.verb == nil && (keyword.group == .statement || keyword.group == .clause)
      }.map { ($0.rawValue, $0.summary) }
      + WordCommand.all.map { ($0.name, $0.summary) }
  }

  var overview: String {
    """
    Questions
    \(rows(VerbDescription.all.map { ($0.name.rawValue, $0.summary) }))
    For example
    \(examples(["gap kindergarten_ready by race", "list partners where serves = early_reading"]))
    Also
    \(rows(HelpText.statements.map { ($0.rawValue, $0.summary) }))
    At the prompt
    \(rows(WordCommand.all.filter { !["exit", "bye"].contains($0.name) }.map { ($0.usage, $0.summary) }))
    `help gap`, `help by`, `help save` say more. `describe` tells what there is to
    ask about, and Tab what can come next.

    """
  }

  private static let statements: [Keyword] = [
    .describe, .explain, .let, .set, .define, .load, .use,
  ]

  func topic(_ name: String) -> String? {
    let wanted = name.lowercased()
    if let verb = VerbDescription.all.first(where: { $0.name.rawValue == wanted }) {
      return page(of: verb)
    }
    if let word = WordCommand.all.first(where: { $0.name == wanted }) {
      return "\(word.usage)\n\(WordCommand.wrapped(word.summary, columns: columns - 4))"
    }
    guard let keyword = Keyword(rawValue: wanted) else { return nil }
    var text = "\(wanted)\n\(WordCommand.wrapped(keyword.summary, columns: columns - 4))"
    if let example = keyword.example { text += "For example\n" + examples([example]) }
    if let clause = keyword.clause {
      let verbs = VerbDescription.all.filter { $0.clauses.contains(clause) }
      text += "With \(verbs.map(\.name.rawValue).joined(separator: ", "))\n"
    }
    return text
  }

  private func page(of verb: VerbDescription) -> String {
    let clauses = Keyword.clauseStarters.filter { keyword in
      keyword.clause.map { verb.clauses.contains($0) } ?? false
    }
    return """
      \(verb.name.rawValue)
      \(WordCommand.wrapped(verb.summary, columns: columns - 4))
      For example
      \(examples(verb.examples))
      Clauses
      \(rows(clauses.map { ($0.rawValue, $0.summary) }))
      """
  }

  private func examples(_ questions: [String]) -> String {
    questions.map { "    \($0)\n" }.joined()
  }

  /// Names and what they are, side by side.
  private func rows(_ entries: [(String, String)]) -> String {
    let width = entries.map(\.0.count).max() ?? 0
    let room = max(20, columns - width - 6)
    return entries.map { name, summary in
      let lines = WordCommand.wrapped(summary, columns: room).split(separator: "\n").map {
        $0.drop { $0 == " " }
      }
      let padding = String(repeating: " ", count: width - name.count)
      let margin = "\n" + String(repeating: " ", count: width + 4)
      return "  \(name)\(padding)  \(lines.joined(separator: margin))\n"
    }.joined()
  }
}
