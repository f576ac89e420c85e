/// The clauses of a question, in any order, each once.
extension Parser {
  /// Every clause up to the end of the question.
  mutating func parseClauses(of verb: VerbName) -> [Clause] {
    var clauses: [Clause] = []
    while !hasTooManyProblems {
      let before = position
      if let clause = parseClause(among: clauses) {
        checkRepetition(clause, clauses)
        clauses.append(clause)
        continue
      }
      if position > before { continue }
      if atEndOfQuestion() { break }
      reportExtra(verb, clauses)
      if position == before { advance() }
    }
    return clauses
  }

  private mutating func parseClause(among clauses: [Clause]) -> Clause? {
    let token = current
    guard token.kind == .inList || isClauseWord(token) else {
      return parseMisspelledClause(clauses)
    }
    if consumeHabit(.clause, clauses: clauses) {
      recover()
      return nil
    }
    advance()
    guard let kind = parseClauseBody(token) else { return nil }
    return Clause(kind, at: span(from: token.start))
  }

  /// `wher race = black`: reported, and read as the clause that was meant.
  private mutating func parseMisspelledClause(_ clauses: [Clause]) -> Clause? {
    let token = current
    guard let meant = keywordMeant(), meant.group == .clause,
      habitMatch(at: position, .clause, clauses: clauses) == nil
    else { return nil }
    report(.misspelledClause(text(token), meant: meant, at: token.span))
    advance()
    return parseClauseBody(Token(.keyword(meant), token.start, token.end)).map {
      Clause($0, at: span(from: token.start))
    }
  }

  private func isClauseWord(_ token: Token) -> Bool {
    if case .keyword(let keyword) = token.kind { keyword.group == .clause } else { false }
  }

  private mutating func parseClauseBody(_ token: Token) -> ClauseKind? {
    guard case .keyword(let keyword) = token.kind else {
      return .time(.in(parsePeriod(after: .in), to: nil))
    }
    switch keyword {
    case .by: return .by(parseNames("a dimension", after: .by))
    case .where: return .where(parseCondition(.where))
    case .without: return .without(parseList(after: .without) { $0.parseAbsence() })
    case .having: return .having(parseCondition(.having))
    case .in, .since, .until, .latest, .last: return .time(parseTime(keyword))
    case .vs: return .vs(parseComparand())
    case .using: return .using(parseNames("a measure or method", after: .using))
    case .sort:
      expect(.by)
      return .sort(parseList(after: .sort) { $0.parseSortKey() })
    case .top: return .top(parseTop(bottom: false))
    case .bottom: return .top(parseTop(bottom: true))
    case .with: return .with(parseNames("a column", soft: true, after: .with))
    case .as: return .as(parseFormat())
    case .into: return .into(parseText("a file name in quotes"))
    case .from:
      if consume(if: .last) { return .from(nil) }
      return .from(parseName("a result or `last`", after: .from))
    default: return nil
    }
  }

  /// A format; `list` is a verb elsewhere.
  private mutating func parseFormat() -> Name {
    guard at(.keyword(.list)) else { return parseName("a format such as `csv`", after: .as) }
    let token = advance()
    return Name([text(token)], at: token.span, soft: true)
  }

  /// A condition after `where`, `having`, `check`, `if`; an empty one is reported by the word.
  mutating func parseCondition(_ keyword: Keyword) -> Expression {
    guard atBreak(), !isSoftKeyword(), !isReservedWordMeantAsName(), current.start != quietOffset
    else {
      return parseExpression()
    }
    report(
      .emptyClause(
        keyword, needs: keyword == .let ? "a question or a formula" : "a condition",
        found: found(current), at: spanOfFound()))
    return missingExpression()
  }

  private mutating func isSoftKeyword() -> Bool {
    if case .keyword(let keyword) = current.kind { keyword.isSoft } else { false }
  }

  private mutating func parseAbsence() -> Absence {
    let relation = parseName("what the rows lack", after: .without)
    guard at(.leftParenthesis) else { return Absence(relation, where: nil) }
    let opening = advance()
    guard enterLevel() else { return Absence(relation, where: nil) }
    let condition = parseExpression()
    depth -= 1
    close(opening, with: .rightParenthesis)
    return Absence(relation, where: condition)
  }

  private mutating func parseSortKey() -> SortKey {
    let column = parseName("a column", soft: true, after: .sort)
    if consume(if: .asc) { return SortKey(column, descending: false) }
    if consume(if: .desc) { return SortKey(column, descending: true) }
    return SortKey(column, descending: nil)
  }

  private mutating func parseTop(bottom isBottom: Bool) -> Top {
    let count = parseCount(after: isBottom ? .bottom : .top)
    let per = consume(if: .per) ? parseName("a dimension", after: .per) : nil
    return Top(count, bottom: isBottom, per: per)
  }

  private mutating func parseComparand() -> Comparand {
    let token = current
    switch token.kind {
    case .keyword(.target):
      advance()
      return .target(token.span)
    case .keyword(.baseline):
      advance()
      return .baseline(token.span)
    case .text, .keyword(.yes), .keyword(.no):
      if let literal = parseLiteral() { return .value(literal) }
    case .integer, .schoolYear, .date, .quarter, .month:
      if token.kind == .integer, let literal = parseLiteral() { return .value(literal) }
      return .value(parsePeriod(after: .vs))
    case .variable:
      advance()
      return .value(Expression(.variable(variable(token)), at: token.span))
    default: break
    }
    return .name(parseName("a group or a reference such as `best`", after: .vs))
  }
}
