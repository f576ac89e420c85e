import Tabular

/// What a script works out from values and results: `max(gaps.difference) - 2pp`.
indirect enum ScriptExpression: Hashable {
  /// A number written or set, in the unit of its type.
  case number(Double)
  /// Any other value: a text, a date, a period, yes or no.
  case value(ScriptValue)
  case aggregate(Aggregate)
  case negative(ScriptExpression)
  case arithmetic(ScriptExpression, ArithmeticOperator, ScriptExpression)
  case condition(ScriptCondition)
}

/// An expression, the unit it comes out in, and how it was written.
struct TypedExpression: Hashable {
  var expression: ScriptExpression
  var type: ColumnType
  /// In canonical spelling, for messages: `max(gaps.difference)`.
  var text: String
}

/// `max(gaps.difference, where district = North)`: many rows of a result to one value.
struct Aggregate: Hashable {
  var function: AggregateFunction
  /// The folded name of the result.
  var result: String
  /// nil: the rows themselves are counted.
  var column: ResultColumn?
  var condition: RowCondition?
}

/// A function over the rows of a result.
enum AggregateFunction: String, Hashable, CaseIterable {
  case count, max, min, mean, sum, first, last

  /// Whether every row must have a value: a sum or mean of some is not that of all.
  var needsEveryValue: Bool {
    switch self {
    case .mean, .sum: true
    case .count, .max, .min, .first, .last: false
    }
  }
}

/// What `check` and `if` ask.
indirect enum ScriptCondition: Hashable {
  case compare(TypedExpression, ComparisonOperator, TypedExpression)
  /// One cell of a result against words, dates or periods; the text is for messages.
  case cell(Aggregate, RowCondition, text: String)
  /// Known without any result, and what was compared.
  case known(Bool, because: String)
  case not(ScriptCondition)
  case and([ScriptCondition])
  case or([ScriptCondition])
}
