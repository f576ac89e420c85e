import Editor
import Foundation
import Lang

/// Where statements come from: the line editor, or plain lines where a terminal cannot have one.
enum Typing {
  case editor(LineEditor)
  case plain(PlainTyping)

  func read(_ prompt: Prompt, prefilled: String) -> TypedLine {
    switch self {
    case .editor(let editor): editor.read(prompt, prefilled: prefilled)
    case .plain(let plain): plain.read(prompt.text)
    }
  }

  func remember(_ entry: String) {
    if case .editor(let editor) = self { editor.remember(entry) }
  }

  /// Whether the terminal can have a line editor: it moves its cursor, and nobody said no.
  static var canEdit: Bool {
    let environment = ProcessInfo.processInfo.environment
    let terminal = environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !terminal.isEmpty
      && terminal != "dumb" && environment["STRIVE_EDITOR"] != "plain"
  }
}

/// Statements line by line: one that is not complete yet waits for the next.
struct PlainTyping {
  let isComplete: (String) -> Bool

  func read(_ prompt: String) -> TypedLine {
    var text = ""
    while true {
      let shown =
        text.isEmpty ? prompt : String(repeating: " ", count: max(0, prompt.count - 2)) + "> "
      FileHandle.standardOutput.write(Data(shown.utf8))
      guard let line = readLine(strippingNewline: true) else {
        return text.isEmpty ? .end : .text(text)
      }
      // An empty line runs what is there, complete or not, so that nobody is trapped.
      let isForced = line.allSatisfy(\.isWhitespace) && !text.isEmpty
      text += text.isEmpty ? line : "\n" + line
      if isForced || isComplete(text) { return .text(text) }
    }
  }
}
