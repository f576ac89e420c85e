import Tabular

/// What `check` and `if` ask: comparisons of values and of functions over results.
///
///     check max(gaps.difference) <= 20pp and count(gaps) > 0
extension Binder {
  mutating func scriptCondition(_ expression: Expression) -> ScriptCondition? {
    switch expression.kind {
    case .and(let parts): return scriptConditions(parts).map { .and($0) }
    case .or(let parts): return scriptConditions(parts).map { .or($0) }
    case .not(let operand): return scriptCondition(operand).map { .not($0) }
    case .comparison(let left, let symbol, let right):
      return scriptComparison(left, symbol, right, expression)
    case .between(let subject, let low, let high):
      let ends = [
        Expression(.comparison(subject, .greaterOrEqual, low), at: expression.span),
        Expression(.comparison(subject, .lessOrEqual, high), at: expression.span),
      ]
      return scriptConditions(ends).map { .and($0) }
    case .membership(let subject, let isNegated, let items):
      let choices = items.map { item in
        Expression(.comparison(subject, .equal, item), at: expression.span)
      }
      guard let choices = scriptConditions(choices) else { return nil }
      return isNegated ? .not(.or(choices)) : .or(choices)
    case .contains(let subject, let part):
      return textTest(subject, part, expression) { folded($0).contains(folded($1)) }
    case .startsWith(let subject, let part):
      return textTest(subject, part, expression) { folded($0).hasPrefix(folded($1)) }
    case .literal, .variable, .name, .call, .missing, .negative, .arithmetic, .within, .list:
      return flag(expression)
    case .invalid: return nil
    }
  }

  private mutating func scriptConditions(_ parts: [Expression]) -> [ScriptCondition]? {
    let conditions = parts.compactMap { scriptCondition($0) }
    return conditions.count == parts.count ? conditions : nil
  }

  /// `if $details then`: a value that is yes or no by itself.
  private mutating func flag(_ expression: Expression) -> ScriptCondition? {
    if case .variable = expression.kind, let value = value(of: expression),
      case .literal(.yesno(let flag)) = value
    {
      return .known(flag, because: "\(canonicalText(of: expression)) is \(flag ? "yes" : "no")")
    }
    if !hasErrors(in: expression.span) {
      report(
        ScriptProblem.notACondition(canonicalText(of: expression), at: expression.span).diagnostic)
    }
    return nil
  }

  private mutating func scriptComparison(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression, _ whole: Expression
  ) -> ScriptCondition? {
    if let cell = cellComparison(left, symbol, right, whole) { return cell }
    guard !hasErrors(in: whole.span) else { return nil }
    if let known = memberComparison(left, symbol, right) { return known }
    guard !hasErrors(in: whole.span) else { return nil }
    let first = scriptExpression(left)
    let second = scriptExpression(right)
    guard let first, let second else { return nil }
    if first.type.isNumeric, second.type.isNumeric {
      if first.type == second.type || (first.type.isPlain && second.type.isPlain)
        || (first.type == .money && second.type.isPlain)
        || (first.type.isPlain && second.type == .money)
      {
        return .compare(first, symbol, second)
      }
      reportUnits(first, left, second, right)
      return nil
    }
    return knownComparison(first, symbol, second, whole)
  }

  /// `first(worst.race) = black`: the words of a cell, read as conditions on rows read them.
  private mutating func cellComparison(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression, _ whole: Expression
  ) -> ScriptCondition? {
    guard case .call(let name, let arguments) = left.kind,
      let found = aggregate(name, arguments, left), let column = found.column,
      !found.type.isNumeric, found.function != .count
    else { return nil }
    let cell = Expression(.name(Name([column.column.name], at: left.span)), at: left.span)
    let comparison = Expression(.comparison(cell, symbol, right), at: whole.span)
    return rowCondition(comparison, on: ResultShape(columns: [column])).map {
      .cell(found, $0, text: canonicalText(of: left))
    }
  }

