import Tabular

/// `having`, `sort by`, `top`: conditions and order on the columns of an answer.
extension Binder {
  mutating func rowOperations(_ query: Query, on shape: ResultShape, main: String)
    -> RowOperations
  {
    var operations = RowOperations()
    for clause in query.clauses {
      switch clause.kind {
      case .having(let condition):
        operations.having = rowCondition(condition, on: shape)
      case .sort(let keys):
        operations.sort = keys.compactMap { key in
          column(key.column, of: shape).map {
            RowOrder($0.column.name, descending: key.descending ?? false)
          }
        }
      case .top(let top):
        operations.top = limit(top, query, shape)
      case .with(let names): checkShown(names, of: query.verb, on: shape)
      case .by, .where, .without, .time, .vs, .using, .as, .into, .from: break
      }
    }
    // `top` without `sort` is by the main column, largest first (R12).
    if let top = operations.top, operations.sort.isEmpty {
      operations.sort = [RowOrder(main, descending: !top.isBottom)]
    }
    return operations
  }

  /// `with gap_change` where nothing is compared: a column that another clause brings.
  private mutating func checkShown(_ names: [Name], of verb: VerbName, on shape: ResultShape) {
    guard verb == .gap || verb.isOverTime else { return }
    for name in names where !name.isMissing && shape.column(name.text) == nil {
      guard Extra(rawValue: name.folded) == nil, !hasErrors(in: name.span),
        let clause = ResultShape.clause(bringing: name.folded)
      else { continue }
      report(BindingProblem.columnNeeds(name, clause).diagnostic)
    }
  }

  private mutating func limit(_ top: Top, _ query: Query, _ shape: ResultShape) -> RowLimit? {
    guard let count = wholeNumber(top.count) else { return nil }
    guard count >= 1 else {
      report(
        BindingProblem.wrongType(
          found: "`\(count)`", wanted: "a number of rows from 1 on", at: top.count.span
        ).diagnostic)
      return nil
    }
    guard let per = top.per else { return RowLimit(count, bottom: top.isBottom, per: nil) }
    let groupings = shape.columns.filter(\.isGrouping).map(\.column.name)
    guard groupings.contains(where: { folded($0) == per.folded }) else {
      report(BindingProblem.perNotGrouped(per, by: groupings).diagnostic)
      return nil
    }
    return RowLimit(count, bottom: top.isBottom, per: per.folded)
  }

  mutating func column(_ name: Name, of shape: ResultShape) -> ResultColumn? {
    if let column = shape.column(name.text) { return column }
    let known = shape.columns.map { Candidate($0.column.name) }
    report(BindingProblem.unknownColumn(name, known: known).diagnostic)
    return nil
  }

  mutating func rowCondition(_ condition: Expression, on shape: ResultShape) -> RowCondition? {
    switch condition.kind {
    case .and(let parts): return rowConditions(parts, shape).map { .and($0) }
    case .or(let parts): return rowConditions(parts, shape).map { .or($0) }
    case .not(let operand): return rowCondition(operand, on: shape).map { .not($0) }
    case .comparison(let left, let symbol, let right):
      return comparison(left, symbol, right, shape)
    case .between(let subject, let low, let high):
      guard let column = subjectColumn(subject, shape) else { return nil }
      guard let low = rowValue(low, column, shape), let high = rowValue(high, column, shape) else {
        return nil
      }
      return .between(column.column.name, low, high)
    case .membership(let subject, let negated, let items):
      return membership(subject, negated, items, shape)
    case .missing(let subject, let negated):
      guard let column = subjectColumn(subject, shape) else { return nil }
      let missing = RowCondition.missing(column.column.name)
      return negated ? .not(missing) : missing
    case .contains(let subject, let part):
      guard let column = subjectColumn(subject, shape), let text = word(part) else { return nil }
      return .contains(column.column.name, text)
    case .startsWith(let subject, let part):
      guard let column = subjectColumn(subject, shape), let text = word(part) else { return nil }
      return .startsWith(column.column.name, text)
    case .name(let name):
      guard let column = column(name, of: shape) else { return nil }
      return .compare(column.column.name, .equal, .flag(true))
    case .literal, .variable, .call, .negative, .arithmetic, .within, .list, .invalid:
      _ = unreadable(condition)
      return nil
    }
  }

  private mutating func rowConditions(_ parts: [Expression], _ shape: ResultShape)
    -> [RowCondition]?
  {
    let conditions = parts.compactMap { rowCondition($0, on: shape) }
    return conditions.count == parts.count ? conditions : nil
  }

  private mutating func subjectColumn(_ subject: Expression, _ shape: ResultShape)
    -> ResultColumn?
  {
    guard case .name(let name) = subject.kind else {
      _ = unreadable(subject)
      return nil
    }
    return column(name, of: shape)
  }

