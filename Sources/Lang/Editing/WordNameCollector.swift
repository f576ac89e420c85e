/// Finds the names that are spelled like words of the language: soft words and names of fields.
struct WordNameCollector {
  var starts: Set<Int> = []

  mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement.kind) }
  }

  private mutating func visit(_ kind: StatementKind) {
    switch kind {
    case .query(let query), .letResult(_, let query), .explain(.some(let query)): visit(query)
    case .letFormula(_, let value), .letValue(_, let value), .set(_, let value),
      .check(let value, _):
      visit(value)
    case .conditional(let condition, let then, let alternative):
      visit(condition)
      visit(then)
      visit(alternative ?? [])
    case .forEach(_, let source, let body):
      switch source {
      case .list(let values): for value in values { visit(value) }
      case .members(_, let condition): condition.map { visit($0) }
      case .periods: break
      }
      visit(body)
    case .report(_, _, let body): visit(body)
    case .define(let kind, _, let fields), .remove(let kind, _, let fields),
      .load(_, let kind, let fields):
      visit(kind)
      visit(fields)
    case .preview(_, _, let fields): visit(fields)
    case .param, .use, .print, .explain, .describe, .unload, .invalid: break
    }
  }

  private mutating func visit(_ fields: [Field]) {
    for field in fields {
      starts.insert(field.name.span.start)
      visit(field.value)
    }
  }

  private mutating func visit(_ query: Query) {
    for subject in query.subjects { visit(subject) }
    for clause in query.clauses {
      switch clause.kind {
      case .where(let condition), .having(let condition): visit(condition)
      case .without(let absences):
        for absence in absences { absence.condition.map { visit($0) } }
      case .sort(let keys): for key in keys { visit(key.column) }
      case .with(let names): for name in names { visit(name) }
      case .by, .time, .vs, .using, .top, .as, .into, .from: break
      }
    }
  }

  private mutating func visit(_ name: Name) {
    if name.isSoft { starts.insert(name.span.start) }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .name(let name): visit(name)
    case .call(let name, let arguments):
      visit(name)
      for argument in arguments {
        switch argument {
        case .value(let value), .condition(let value): visit(value)
        }
      }
    case .negative(let inner), .not(let inner), .missing(let inner, _): visit(inner)
    case .arithmetic(let left, _, let right), .comparison(let left, _, let right),
      .contains(let left, let right), .startsWith(let left, let right):
      visit(left)
      visit(right)
    case .between(let value, let low, let high): for part in [value, low, high] { visit(part) }
    case .membership(let value, _, let values): for part in [value] + values { visit(part) }
    case .within(let value, _, _, _, _): visit(value)
    case .and(let values), .or(let values), .list(let values): for value in values { visit(value) }
    case .literal, .variable, .invalid: break
    }
  }
}
