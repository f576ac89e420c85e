/// Reporting each problem once, and going on at the next word that starts something.
extension Parser {
  mutating func report(_ problem: SyntaxProblem) { report(problem.diagnostic) }

  mutating func report(_ diagnostic: Diagnostic) {
    guard current.start != quietOffset else { return }
    quietOffset = current.start
    record(diagnostic)
  }

  /// Adds a diagnostic that does not keep the next one at the same word from being given.
  mutating func record(_ diagnostic: Diagnostic) {
    guard !hasTooManyProblems else { return }
    diagnostics.append(diagnostic)
  }

  var hasTooManyProblems: Bool {
    diagnostics.count + lexer.problems.count >= Parser.problemLimit
  }

  /// Where to point for something missing: the word found instead, or the end of the text.
  mutating func spanOfFound() -> SourceSpan {
    atEnd ? SourceSpan(previousEnd, previousEnd) : current.span
  }

  /// "expected a dimension, found `where`", or the habit that explains it better.
  mutating func reportUnexpected(expected: [String], after word: Keyword? = nil) {
    let token = current
    // A lone dollar sign has been reported by the lexer.
    if token.kind == .unknown, text(token) == "$" {
      quietOffset = token.start
      return
    }
    if token.kind == .unknown {
      if let symbol = habit(at: position, .anywhere) { return report(symbol) }
      return report(unknownCharacters(token))
    }
    if token.kind == .endOfText, tokens.count > 1, tokens[position - 1].kind == .unknown { return }
    if let word, word.group == .clause, let needs = expected.first, expected.count == 1, atBreak() {
      let problem = SyntaxProblem.emptyClause(
        word, needs: needs, found: found(token), at: spanOfFound())
      return report(problem)
    }
    let problem = SyntaxProblem.unexpected(
      expected: expected, found: found(token), after: word, at: spanOfFound())
    report(unquoted(token, for: expected, problem.diagnostic))
  }

  /// A name in quotes, as it comes from a word processor: quotes are for values.
  private func unquoted(
    _ token: Token, for expected: [String], _ problem: Diagnostic
  ) -> Diagnostic {
    guard token.kind == .text, expected.contains(where: Parser.names.contains) else {
      return problem
    }
    let name = String(text(token).dropFirst().dropLast())
    guard Identifier(name) != nil, Keyword(word: Array(name.utf8)) == nil else { return problem }
    var problem = problem
    problem.hint = "names stand without quotes: write `\(name)`"
    problem.fix = Fix(token.span, name)
    return problem
  }

  private static let names: Set<String> = [
    "an indicator", "a dimension", "a collection", "a column",
  ]

  func unknownCharacters(_ token: Token) -> Diagnostic {
    let text = text(token)
    let isInvisible = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .format, .control, .unassigned, .privateUse: true
      default: false
      }
    }
    let shown = String(text.prefix(12))
    return isInvisible
      ? LexicalProblem.invisibleCharacters(shown, at: token.span).diagnostic
      : LexicalProblem.unknownCharacters(shown, at: token.span).diagnostic
  }

  /// What stands at a token, in words: "`where`", "the text 'Black'", "the end".
  func found(_ token: Token) -> String {
    switch token.kind {
    case .endOfText: return "the end"
    case .text: return "the text \(text(token).prefix(24))"
    case .integer, .decimal, .percent, .points: return "the number `\(text(token).prefix(24))`"
    default: return "`\(text(token).prefix(24))`"
    }
  }

  // MARK: Going on

  /// Skips to the next word that starts a clause or a statement, or ends a block.
  mutating func recover(to keywords: Keyword...) {
    skip { $0.isResumption(stoppingAtClauses: true, keywords) }
  }

  /// Skips to the next word that starts a statement or ends a block.
  mutating func recoverToStatement() {
    skip { $0.isResumption(stoppingAtClauses: false, []) }
  }

  /// Skips past the bracket that closes, or to where something new starts.
  mutating func recover(past closing: TokenKind) {
    skip { $0.at(closing) || $0.isResumption(stoppingAtClauses: true, [.then, .do, .otherwise]) }
    if consume(if: closing) { quietOffset = -1 }
  }

  private mutating func skip(until isDone: (inout Parser) -> Bool) {
    if hasTooManyProblems { return giveUp() }
    var start = position
    var skipped = 0
    while !atEnd && !isDone(&self) {
      advance()
      skipped += 1
      // Nothing that makes sense for so long is no text of this language.
      if skipped > 10_000 { return giveUp() }
      // A long stretch is joined as it grows, so that garbage costs no memory.
      if position - start >= 64 {
        collapse(from: start)
        start = position - 1
      }
    }
    collapse(from: start)
    stayQuiet()
  }

  /// What goes wrong at the current token follows from what has been reported, unless a line
  /// starts here that is wrong for a reason of its own.
  mutating func stayQuiet() {
    quietOffset = at(.name) && isFirstOfLine() ? -1 : current.start
  }

  private mutating func isResumption(stoppingAtClauses: Bool, _ keywords: [Keyword]) -> Bool {
    switch current.kind {
    case .semicolon, .endOfText: return true
    case .comma, .rightParenthesis, .rightBracket: return fieldsDepth > 0
    case .keyword(let keyword):
      if fieldsDepth > 0 && peek().kind == .equal { return false }
      if keywords.contains(keyword) || keyword == .else { return true }
      if keyword == .end { return openBlocks > 0 || isFirstOfLine() }
      if startsStatement(position) { return true }
      return stoppingAtClauses && keyword.group == .clause
    case .name: return startsLikeStatement()
    default: return false
    }
  }

  /// Whether a line starts with a slip of a statement or a verb from elsewhere.
  private mutating func startsLikeStatement() -> Bool {
    guard isFirstOfLine() else { return false }
    return habit(at: position, .statement) != nil || keywordMeant()?.group == .statement
  }

  /// Whether a statement starts at a token; a soft word only with what must follow it.
  mutating func startsStatement(_ index: Int) -> Bool {
    guard case .keyword(let keyword) = token(at: index).kind, keyword.group == .statement else {
      return false
    }
    let next = token(at: index + 1).kind
    switch keyword {
    case .count, .change: return next == .name || next == .quotedName
    case .load: return next == .text || next == .name && isFirstOfLine(index)
    case .for: return next == .keyword(.each)
    default: return true
    }
  }

  // MARK: Depth

  /// Runs a step one level deeper, or reports that the text is nested too deep.
  mutating func nested<Node>(
    otherwise fallback: Node, _ body: (inout Parser) -> Node
  ) -> Node {
    guard enterLevel() else { return fallback }
    defer { depth -= 1 }
    return body(&self)
  }

  /// Reports a list nobody would write, and gives up on the text.
  mutating func isTooLong(_ count: Int) -> Bool {
    guard count > Parser.listLimit else { return false }
    report(.tooLong(at: current.span))
    giveUp()
    quietOffset = current.start
    return true
  }

  /// Goes one level deeper; who gets `true` takes one off `depth` afterwards.
  mutating func enterLevel(orGiveUp: Bool = false) -> Bool {
    guard depth < Parser.depthLimit else {
      report(.tooDeep(at: current.span))
      if orGiveUp { giveUp() } else { recoverToStatement() }
      quietOffset = current.start
      return false
    }
    depth += 1
    return true
  }
}