  private mutating func comparison(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression, _ shape: ResultShape
  ) -> RowCondition? {
    guard let column = subjectColumn(left, shape) else { return nil }
    let name = column.column.name
    switch column.meaning {
    case .dimension(let code):
      guard let dimension = catalog.dimensions.first(where: { $0.code == code }) else { return nil }
      let whole = Expression(
        .comparison(left, symbol, right), at: left.span.union(right.span))
      guard let kept = members(of: dimension, where: whole) else { return nil }
      let labels = dimension.members.filter { kept.contains($0.code) }.map(\.label)
      return .in(name, labels.map { .text($0) })
    case .period:
      guard let point = point(right) else { return nil }
      let kept = catalog.periods.map(\.period).filter { point.holds($0, symbol) }
      return .in(name, kept.map { .text($0.label) })
    case .level(let level):
      guard let place = place(right, at: level) else { return nil }
      let equal = RowCondition.compare(name, .equal, .text(place.name))
      switch symbol {
      case .equal: return equal
      case .notEqual: return .not(equal)
      case .less, .lessOrEqual, .greater, .greaterOrEqual:
        report(BindingProblem.notOrdered(name, at: left.span).diagnostic)
        return nil
      }
    case .measure, .field:
      guard let value = rowValue(right, column, shape) else { return nil }
      if symbol == .notEqual { return .not(.compare(name, .equal, value)) }
      return .compare(name, symbol, value)
    }
  }

  private mutating func membership(
    _ subject: Expression, _ negated: Bool, _ items: [Expression], _ shape: ResultShape
  ) -> RowCondition? {
    var choices: [RowCondition] = []
    for item in items {
      guard let choice = comparison(subject, .equal, item, shape) else { return nil }
      choices.append(choice)
    }
    return negated ? .not(.or(choices)) : .or(choices)
  }

  /// The value a column is compared with, in the column's unit: "10 of what? write 10pp".
  private mutating func rowValue(
    _ expression: Expression, _ column: ResultColumn, _ shape: ResultShape
  ) -> RowValue? {
    if case .name(let name) = expression.kind, let other = shape.column(name.text),
      column.column.type != .text
    {
      return .column(other.column.name)
    }
    if case .negative(let operand) = expression.kind {
      guard case .number(let number)? = rowValue(operand, column, shape) else { return nil }
      return .number(-number)
    }
    guard let value = value(of: expression) else {
      _ = unreadable(expression)
      return nil
    }
    switch (value, column.column.type) {
    case (.literal(.percent(let number)), .percent), (.literal(.points(let number)), .points),
      (.literal(.decimal(let number)), .number), (.literal(.decimal(let number)), .count),
      (.literal(.decimal(let number)), .ratio), (.literal(.decimal(let number)), .probability),
      (.literal(.decimal(let number)), .money):
      return .number(number)
    case (.literal(.integer(let number)), .number), (.literal(.integer(let number)), .count),
      (.literal(.integer(let number)), .ratio), (.literal(.integer(let number)), .probability),
      (.literal(.integer(let number)), .money):
      return .number(Double(number))
    case (.literal(.yesno(let flag)), .yesno):
      return .flag(flag)
    case (_, .text), (_, .member), (_, .period), (_, .date), (_, .yesno):
      return word(expression).map { .text($0) }
    case (_, .percent), (_, .points), (_, .number), (_, .count), (_, .ratio), (_, .probability),
      (_, .money):
      reportUnit(expression, column, value)
      return nil
    }
  }

  private mutating func reportUnit(
    _ expression: Expression, _ column: ResultColumn, _ value: ScriptValue
  ) {
    let written = Binder.written(value)
    let name = column.column.name
    switch (column.column.type, value) {
    case (.percent, .literal(.integer)), (.percent, .literal(.decimal)):
      report(
        BindingProblem.needsUnit(
          written, column: name, at: expression.span, fix: written + "%"
        ).diagnostic)
    case (.points, .literal(.integer)), (.points, .literal(.decimal)):
      report(
        BindingProblem.needsUnit(
          written, column: name, at: expression.span, fix: written + "pp"
        ).diagnostic)
    default:
      report(
        BindingProblem.wrongUnit(
          written, column: name, wanted: column.column.type.unitInWords, at: expression.span
        ).diagnostic)
    }
  }

  /// `20`, `3.5`: a number as one would type it.
  private static func shortest(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  static func written(_ value: ScriptValue) -> String {
    switch value {
    case .word(let word): word
    case .literal(let literal):
      switch literal {
      case .integer(let number): String(number)
      case .decimal(let number): String(number)
      case .percent(let number): "\(shortest(number))%"
      case .points(let number): "\(shortest(number))pp"
      case .text(let text): "\"\(text)\""
      case .period(let period): period.label
      case .date(let date): date.label
      case .yesno(let flag): flag ? "yes" : "no"
      }
    }
  }
}

extension ColumnType {
  /// For messages: "`difference` is in percentage points".
  var unitInWords: String {
    switch self {
    case .percent: "percent"
    case .points: "percentage points"
    case .money: "money"
    case .count: "whole numbers"
    case .number, .ratio, .probability: "plain numbers"
    case .text, .member: "words"
    case .yesno: "yes and no"
    case .date: "dates"
    case .period: "periods"
    }
  }
}

extension ResultShape {
  /// What brings a column that answers over groups and time have only then.
  fileprivate static func clause(bringing column: String) -> String? {
    switch column {
    case "to_target", "expected": "with target"
    case "rate_effect", "mix_effect": "with mix"
    case "projected": "with projection"
    case "difference", "reference", "why", "course": "vs"
    default: column.hasPrefix("gap_") || column.hasPrefix("reference_") ? "vs" : nil
    }
  }
}
