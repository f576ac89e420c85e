import Lang

extension Document {
  /// What mends the problems that a stretch touches.
  func codeActions(touching range: PositionRange, in encoding: PositionEncoding) -> [CodeAction] {
    let asked = span(of: range, in: encoding)
    return (found?.problems ?? []).compactMap { problem in
      guard problem.elsewhere == nil, let fix = problem.diagnostic.fix,
        problem.span.start <= asked.end, asked.start <= problem.span.end
      else { return nil }
      let edit = TextEdit(range: self.range(of: fix.span, in: encoding), newText: fix.replacement)
      return CodeAction(
        title: title(of: fix), diagnostics: [published(problem, in: encoding)],
        edit: WorkspaceEdit(changes: [uri: [edit]]))
    }
  }

  /// `write kindergarten_ready instead of kindergarden_ready`
  private func title(of fix: Fix) -> String {
    let old = source.slice(fix.span).shortened
    let new = fix.replacement.shortened
    if new.isEmpty { return "take out `\(old)`" }
    if old.isEmpty { return "insert `\(new)`" }
    return "write `\(new)` instead of `\(old)`"
  }
}

extension String {
  /// One line of at most 40 characters.
  fileprivate var shortened: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }
}
