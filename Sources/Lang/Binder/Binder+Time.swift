import Tabular

/// When a question is about: a clause, or conditions on `year` in `where`.
extension Binder {
  mutating func time(_ clause: TimeClause, baselineOf indicators: [Indicator], at span: SourceSpan)
    -> TimeSelection?
  {
    switch clause {
    case .in(let from, nil):
      return point(from).map { matching(.compare(.equal, $0), span) }
    case .in(let from, let to?):
      guard let from = point(from), let to = point(to) else { return nil }
      guard from.endYear <= to.endYear else {
        report(BindingProblem.backwards(from: from.label, to: to.label, at: span).diagnostic)
        return nil
      }
      let range = [
        PeriodCondition.compare(.greaterOrEqual, from), PeriodCondition.compare(.lessOrEqual, to),
      ]
      return matching(.and(range), span)
    case .since(let from):
      return point(from).map { matching(.compare(.greaterOrEqual, $0), span) }
    case .until(let to):
      return point(to).map { matching(.compare(.lessOrEqual, $0), span) }
    case .sinceBaseline:
      return sinceBaseline(indicators, span)
    case .latest:
      return TimeSelection(kind: .latest, span: span)
    case .last(let amount, let unit):
      return last(amount, unit, span)
    }
  }

  private mutating func sinceBaseline(_ indicators: [Indicator], _ span: SourceSpan)
    -> TimeSelection?
  {
    let years = Set(indicators.map(\.baseline))
    guard years.count == 1, let year = years.first ?? nil else {
      let without = indicators.first { $0.baseline == nil }?.id ?? "these indicators"
      report(
        BindingProblem.notComparable(
          "since baseline", because: "\(without) has no one baseline; write `since 2019`", at: span
        ).diagnostic)
      return nil
    }
    let point = PeriodPoint(endYear: year, label: String(year))
    return matching(.compare(.greaterOrEqual, point), span)
  }

  private mutating func last(_ amount: Expression, _ unit: Name, _ span: SourceSpan)
    -> TimeSelection?
  {
    guard let count = wholeNumber(amount) else { return nil }
    guard ["year", "years", "period", "periods"].contains(unit.folded) else {
      report(
        BindingProblem.wrongType(
          found: "`\(unit.text)`", wanted: "`years`", at: unit.span
        ).diagnostic)
      return nil
    }
    guard count >= 1 else {
      report(
        BindingProblem.wrongType(
          found: "`\(count)`", wanted: "a number of years from 1 on", at: amount.span
        ).diagnostic)
      return nil
    }
    return TimeSelection(kind: .last(count), span: span)
  }

  /// A whole number, written or in a `$word`.
  mutating func wholeNumber(_ expression: Expression) -> Int? {
    let value = value(of: expression)
    if case .literal(.integer(let number))? = value { return number }
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: "a whole number", at: expression.span
        ).diagnostic)
    }
    return nil
  }

  private func matching(_ condition: PeriodCondition, _ span: SourceSpan) -> TimeSelection {
    TimeSelection(kind: .matching(condition), span: span)
  }

  /// A condition on `year` in `where`.
  mutating func periodCondition(_ condition: Expression) -> PeriodCondition? {
    switch condition.kind {
    case .and(let parts):
      return periodConditions(parts).map { .and($0) }
    case .or(let parts):
      return periodConditions(parts).map { .or($0) }
    case .not(let operand):
      return periodCondition(operand).map { .not($0) }
    case .comparison(_, let symbol, let right):
      if case .name(let name) = right.kind, name.folded == "latest" {
        guard symbol == .equal || symbol == .notEqual else { return nonPeriod(condition) }
        return symbol == .equal ? .latest : .not(.latest)
      }
      return point(right).map { .compare(symbol, $0) }
    case .between(_, let low, let high):
      guard let low = point(low), let high = point(high) else { return nil }
      return .and([.compare(.greaterOrEqual, low), .compare(.lessOrEqual, high)])
    case .membership(_, let negated, let items):
      var points: [PeriodPoint] = []
      for item in items {
        guard let point = point(item) else { return nil }
        points.append(point)
      }
      return negated ? .not(.in(points)) : .in(points)
    default:
      return nonPeriod(condition)
    }
  }

  private mutating func periodConditions(_ parts: [Expression]) -> [PeriodCondition]? {
    var conditions: [PeriodCondition] = []
    for part in parts {
      guard let condition = periodCondition(part) else { return nil }
      conditions.append(condition)
    }
    return conditions
  }

  /// A period as written or in a `$word`.
  mutating func point(_ expression: Expression) -> PeriodPoint? {
    switch value(of: expression) {
    case .literal(.integer(let year))? where (1900...2200).contains(year):
      return PeriodPoint(endYear: year, label: String(year))
    case .literal(.period(let period))?:
      let part = period.kind == .schoolYear ? nil : period.part
      return PeriodPoint(endYear: period.endYear, part: part, label: period.label)
    case .literal(.date(let date))?:
      return PeriodPoint(
        endYear: date.year, part: date.month * 100 + date.day, label: date.label)
    case .literal(.text(let text))?:
      if let year = Int(text), (1900...2200).contains(year) {
        return PeriodPoint(endYear: year, label: text)
      }
    default: break
    }
    _ = nonPeriod(expression)
    return nil
  }

  private mutating func nonPeriod(_ expression: Expression) -> PeriodCondition? {
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: "a year such as `2024` or `2023-24`",
          at: expression.span
        ).diagnostic)
    }
    return nil
  }
}

extension PeriodPoint {
  /// The order of a stored period against what was written: by year, then by part where said.
  func holds(_ period: Period, _ symbol: ComparisonOperator) -> Bool {
    guard let part else { return symbol.holds(period.endYear, endYear) }
    if period.endYear != endYear { return symbol.holds(period.endYear, endYear) }
    return symbol.holds(period.part, part)
  }
}

extension PeriodCondition {
  /// Whether a period satisfies the condition; `latest` is the latest with data.
  func holds(_ period: Period, latest: Period) -> Bool {
    switch self {
    case .compare(let symbol, let point): point.holds(period, symbol)
    case .in(let points): points.contains { $0.holds(period, .equal) }
    case .latest: period == latest
    case .not(let condition): !condition.holds(period, latest: latest)
    case .and(let conditions): conditions.allSatisfy { $0.holds(period, latest: latest) }
    case .or(let conditions): conditions.contains { $0.holds(period, latest: latest) }
    }
  }

  /// The one period asked for, where exactly one was named: `in 2024`.
  var single: PeriodPoint? {
    if case .compare(.equal, let point) = self { return point }
    return nil
  }
}
