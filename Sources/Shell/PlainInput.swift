import Foundation
import Lang

/// Questions typed line by line: a line that is not complete yet waits for the next.
public struct PlainInput {
  private let session: Session

  public init(_ session: Session) {
    self.session = session
  }

  /// Reads until the end of input or `quit`; a failed question does not end the conversation.
  public func run() async -> ExitCode {
    standardError("strive. Type a question, `describe` to see what there is, `quit` to leave.\n")
    var text = ""
    while true {
      prompt(text.isEmpty ? "strive> " : "   ...> ")
      guard let line = readLine(strippingNewline: true) else { break }
      let word = line.trimmingCharacters(in: .whitespaces).lowercased()
      if text.isEmpty, ["quit", "exit", "bye"].contains(word) { return .ok }
      if text.isEmpty, word == "help" || word.hasPrefix("help ") {
        standardError(help(word))
        continue
      }
      // An empty line runs what is there, complete or not, so that nobody is trapped.
      let isForced = word.isEmpty && !text.isEmpty
      text += text.isEmpty ? line : "\n" + line
      guard isForced || completeness(of: text) != .incomplete else { continue }
      if !text.allSatisfy(\.isWhitespace) {
        _ = await session.run(SourceText(text, name: "input"))
      }
      text = ""
    }
    if !text.allSatisfy(\.isWhitespace) {
      _ = await session.run(SourceText(text, name: "input"))
    }
    standardError("\n")
    return .ok
  }

  private func help(_ word: String) -> String {
    let topic = word.dropFirst("help".count).trimmingCharacters(in: .whitespaces)
    guard topic.isEmpty else {
      return "Docs/Errors explains each code, `describe \(topic)` what a name means.\n"
    }
    return """
      gap kindergarten_ready by race      who is behind, and by how much
      show kindergarten_ready by year     what the number is
      list partners where kind = cbo      which ones
      count partners by kind              how many
      describe kindergarten_ready         what it is; describe alone: everything there is
      explain last                        how the last answer was made
      quit                                leave

      """
  }

  private func prompt(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
