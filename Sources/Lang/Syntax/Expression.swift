public import Tabular

/// An expression and its place.
public struct Expression: Sendable, Hashable {
  public var kind: ExpressionKind
  public var span: SourceSpan
  public init(_ kind: ExpressionKind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

public indirect enum ExpressionKind: Sendable, Hashable {
  case literal(Literal)
  /// `race`, `grants.amount`, `black`
  case name(Name)
  /// `$cutoff`
  case variable(Variable)
  /// `max(gaps.difference, where race = black)`, `column("District")`
  case call(Name, [Argument])
  /// `- 3`
  case negative(Expression)
  /// `enrolled / capacity`
  case arithmetic(Expression, ArithmeticOperator, Expression)
  /// `year >= 2020`
  case comparison(Expression, ComparisonOperator, Expression)
  /// `age between 3 and 5`
  case between(Expression, low: Expression, high: Expression)
  /// `race in (black, white)`, `grade not in (1, 2)`
  case membership(Expression, negated: Bool, [Expression])
  /// `race is missing`, `race is not missing`
  case missing(Expression, negated: Bool)
  /// `name contains 'clinic'`
  case contains(Expression, Expression)
  /// `name starts with 'St'`
  case startsWith(Expression, Expression)
  /// `due within 60 days`, `start within last 90 days`, `location within 1 mile of "Our Center"`
  case within(Expression, last: Bool, amount: Expression, unit: Name, of: Expression?)
  case not(Expression)
  /// Two or more conditions joined by `and`.
  case and([Expression])
  /// Two or more conditions joined by `or`.
  case or([Expression])
  /// `[low, middle, high]`, only as the value of a field.
  case list([Expression])
  /// Where an expression was missing; a diagnostic has been given for it.
  case invalid
}

/// An argument of a call.
public enum Argument: Sendable, Hashable {
  case value(Expression)
  /// `where race = black`
  case condition(Expression)
}

public enum ArithmeticOperator: String, Sendable, Hashable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case dividedBy = "/"
}

public enum ComparisonOperator: String, Sendable, Hashable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A value written in the text.
public enum Literal: Sendable, Hashable {
  /// `12`
  case integer(Int)
  /// `3.5`
  case decimal(Double)
  /// `60%` on 0–100
  case percent(Double)
  /// `10pp`
  case points(Double)
  /// `'text'`
  case text(String)
  /// `2023-24`, `2024-Q1`, `2024-M09`
  case period(Period)
  /// `2024-09-01`
  case date(CalendarDate)
  /// `yes`
  case yesno(Bool)
}
