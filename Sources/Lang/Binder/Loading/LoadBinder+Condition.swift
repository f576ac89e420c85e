extension LoadBinder {
  /// `keep = column("Cohort") != "2006 Aug" and column("Type") in ("A", "B")`
  mutating func condition(_ expression: Expression) -> LineCondition? {
    switch expression.kind {
    case .comparison(let left, let sign, let right):
      return comparison(left, sign, right)
    case .membership(let subject, let negated, let items):
      guard let column = columnOnly(subject) else { return nil }
      var texts: [String] = []
      for item in items {
        guard let text = wanted(item) else { return nil }
        texts.append(text)
      }
      return .equal(column, texts, negated: negated)
    case .missing(let subject, let negated):
      return columnOnly(subject).map { .missing($0, negated: negated) }
    case .contains(let subject, let text):
      guard let column = columnOnly(subject), let text = wanted(text) else { return nil }
      return .contains(column, text)
    case .startsWith(let subject, let text):
      guard let column = columnOnly(subject), let text = wanted(text) else { return nil }
      return .startsWith(column, text)
    case .not(let inner):
      return condition(inner).map { .not($0) }
    case .and(let parts):
      return all(parts).map { .and($0) }
    case .or(let parts):
      return all(parts).map { .or($0) }
    case .between(let subject, let low, let high):
      guard let column = columnOnly(subject), let low = number(low), let high = number(high) else {
        return nil
      }
      return .and([
        .compare(column, .greaterOrEqual, low), .compare(column, .lessOrEqual, high),
      ])
    case .literal, .name, .variable, .call, .negative, .arithmetic, .within, .list:
      problems.append(.badCondition(at: expression.span))
      return nil
    case .invalid: return nil
    }
  }

  private mutating func comparison(
    _ left: Expression, _ sign: ComparisonOperator, _ right: Expression
  ) -> LineCondition? {
    guard let column = columnOnly(left) else { return nil }
    switch sign {
    case .equal: return wanted(right).map { .equal(column, [$0], negated: false) }
    case .notEqual: return wanted(right).map { .equal(column, [$0], negated: true) }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return number(right).map { .compare(column, sign, $0) }
    }
  }

  private mutating func all(_ parts: [Expression]) -> [LineCondition]? {
    var bound: [LineCondition] = []
    for part in parts {
      guard let condition = condition(part) else { return nil }
      bound.append(condition)
    }
    return bound
  }

  /// A column, or a text that captures of the file's name complete: `"{table}"`.
  private mutating func columnOnly(_ expression: Expression) -> MappingValue? {
    switch value(expression, for: "keep") {
    case let value? where value.kind.isConstant:
      problems.append(.badCondition(at: expression.span))
      return nil
    case let value: return value
    }
  }

  private mutating func wanted(_ expression: Expression) -> String? {
    if let text = constant(expression) { return text }
    problems.append(.wrongType(field: "keep", wanted: "a value", at: expression.span))
    return nil
  }

  private mutating func number(_ expression: Expression) -> Double? {
    switch literal(expression) {
    case .integer(let number): return Double(number)
    case .decimal(let number), .percent(let number): return number
    case .points, .text, .period, .date, .yesno, nil:
      problems.append(.wrongType(field: "keep", wanted: "a number", at: expression.span))
      return nil
    }
  }
}

extension MappingValue.Kind {
  fileprivate var isConstant: Bool {
    switch self {
    case .constant: true
    case .header, .position, .columns, .capture, .filled: false
    }
  }
}
