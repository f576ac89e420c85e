/// Statements of scripts: values, parameters, checks, settings.
extension Parser {
  /// `let gaps = gap …`, `let rate = a / b`, `let $cutoff = 10pp`
  mutating func parseLet() -> StatementKind {
    advance()
    if at(.variable) {
      let variable = variable(advance())
      expect(.equal, "`=`")
      if let verb = questionVerb() {
        report(.questionForValue(variable.name, at: current.span))
        _ = parseQuery(verb)
        return .letValue(variable, missingExpression())
      }
      return .letValue(variable, parseCondition(.let))
    }
    let name = parseName("a name or a `$` value", after: .let)
    guard expect(.equal, "`=`") else {
      recoverToStatement()
      return .letFormula(name, missingExpression())
    }
    if let verb = questionVerb() { return .letResult(name, parseQuery(verb)) }
    let formula = parseCondition(.let)
    if case .name(let word) = formula.kind, word.isSoft {
      record(SyntaxProblem.bareSoftFormula(word.text, at: word.span).diagnostic)
    }
    return .letFormula(name, formula)
  }

  /// The verb at the current token, where a question starts with it.
  mutating func questionVerb() -> VerbName? {
    guard case .keyword(let keyword) = current.kind, let verb = keyword.verb else { return nil }
    guard keyword.isSoft else { return verb }
    let next = peek().kind
    return next == .name || next == .quotedName ? verb : nil
  }

  /// `param $year: period = 2024 "School year to report"`
  mutating func parseParameter() -> StatementKind {
    advance()
    guard let variable = parseVariable("a name with a dollar sign such as `$year`") else {
      recoverToStatement()
      return .invalid
    }
    expect(.colon, "`:` and a type")
    var parameter = Parameter(
      variable, type: parseName("a type such as `number` or `period`", soft: true))
    if consume(if: .of) { parameter.dimension = parseName("a dimension", after: .of) }
    if consume(if: .equal) {
      parameter.initial = parseLiteral()
      if parameter.initial == nil { parameter.initial = wordInQuotes() }
    }
    if at(.text) { parameter.help = parseText("the help text") }
    return .param(parameter)
  }

  /// A bare word where a value must stand: what it is of is not known yet, so it is a text.
  private mutating func wordInQuotes() -> Expression? {
    guard at(.name) else {
      reportUnexpected(expected: ["a value"])
      return nil
    }
    let token = advance()
    let word = text(token)
    var problem = SyntaxProblem.unexpected(
      expected: ["a value"], found: "`\(word)`", after: nil, at: token.span
    ).diagnostic
    problem.hint = "write `\"\(word)\"`"
    problem.fix = Fix(token.span, "\"\(word)\"")
    report(problem)
    return Expression(.literal(.text(word)), at: token.span)
  }

  mutating func parseUse() -> StatementKind {
    advance()
    return .use(parseFileName(after: .use))
  }

  mutating func parsePrint() -> StatementKind {
    advance()
    if at(.variable) {
      let token = current
      let word = text(token)
      reportSlip("a text in quotes", token, fix: Fix(token.span, "\"{\(word)}\""))
      advance()
      return .print(TextLiteral("{\(word)}", at: token.span))
    }
    return .print(parseText("a text in quotes"))
  }

  /// `set confidence = 95%`
  mutating func parseSet() -> StatementKind {
    advance()
    let name = parseName("a setting such as `confidence`", after: .set)
    expect(.equal, "`=`")
    if let literal = parseLiteral() { return .set(name, literal) }
    let value = parseName("a value")
    return .set(name, Expression(value.isMissing ? .invalid : .name(value), at: value.span))
  }

  /// `check count(gaps) > 0 otherwise warn "No gaps"`
  mutating func parseCheck() -> StatementKind {
    advance()
    let condition = parseCondition(.check)
    guard consume(if: .otherwise) else { return .check(condition, otherwise: nil) }
    let isWarning = consume(if: .warn)
    if !isWarning, !consume(if: .fail) {
      if at(.text) {
        let start = SourceSpan(current.start, current.start)
        reportSlip("`warn` or `fail`", current, fix: Fix(start, "fail "))
      } else {
        reportUnexpected(expected: ["`warn`", "`fail`"])
      }
    }
    let text = at(.text) ? parseText("a text in quotes") : nil
    return .check(condition, otherwise: Otherwise(warn: isWarning, text))
  }

  /// One thing stands where another must, and what to write is certain.
  mutating func reportSlip(_ wanted: String, _ token: Token, fix: Fix) {
    var problem = SyntaxProblem.unexpected(
      expected: [wanted], found: found(token), after: nil, at: token.span
    ).diagnostic
    let word = text(token)
    problem.hint =
      "write `\(fix.span.end == fix.span.start ? fix.replacement + word : fix.replacement)`"
    problem.fix = fix
    report(problem)
  }

  mutating func parseExplain() -> StatementKind {
    advance()
    if consume(if: .last) { return .explain(nil) }
    if case .keyword(let keyword) = current.kind, let verb = keyword.verb {
      return .explain(parseQuery(verb))
    }
    reportUnexpected(expected: ["a question", "`last`"], after: .explain)
    return .invalid
  }

  mutating func parseDescribe() -> StatementKind {
    advance()
    switch current.kind {
    case .name, .quotedName: return .describe(.name(parseName("a name")))
    case .text: return .describe(.text(parseText("a text in quotes")))
    case .keyword(let keyword) where keyword != .progress && keyword != .audit:
      guard keyword.verb != nil, !questionFollows() else { return .describe(nil) }
      let token = current
      var problem = SyntaxProblem.reservedWord(text(token), as: "a name", at: token.span).diagnostic
      problem.hint = "for the word itself write `describe \"\(text(token))\"`"
      problem.fix = Fix(token.span, "\"\(text(token))\"")
      report(problem)
      advance()
      return .describe(nil)
    default: return .describe(nil)
    }
  }

  /// Whether the verb at the current token goes on as a question of its own.
  private mutating func questionFollows() -> Bool {
    switch peek().kind {
    case .name, .quotedName: true
    case .keyword(let next): next.isSoft && at(.list)
    default: false
    }
  }

  /// A file name in quotes; without them the words up to the blank are taken for it.
  mutating func parseFileName(after keyword: Keyword) -> TextLiteral {
    guard !at(.text), at(.name) else { return parseText("a file name in quotes") }
    let start = current
    var end = start.end
    var next = 1
    while peek(next).start == end, !peek(next).kind.isSeparator, peek(next).kind != .endOfText {
      end = peek(next).end
      next += 1
    }
    let name = source.slice(SourceSpan(start.start, end))
    let span = SourceSpan(start.start, end)
    var problem = SyntaxProblem.unexpected(
      expected: ["a file name in quotes"], found: "`\(name)`", after: keyword, at: span
    ).diagnostic
    problem.hint = "write `\"\(name)\"`"
    problem.fix = Fix(span, "\"\(name)\"")
    report(problem)
    for _ in 0..<next { advance() }
    return TextLiteral(name, at: span)
  }
}

extension TokenKind {
  var isSeparator: Bool { self == .comma || self == .semicolon || self == .rightParenthesis }
}
