internal import CTerminal

/// Tab: writes what is certain, else shows what there is.
extension LineEditor {
  func complete() -> After {
    let line = line
    let before = string(line.scalars.prefix(line.cursor))
    let completion = rules.completion(string(line.scalars), before.utf8.count)
    guard !completion.items.isEmpty else { return .beep }
    let typed = String(decoding: before.utf8.dropFirst(completion.start), as: UTF8.self)
    let common = completion.common
    if completion.items.count == 1, let only = completion.items.first {
      let follows = line.scalars.dropFirst(line.cursor).first
      put(only.text + (follows == nil ? only.suffix : ""), inPlaceOf: typed)
    } else if common.count > typed.count {
      put(common, inPlaceOf: typed)
    } else {
      leaveBelow()
      Editor.show(CandidateList(completion.items, looks).text(Screen.columns, Screen.rows))
      terminal_refresh(editor)
      return .nothing
    }
    return .refresh
  }

  private func put(_ text: String, inPlaceOf typed: String) {
    delete(typed.unicodeScalars.count)
    insert(text)
  }
}

/// Candidates below the line: one a row with what it is, as many as there is room for.
struct CandidateList {
  let items: [Completion.Item]
  let looks: EditorLooks

  init(_ items: [Completion.Item], _ looks: EditorLooks) {
    self.items = items
    self.looks = looks
  }

  func text(_ columns: Int, _ rows: Int) -> String {
    let room = max(3, min(30, rows - 4))
    let shown = items.count <= room ? items[...] : items.prefix(room - 1)
    let names = shown.map { $0.text.trimmed }
    let width = min(names.map(\.count).max() ?? 0, max(8, columns / 2))
    var text = ""
    for (item, name) in zip(shown, names) {
      let padding = String(repeating: " ", count: max(0, width - name.count))
      let left = columns - 2 - max(width, name.count) - 3
      var row = "  " + name.cut(to: columns - 3)
      if !item.summary.isEmpty, left > 8 {
        let summary = item.summary.cut(to: left)
        row += padding + "  " + (looks.color ? TextStyle.dim(summary) : summary)
      }
      text += row + "\n"
    }
    let more = items.count - shown.count
    return more > 0 ? text + "  … and \(more) more: type on\n" : text
  }
}

extension String {
  fileprivate var trimmed: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }

  fileprivate func cut(to count: Int) -> String {
    self.count <= count ? self : prefix(max(0, count - 1)) + "…"
  }
}
