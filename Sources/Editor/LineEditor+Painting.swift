/// Colour while typing: the same characters are written over the line once more, so that
/// libedit's picture of the screen stays true.
extension LineEditor {
  /// A longer text is shown plain: a key may take 5 ms, not more.
  static let longestPainted = 8000

  func paint() {
    guard looks.color, length <= LineEditor.longestPainted else { return }
    let line = line
    guard !line.scalars.isEmpty else { return }
    let layout = layout(line)
    guard layout.isPlain, layout.rows.count <= Screen.rows else { return }
    let text = string(line.scalars)
    var painted = "\u{1B}7\r"
    if layout.cursor.row > 0 { painted += "\u{1B}[\(layout.cursor.row)A" }
    painted += paintedRows(layout, line.scalars, rules.spans(text))
    if line.cursor == line.scalars.count { painted += paintedHint(text, layout) }
    Editor.show(painted + "\u{1B}8")
  }

  private func paintedRows(
    _ layout: ScreenLayout, _ scalars: [Unicode.Scalar], _ spans: [StyledSpan]
  ) -> String {
    var styles: [TextStyle?] = []
    styles.reserveCapacity(scalars.count)
    var offset = 0
    var span = 0
    for scalar in scalars {
      while span < spans.count, spans[span].end <= offset { span += 1 }
      let isInside = span < spans.count && spans[span].start <= offset
      styles.append(isInside ? spans[span].style : nil)
      offset += UTF8.width(scalar)
    }
    var painted = ""
    let promptRow = layout.promptCells / max(2, Screen.columns)
    for (number, row) in layout.rows.enumerated() {
      if number > 0 { painted += "\r\n" }
      let margin = layout.promptCells % max(2, Screen.columns)
      if number == promptRow, margin > 0 { painted += "\u{1B}[\(margin)C" }
      var current: TextStyle?
      for index in row {
        if styles[index] != current {
          current = styles[index]
          painted += "\u{1B}[0\(current.map { ";" + $0.rawValue } ?? "")m"
        }
        painted.unicodeScalars.append(scalars[index])
      }
      if current != nil { painted += "\u{1B}[0m" }
    }
    return painted
  }

  /// The hint as far as it fits the row; what is typed next takes it away.
  private func paintedHint(_ text: String, _ layout: ScreenLayout) -> String {
    guard looks.hints, let hint = rules.hint(text), !hint.isEmpty else { return "" }
    let room = Screen.columns - (layout.widths.last ?? 0) - 1
    let shown = String(hint.prefix(max(0, room)))
    guard !shown.isEmpty, shown.unicodeScalars.allSatisfy({ Screen.cells($0) == 1 }) else {
      return ""
    }
    progress.hasHint = true
    return TextStyle.dim(shown)
  }

  func clearHint() {
    guard progress.hasHint else { return }
    progress.hasHint = false
    Editor.show("\u{1B}[K")
  }
}
