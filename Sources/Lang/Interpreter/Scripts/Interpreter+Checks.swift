import Tabular

/// `check` and values worked out from results.
extension Interpreter {
  /// Fails, or warns, where the condition is not met; says which rows it could not look at.
  func check(
    _ rule: CheckRule, in source: SourceText, emit: (RunEvent) async throws -> Void
  ) async throws {
    let evaluation = Evaluation(results: results)
    for (result, count) in evaluation.hidden(in: rule.condition).sorted(by: { $0.key < $1.key }) {
      let rows = count == 1 ? "1 row of `\(result)` is" : "\(count) rows of `\(result)` are"
      try await emit(
        .done(["check \(rule.text): \(rows) hidden to protect privacy and not looked at"]))
    }
    let verdict = evaluation.verdict(of: rule.condition)
    guard verdict.kind != .yes else { return }
    let problem = LocatedDiagnostic(rule.diagnostic(verdict), in: source)
    guard rule.isWarning else { throw RunFailure.checkFailed(problem) }
    try await emit(.warned(problem))
  }

  /// The value that a `$word` is given once its results are there.
  func value(of typed: TypedExpression, at span: SourceSpan) throws -> ScriptVariable {
    switch Evaluation(results: results).value(of: typed) {
    case .range(let range):
      guard range.lowerBound == range.upperBound else {
        throw noValue(
          typed,
          "it is known only as a range, \(typed.type.spoken(range.lowerBound)) to "
            + typed.type.spoken(range.upperBound), at: span,
          hint: "ask of it with `check` or `if`, which look at both ends")
      }
      return ScriptVariable(computed: range.lowerBound, typed.type)
    case .flag(let flag): return ScriptVariable(.literal(.yesno(flag)))
    case .cell(let cell): return ScriptVariable(.literal(literal(cell, typed.type)))
    case .none(let why, let hint): throw noValue(typed, why, at: span, hint: hint)
    }
  }

  private func literal(_ cell: Cell, _ type: ColumnType) -> Literal {
    switch cell {
    case .text(let text):
      if type == .period, let period = catalog.periods.first(where: { $0.period.label == text }) {
        return .period(period.period)
      }
      if type == .date, let date = CalendarDate(text) { return .date(date) }
      return .text(text)
    case .flag(let flag): return .yesno(flag)
    case .integer(let number): return .integer(number)
    case .number(let number): return .decimal(number)
    case .interval, .absent, .total: return .text("")
    }
  }

  private func noValue(
    _ typed: TypedExpression, _ why: String, at span: SourceSpan, hint: String
  ) -> Diagnostic {
    Diagnostic(
      "S5035", at: span, "`\(typed.text)` has no one value: \(why)", hint: hint)
  }
}

extension CheckRule {
  /// S8001: looked at and not so; S8002: it cannot be told.
  fileprivate func diagnostic(_ verdict: Evaluation.Verdict) -> Diagnostic {
    let isKnown = verdict.kind == .no
    let because = verdict.because.isEmpty ? nil : verdict.because
    var diagnostic = Diagnostic(
      isKnown ? "S8001" : "S8002", at: span,
      message ?? (isKnown ? "`\(text)` is not so" : "nobody can tell whether `\(text)`"),
      label: isKnown ? because : because.map { "cannot be told: \($0)" })
    diagnostic.severity = isWarning ? .warning : .error
    return diagnostic
  }
}
