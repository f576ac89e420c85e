import Tabular

/// `$words` and the texts they stand in.
extension Binder {
  /// `let $cutoff = 10pp` is known now; `let $worst = max(gaps.difference)` once it runs.
  mutating func letValue(_ variable: Variable, _ expression: Expression) -> BoundStatement? {
    let name = folded(variable.name)
    guard expression.isComputed else {
      guard let value = scriptValue(expression) else { return nil }
      return setting(name, ScriptVariable(value))
    }
    guard let typed = scriptExpression(expression) else { return nil }
    if case .number(let number) = typed.expression {
      return setting(name, ScriptVariable(computed: number, typed.type))
    }
    guard let standIn = standIn(for: typed) else { return nil }
    scope.variables[name] = standIn
    return .letComputed(name, typed)
  }

  mutating func setting(_ name: String, _ variable: ScriptVariable) -> BoundStatement {
    scope.variables[name] = variable
    return .letValue(name, variable)
  }

  /// A value written or set; one that must be worked out is not taken here.
  mutating func scriptValue(_ expression: Expression) -> ScriptValue? {
    if case .negative(let operand) = expression.kind,
      case .literal(let literal)? = value(of: operand), let negated = literal.negated
    {
      return .literal(negated)
    }
    if let value = value(of: expression) { return value }
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: "a plain value", at: expression.span
        ).diagnostic)
    }
    return nil
  }

  /// What a value that is not known yet is checked as: one of its type that could be there.
  private func standIn(for typed: TypedExpression) -> ScriptVariable? {
    switch typed.type {
    case .number, .count, .percent, .points, .money, .ratio, .probability:
      return ScriptVariable(computed: 1, typed.type)
    case .yesno: return ScriptVariable(.literal(.yesno(true)))
    case .date: return ScriptVariable(.literal(.date(scope.today)))
    case .period: return catalog.periods.last.map { ScriptVariable(.literal(.period($0.period))) }
    case .text, .member:
      guard case .aggregate(let found) = typed.expression else { return nil }
      let example = example(of: found.column?.meaning ?? .field) ?? ""
      return ScriptVariable(.literal(.text(example)))
    }
  }

  private func example(of meaning: ResultColumn.Meaning) -> String? {
    switch meaning {
    case .dimension(let code):
      catalog.dimensions.first { $0.code == code }?.members.first?.label
    case .level(let level): catalog.places.first { $0.level == level }.map(names.text(of:))
    case .period: catalog.periods.last?.period.label
    case .measure, .field: nil
    }
  }

  /// `{$x}` in a text is replaced by the value of `$x`.
  mutating func interpolated(_ text: TextLiteral) -> String? {
    interpolated(text) { $0.spoken }
  }

  /// A file name with values in it: a value is never a folder of its own.
  mutating func fileName(_ text: TextLiteral) -> String? {
    interpolated(text) { variable in
      String(variable.spoken.map { $0 == "/" || $0 == "\\" ? "-" : $0 })
    }
  }

  private mutating func interpolated(_ text: TextLiteral, _ spoken: (ScriptVariable) -> String)
    -> String?
  {
    var result = ""
    var rest = text.value[...]
    guard !reportsBraces(in: text) else { return nil }
    while let open = rest.firstRange(of: "{$") {
      result += rest[..<open.lowerBound]
      let name = rest[open.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard rest[name.endIndex...].first == "}" else {
        result += rest[open]
        rest = rest[open.upperBound...]
        continue
      }
      let variable = Variable(String(name), at: text.span)
      guard let value = value(of: variable) else { return nil }
      result += spoken(scope.variables[folded(variable.name)] ?? ScriptVariable(value))
      rest = rest[name.endIndex...].dropFirst()
    }
    return result + rest
  }

  /// Braces that would be printed as they are, where a value was meant: `{max(gaps.value)}`,
  /// `{$a + 1}`, `{cutoff}` beside `$cutoff`. Other braces are text.
  private mutating func reportsBraces(in text: TextLiteral) -> Bool {
    for piece in text.value.split(separator: "{").dropFirst(text.value.hasPrefix("{") ? 0 : 1) {
      guard let close = piece.firstIndex(of: "}") else { continue }
      let content = piece[..<close]
      let word = content.filter { $0 != " " && $0 != "$" }
      let isName = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      let isMeant =
        isName
        ? content.contains("$") && content.contains(" ")
          || scope.variables[folded(String(content))] != nil
        : content.contains("$") || isWorkedOut(content)
      guard isMeant else { continue }
      report(
        ScriptProblem.notInBraces(
          isName ? word : String(content), isName: isName, at: text.span
        ).diagnostic)
      return true
    }
    return false
  }

  /// `max(gaps.value)`, `gaps.value`: a function of ours, or a column of a result that is there.
  private func isWorkedOut(_ content: Substring) -> Bool {
    if let open = content.firstIndex(of: "(") {
      let word = folded(String(content[..<open]))
      return AggregateFunction.allCases.contains { $0.rawValue == word }
    }
    guard let dot = content.firstIndex(of: ".") else { return false }
    return scope.results[folded(String(content[..<dot]))] != nil
  }

  /// A question with the values of its `$words` in their place, so that it can be asked again by
  /// itself; `$today` stays, because it is always there.
  func resolved(_ text: String) -> String {
    let source = SourceText(text)
    var result = ""
    var end = 0
    for token in lex(source) where token.kind == .variable {
      let name = folded(String(source.slice(token.span).dropFirst()))
      guard let variable = scope.variables[name] else { continue }
      result += source.slice(SourceSpan(end, token.start)) + Binder.written(variable.value)
      end = token.end
    }
    return result + source.slice(SourceSpan(end, text.utf8.count))
  }
}

extension Expression {
  /// Whether it must be worked out: a function, arithmetic, a comparison.
  fileprivate var isComputed: Bool {
    switch kind {
    case .call, .arithmetic, .comparison, .between, .membership, .contains, .startsWith, .not, .and,
      .or:
      true
    case .negative(let operand): operand.isComputed
    case .literal, .name, .variable, .missing, .within, .list, .invalid: false
    }
  }
}
