/// What stands between operators: values, names, variables, calls, parentheses, lists.
extension Parser {
  mutating func parseOperand() -> Expression {
    if let literal = parseLiteral() { return literal }
    let token = current
    switch token.kind {
    case .name, .quotedName: return parseNameOrCall()
    case .keyword(let keyword) where keyword.isSoft: return parseNameOrCall()
    case .variable:
      advance()
      return Expression(.variable(variable(token)), at: token.span)
    case .minus:
      advance()
      let inner = nested(otherwise: missingExpression()) { $0.parseOperand() }
      return Expression(.negative(inner), at: span(from: token.start))
    case .leftParenthesis:
      advance()
      let inner = nested(otherwise: missingExpression()) { $0.parseExpression() }
      close(token, with: .rightParenthesis)
      return Expression(inner.kind, at: span(from: token.start))
    default: return parseMissingOperand()
    }
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
    if at(.name), peek().kind != .dot, let habit = habit(at: position, .value) { record(habit) }
    let name = parseName("a name", soft: true)
    guard at(.leftParenthesis) else { return Expression(.name(name), at: name.span) }
    let opening = advance()
    var arguments: [Argument] = []
    if !at(.rightParenthesis) {
      arguments = nested(otherwise: []) { parser in parser.parseList { $0.parseArgument() } }
    }
    close(opening, with: .rightParenthesis)
    return Expression(.call(name, arguments), at: span(from: name.span.start))
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
    case .keyword(let keyword): return keyword.group == .statement || keyword.group == .clause
      || keyword == .end || keyword == .then || keyword == .do || keyword == .else
      || keyword == .otherwise
    case .inList: return false
    default: return false
    }
  }
}
