import Display
import Editor
import Foundation
import Lang

/// Questions typed at a prompt, one after the other; a failed one does not end it.
public final class Conversation {
  let session: Session
  let completing: Completing
  var typing: Typing
  var history: HistoryFile?
  let interrupts: InterruptWatch?
  /// To be mended: what stands in the line at the next prompt.
  var prefilled = ""
  var isOver = false

  public init(_ session: Session) {
    self.session = session
    completing = Completing()
    let completing = completing
    if Typing.canEdit, let editor = LineEditor(completing.rules, looks: Conversation.looks(session))
    {
      typing = .editor(editor)
      interrupts = InterruptWatch()
    } else {
      typing = .plain(PlainTyping(isComplete: completing.isComplete))
      interrupts = nil
    }
  }

  private static func looks(_ session: Session) -> EditorLooks {
    EditorLooks(color: session.options.display.color, hints: true)
  }

  /// Goes on until the end of input or `quit`.
  public func run() async -> ExitCode {
    let known = openHistory()
    await refreshNames()
    if !session.options.isQuiet { greet(isFirst: known == 0) }
    while !isOver {
      let start = prefilled
      prefilled = ""
      switch typing.read(
        Prompt("strive> ", session.options.display.color ? .bold : nil), prefilled: start)
      {
      case .text(let text): await take(text)
      case .dropped(let wasEmpty):
        if wasEmpty { standardError("`quit` or Ctrl-D leaves.\n") }
      case .end:
        standardError("\n")
        isOver = true
      }
    }
    return .ok
  }

  /// A typed text: a word of the conversation, or statements of the language.
  private func take(_ text: String) async {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    remember(text)
    if let (word, argument) = WordCommand.called(by: text) {
      await word.run(self, argument)
    } else {
      await ask(text)
    }
  }

  /// Runs statements, stoppable by Ctrl-C.
  @discardableResult
  func ask(_ text: String) async -> ExitCode {
    session.fitToTerminal()
    let source = SourceText(text, name: "input")
    var code = ExitCode.ok
    if let interrupts {
      code = await interrupts.during(session.interrupt) { await session.run(source) }
    } else {
      code = await session.run(source)
    }
    if code == .interrupted { standardError("interrupted\n") }
    if code == .usage, completeness(of: text) == .incomplete {
      prefilled = String(text.reversed().drop(while: \.isWhitespace).reversed())
    }
    await refreshNames()
    return code
  }

  // MARK: History

  /// How many statements were typed before.
  private func openHistory() -> Int {
    guard let path = HistoryFile.usualPath, case .editor(let editor) = typing else { return 0 }
    do {
      let file = try HistoryFile(path)
      history = file
      let entries = file.entries()
      for entry in entries.suffix(2000) { editor.remember(entry) }
      return entries.count
    } catch {
      if !session.options.isQuiet { standardError(error.words + "\n") }
      return 0
    }
  }

  /// A leading blank keeps a statement out, from the file and from under Up.
  private func remember(_ text: String) {
    guard text.first?.isWhitespace == false else { return }
    let entry = String(text.reversed().drop(while: \.isWhitespace).reversed())
    typing.remember(entry)
    history?.append(entry)
  }

  /// Names for Tab and colours, as the store now has them.
  func refreshNames() async {
    completing.completer = await session.completer()
  }
}
