import Editor
import Foundation
import Lang

/// What the editor asks, answered by the language and by the words of the conversation.
///
/// Everything here is about text; nothing waits for the store.
final class Completing {
  /// Of the names the store had after the last statement.
  var completer: Completer?

  var rules: EditingRules {
    EditingRules(
      isComplete: isComplete, spans: spans, completion: completion,
      hint: { self.hint(after: $0) })
  }

  func isComplete(_ text: String) -> Bool {
    if WordCommand.called(by: text) != nil { return true }
    return text.allSatisfy(\.isWhitespace) || completeness(of: text) == .complete
  }

  private func spans(_ text: String) -> [StyledSpan] {
    if let span = wordSpan(text) { return [span] }
    let completer = completer
    return highlight(text) { completer?.isKnown($0) ?? false }.compactMap { stretch in
      stretch.role.style.map { StyledSpan(stretch.span.start, stretch.span.end, $0) }
    }
  }

  private func wordSpan(_ text: String) -> StyledSpan? {
    guard WordCommand.called(by: text) != nil else { return nil }
    let start = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let length = text.utf8.dropFirst(start).prefix { $0 != UInt8(ascii: " ") }.count
    return StyledSpan(start, start + length, .bold)
  }

  private func completion(_ text: String, _ offset: Int) -> Editor.Completion {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    if let (word, argument) = WordCommand.called(by: before), before.contains(" ") {
      return word.completion(of: argument, in: before, completer)
    }
    let found = completer?.completions(in: text, at: offset) ?? Completions(from: offset)
    var items = found.items.map { item in
      Editor.Completion.Item(item.text, item.summary, suffix: item.text.hasSuffix("\"") ? "" : " ")
    }
    let typed = String(decoding: before.utf8.dropFirst(found.start), as: UTF8.self)
    if before.utf8.prefix(found.start).allSatisfy({ $0 == UInt8(ascii: " ") }) {
      items += WordCommand.all.filter {
        $0.name.hasPrefix(typed.lowercased()) && !typed.hasPrefix("\"")
      }
      .map { Editor.Completion.Item($0.name, $0.summary) }
    }
    if found.takesFile { items += FileNames.beginning(with: typed, closing: "\"") }
    return Editor.Completion(from: found.start, items)
  }

  private func hint(after text: String) -> String? {
    if WordCommand.called(by: text) != nil { return nil }
    return completer?.hint(after: text)
  }
}

extension TextRole {
  /// Names the model knows stand out; so do texts and what the language cannot read.
  var style: TextStyle? {
    switch self {
    case .statement: .bold
    case .clause, .word: .cyan
    case .knownName: .green
    case .text, .value: .yellow
    case .variable: .magenta
    case .comment: .dim
    case .unknown: .red
    case .blank, .name, .sign: nil
    }
  }
}
