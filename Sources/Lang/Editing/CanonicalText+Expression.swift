import Tabular

/// A condition or formula on one line, with the parentheses it needs and no others.
public func canonicalText(of expression: Expression) -> String {
  text(of: expression, atLeast: .or)
}

/// How tightly the parts of an expression hold together, loosest first.
private enum Tightness: Int, Comparable {
  case or, and, not, comparison, sum, product, minus, operand

  static func < (a: Tightness, b: Tightness) -> Bool { a.rawValue < b.rawValue }
}

private func text(of expression: Expression, atLeast wanted: Tightness) -> String {
  let (text, tightness) = bareText(of: expression)
  return tightness < wanted ? "(\(text))" : text
}

private func bareText(of expression: Expression) -> (String, Tightness) {
  switch expression.kind {
  case .literal(let literal): return (canonicalText(of: literal), .operand)
  case .name(let name): return (canonicalText(of: name), .operand)
  case .variable(let variable): return ("$\(variable.name)", .operand)
  case .call(let name, let arguments):
    let list = arguments.map { argument in
      switch argument {
      case .value(let value): canonicalText(of: value)
      case .condition(let condition): "where \(canonicalText(of: condition))"
      }
    }
    return ("\(canonicalText(of: name))(\(list.joined(separator: ", ")))", .operand)
  case .negative(let inner): return ("-\(text(of: inner, atLeast: .operand))", .minus)
  case .arithmetic(let left, let sign, let right):
    return arithmetic(left, sign, right)
  case .list(let values):
    return ("[\(values.map { canonicalText(of: $0) }.joined(separator: ", "))]", .operand)
  case .not(let inner): return ("not \(text(of: inner, atLeast: .not))", .not)
  case .and(let conditions):
    return (conditions.map { text(of: $0, atLeast: .not) }.joined(separator: " and "), .and)
  case .or(let conditions):
    return (conditions.map { text(of: $0, atLeast: .and) }.joined(separator: " or "), .or)
  case .comparison, .between, .membership, .missing, .contains, .startsWith, .within:
    return (comparison(expression.kind), .comparison)
  case .invalid: return ("…", .operand)
  }
}

private func arithmetic(
  _ left: Expression, _ sign: ArithmeticOperator, _ right: Expression
) -> (String, Tightness) {
  switch sign {
  case .plus, .minus:
    let sides = (text(of: left, atLeast: .sum), text(of: right, atLeast: .product))
    return ("\(sides.0) \(sign.rawValue) \(sides.1)", .sum)
  case .times, .dividedBy:
    let sides = (text(of: left, atLeast: .product), text(of: right, atLeast: .minus))
    return ("\(sides.0) \(sign.rawValue) \(sides.1)", .product)
  }
}

private func comparison(_ kind: ExpressionKind) -> String {
  func side(_ expression: Expression) -> String { text(of: expression, atLeast: .sum) }
  switch kind {
  case .comparison(let left, let sign, let right):
    return "\(side(left)) \(sign.rawValue) \(side(right))"
  case .between(let left, let low, let high):
    return "\(side(left)) between \(side(low)) and \(side(high))"
  case .membership(let left, let negated, let values):
    let list = values.map { canonicalText(of: $0) }.joined(separator: ", ")
    return "\(side(left)) \(negated ? "not " : "")in (\(list))"
  case .missing(let left, let negated): return "\(side(left)) is \(negated ? "not " : "")missing"
  case .contains(let left, let right): return "\(side(left)) contains \(side(right))"
  case .startsWith(let left, let right): return "\(side(left)) starts with \(side(right))"
  case .within(let left, let last, let amount, let unit, let centre):
    let of = centre.map { " of \(side($0))" } ?? ""
    let amount = "\(last ? "last " : "")\(side(amount)) \(canonicalText(of: unit))"
    return "\(side(left)) within \(amount)\(of)"
  default: return ""
  }
}

/// A value as it is written: `12`, `60%`, `10pp`, `'text'`, `2023-24`, `yes`.
public func canonicalText(of literal: Literal) -> String {
  switch literal {
  case .integer(let number): "\(number)"
  case .decimal(let number):
    plainDigits(number).contains(".")
      ? plainDigits(number) : plainDigits(number) + ".0"
  case .percent(let number): plainDigits(number) + "%"
  case .points(let number): plainDigits(number) + "pp"
  case .text(let text): quotedText(text)
  case .period(let period): period.label
  case .date(let date): date.label
  case .yesno(let isYes): isYes ? "yes" : "no"
  }
}

/// The shortest digits that read back as the number, never with an exponent: `0.0000001`, `60`.
func plainDigits(_ number: Double) -> String {
  let written = "\(number)"
  let halves = written.split(separator: "e")
  guard halves.count == 2, let exponent = Int(halves[1]), abs(exponent) < 400 else {
    return written.hasSuffix(".0") ? String(written.dropLast(2)) : written
  }
  let isNegative = halves[0].hasPrefix("-")
  let mantissa = halves[0].drop { $0 == "-" }.split(separator: ".")
  let whole = String(mantissa.first ?? "0")
  let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
  let digits = whole + fraction
  let point = whole.count + exponent
  let plain: String
  if point <= 0 {
    plain = "0." + String(repeating: "0", count: -point) + digits
  } else if point >= digits.count {
    plain = digits + String(repeating: "0", count: point - digits.count)
  } else {
    plain = "\(digits.prefix(point)).\(digits.dropFirst(point))"
  }
  return isNegative ? "-\(plain)" : plain
}
