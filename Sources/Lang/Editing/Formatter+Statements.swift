/// One statement after another, blocks indented.
extension Formatter {
  /// Writes a statement with the comments around it; the token after it.
  mutating func write(_ statement: Statement, indent: Int) -> Int {
    let first = index(at: statement.span.start)
    let trivia = comments(before: first)
    add(trivia.own, indent: indent)
    if trivia.endsWithBlank && !isBlockStart { lines.append("") }
    var last = lastIndex(endingAt: statement.span.end)
    let hasSemicolon = tokens[last + 1 < tokens.count ? last + 1 : last].kind == .semicolon
    let after = hasSemicolon ? last + 2 : last + 1
    var trailing = comments(before: after).trailing
    if hasSemicolon {
      let inside = comments(before: last + 1)
      let kept = [inside.trailing].compactMap { $0 } + inside.own.map(\.text)
      for comment in kept.dropLast(trailing == nil ? 1 : 0) {
        add(comment, indent: indent, trailing: nil)
      }
      if trailing == nil { trailing = kept.last }
    }
    last = max(first, last)
    writeBody(statement, first, last, indent: indent, trailing: trailing)
    return after
  }

  private mutating func writeBody(
    _ statement: Statement, _ first: Int, _ last: Int, indent: Int, trailing: String?
  ) {
    switch statement.kind {
    case .query(let query), .letResult(_, let query), .explain(.some(let query)):
      let starts = query.clauses.map { ($0.kind.rank, index(at: $0.span.start)) }
      write(segments(first, last, starts), indent: indent, trailing: trailing)
    case .check(_, otherwise: .some):
      let otherwise = (first...last).last { tokens[$0].kind == .keyword(.otherwise) }
      write(
        segments(first, last, otherwise.map { [(0, $0)] } ?? []), indent: indent,
        trailing: trailing)
    case .conditional(_, let then, let alternative):
      writeBlock(first, then, alternative, indent: indent, trailing: trailing)
    case .forEach(_, _, let body), .report(_, _, let body):
      writeBlock(first, body, nil, indent: indent, trailing: trailing)
    case .define(_, _, let fields), .remove(_, _, let fields), .load(_, _, let fields),
      .preview(_, _, let fields):
      writeFields(fields, first, last, indent: indent, trailing: trailing)
    case .letFormula, .letValue, .param, .use, .set, .check, .print, .explain, .describe, .unload,
      .invalid:
      write(segments(first, last, []), indent: indent, trailing: trailing)
    }
  }

  /// `if … then`, the statements, `else`, the statements, `end`.
  private mutating func writeBlock(
    _ first: Int, _ body: [Statement], _ alternative: [Statement]?, indent: Int, trailing: String?
  ) {
    let opening = openingWord(from: first, body)
    let head = segments(first, opening, [])
    write(head, indent: indent, trailing: comments(before: opening + 1).trailing)
    var next = writeInside(body, from: opening + 1, indent: indent + 2)
    if let alternative {
      add("else", indent: indent, trailing: comments(before: next + 1).trailing)
      next = writeInside(alternative, from: next + 1, indent: indent + 2)
    }
    add("end", indent: indent, trailing: trailing)
  }

  private mutating func writeInside(_ body: [Statement], from start: Int, indent: Int) -> Int {
    isBlockStart = true
    var next = start
    for statement in body { next = write(statement, indent: indent) }
    finish(before: next, indent: indent)
    isBlockStart = false
    return next
  }

  /// The `then` or `do` that opens the block at a token.
  private func openingWord(from first: Int, _ body: [Statement]) -> Int {
    if let statement = body.first { return max(first, index(at: statement.span.start) - 1) }
    var index = first
    while index < tokens.count - 1 {
      let kind = tokens[index].kind
      if kind == .keyword(.then) || kind == .keyword(.do) { return index }
      index += 1
    }
    return first
  }
}
