import Tabular

/// Values of scripts: literals, `$words`, functions over results, and arithmetic with units.
///
///     max(gaps.difference) - 2pp
extension Binder {
  mutating func scriptExpression(_ expression: Expression) -> TypedExpression? {
    switch expression.kind {
    case .literal, .variable, .name: return scriptOperand(expression)
    case .call(let name, let arguments):
      return aggregate(name, arguments, expression).map { found in
        typed(.aggregate(found), found.type, expression)
      }
    case .negative(let operand):
      guard let operand = scriptExpression(operand) else { return nil }
      guard operand.type.isNumeric else { return notArithmetic(expression) }
      if case .number(let number) = operand.expression {
        return typed(.number(-number), operand.type, expression)
      }
      return typed(.negative(operand.expression), operand.type, expression)
    case .arithmetic(let left, let sign, let right):
      let first = scriptExpression(left)
      let second = scriptExpression(right)
      guard let first, let second else { return nil }
      guard let type = ColumnType.joining(first.type, sign, second.type) else {
        report(
          ScriptProblem.unitsDoNotJoin(
            first.text, first.type, sign, second.text, second.type, at: expression.span
          ).diagnostic)
        return nil
      }
      return typed(.arithmetic(first.expression, sign, second.expression), type, expression)
    case .comparison, .between, .membership, .missing, .contains, .startsWith, .not, .and, .or:
      return scriptCondition(expression).map { typed(.condition($0), .yesno, expression) }
    case .within, .list: return notArithmetic(expression)
    case .invalid: return nil
    }
  }

  private mutating func scriptOperand(_ expression: Expression) -> TypedExpression? {
    if case .name(let name) = expression.kind, let result = resultColumn(name) {
      report(ScriptProblem.whichRow(name, isColumn: result).diagnostic)
      return nil
    }
    if case .name(let name) = expression.kind, case .indicator? = names.meaning(of: name.text) {
      report(ScriptProblem.indicatorForValue(name).diagnostic)
      return nil
    }
    guard let value = value(of: expression) else { return nil }
    switch value {
    case .literal(.integer(let number)): return typed(.number(Double(number)), .number, expression)
    case .literal(.decimal(let number)): return typed(.number(number), .number, expression)
    case .literal(.percent(let number)): return typed(.number(number), .percent, expression)
    case .literal(.points(let number)): return typed(.number(number), .points, expression)
    case .literal(.text), .word: return typed(.value(value), .text, expression)
    case .literal(.period): return typed(.value(value), .period, expression)
    case .literal(.date): return typed(.value(value), .date, expression)
    case .literal(.yesno): return typed(.value(value), .yesno, expression)
    }
  }

  /// Whether a bare name is a result (no) or one of its columns (yes); nil where it is neither.
  private func resultColumn(_ name: Name) -> Bool? {
    guard let first = name.parts.first, scope.results[folded(first)] != nil else { return nil }
    return name.parts.count > 1
  }

  private func typed(_ expression: ScriptExpression, _ type: ColumnType, _ source: Expression)
    -> TypedExpression
  {
    TypedExpression(expression: expression, type: type, text: canonicalText(of: source))
  }

  private mutating func notArithmetic(_ expression: Expression) -> TypedExpression? {
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: "a number, a value or a function such as `max(gaps.difference)`",
          at: expression.span
        ).diagnostic)
    }
    return nil
  }
}

extension ColumnType {
  /// Whether values of it are numbers, of whatever unit.
  var isNumeric: Bool {
    switch self {
    case .number, .count, .percent, .points, .money, .ratio, .probability: true
    case .text, .yesno, .date, .period, .member: false
    }
  }

  /// Numbers without a unit.
  var isPlain: Bool {
    switch self {
    case .number, .count, .ratio, .probability: true
    case .percent, .points, .money, .text, .yesno, .date, .period, .member: false
    }
  }

  /// The unit of `left sign right`; nil where the two do not go together.
  ///
  /// A percent less a percent is points, as everywhere in the language.
  static func joining(_ left: ColumnType, _ sign: ArithmeticOperator, _ right: ColumnType)
    -> ColumnType?
  {
    guard left.isNumeric, right.isNumeric else { return nil }
    switch sign {
    case .plus, .minus:
      if left.isPlain, right.isPlain { return left == right ? left : .number }
      switch (left, right) {
      case (.percent, .percent): return sign == .minus ? .points : nil
      case (.percent, .points): return .percent
      case (.points, .percent): return sign == .plus ? .percent : nil
      case (.points, .points): return .points
      case (.money, .money): return .money
      default: return nil
      }
    case .times:
      if left.isPlain, right.isPlain { return .number }
      if right.isPlain { return left }
      return left.isPlain ? right : nil
    case .dividedBy:
      if right.isPlain { return left.isPlain ? .number : left }
      return left == right ? .number : nil
    }
  }
}
