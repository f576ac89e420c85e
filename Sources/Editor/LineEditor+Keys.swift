internal import CLibedit
internal import CTerminal

/// Functions of our own that keys are bound to, and which key each has.
extension LineEditor {
  /// What a function tells libedit to do next.
  enum After {
    /// Show what changed.
    case refresh
    /// Nothing: a key has been pushed, or the screen is right already.
    case nothing
    case beep

    var code: UInt8 {
      switch self {
      case .refresh: UInt8(CC_REFRESH)
      case .nothing: UInt8(CC_NORM)
      case .beep: UInt8(CC_REFRESH_BEEP)
      }
    }
  }

  /// Keys that reach functions of libedit: only a key can call those.
  enum Inner {
    static let submit = "\u{0F}"
    static let rowUp = "\u{1D}"
    static let rowDown = "\u{1F}"
    static let older = "\u{1E}"
    static let newer = "\u{0E}"
    /// Flow control: no terminal sends it while a line is edited.
    static let prefill: Unicode.Scalar = "\u{13}"
    /// A lone Esc in vi mode; `^\\` sends no signal while a line is edited.
    static let escape: Unicode.Scalar = "\u{1C}"
  }

  func addFunctions() {
    // A C function has no context: each finds its editor as the owner of libedit's.
    add("strive-enter") { editor, _ in LineEditor.run(editor) { $0.enter() } }
    add("strive-open-row") { editor, _ in LineEditor.run(editor) { $0.openRow() } }
    add("strive-prefill") { editor, _ in LineEditor.run(editor) { $0.prefill() } }
    add("strive-drop") { editor, _ in LineEditor.run(editor) { $0.drop() } }
    add("strive-up") { editor, _ in LineEditor.run(editor) { $0.up() } }
    add("strive-down") { editor, _ in LineEditor.run(editor) { $0.down() } }
    add("strive-right") { editor, _ in LineEditor.run(editor) { $0.right() } }
    add("strive-end") { editor, _ in LineEditor.run(editor) { $0.end() } }
    add("strive-complete") { editor, _ in LineEditor.run(editor) { $0.complete() } }
    add("strive-paste") { editor, _ in LineEditor.run(editor) { $0.paste() } }
    add("strive-search") { editor, _ in LineEditor.run(editor) { $0.search() } }
    add("strive-suspend") { editor, _ in LineEditor.run(editor) { $0.suspend() } }
  }

  func bindKeys() {
    let keys = [
      "\n": "strive-enter", "\r": "strive-enter", Inner.submit: "ed-newline",
      "\u{1B}\n": "strive-open-row",
      "\u{1B}\r": "strive-open-row", "\t": "strive-complete",
      "\u{13}": "strive-prefill", "^C": "strive-drop", "^Z": "strive-suspend",
      "^R": "strive-search",
      "\u{1B}[200~": "strive-paste",
      "\u{1B}[A": "strive-up", "\u{1B}OA": "strive-up",
      "\u{1B}[B": "strive-down", "\u{1B}OB": "strive-down",
      "\u{1B}[C": "strive-right", "\u{1B}OC": "strive-right",
      "\u{1B}[D": "ed-prev-char", "\u{1B}OD": "ed-prev-char",
      "\u{1B}[H": "ed-move-to-beg", "\u{1B}OH": "ed-move-to-beg", "\u{1B}[1~": "ed-move-to-beg",
      "\u{1B}[F": "strive-end", "\u{1B}OF": "strive-end", "\u{1B}[4~": "strive-end",
      "\u{1B}[3~": "ed-delete-next-char",
      "\u{1B}[1;5D": "ed-prev-word", "\u{1B}[1;5C": "em-next-word",
      Inner.rowUp: "ed-prev-line", Inner.rowDown: "ed-next-line",
      Inner.older: "ed-prev-history", Inner.newer: "ed-next-history",
    ]
    for (key, function) in keys { terminal_bind(editor, key, function) }
    guard terminal_is_vi(editor) else { return }
    terminal_bind(editor, "^\\", "vi-command-mode")
    for key in ["\n", "\r", "^C", "^Z", "^R"] {
      if let function = keys[key] { terminal_bind_command(editor, key, function) }
    }
    for key in ["\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[200~", Inner.submit] {
      if let function = keys[key] { terminal_bind_command(editor, key, function) }
    }
  }

  private func add(_ name: String, _ function: @escaping terminal_key) {
    terminal_add(editor, name, name, function)
  }

  private static func run(
    _ editor: OpaquePointer?, _ function: (LineEditor) -> After
  ) -> UInt8 {
    of(editor).map { function($0).code } ?? After.beep.code
  }

  // MARK: Enter and leaving

  /// Hands over what is complete; opens a row otherwise. On an empty last row it hands over
  /// whatever is there, so that nobody is trapped.
  private func enter() -> After {
    let line = line
    let text = string(line.scalars)
    let isAtEnd = line.cursor == line.scalars.count
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let isForced = isAtEnd && text.contains("\n") && last.allSatisfy(\.isWhitespace)
    guard isForced || rules.isComplete(text) else { return openRow() }
    push(Inner.submit)
    return .nothing
  }

  private func prefill() -> After {
    insert(progress.prefilled)
    progress.prefilled = ""
    return .refresh
  }

  private func openRow() -> After { insert("\n") ? .refresh : .beep }

  private func drop() -> After {
    let line = line
    progress.isDropped = true
    progress.wasEmpty = line.scalars.isEmpty
    el_cursor(editor, Int32(clamping: line.scalars.count - line.cursor))
    push(Inner.submit)
    return .refresh
  }

  private func suspend() -> After {
    leaveBelow()
    terminal_prepare(editor, false)
    Editor.show("\u{1B}[?2004l")
    terminal_suspend()
    terminal_prepare(editor, true)
    Editor.show("\u{1B}[?2004h")
    terminal_refresh(editor)
    return .nothing
  }

  // MARK: Moving

  /// The row above, or the statement before in the history.
  private func up() -> After {
    let line = line
    push(line.scalars.prefix(line.cursor).contains("\n") ? Inner.rowUp : Inner.older)
    return .nothing
  }

  private func down() -> After {
    let line = line
    push(line.scalars.dropFirst(line.cursor).contains("\n") ? Inner.rowDown : Inner.newer)
    return .nothing
  }

  /// Takes the hint at the end of the text.
  private func right() -> After {
    if takeHint() { return .refresh }
    el_cursor(editor, 1)
    return .refresh
  }

  /// The end of the row, and there the hint.
  private func end() -> After {
    let line = line
    let rest = line.scalars.dropFirst(line.cursor).prefix { $0 != "\n" }
    if rest.isEmpty, takeHint() { return .refresh }
    el_cursor(editor, Int32(clamping: rest.count))
    return .refresh
  }

  private func takeHint() -> Bool {
    let line = line
    guard looks.hints, line.cursor == line.scalars.count,
      let hint = rules.hint(string(line.scalars))
    else { return false }
    return insert(hint)
  }
}
