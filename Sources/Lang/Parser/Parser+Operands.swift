/// What stands between operators: values, names, variables, calls, parentheses, lists.
extension Parser {
  mutating func parseOperand() -> Expression {
    switch current.kind {
    case .leftParenthesis: parseParentheses()
    case .minus: parseMinus()
    case .name, .quotedName: parseNameOrCall()
    case .keyword(let keyword) where keyword.isSoft: parseNameOrCall()
    default: parseValue()
    }
  }

  private mutating func parseParentheses() -> Expression {
    let opening = advance()
    guard enterLevel() else { return missingExpression() }
    let inner = parseExpression()
    depth -= 1
    close(opening, with: .rightParenthesis)
    return Expression(inner.kind, at: span(from: opening.start))
  }

  private mutating func parseMinus() -> Expression {
    let start = advance().start
    guard enterLevel() else { return missingExpression() }
    let inner = parseOperand()
    depth -= 1
    return Expression(.negative(inner), at: span(from: start))
  }

  private mutating func parseValue() -> Expression {
    if at(.variable) {
      let token = advance()
      return Expression(.variable(variable(token)), at: token.span)
    }
    guard let literal = parseLiteral() else { return parseMissingOperand() }
    if previousToken?.kind == .integer || previousToken?.kind == .decimal { parseSpokenUnit() }
    return literal
  }

  /// `20 percent`, `10 points`, `20 %`: reported and passed.
  private mutating func parseSpokenUnit() {
    guard at(.name) || at(.unknown), !isFirstOfLine() else { return }
    guard let match = habitMatch(at: position, .operator, clauses: []),
      let fix = match.diagnostic.fix, fix.span.start < current.start
    else { return }
    report(match.diagnostic)
    for _ in 0..<match.tokenCount { advance() }
    quietOffset = -1
  }

  private mutating func parseMissingOperand() -> Expression {
    if consumeHabit(.operand) {
      recover(to: .then, .do, .otherwise)
      return missingExpression()
    }
    let before = position
    let name = parseName("a name or a value")
    guard position == before else { return Expression(.name(name), at: name.span) }
    let missing = missingExpression()
    recover(to: .then, .do, .otherwise)
    return missing
  }

  private mutating func parseNameOrCall() -> Expression {
    let name = parseNameOfOperand()
    return at(.leftParenthesis) ? parseCall(name) : Expression(.name(name), at: name.span)
  }

  private mutating func parseNameOfOperand() -> Name {
    if isNameOfValue(), let habit = habit(at: position, .value) { record(habit) }
    return parseName("a name", soft: true)
  }

  private mutating func parseCall(_ name: Name) -> Expression {
    let opening = advance()
    var arguments: [Argument] = []
    if !at(.rightParenthesis) {
      guard enterLevel() else { return missingExpression() }
      repeat { arguments.append(parseArgument()) } while consume(if: .comma)
      depth -= 1
    }
    close(opening, with: .rightParenthesis)
    return Expression(.call(name, arguments), at: span(from: name.span.start))
  }

  /// `today` and `null` are names nobody gives to a column.
  private mutating func isNameOfValue() -> Bool {
    guard at(.name), current.end - current.start <= 12, peek().kind != .dot else { return false }
    return ["today", "now", "current_date", "null", "nil"].contains(text(current).lowercased())
  }

  private mutating func parseArgument() -> Argument {
    if consume(if: .where) { return .condition(parseExpression()) }
    return .value(parseExpression())
  }

  /// `('A', 2, $x, black, pass)` after `in`.
  mutating func parseListOfValues() -> [Expression] {
    let opening = current
    guard expect(.leftParenthesis, "`(`") else { return [] }
    let values = parseList { $0.parseListItem() }
    close(opening, with: .rightParenthesis)
    return values
  }

  private mutating func parseListItem() -> Expression {
    if let literal = parseLiteral() { return literal }
    let token = current
    switch token.kind {
    case .variable:
      advance()
      return Expression(.variable(variable(token)), at: token.span)
    case .name:
      advance()
      return Expression(.name(Name([text(token)], at: token.span)), at: token.span)
    case .keyword(let keyword) where keyword.isSoft:
      advance()
      let name = Name([text(token)], at: token.span, soft: true)
      return Expression(.name(name), at: token.span)
    default:
      reportUnexpected(expected: ["a value such as 'A', `2` or `black`"])
      return missingExpression()
    }
  }

  /// Takes the bracket that closes, or reports the one that is open.
  mutating func close(_ opening: Token, with kind: TokenKind) {
    if consume(if: kind) { return }
    if current.start == quietOffset { return }
    if consumeHabit(.operator) || consumeHabit(.operand) { return recover() }
    guard atBreak() else {
      reportUnexpected(expected: [kind == .rightBracket ? "`]`" : "`)`", "`,`"])
      return recover(past: kind)
    }
    let closing = kind == .rightBracket ? "]" : ")"
    report(
      .unclosed(
        bracket: text(opening), closing: closing, found: found(current), at: opening.span,
        end: previousEnd))
  }

  /// Whether something new starts here, so that what is open was forgotten.
  mutating func atBreak() -> Bool {
    switch current.kind {
    case .endOfText, .semicolon: return true
    case .keyword(let keyword):
      return keyword.group == .statement || keyword.group == .clause
        || keyword == .end || keyword == .then || keyword == .do || keyword == .else
        || keyword == .otherwise
    case .inList: return false
    default: return false
    }
  }
}
