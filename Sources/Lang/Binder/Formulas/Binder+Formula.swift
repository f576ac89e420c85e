/// `let rate = a / b`: indicators joined into a number that is asked for like one.
extension Binder {
  /// The indicator that a formula makes; nil with a diagnostic where it has no meaning.
  mutating func formula(
    _ expression: Expression, called name: Name, documentation: String?
  ) -> Indicator? {
    var operands: [Indicator] = []
    guard let term = term(expression, &operands) else { return nil }
    guard !operands.isEmpty else {
      report(FormulaProblem.noIndicator(name.text, at: expression.span).diagnostic)
      return nil
    }
    var formula = Formula(operands: operands, term: term, text: canonicalText(of: expression))
    // Formulas inside it are spelled out, as they may be given anew.
    if expression.names.contains(where: { scope.formulas[$0.folded] != nil }) {
      formula.text = formula.words(term)
    }
    let lines = documentation?.split(separator: "\n").map { String($0) } ?? []
    if lines.count > 1 { formula.documentation = lines.dropFirst().joined(separator: " ") }
    return Indicator(formula: formula, called: name.text, label: lines.first)
  }

  /// A formula as the model is now, or nil with a diagnostic.
  mutating func current(_ indicator: Indicator, at span: SourceSpan) -> Indicator? {
    guard let formula = indicator.formula else { return indicator }
    do {
      return Indicator(
        formula: try formula.over(catalog.indicators), called: indicator.id, label: indicator.label)
    } catch {
      report(FormulaProblem.refused(error, indicator.id, indicator.id, at: span).diagnostic)
      return nil
    }
  }

  private mutating func term(
    _ expression: Expression, _ operands: inout [Indicator]
  ) -> FormulaTerm? {
    switch expression.kind {
    case .arithmetic(let left, let sign, let right):
      return joined(left, sign, right, at: expression.span, &operands)
    case .name(let name): return operand(name, &operands)
    case .literal, .variable:
      guard let value = value(of: expression) else { return nil }
      return constant(value, at: expression.span)
    case .negative(let inner):
      guard let term = term(inner, &operands) else { return nil }
      if case .constant(let number) = term { return .constant(-number) }
      return joining(.constant(-1), .times, term, ("-1", canonicalText(of: inner)), expression.span)
    case .call, .comparison, .between, .membership, .missing, .contains, .startsWith, .within,
      .not, .and, .or, .list:
      report(FormulaProblem.notArithmetic(at: expression.span).diagnostic)
      return nil
    case .invalid: return nil
    }
  }

  private mutating func joined(
    _ left: Expression, _ sign: ArithmeticOperator, _ right: Expression, at span: SourceSpan,
    _ operands: inout [Indicator]
  ) -> FormulaTerm? {
    let first = term(left, &operands)
    let second = term(right, &operands)
    guard let first, let second else { return nil }
    let texts = (canonicalText(of: left), canonicalText(of: right))
    return joining(first, sign, second, texts, span)
  }

  private mutating func joining(
    _ left: FormulaTerm, _ sign: ArithmeticOperator, _ right: FormulaTerm,
    _ texts: (String, String), _ span: SourceSpan
  ) -> FormulaTerm? {
    do {
      return try .joining(left, sign, right)
    } catch {
      report(FormulaProblem.refused(error, texts.0, texts.1, at: span).diagnostic)
      return nil
    }
  }

  private mutating func constant(_ value: ScriptValue, at span: SourceSpan) -> FormulaTerm? {
    switch value {
    case .literal(.integer(let number)): return .constant(Double(number))
    case .literal(.decimal(let number)): return .constant(number)
    case .literal(.percent(let number)): return .constantPercent(number)
    case .literal, .word:
      report(FormulaProblem.notArithmetic(at: span).diagnostic)
      return nil
    }
  }

  // MARK: Operands

  private mutating func operand(_ name: Name, _ operands: inout [Indicator]) -> FormulaTerm? {
    guard !name.isMissing else { return nil }
    guard name.parts.count == 1 else {
      let isOfThings = Collection.named(name.parts[0]) != nil
      let isOfResult = scope.results[folded(name.parts[0])] != nil
      report(
        isOfThings || isOfResult
          ? FormulaProblem.notGroupByGroup(name, isOfThings: isOfThings).diagnostic
          : BindingProblem.unknownIndicator(name, known: indicatorCandidates).diagnostic)
      return nil
    }
    switch names.meaning(of: name.text) {
    case .indicator(let indicator)?:
      return .operand(position(of: indicator, &operands), FormulaKind(indicator))
    case let meaning?:
      report(
        BindingProblem.wrongKind(
          name, isA: meaning.kindInWords, wanted: "an indicator", hint: nil
        ).diagnostic)
      return nil
    case nil: break
    }
    if let indicator = scope.formulas[name.folded].flatMap({ current($0, at: name.span) }),
      let formula = indicator.formula
    {
      let positions = formula.operands.map { position(of: $0, &operands) }
      return (try? formula.term.moved(to: positions)) ?? nil
    }
    if scope.results[name.folded] != nil {
      report(
        BindingProblem.wrongKind(
          name, isA: "a result", wanted: "an indicator",
          hint: "a formula is worked out anew for each question, and a result is fixed"
        ).diagnostic)
    } else {
      report(BindingProblem.unknownIndicator(name, known: indicatorCandidates).diagnostic)
    }
    return nil
  }

  private func position(of indicator: Indicator, _ operands: inout [Indicator]) -> Int {
    if let known = operands.firstIndex(of: indicator) { return known }
    operands.append(indicator)
    return operands.count - 1
  }
}

extension Expression {
  /// The names a formula joins.
  fileprivate var names: [Name] {
    switch kind {
    case .name(let name): [name]
    case .negative(let inner): inner.names
    case .arithmetic(let left, _, let right): left.names + right.names
    case .literal, .variable, .call, .comparison, .between, .membership, .missing, .contains,
      .startsWith, .within, .not, .and, .or, .list, .invalid:
      []
    }
  }
}
