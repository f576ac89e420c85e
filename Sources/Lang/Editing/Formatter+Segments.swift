import Tabular

/// A part of a statement that stays on one line, with its comments.
struct Segment {
  var text: String
  /// Comments that go on lines of their own before it.
  var leading: [String] = []
  /// A comment after it on its line.
  var trailing: String?
  var rank = -1
}

extension Formatter {
  /// The tokens from first to last, cut before each clause, in canonical order.
  func segments(_ first: Int, _ last: Int, _ starts: [(rank: Int, index: Int)]) -> [Segment] {
    var cuts = [(rank: -1, index: first)]
    for start in starts where start.index > first { cuts.append(start) }
    var segments: [Segment] = []
    for (number, cut) in cuts.enumerated() {
      let end = number + 1 < cuts.count ? cuts[number + 1].index - 1 : last
      var segment = Segment(text: text(cut.index, max(cut.index, end)), rank: cut.rank)
      if number > 0 {
        let trivia = comments(before: cut.index)
        segments[number - 1].trailing = trivia.trailing
        segment.leading = trivia.own.map(\.text)
      }
      segment.leading += innerComments(cut.index, end)
      segments.append(segment)
    }
    return segments.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }

  func innerComments(_ first: Int, _ last: Int) -> [String] {
    guard first < last else { return [] }
    return ((first + 1)...last).flatMap { index in
      let trivia = comments(before: index)
      return [trivia.trailing].compactMap { $0 } + trivia.own.map(\.text)
    }
  }

  /// All on one line where it fits and no comment keeps them apart, else one a line.
  mutating func write(_ segments: [Segment], indent: Int, trailing: String?) {
    guard var head = segments.first else { return }
    for comment in head.leading { add(comment, indent: indent, trailing: nil) }
    head.leading = []
    let rest = segments.dropFirst()
    let line = ([head] + rest).map(\.text).joined(separator: " ")
    let hasComments =
      head.trailing != nil
      || rest.contains {
        !$0.leading.isEmpty || $0.trailing != nil
      }
    if !hasComments && (rest.isEmpty || indent + line.displayWidth <= Formatter.width) {
      return add(line, indent: indent, trailing: trailing)
    }
    var pending = trailing
    let holder = ([head] + rest).lastIndex { $0.trailing == nil }
    for (number, segment) in ([head] + rest).enumerated() {
      for comment in segment.leading { add(comment, indent: indent + 2, trailing: nil) }
      var comment = segment.trailing
      let isLast = number == rest.count
      if comment == nil, isLast || number == holder && ([head] + rest).last?.trailing != nil {
        comment = pending
        pending = nil
      }
      add(segment.text, indent: number == 0 ? indent : indent + 2, trailing: comment)
    }
    if let pending { add(pending, indent: indent, trailing: nil) }
  }
}
