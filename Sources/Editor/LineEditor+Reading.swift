internal import CTerminal
internal import Foundation

/// The hook libedit reads its keys by: the line has just been shown, and waits.
extension LineEditor {
  /// Puts the next key into `key`; what `read` gives: 1, or 0 at the end, or -1.
  func readKey(into key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let key else { return -1 }
    if !progress.isReady {
      progress.isReady = true
      // Only now is it true that keys are keys; a paste from here on comes in brackets.
      Editor.show("\u{1B}[?2004h")
      if !progress.prefilled.isEmpty {
        key.pointee = wchar_t(bitPattern: Inner.prefill.value)
        return 1
      }
    }
    if let next = progress.afterEscape {
      progress.afterEscape = nil
      key.pointee = next
      return 1
    }
    // With more keys waiting, the line will be another in a moment.
    if !terminal_has_input(0) { paint() }
    while !terminal_wait() {
      let came = Int(terminal_take())
      if came & terminal_ended != 0 {
        progress.isEnded = true
        clearHint()
        return 0
      }
      if came & terminal_resized != 0 {
        redrawAfterResize()
        paint()
      }
      // Ctrl-C from before editing mode, or from `kill -INT`.
      if came & terminal_interrupted != 0 {
        clearHint()
        key.pointee = 3
        return 1
      }
    }
    let result = terminal_read(key)
    clearHint()
    if result != 1 { progress.isEnded = true }
    guard result == 1, key.pointee == LineEditor.escape, !terminal_has_input(40) else {
      return result
    }
    // libedit waits for ever after Esc, since other keys begin with it.
    if terminal_is_vi(editor) {
      key.pointee = wchar_t(bitPattern: Inner.escape.value)
      return 1
    }
    return readAfterEscape(into: key)
  }

  private static let escape: wchar_t = 0x1B

  /// A lone Esc is the first half of Alt with whatever comes next, but not of a key that begins with
  /// Esc itself: then it was pressed to leave something, and means nothing.
  private func readAfterEscape(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    var next: wchar_t = 0
    let result = terminal_wait() ? terminal_read(&next) : 0
    // What woke us otherwise, a signal, is taken care of at the next key.
    guard result == 1, next != LineEditor.escape else {
      return result == 1 ? 1 : readKey(into: key)
    }
    progress.afterEscape = next
    return 1
  }

  // MARK: The screen

  func layout(_ line: (scalars: [Unicode.Scalar], cursor: Int)) -> ScreenLayout {
    ScreenLayout(
      line.scalars, cursor: line.cursor, promptCells: prompt.cells, columns: Screen.columns,
      cells: Screen.cells)
  }

  /// A terminal wraps its rows anew when its width changes, and libedit does not know: the text is
  /// taken away from where the prompt now begins, and shown again.
  private func redrawAfterResize() {
    redraw { el_resize(editor) }
  }

  /// Takes the text away from the screen, changes something, and shows it again.
  func redraw(_ change: () -> Void) {
    clearHint()
    let up = layout(line).cursor.row
    Editor.show("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    change()
    terminal_refresh(editor)
  }

  /// Moves below the text, as if it had been handed over.
  func leaveBelow() {
    clearHint()
    let layout = layout(line)
    let down = layout.rows.count - 1 - layout.cursor.row
    Editor.show((down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n")
  }
}
