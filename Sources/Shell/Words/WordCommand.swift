import Editor
import Lang

/// A word of the conversation: typed at the prompt, and no statement of the language.
///
/// Not in scripts: there `strive` says the same by options and commands.
struct WordCommand: Sendable {
  var name: String
  /// How it is written: `help [TOPIC]`.
  var usage: String
  /// One line.
  var summary: String
  var run: @Sendable (Conversation, _ argument: String) async -> Void
  /// What may follow it.
  var candidates: @Sendable (_ typed: String, Completer?) -> [Completion.Item] = { _, _ in [] }

  static let all: [WordCommand] = [
    .help, .words, .full, .again, .sql, .export, .save, .undo, .history, .open, .quit, .exit, .bye,
  ]

  /// The word a text begins with, and the rest; nil for statements of the language.
  static func called(by text: String) -> (WordCommand, argument: String)? {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let first = parts.first, let word = byName[first.lowercased()] else { return nil }
    let rest = parts.count > 1 ? String(parts[1]) : ""
    let argument = String(rest.reversed().drop { $0.isWhitespace || $0 == ";" }.reversed())
    // `quit now` is not `quit`: what takes nothing after it is not guessed.
    guard argument.isEmpty || word.usage != word.name else { return nil }
    return (word, argument)
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// What could stand at the end of a text that begins with the word.
  func completion(of argument: String, in before: String, _ completer: Completer?) -> Completion {
    let start = before.utf8.lastIndex(of: UInt8(ascii: " ")).map {
      before.utf8.distance(from: before.utf8.startIndex, to: $0) + 1
    }
    let from = start ?? before.utf8.count
    let typed = String(decoding: before.utf8.dropFirst(from), as: UTF8.self)
    return Completion(from: from, candidates(typed, completer))
  }
}

extension WordCommand {
  static let quit = WordCommand(name: "quit", usage: "quit", summary: "Leaves.") { talk, _ in
    talk.isOver = true
  }
  static let exit = WordCommand(name: "exit", usage: "exit", summary: "Leaves.") { talk, _ in
    talk.isOver = true
  }
  static let bye = WordCommand(name: "bye", usage: "bye", summary: "Leaves.") { talk, _ in
    talk.isOver = true
  }
}
