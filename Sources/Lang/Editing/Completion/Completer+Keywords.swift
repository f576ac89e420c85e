/// Words and signs of the language that may come next: each is tried, and the parser judges.
extension Completer {
  func keywords(_ word: WordAtCursor) -> [CompletionItem] {
    let query = QueryFinder.last(in: word.head)
    var items: [CompletionItem] = []
    for keyword in Keyword.allCases
    where keyword.rawValue.hasFolded(prefix: word.typed) && keyword.rawValue != word.typed {
      guard keyword.isBuilt, isTaken(keyword, by: query), accepts(keyword, after: word.head) else {
        continue
      }
      items.append(CompletionItem(keyword.rawValue, keyword.summary))
    }
    guard word.typed.isEmpty else { return items }
    for (sign, summary) in Completer.signs where accepts(sign, after: word.head) {
      items.append(CompletionItem(sign, summary))
    }
    return items
  }

  private static let signs = [
    ("=", "is equal to"), ("!=", "is not"), (">=", "at least"), ("<=", "at most"),
    (">", "more than"), ("<", "less than"), (")", "closes the parenthesis"),
  ]

  /// Whether the verb of the question has a use for the clause.
  private func isTaken(_ keyword: Keyword, by query: Query?) -> Bool {
    guard let query, keyword.group == .clause, let clause = keyword.clause,
      let verb = Verbs.verb(query.verb)
    else { return true }
    return verb.clauses.contains(clause)
  }

  private func accepts(_ keyword: Keyword, after head: String) -> Bool {
    guard accepts(keyword.rawValue, after: head), !isName(keyword, after: head) else {
      return false
    }
    guard keyword.group == .statement else { return true }
    // On the line of a question that could end here, another statement is not what is meant.
    let tokens = lex(SourceText(head)).dropLast()
    guard let last = tokens.last, !head.utf8.dropFirst(last.end).contains(UInt8(ascii: "\n")) else {
      return true
    }
    let start = head.utf8.count
    let statements = parse(SourceText(head + keyword.rawValue)).script.statements
    return !statements.contains { $0.span.start == start } || last.kind == .semicolon
  }

  /// Whether the parser would take the word for somebody's name: `where race = end`.
  private func isName(_ keyword: Keyword, after head: String) -> Bool {
    let parsed = parse(SourceText(head + keyword.rawValue))
    if parsed.diagnostics.contains(where: { $0.code == "S1016" }) { return false }
    var names = WordNameCollector()
    names.visit(parsed.script.statements)
    return names.starts.contains(head.utf8.count) || isField(after: head)
  }

  func isField(after head: String) -> Bool {
    let parsed = parse(SourceText("\(head)\(WordAtCursor.standIn) = 1"))
    switch PlaceFinder(offset: head.utf8.count).place(in: parsed.script.statements) {
    case .field?, .loadOption?: return true
    default: return false
    }
  }

  func accepts(_ word: String, after head: String) -> Bool {
    let parsed = parse(SourceText(head + word))
    let start = head.utf8.count
    return parsed.tokens.contains { $0.start == start }
      && !parsed.diagnostics.contains { $0.isAbout(start) }
  }
}

/// The question being written at the end of a text.
enum QueryFinder {
  static func last(in text: String) -> Query? {
    let statements = parse(SourceText(text)).script.statements
    return statements.last.flatMap(last)
  }

  private static func last(in statement: Statement) -> Query? {
    switch statement.kind {
    case .query(let query), .letResult(_, let query), .explain(.some(let query)): query
    case .conditional(_, let then, let alternative): (alternative ?? then).last.flatMap(last)
    case .forEach(_, _, let body), .report(_, _, let body): body.last.flatMap(last)
    case .letFormula, .letValue, .param, .use, .set, .check, .print, .explain, .describe, .define,
      .remove, .load, .preview, .unload, .invalid:
      nil
    }
  }
}
