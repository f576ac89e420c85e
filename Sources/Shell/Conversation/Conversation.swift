import Display
import Editor
import Foundation
import Lang
import Tabular

/// Questions typed at a prompt, one after the other; a failed one does not end it.
public final class Conversation {
  private(set) var session: Session
  let completing: Completing
  var typing: Typing
  var history: HistoryFile?
  let interrupts: InterruptWatch?
  /// To be mended: what stands in the line at the next prompt.
  var prefilled = ""
  var isOver = false
  /// What was typed, in this session and before, the oldest first.
  private(set) var entries: [String] = []
  var settings = SessionSettings()
  /// Statements of this store that worked, and what takes changes back.
  var worked = Worked()
  var changes = Changes()
  /// Files that `export` has written.
  var exported: Set<String> = []

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
      interrupts = isatty(STDIN_FILENO) == 1 ? InterruptWatch() : nil
    }
    use(session)
  }

  /// Goes on with a store: what was done in another is not of this one.
  func use(_ next: Session) {
    session = next
    worked = Worked()
    changes = Changes()
    applySettings()
    session.interpreter.isSession = true
    session.interpreter.willChange = { [weak self] change in await self?.announce(change) }
  }

  private static func looks(_ session: Session) -> EditorLooks {
    EditorLooks(color: session.options.display.color, hints: true)
  }

  /// Goes on until the end of input or `quit`.
  public func run() async -> ExitCode {
    let known = openHistory()
    await readConfiguration()
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
    } else if text.isOfAnotherProgram {
      standardError(
        "words here have no signs before them: `help`, `quit`, `list indicators`, `describe NAME`\n"
      )
    } else {
      await ask(text)
    }
  }

  /// Runs statements, stoppable by Ctrl-C, and notes what worked.
  @discardableResult
  func ask(_ text: String) async -> ExitCode {
    session.fitToTerminal()
    let loads = text.mayLoad ? await loadNumbers() : []
    let start = ContinuousClock.now
    let paging = session.printer.paging
    let code = await run(SourceText(text, name: "input"))
    let taken = start.duration(to: .now) - (session.printer.paging - paging)
    if code == .interrupted { standardError("interrupted\n") }
    let first = worked.add(text, done: session.interpreter.done, isWhole: code == .ok)
    await settleChanges(text, first: first, loadsBefore: loads)
    if code == .ok {
      takeSettings(text)
      showFooter(after: taken)
    } else if completeness(of: text) == .incomplete {
      // To be mended: it stands at the next prompt.
      prefilled = String(text.reversed().drop(while: \.isWhitespace).reversed())
    }
    await refreshNames()
    return code
  }

  private func run(_ source: SourceText) async -> ExitCode {
    guard let interrupts else { return await session.run(source) }
    return await interrupts.during(session.interrupt) { await session.run(source) }
  }

  private func showFooter(after taken: Duration) {
    guard !session.options.isQuiet, let answer = session.lastPrinted, answer.verb != "describe"
    else { return }
    let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
    let text = Footer(answer: answer, seconds: seconds).text
    let dim = session.options.display.color ? TextStyle.dim(text) : text
    standardError("\n\(dim)\n")
  }

  // MARK: History

  /// How many statements were typed before.
  private func openHistory() -> Int {
    guard let path = HistoryFile.usualPath, case .editor(let editor) = typing else { return 0 }
    do {
      let file = try HistoryFile(path)
      history = file
      let entries = file.entries()
      self.entries = entries
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
    entries.append(entry)
    typing.remember(entry)
    history?.append(entry)
  }

  /// Names for Tab and colours, as the store now has them.
  func refreshNames() async {
    completing.completer = await session.completer()
  }
}

extension String {
  /// `\q`, `.tables`, `?`: what other programs have for words.
  fileprivate var isOfAnotherProgram: Bool {
    let first = drop(while: \.isWhitespace).first
    return first == "\\" || first == "." || first == "?"
  }

  /// Whether it may bring a load: then the loads before it are counted.
  fileprivate var mayLoad: Bool { lowercased().contains("load") || lowercased().contains("use") }
}
