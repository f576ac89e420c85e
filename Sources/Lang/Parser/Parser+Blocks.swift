/// Statements that hold statements: if, for, report.
extension Parser {
  /// `if … then … else … end`
  mutating func parseConditional() -> StatementKind {
    let opening = advance()
    let condition = parseCondition(.if)
    expectOpening(.then)
    openConditionals += 1
    let statements = parseBlock(.if)
    openConditionals -= 1
    var alternative: [Statement]?
    if consume(if: .else) { alternative = parseBlock(.else) }
    expectEnd(.if, opening, isElseIf: alternative?.first?.isConditional == true)
    return .conditional(condition, then: statements, else: alternative)
  }

  /// `for each $s in school where … do … end`
  mutating func parseForEach() -> StatementKind {
    let opening = advance()
    if at(.variable) {
      reportSlip("`each`", current, fix: Fix(SourceSpan(current.start, current.start), "each "))
    } else {
      expect(.each)
    }
    let variable = parseLoopVariable()
    if !consume(if: .inList) { expect(.in) }
    let source = parseForSource()
    expectOpening(.do)
    let statements = parseBlock(.for)
    expectEnd(.for, opening)
    guard let variable else { return .invalid }
    return .forEach(variable, source, statements)
  }

  /// `$s`; a name without its dollar sign is taken for it.
  private mutating func parseLoopVariable() -> Variable? {
    let token = current
    guard token.kind == .name else {
      return parseVariable("a name with a dollar sign such as `$school`")
    }
    let word = text(token)
    var problem = SyntaxProblem.unexpected(
      expected: ["a name with a dollar sign"], found: found(token), after: .each, at: token.span
    ).diagnostic
    problem.hint = "write `$\(word)`"
    problem.fix = Fix(token.span, "$\(word)")
    report(problem)
    advance()
    return Variable(word, at: token.span)
  }

  private mutating func parseForSource() -> ForSource {
    switch current.kind {
    case .leftParenthesis: return .list(parseListOfValues())
    case .name, .quotedName:
      let name = parseName("a dimension")
      return .members(name, where: consume(if: .where) ? parseCondition(.where) : nil)
    case .integer, .schoolYear, .date, .quarter, .month, .variable:
      let first = parsePeriod(after: .in)
      expect(.to)
      return .periods(first, to: parsePeriod(after: .to))
    default:
      reportUnexpected(expected: ["a list in parentheses", "periods", "a dimension"], after: .in)
      recover(to: .do)
      return .list([])
    }
  }

  /// `report "title" into "file.html" do … end`
  mutating func parseReport() -> StatementKind {
    let opening = advance()
    let title = parseText("a title in quotes")
    expect(.into)
    let file = parseText("a file name in quotes")
    expectOpening(.do)
    let statements = parseBlock(.report)
    expectEnd(.report, opening)
    return .report(title, into: file, statements)
  }

  /// `then` or `do`; where it is missing, what stands before it is passed over.
  private mutating func expectOpening(_ word: Keyword) {
    if consume(if: word) { return }
    reportUnexpected(expected: ["`\(word.rawValue)`"])
    if !atBlockWord(word) { recover(to: word) }
    if consume(if: word) { quietOffset = -1 }
  }

  private mutating func atBlockWord(_ word: Keyword) -> Bool {
    at(word) || at(.end) || startsStatement(position)
  }

  private mutating func parseBlock(_ opener: Keyword) -> [Statement] {
    openBlocks += 1
    defer { openBlocks -= 1 }
    guard enterLevel(orGiveUp: true) else { return [] }
    defer { depth -= 1 }
    var statements: [Statement] = []
    parseStatements(into: &statements, in: opener)
    return statements
  }

  private mutating func expectEnd(
    _ opener: Keyword, _ opening: Token, isElseIf: Bool = false
  ) {
    if consume(if: .end) { return }
    if current.start == quietOffset && !atEnd { return }
    var problem = SyntaxProblem.missingEnd(
      opener, found: found(current), at: opening.span, end: previousEnd
    ).diagnostic
    if isElseIf { problem.hint = "`else if` is an `if` inside `else`, and each has its own `end`" }
    report(problem)
  }
}

extension Statement {
  fileprivate var isConditional: Bool {
    if case .conditional = kind { true } else { false }
  }
}
