import Tabular

/// `define`, `remove`, `load` and `preview` with their parentheses.
extension Formatter {
  mutating func writeFields(
    _ fields: [Field], _ first: Int, _ last: Int, indent: Int, trailing: String?
  ) {
    guard let field = fields.first, tokens[last].kind == .rightParenthesis else {
      return writeWithoutFields(first, last, indent: indent, trailing: trailing)
    }
    let opening = index(at: field.name.span.start) - 1
    let head = text(first, max(first, opening - 1))
    for comment in innerComments(first, opening) { add(comment, indent: indent, trailing: nil) }
    let parts = fieldSegments(fields, closing: last)
    let line = "\(head) ( \(parts.map(\.text).joined(separator: ", ")) )"
    let comments = comments(before: last)
    let hasComments =
      parts.contains { !$0.leading.isEmpty || $0.trailing != nil }
      || comments.trailing != nil || !comments.own.isEmpty
      || self.comments(before: opening + 1).trailing != nil
    if !hasComments && indent + line.displayWidth <= Formatter.width {
      return add(line, indent: indent, trailing: trailing)
    }
    add("\(head) (", indent: indent, trailing: self.comments(before: opening + 1).trailing)
    for part in parts {
      for comment in part.leading { add(comment, indent: indent + 2, trailing: nil) }
      add("\(part.text),", indent: indent + 2, trailing: part.trailing)
    }
    for comment in comments.own { add(comment.text, indent: indent + 2, trailing: nil) }
    add(")", indent: indent, trailing: trailing)
  }

  private mutating func writeWithoutFields(
    _ first: Int, _ last: Int, indent: Int, trailing: String?
  ) {
    guard tokens[last].kind == .rightParenthesis, last > first else {
      return write(segments(first, last, []), indent: indent, trailing: trailing)
    }
    for comment in innerComments(first, last) { add(comment, indent: indent, trailing: nil) }
    add("\(text(first, max(first, last - 2))) ( )", indent: indent, trailing: trailing)
  }

  /// One segment a field, without its comma.
  private func fieldSegments(_ fields: [Field], closing: Int) -> [Segment] {
    var segments: [Segment] = []
    for (number, field) in fields.enumerated() {
      let start = index(at: field.name.span.start)
      let next = number + 1 < fields.count ? index(at: fields[number + 1].name.span.start) : closing
      let hasComma = tokens[next - 1].kind == .comma
      let end = max(start, hasComma ? next - 2 : next - 1)
      var segment = Segment(text: text(start, end))
      let before = comments(before: start)
      segment.leading = before.own.map(\.text) + innerComments(start, end)
      if hasComma {
        let inside = comments(before: next - 1)
        segment.leading += [inside.trailing].compactMap { $0 } + inside.own.map(\.text)
      }
      segment.trailing = comments(before: next).trailing
      segments.append(segment)
    }
    return segments
  }
}
