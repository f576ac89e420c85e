import Tabular

/// Dates in conditions: `end < $today`, `joined >= 2020`, `due within 60 days`.
extension Binder {
  mutating func compareDate(
    _ field: ThingField, _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject
  ) -> ThingCondition? {
    if let other = sameType(right, subject, where: { $0.type == .date }) {
      return .compare(.field(field), symbol, .field(other))
    }
    guard let days = days(right) else { return nil }
    let date = ThingOperand.field(field)
    let isOn = ThingCondition.and([
      .compare(date, .greaterOrEqual, days.first.operand),
      .compare(date, .lessOrEqual, days.last.operand),
    ])
    switch symbol {
    case .equal:
      return days.first == days.last ? .compare(date, .equal, days.first.operand) : isOn
    case .notEqual: return .not(isOn)
    case .less, .greaterOrEqual: return .compare(date, symbol, days.first.operand)
    case .lessOrEqual, .greater: return .compare(date, symbol, days.last.operand)
    }
  }

  /// `due within 60 days`, `start within last 90 days`, `left within 1 month of 2024-09-01`
  mutating func within(
    _ operand: Expression, _ isLast: Bool, _ amount: Expression, _ unit: Name,
    _ other: Expression?, _ subject: ThingSubject
  ) -> ThingCondition? {
    if case .name(let name) = operand.kind, name.folded == "location" {
      report(
        .notBuilt(
          "`location within`", at: operand.span, instead: "places are named: `where place = …`"))
      return nil
    }
    guard let field = dateField(operand, subject) else { return nil }
    guard let unit = lengthOfTime(unit), let count = wholeNumber(amount) else { return nil }
    guard let from = centre(other, subject) else { return nil }
    // `within 60 days` looks ahead, `within last 60 days` back, `of` a date both ways (R13).
    let early = isLast || other != nil ? from.adding(-count, unit) : from
    let late = isLast && other == nil ? from : from.adding(count, unit)
    let date = ThingOperand.field(field)
    return .and([
      .compare(date, .greaterOrEqual, early.operand), .compare(date, .lessOrEqual, late.operand),
    ])
  }

  private mutating func centre(_ other: Expression?, _ subject: ThingSubject) -> CalendarDate? {
    guard let other else {
      usesToday = true
      return scope.today
    }
    if sameType(other, subject, where: { $0.type == .date }) != nil {
      report(
        .notBuilt(
          "`within … of` another date of the same thing", at: other.span,
          instead: "compare them: `end < start`"))
      return nil
    }
    guard let days = days(textAsDate(other)) else { return nil }
    return days.first
  }

  /// `of "2024-09-01"`: the grammar has only names, texts and `$words` there.
  private func textAsDate(_ expression: Expression) -> Expression {
    guard case .literal(.text(let text)) = expression.kind, let date = CalendarDate(text) else {
      return expression
    }
    return Expression(.literal(.date(date)), at: expression.span)
  }

  private mutating func dateField(_ operand: Expression, _ subject: ThingSubject) -> ThingField? {
    guard case .name(let name) = operand.kind else {
      report(.notADate("this", at: operand.span))
      return nil
    }
    switch subject.meaning(of: name, in: catalog) {
    case .field(let field, let described)?:
      if described.type == .date { return field }
      report(.notADate(name.text, at: name.span))
    case .id?, .relation?, .anyField?, .level?:
      report(.notADate(name.text, at: name.span))
    case nil: reportUnknown(name, subject)
    }
    return nil
  }
}

extension CalendarDate {
  fileprivate var operand: ThingOperand { .constant(Binding(.text(label), meaning: label)) }
}
