/// A field of a mapping in one spelling, so that equal mappings have equal texts.
func mappingText(_ expression: Expression, values: [String: ScriptValue]) -> String {
  func text(_ expression: Expression) -> String { mappingText(expression, values: values) }
  switch expression.kind {
  case .literal(let literal): return literalText(literal)
  case .name(let name): return name.folded
  case .variable(let variable):
    switch values[folded(variable.name)] {
    case .literal(let literal): return literalText(literal)
    case .word(let word): return word.lowercased()
    case nil: return "$" + variable.name
    }
  case .call(let name, let arguments):
    let items = arguments.map { argument in
      switch argument {
      case .value(let value): text(value)
      case .condition(let condition): "where " + text(condition)
      }
    }
    return "\(name.folded)(\(items.joined(separator: ", ")))"
  case .negative(let inner): return "-" + text(inner)
  case .arithmetic(let left, let sign, let right):
    return "(\(text(left)) \(sign.rawValue) \(text(right)))"
  case .comparison(let left, let sign, let right):
    return "\(text(left)) \(sign.rawValue) \(text(right))"
  case .between(let subject, let low, let high):
    return "\(text(subject)) between \(text(low)) and \(text(high))"
  case .membership(let subject, let negated, let items):
    let list = items.map(text).joined(separator: ", ")
    return "\(text(subject))\(negated ? " not" : "") in (\(list))"
  case .missing(let subject, let negated):
    return "\(text(subject)) is\(negated ? " not" : "") missing"
  case .contains(let subject, let part): return "\(text(subject)) contains \(text(part))"
  case .startsWith(let subject, let part): return "\(text(subject)) starts with \(text(part))"
  case .within(let subject, _, _, _, _): return "\(text(subject)) within"
  case .not(let inner): return "not (\(text(inner)))"
  case .and(let parts): return "(\(parts.map(text).joined(separator: " and ")))"
  case .or(let parts): return "(\(parts.map(text).joined(separator: " or ")))"
  case .list(let items): return "[\(items.map(text).joined(separator: ", "))]"
  case .invalid: return "?"
  }
}

private func literalText(_ literal: Literal) -> String {
  switch literal {
  case .text(let text): quoted(text)
  case .integer, .decimal, .percent, .points, .period, .date, .yesno: literal.asText
  }
}