  /// `$group = black` where `$group` is a member of a dimension: by any of its names.
  private mutating func memberComparison(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression
  ) -> ScriptCondition? {
    guard case .variable(let variable) = left.kind,
      let code = scope.variables[folded(variable.name)]?.dimension,
      symbol == .equal || symbol == .notEqual,
      let dimension = catalog.dimensions.first(where: { $0.code == code }),
      let mine = member(left, of: dimension), let other = member(right, of: dimension)
    else { return nil }
    let isEqual = mine.code == other.code
    return .known(
      (symbol == .equal) == isEqual, because: "$\(variable.name) is \(mine.label)")
  }

  /// Values that are no numbers, compared before anything runs.
  private mutating func knownComparison(
    _ left: TypedExpression, _ symbol: ComparisonOperator, _ right: TypedExpression,
    _ whole: Expression
  ) -> ScriptCondition? {
    guard let first = left.value, let second = right.value,
      let holds = first.compared(symbol, second)
    else {
      report(
        ScriptProblem.notCompared(left.text, left.type, right.text, right.type, at: whole.span)
          .diagnostic)
      return nil
    }
    return .known(holds, because: "\(left.text) is \(ScriptVariable(first).spoken)")
  }

  private mutating func textTest(
    _ subject: Expression, _ part: Expression, _ whole: Expression,
    _ holds: (String, String) -> Bool
  ) -> ScriptCondition? {
    guard case .variable = subject.kind else {
      report(ScriptProblem.notACondition(canonicalText(of: whole), at: whole.span).diagnostic)
      return nil
    }
    guard let text = word(subject), let part = word(part) else { return nil }
    return .known(holds(text, part), because: "\(canonicalText(of: subject)) is \(text)")
  }

  private mutating func reportUnits(
    _ first: TypedExpression, _ left: Expression, _ second: TypedExpression, _ right: Expression
  ) {
    let (unitless, span, other) =
      first.type.isPlain
      ? (first, left.span, second) : (second, right.span, first)
    let suffix = other.type == .percent ? "%" : "pp"
    if case .number = unitless.expression, unitless.type.isPlain, other.type != .money {
      report(
        BindingProblem.needsUnit(
          unitless.text, column: other.text, at: span, fix: unitless.text + suffix
        ).diagnostic)
    } else {
      report(
        ScriptProblem.notCompared(
          first.text, first.type, second.text, second.type, at: left.span.union(right.span)
        ).diagnostic)
    }
  }
}

extension ScriptValue {
  /// nil where the two cannot be compared so.
  func compared(_ symbol: ComparisonOperator, _ other: ScriptValue) -> Bool? {
    switch (self, other) {
    case (.literal(.yesno(let first)), .literal(.yesno(let second))):
      return symbol.holdsForWords(first == second)
    case (.literal(.date(let first)), .literal(.date(let second))):
      return symbol.holds(first, second)
    case (.literal(.period(let first)), .literal(.period(let second))):
      return first.kind == second.kind ? symbol.holds(first, second) : nil
    case (.literal(.period(let first)), .literal(.integer(let year))):
      return symbol.holds(first.endYear, year)
    case (.literal(.integer(let year)), .literal(.period(let second))):
      return symbol.holds(year, second.endYear)
    default: break
    }
    guard let first = words, let second = other.words else { return nil }
    return symbol.holdsForWords(folded(first) == folded(second))
  }

  private var words: String? {
    switch self {
    case .word(let word): word
    case .literal(.text(let text)): text
    case .literal: nil
    }
  }
}

extension TypedExpression {
  /// What it is before anything runs; nil where a result has a say.
  fileprivate var value: ScriptValue? {
    switch expression {
    case .value(let value): value
    case .number(let number):
      type == .number ? Int(exactly: number).map { .literal(.integer($0)) } : nil
    case .aggregate, .negative, .arithmetic, .condition: nil
    }
  }
}

extension ComparisonOperator {
  /// Words have no order; nil for `<` and the like.
  fileprivate func holdsForWords(_ areEqual: Bool) -> Bool? {
    switch self {
    case .equal: areEqual
    case .notEqual: !areEqual
    case .less, .lessOrEqual, .greater, .greaterOrEqual: nil
    }
  }
}
