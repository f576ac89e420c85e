internal import Tabular

/// Characters in rows and columns; what is drawn later covers what was drawn before.
struct Canvas {
  private var cells: [[Character]]
  let width: Int
  let height: Int

  init(width: Int, height: Int = 1) {
    self.width = max(1, width)
    self.height = max(1, height)
    cells = [[Character]](
      repeating: [Character](repeating: " ", count: self.width), count: self.height)
  }

  /// What lies outside is not drawn.
  mutating func put(_ character: Character, _ column: Int, _ row: Int = 0) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    cells[row][column] = character
  }

  mutating func fill(_ character: Character, _ from: Int, _ to: Int, row: Int = 0) {
    guard from <= to else { return }
    for column in from...to { put(character, column, row) }
  }

  var lines: [String] { cells.map { String($0) } }

  /// The column of a share of the width: 0 is the first, 1 the last.
  func column(_ share: Double) -> Int { Int((share * Double(width - 1)).rounded()) }

  func row(_ share: Double) -> Int { Int(((1 - share) * Double(height - 1)).rounded()) }
}

extension Canvas {
  /// Texts under their columns, each in the middle of its own: every one, or every second, third, …
  /// counted from `anchor` until none touches the next.
  static func labels(
    _ labels: [(column: Int, text: String)], width: Int, anchor: Int
  ) -> String {
    for stride in 1...max(1, labels.count) {
      let chosen = labels.indices.filter { ($0 - anchor) % stride == 0 }.map { labels[$0] }
      if let line = line(of: chosen, width: width) { return line }
    }
    return ""
  }

  /// The texts on one line, or `nil` where two would touch.
  private static func line(of labels: [(column: Int, text: String)], width: Int) -> String? {
    var canvas = Canvas(width: width)
    var free = 0
    for label in labels {
      let length = label.text.displayWidth
      guard length <= width else { return nil }
      let start = min(max(0, label.column - length / 2), width - length)
      guard start >= free else { return nil }
      free = start + length + 1
      for (offset, character) in label.text.enumerated() { canvas.put(character, start + offset) }
    }
    return canvas.lines.first?.withoutTrailingSpaces
  }
}

/// The characters a chart is drawn with, in Unicode or in ASCII.
struct Brush: Hashable {
  var solid: Character = "█"
  var shade: Character = "▒"
  /// Eighths of a block, from one to seven.
  var parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  var dot: Character = "●"
  var hollow: Character = "○"
  var reference: Character = "◆"
  var zero: Character = "│"
  var rangeStart: Character = "├"
  var range: Character = "─"
  var rangeEnd: Character = "┤"
  var target: Character = "┃"
  var upright: Character = "│"
  var path: Character = "·"
  var projected: Character = "┊"
  var series: [Character] = ["●", "○", "■", "□", "◆", "◇", "▲", "△", "★", "☆", "▼", "▽"]

  static let ascii = Brush(
    solid: "#", shade: ":", parts: [], dot: "O", hollow: "o", reference: "*", zero: "|",
    rangeStart: "(", range: "-", rangeEnd: ")", target: "!", upright: "|", path: ".",
    projected: ":", series: ["o", "x", "#", "+", "*", "@", "a", "b", "c", "d", "e", "f"])

  func series(_ number: Int) -> Character { series[number % series.count] }
}
