internal import CLibedit
internal import CTerminal
internal import Foundation

/// Ctrl-R: the newest statement that holds what is typed, then older ones.
///
/// Our own, because libedit's own search writes the arrow keys' codes into the line.
extension LineEditor {
  func search() -> After {
    let before = typed
    let usual = prompt
    var search = HistorySearch(entries)
    while true {
      redraw {
        show(Prompt(search.words(Screen.columns)))
        replace(with: search.match ?? "")
      }
      guard let key = nextKey() else {
        progress.isEnded = true
        return .beep
      }
      switch key {
      case "\u{12}": search.older()
      case "\u{7F}", "\u{08}": search.shorten()
      case _ where key.value >= 0x20: search.lengthen(key)
      default:
        let isGivenUp = key == "\u{03}" || key == "\u{07}"
        redraw {
          show(usual)
          replace(with: isGivenUp ? before : search.match ?? before)
        }
        // Enter, an arrow, Tab: what was found stays, and the key does what it always does.
        if !isGivenUp { push(String(key)) }
        return .nothing
      }
    }
  }

  private func nextKey() -> Unicode.Scalar? {
    while !terminal_wait() {
      let came = Int(terminal_take())
      if came & terminal_ended != 0 { return nil }
      if came & terminal_interrupted != 0 { return "\u{03}" }
    }
    var key: wchar_t = 0
    guard terminal_read(&key) == 1 else { return nil }
    return Unicode.Scalar(UInt32(bitPattern: key)) ?? "\u{FFFD}"
  }
}

/// A search through statements, the newest first.
struct HistorySearch {
  private let entries: [String]
  private(set) var wanted = ""
  private var index: Int
  /// The statement found; it stays while nothing older is found.
  private(set) var match: String?
  private(set) var isFailing = false

  init(_ entries: [String]) {
    self.entries = entries
    index = entries.count
  }

  mutating func older() { find(from: index - 1) }

  mutating func lengthen(_ scalar: Unicode.Scalar) {
    wanted.unicodeScalars.append(scalar)
    find(from: min(index, entries.count - 1))
  }

  mutating func shorten() {
    if !wanted.isEmpty { wanted.unicodeScalars.removeLast() }
    index = entries.count
    find(from: entries.count - 1)
  }

  private mutating func find(from start: Int) {
    guard !wanted.isEmpty else {
      match = nil
      isFailing = false
      return
    }
    let lowered = wanted.lowercased()
    let found = entries.indices.last { $0 <= start && entries[$0].lowercased().contains(lowered) }
    isFailing = found == nil
    guard let found else { return }
    index = found
    match = entries[found]
  }

  /// What stands before the statement while searching.
  func words(_ columns: Int) -> String {
    let shown = wanted.count > columns / 3 ? "…" + wanted.suffix(columns / 3) : wanted
    return isFailing ? "(nothing older with `\(shown)`) " : "(search `\(shown)`) "
  }
}
