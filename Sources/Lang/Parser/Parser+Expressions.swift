/// Conditions and formulas, loosest first: or, and, not, comparison, sum, product, minus.
extension Parser {
  /// A condition or formula; always a node, `invalid` where there is none.
  ///
  /// The functions on the way down do little themselves: what they keep on the stack is paid for
  /// by every level of parentheses.
  mutating func parseExpression() -> Expression {
    let first = parseNegation()
    switch current.kind {
    case .keyword(.and), .keyword(.or), .unknown: return parseLogic(first)
    default: return first
    }
  }

  /// The rest of conditions joined by `and` and `or`.
  private mutating func parseLogic(_ first: Expression) -> Expression {
    var alternatives: [Expression] = []
    var conditions = [first]
    while !isTooLong(conditions.count + alternatives.count) {
      let sign = parseLogicSign()
      if sign == .and || sign == nil && consume(if: .and) {
        conditions.append(parseNegation())
      } else if sign == .or || sign == nil && consume(if: .or) {
        alternatives.append(joined(conditions))
        conditions = [parseNegation()]
      } else {
        break
      }
    }
    let last = joined(conditions)
    guard !alternatives.isEmpty else { return last }
    return Expression(.or(alternatives + [last]), at: span(from: first.span.start))
  }

  /// `&&` and `||`: reported, and read as the words they stand for.
  private mutating func parseLogicSign() -> Keyword? {
    guard at(.unknown) else { return nil }
    let word: Keyword
    switch text(current) {
    case "&&", "&": word = .and
    case "||": word = .or
    default: return nil
    }
    if !consumeHabit(.operator) { advance() }
    quietOffset = -1
    return word
  }

  private func joined(_ conditions: [Expression]) -> Expression {
    guard conditions.count > 1, let first = conditions.first, let last = conditions.last else {
      return conditions.first ?? Expression(.invalid, at: span(from: previousEnd))
    }
    return Expression(.and(conditions), at: first.span.union(last.span))
  }

  private mutating func parseNegation() -> Expression {
    at(.not) ? parseNot() : parseComparison()
  }

  private mutating func parseNot() -> Expression {
    let start = advance().start
    guard enterLevel() else { return missingExpression() }
    let inner = parseNegation()
    depth -= 1
    return Expression(.not(inner), at: span(from: start))
  }

  private mutating func parseComparison() -> Expression {
    let left = parseSum()
    guard let kind = parseRest(of: left) else { return left }
    return Expression(kind, at: span(from: left.span.start))
  }

  // MARK: Arithmetic

  mutating func parseSum() -> Expression {
    let first = parseProduct()
    switch current.kind {
    case .plus, .minus: return parseSum(from: first)
    default: return first
    }
  }

  private mutating func parseSum(from first: Expression) -> Expression {
    var left = first
    var length = 0
    while at(.plus) || at(.minus) {
      guard isShortEnough(&length) else { return left }
      let operation: ArithmeticOperator = advance().kind == .plus ? .plus : .minus
      left = Expression(
        .arithmetic(left, operation, parseProduct()), at: span(from: first.span.start))
    }
    return left
  }

  private mutating func parseProduct() -> Expression {
    let first = parseOperand()
    switch current.kind {
    case .times, .slash: return parseProduct(from: first)
    default: return first
    }
  }

  private mutating func parseProduct(from first: Expression) -> Expression {
    var left = first
    var length = 0
    while at(.times) || at(.slash) {
      guard isShortEnough(&length) else { return left }
      let operation: ArithmeticOperator = advance().kind == .times ? .times : .dividedBy
      left = Expression(
        .arithmetic(left, operation, parseOperand()), at: span(from: first.span.start))
    }
    return left
  }

  /// A chain of operators is as deep a tree as parentheses are, so it has a limit too.
  private mutating func isShortEnough(_ length: inout Int) -> Bool {
    length += 1
    if length <= Parser.chainLimit { return true }
    report(.tooDeep(at: current.span))
    recoverToStatement()
    return false
  }
}
