import Tabular

/// Numbers, texts, periods and dates. A value out of range is reported and kept as it is.
extension Parser {
  /// The value at the current token, or nil where there is none.
  mutating func parseLiteral() -> Expression? {
    let token = current
    guard let literal = literal(token) else { return nil }
    advance()
    return Expression(literal, at: token.span)
  }

  private mutating func literal(_ token: Token) -> ExpressionKind? {
    switch token.kind {
    case .integer: number(token).map { .literal(.integer($0)) } ?? .invalid
    case .decimal: decimal(token, dropping: 0).map { .literal(.decimal($0)) } ?? .invalid
    case .percent: decimal(token, dropping: 1).map { .literal(.percent($0)) } ?? .invalid
    case .points: decimal(token, dropping: 2).map { .literal(.points($0)) } ?? .invalid
    case .text: .literal(.text(textLiteral(token).value))
    case .keyword(.yes): .literal(.yesno(true))
    case .keyword(.no): .literal(.yesno(false))
    case .schoolYear: schoolYear(token)
    case .quarter, .month: yearPart(token)
    case .date: date(token)
    default: nil
    }
  }

  mutating func number(_ token: Token) -> Int? {
    let digits = text(token)
    guard digits.utf8.count <= 18, let number = Int(digits) else {
      record(LiteralProblem.tooLarge(digits, at: token.span).diagnostic)
      return nil
    }
    return number
  }

  private mutating func decimal(_ token: Token, dropping suffix: Int) -> Double? {
    var digits = text(token).dropLast(suffix)
    while let last = digits.last, !last.isNumber { digits.removeLast() }
    let wholeDigits = digits.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    guard wholeDigits <= 18, let number = Double(digits), number.isFinite else {
      record(LiteralProblem.tooLarge(String(digits), at: token.span).diagnostic)
      return nil
    }
    return number
  }

  private mutating func schoolYear(_ token: Token) -> ExpressionKind {
    let digits = text(token)
    let year = Int(digits.prefix(4)) ?? 0
    let part = Int(digits.suffix(2)) ?? 0
    if checkYear(year, token), part != (year + 1) % 100 {
      record(LiteralProblem.noSchoolYear(startYear: year, part: part, at: token.span).diagnostic)
    }
    return .literal(.period(Period(kind: .schoolYear, endYear: year + 1)))
  }

  private mutating func yearPart(_ token: Token) -> ExpressionKind {
    let digits = text(token)
    let year = Int(digits.prefix(4)) ?? 0
    let part = Int(digits.dropFirst(6)) ?? 0
    _ = checkYear(year, token)
    let kind: PeriodKind = token.kind == .quarter ? .quarter : .month
    return .literal(.period(Period(kind: kind, endYear: year, part: part)))
  }

  private mutating func date(_ token: Token) -> ExpressionKind {
    let digits = text(token)
    guard checkYear(Int(digits.prefix(4)) ?? 0, token) else { return .invalid }
    guard let date = CalendarDate(digits) else {
      record(LiteralProblem.noSuchDate(digits, at: token.span).diagnostic)
      return .invalid
    }
    return .literal(.date(date))
  }

  /// Whether a year is one that data can have; reports it otherwise.
  mutating func checkYear(_ year: Int, _ token: Token) -> Bool {
    if (1900...2200).contains(year) { return true }
    record(LiteralProblem.yearOutOfRange(text(token), at: token.span).diagnostic)
    return false
  }

  /// `2024`, `2023-24`, `2024-Q1`, `2024-M09`, `2024-09-01`, `$year`
  mutating func parsePeriod(after keyword: Keyword) -> Expression {
    let token = current
    switch token.kind {
    case .integer:
      advance()
      guard let year = number(token) else { return Expression(.invalid, at: token.span) }
      _ = checkYear(year, token)
      return Expression(.literal(.integer(year)), at: token.span)
    case .schoolYear, .date, .quarter, .month:
      if let literal = parseLiteral() { return literal }
    case .variable:
      advance()
      return Expression(.variable(variable(token)), at: token.span)
    default: break
    }
    reportUnexpected(expected: ["a period such as `2024` or `2023-24`"], after: keyword)
    return missingExpression()
  }

  mutating func missingExpression() -> Expression {
    Expression(.invalid, at: SourceSpan(current.start, current.start))
  }

  /// A whole number or a variable: `top 10`, `last $n years`.
  mutating func parseCount(after keyword: Keyword) -> Expression {
    let token = current
    switch token.kind {
    case .integer:
      advance()
      guard let number = number(token) else { return Expression(.invalid, at: token.span) }
      return Expression(.literal(.integer(number)), at: token.span)
    case .variable:
      advance()
      return Expression(.variable(variable(token)), at: token.span)
    default:
      reportUnexpected(expected: ["a whole number"], after: keyword)
      return missingExpression()
    }
  }
}
