/// The text as a whole, and which statement a word starts.
extension Parser {
  mutating func parseScript() -> Script {
    var edition: Int?
    if at(.edition) { edition = parseEdition() }
    var statements: [Statement] = []
    while !atEnd {
      parseStatements(into: &statements, in: nil)
      if atEnd { break }
      // Only a word that closes a block can be left over.
      let token = current
      report(.stray(text(token), at: token.span))
      advance()
    }
    return Script(edition: edition, statements: statements)
  }

  private mutating func parseEdition() -> Int? {
    let token = advance()
    let number = text(token).split { $0 == " " || $0 == "\t" }.last.flatMap { Int($0) }
    if number != 1 {
      record(SyntaxProblem.unknownEdition(text(token), at: token.span).diagnostic)
    }
    return number
  }

  /// Statements up to the end of the text or a word that closes or continues a block.
  mutating func parseStatements(into statements: inout [Statement], in block: Keyword?) {
    while !atEnd && !atBlockEnd(block) {
      if hasTooManyProblems { return giveUp() }
      let before = position
      statements.append(parseStatement())
      _ = consume(if: .semicolon)
      if position == before { advance() }
    }
  }

  private mutating func atBlockEnd(_ block: Keyword?) -> Bool {
    if at(.end) { return true }
    return at(.else) && (block == .if || openConditionals > 0 || block == nil)
  }

  mutating func parseStatement() -> Statement {
    let start = current.start
    let index = position
    let kind = parseStatementKind()
    var statement = Statement(kind, at: span(from: start))
    switch kind {
    case .letResult, .letFormula, .letValue, .param, .define:
      statement.documentation = documentation(before: index)
    default: break
    }
    return statement
  }

  private mutating func parseStatementKind() -> StatementKind {
    if consumeHabit(.statement) {
      return parseAfterHabit()
    }
    guard case .keyword(let keyword) = current.kind else { return parseUnknown() }
    if let verb = keyword.verb { return .query(parseQuery(verb)) }
    switch keyword {
    case .let: return parseLet()
    case .param: return parseParameter()
    case .use: return parseUse()
    case .set: return parseSet()
    case .check: return parseCheck()
    case .if: return parseConditional()
    case .for: return parseForEach()
    case .print: return parsePrint()
    case .report: return parseReport()
    case .explain: return parseExplain()
    case .describe: return parseDescribe()
    case .define: return parseDefine()
    case .remove: return parseRemove()
    case .load: return parseLoad()
    case .preview: return parsePreview()
    case .unload: return parseUnload()
    default: return parseUnknown()
    }
  }

  /// After a verb that is a habit from elsewhere, the clauses are read for more problems.
  private mutating func parseAfterHabit() -> StatementKind {
    recover()
    _ = parseClauses(of: .show)
    if !atEnd && !startsStatement(position) && !isFirstOfLine() { recoverToStatement() }
    return .invalid
  }

  /// A word that starts no statement.
  private mutating func parseUnknown() -> StatementKind {
    let token = current
    switch token.kind {
    case .semicolon:
      report(.stray(";", at: token.span))
      return .invalid
    case .edition: report(.misplacedEdition(at: token.span))
    case .name: reportUnknownStatement(token)
    case .keyword(let keyword) where keyword.group == .clause:
      report(.clauseWithoutQuestion(text(token), at: token.span))
    case .keyword(.then), .keyword(.do), .keyword(.otherwise), .rightParenthesis, .rightBracket:
      report(.stray(text(token), at: token.span))
    case .inList: report(.clauseWithoutQuestion(text(token), at: token.span))
    case .variable where peek().kind == .equal:
      reportSlip(
        "a question or another statement", token,
        fix: Fix(SourceSpan(token.start, token.start), "let "))
      let variable = variable(advance())
      advance()
      return .letValue(variable, parseCondition(.let))
    default: reportUnexpected(expected: ["a question or another statement"])
    }
    let start = position
    advance()
    recoverToStatement()
    collapse(from: min(start, position))
    return .invalid
  }

  private mutating func reportUnknownStatement(_ token: Token) {
    let word = text(token)
    if position > 0, !isFirstOfLine(), previousToken?.kind != .semicolon {
      return reportUnexpected(expected: ["the end of the statement"])
    }
    let meant = keywordMeant().flatMap { $0.group == .statement ? $0 : nil }
    report(.unknownStatement(word, meant: meant, at: token.span))
  }

  /// The `##` lines right before a statement, without their signs.
  private func documentation(before index: Int) -> String? {
    let start = index > 0 ? tokens[index - 1].end : 0
    let trivia = String(decoding: lexer.bytes[start..<tokens[index].start], as: UTF8.self)
    var lines: [Substring] = []
    let written = trivia.split(separator: "\n", omittingEmptySubsequences: false)
    for line in written.dropFirst(index > 0 ? 1 : 0).dropLast().reversed() {
      let line = line.drop { $0.isWhitespace }
      guard line.hasPrefix("##") else { break }
      let words = line.drop { $0 == "#" }
      lines.append(words.hasPrefix(" ") ? words.dropFirst() : words)
    }
    guard !lines.isEmpty else { return nil }
    return lines.reversed().map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
      .joined(separator: "\n")
  }
}
