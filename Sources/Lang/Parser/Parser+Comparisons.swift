/// What may follow the left side of a comparison.
extension Parser {
  /// What follows the left side of a comparison; nil where nothing does.
  mutating func parseRest(of left: Expression) -> ExpressionKind? {
    if isComparisonWithNull(), consumeHabit(.operator) {
      quietOffset = -1
      return .missing(left, negated: false)
    }
    if let comparison = parseComparisonOperator() {
      return parseRightSide(of: left, comparison)
    }
    switch current.kind {
    case .inList:
      advance()
      return .membership(left, negated: false, parseListOfValues())
    case .keyword(.not) where peek().kind == .inList:
      advance()
      advance()
      return .membership(left, negated: true, parseListOfValues())
    case .keyword(.not) where isUnfinishedMembership():
      advance()
      _ = consume(if: .in)
      reportUnexpected(expected: ["`in (…)`"])
      return .invalid
    case .keyword(.between):
      advance()
      let low = parseSum()
      expect(.and)
      return .between(left, low: low, high: parseSum())
    case .keyword(.is): return parseMissing(left)
    case .keyword(.contains):
      advance()
      return .contains(left, parseSum())
    case .keyword(.starts):
      advance()
      expect(.with)
      return .startsWith(left, parseSum())
    case .keyword(.within):
      if peek().kind == .name, consumeHabit(.operator) {
        recover(to: .then, .do, .otherwise)
        return .invalid
      }
      advance()
      return parseWithin(left)
    default: return parseSpokenComparison(left)
    }
  }

  /// `not` or `not in` at the end of the text.
  private mutating func isUnfinishedMembership() -> Bool {
    let next = peek()
    return next.kind == .endOfText || next.kind == .keyword(.in) && peek(2).kind == .endOfText
  }

  /// `= null`
  private mutating func isComparisonWithNull() -> Bool {
    guard at(.equal) || at(.notEqual), peek().kind == .name else { return false }
    return ["null", "nil"].contains(text(peek()).lowercased())
  }

  /// `at least 3`, `like 'x%'`, `20 percent`: reported, and read as far as it can be.
  private mutating func parseSpokenComparison(_ left: Expression) -> ExpressionKind? {
    switch current.kind {
    case .name, .unknown: break
    case .keyword(.not), .keyword(.is): break
    default: return nil
    }
    guard let match = habitMatch(at: position, .operator, clauses: []) else {
      guard at(.not) else { return nil }
      reportUnexpected(expected: ["`not in (…)`"])
      recover(to: .then, .do, .otherwise)
      return .invalid
    }
    // `and` and `or` are read by the caller.
    if at(.unknown), ["&&", "&", "||"].contains(text(current)) { return nil }
    report(match.diagnostic)
    for _ in 0..<match.tokenCount { advance() }
    quietOffset = -1
    if case .literal = left.kind, previousToken?.kind == .name { return nil }
    if startsOperand() { return .comparison(left, .equal, parseSum()) }
    return .invalid
  }

  private mutating func startsOperand() -> Bool {
    switch current.kind {
    case .name, .quotedName, .variable, .integer, .decimal, .percent, .points, .text, .schoolYear,
      .date, .quarter, .month, .minus, .leftParenthesis, .keyword(.yes), .keyword(.no):
      true
    default: false
    }
  }

  private mutating func parseRightSide(
    of left: Expression, _ comparison: ComparisonOperator
  ) -> ExpressionKind {
    let right = parseSum()
    let third = position
    if let again = parseComparisonOperator() {
      _ = again
      quietOffset = -1
      report(.chainedComparison(at: tokens[third].span))
      recover(to: .then, .do, .otherwise)
    }
    return .comparison(left, comparison, right)
  }

  private mutating func parseComparisonOperator() -> ComparisonOperator? {
    let comparison: ComparisonOperator
    switch current.kind {
    case .equal: comparison = .equal
    case .notEqual: comparison = .notEqual
    case .less: comparison = .less
    case .lessOrEqual: comparison = .lessOrEqual
    case .greater: comparison = .greater
    case .greaterOrEqual: comparison = .greaterOrEqual
    default: return nil
    }
    let next = peek()
    let isDoubled = next.start == current.end && [.equal, .less, .greater].contains(next.kind)
    if isDoubled, let match = habitMatch(at: position, .operator, clauses: []) {
      report(match.diagnostic)
      for _ in 1..<match.tokenCount { advance() }
    }
    advance()
    return comparison
  }

  /// `is missing`, `is not missing`
  private mutating func parseMissing(_ left: Expression) -> ExpressionKind {
    let isPlain = peek().kind == .keyword(.missing) || peek(2).kind == .keyword(.missing)
    if !isPlain, let spoken = parseSpokenComparison(left) { return spoken }
    advance()
    let negated = consume(if: .not)
    expect(.missing)
    return .missing(left, negated: negated)
  }

  /// `60 days`, `last 90 days`, `1.5 miles of "Our Center"`
  private mutating func parseWithin(_ left: Expression) -> ExpressionKind {
    let last = consume(if: .last)
    let amount: Expression
    if at(.decimal), let literal = parseLiteral() {
      amount = literal
    } else {
      amount = parseCount(after: .within)
    }
    var unit = Name([], at: SourceSpan(current.start, current.start))
    if at(.name) {
      let token = advance()
      unit = Name([text(token)], at: token.span)
    } else {
      reportUnexpected(expected: ["a unit such as `days` or `miles`"])
    }
    guard consume(if: .of) else {
      return .within(left, last: last, amount: amount, unit: unit, of: nil)
    }
    return .within(left, last: last, amount: amount, unit: unit, of: parseCentre())
  }

  private mutating func parseCentre() -> Expression {
    let token = current
    switch token.kind {
    case .text:
      advance()
      return Expression(.literal(.text(textLiteral(token).value)), at: token.span)
    case .variable:
      advance()
      return Expression(.variable(variable(token)), at: token.span)
    default:
      let name = parseName("a name or a text", after: .of)
      return Expression(.name(name), at: name.span)
    }
  }
}
