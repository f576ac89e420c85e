internal import CLibedit
internal import CTerminal
internal import Foundation

/// What came of reading at a prompt.
public enum TypedLine: Sendable, Hashable {
  case text(String)
  /// Ctrl-C; whether there was something to drop.
  case dropped(wasEmpty: Bool)
  /// Ctrl-D on an empty line, or a terminal that is gone.
  case end
}

/// Edits whole statements on a terminal: one buffer of several rows, on libedit.
///
/// libedit calls back while it reads; the callbacks find this object as the editor's owner. One
/// line editor at a time, as there is one terminal.
public final class LineEditor {
  let editor: OpaquePointer
  let history: OpaquePointer
  let rules: EditingRules
  public var looks: EditorLooks
  /// Statements typed before, the oldest first.
  var entries: [String] = []
  var prompt: Prompt
  /// libedit keeps the pointer it is given, so the prompt's characters stay where they are.
  var promptCharacters: UnsafeMutableBufferPointer<wchar_t>
  var progress = Progress()

  /// What is known of the line being read.
  struct Progress {
    /// The terminal is in editing mode: from now on keys are keys.
    var isReady = false
    var isDropped = false
    var isEnded = false
    var wasEmpty = true
    var hasHint = false
    /// A key that came after a lone Esc.
    var afterEscape: wchar_t?
    /// To be put into the buffer before the first key.
    var prefilled = ""
  }

  /// nil where there is no terminal that libedit can use.
  public init?(_ rules: EditingRules, looks: EditorLooks, history known: [String] = []) {
    terminal_set_locale()
    guard terminal_watch() == 0, let editor = terminal_editor("strive"),
      let history = history_winit()
    else { return nil }
    self.editor = editor
    self.history = history
    self.rules = rules
    self.looks = looks
    prompt = Prompt("")
    promptCharacters = .allocate(capacity: 1)
    promptCharacters.initialize(repeating: 0)
    terminal_set_running(true)
    terminal_limit(history, 5000)
    terminal_set_history(editor, history)
    for entry in known { remember(entry) }
    terminal_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    terminal_set_prompt(editor, { LineEditor.of($0)?.promptCharacters.baseAddress }, 1)
    terminal_set_mode(editor, "emacs")
    addFunctions()
    bindKeys()
    // `bind -v` in ~/.editrc takes all bindings back.
    el_source(editor, nil)
    bindKeys()
    terminal_free_signal_keys(editor)
    terminal_set_getc(editor) { LineEditor.of($0)?.readKey(into: $1) ?? 0 }
  }

  deinit {
    history_wend(history)
    el_end(editor)
    promptCharacters.deallocate()
  }

  static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let owner = editor.flatMap({ terminal_owner($0) }) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }

  /// Reads one text, of several rows where it takes them.
  public func read(_ prompt: Prompt, prefilled: String = "") -> TypedLine {
    show(prompt)
    progress = Progress(prefilled: prefilled)
    terminal_set_running(false)
    defer {
      if progress.isReady { Editor.show("\u{1B}[?2004l") }
      terminal_set_running(true)
    }
    var count: Int32 = 0
    guard let line = el_wgets(editor, &count), count > 0 else {
      if !progress.isEnded, Int(terminal_take()) & terminal_interrupted != 0 {
        return .dropped(wasEmpty: true)
      }
      return .end
    }
    if progress.isDropped { return .dropped(wasEmpty: progress.wasEmpty) }
    var typed = text(line, Int(count))
    if typed.hasSuffix("\n") { typed.removeLast() }
    return .text(typed)
  }

  /// Makes a text the newest that Up and Ctrl-R find.
  public func remember(_ entry: String) {
    guard entry != entries.last, !entry.isEmpty else { return }
    entries.append(entry)
    wide(entry).withUnsafeBufferPointer { characters in
      if let start = characters.baseAddress { terminal_remember(history, start) }
    }
  }

  func show(_ prompt: Prompt) {
    self.prompt = prompt
    let characters = wide(prompt.marked)
    promptCharacters.deallocate()
    promptCharacters = .allocate(capacity: characters.count)
    _ = promptCharacters.initialize(from: characters)
  }

  // MARK: The buffer

  /// The text in the buffer and the cursor, in scalars.
  var line: (scalars: [Unicode.Scalar], cursor: Int) {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer else { return ([], 0) }
    let whole = text(start, line.lastchar - start)
    return (Array(whole.unicodeScalars), line.cursor - start)
  }

  /// How many scalars are in the buffer.
  var length: Int { el_wline(editor).map { $0.pointee.lastchar - $0.pointee.buffer } ?? 0 }

  var typed: String { string(line.scalars) }

  func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Writes at the cursor; no where the buffer is full.
  @discardableResult
  func insert(_ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    return wide(text).withUnsafeBufferPointer { el_winsertstr(editor, $0.baseAddress) == 0 }
  }

  /// Takes away so many characters before the cursor.
  func delete(_ count: Int) {
    if count > 0 { el_deletestr(editor, Int32(clamping: count)) }
  }

  /// Another text in the buffer, the cursor at its end.
  func replace(with text: String) {
    let line = line
    el_cursor(editor, Int32(clamping: line.scalars.count - line.cursor))
    delete(line.scalars.count)
    insert(text)
  }

  /// A key as if it were typed next.
  func push(_ key: String) {
    wide(key).withUnsafeBufferPointer { el_wpush(editor, $0.baseAddress) }
  }
}

/// What stands before the text, and how it looks.
public struct Prompt: Sendable, Hashable {
  public var text: String
  public var style: TextStyle?

  public init(_ text: String, _ style: TextStyle? = nil) {
    self.text = text
    self.style = style
  }

  var cells: Int { text.unicodeScalars.reduce(0) { $0 + max(0, Screen.cells($1)) } }

  /// With marks around what takes no room. A blank ends it: libedit loses a code at the very end.
  var marked: String {
    guard let style, text.hasSuffix(" ") else { return text }
    return "\u{1}\u{1B}[\(style.rawValue)m\u{1}\(text.dropLast())\u{1}\u{1B}[0m\u{1} "
  }
}

/// What the editor may show beside the text.
public struct EditorLooks: Sendable, Hashable {
  public var color: Bool
  public var hints: Bool

  public init(color: Bool, hints: Bool) {
    self.color = color
    self.hints = hints
  }
}
