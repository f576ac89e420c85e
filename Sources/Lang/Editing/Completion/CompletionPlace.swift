/// What a name or text at the cursor would be, as the parser's own tree says.
enum CompletionPlace {
  /// `gap …`: what the question is about.
  case subject(Query)
  /// `list name of …`
  case collection
  /// `by …`, `top 3 per …`
  case dimension(Query)
  /// `where …`: what a condition is about.
  case attribute(Query)
  /// `race = …`: the other side of a comparison; nil outside a question.
  case value(of: Expression, Query?)
  /// `without …`
  case relation(Query)
  /// `without grants ( … )`
  case relatedField(Name)
  case comparand(Query)
  case method(Query)
  /// `sort by …`, `having …`, `with …`: a column of the answer.
  case column(Query, isExtra: Bool)
  case format
  case result
  /// `last 3 …`, `within 60 …`
  case unit
  /// `define …`, `remove …`
  case kind
  /// `remove partner …`
  case thing(kind: Name)
  /// `define partner x ( … )`
  case field(of: Name, given: [Field])
  case fieldValue(of: Name, Name)
  /// `load "x" as …`
  case loadedKind
  case loadOption(kind: Name, given: [Field])
  case setting
  case settingValue(Name)
  case described
  case parameterType
  /// `param $d: member of …`, `for each $s in …`
  case members
  /// A file to read.
  case file
  /// `let share = …`: a formula of indicators.
  case formula
  /// `check …`, `if …`, `let $x = …`: values and functions over results.
  case computed
  /// `max(…`: a result and its columns.
  case aggregated
  /// `max(gaps.difference, where …`: a column of that result.
  case resultColumn(String)
  /// A name or text that is made up here.
  case new
}

/// Finds the name or text that covers an offset, and says what it is.
struct PlaceFinder {
  let offset: Int

  private func isHere(_ span: SourceSpan) -> Bool { span.start <= offset && offset < span.end }

  func place(in statements: [Statement]) -> CompletionPlace? {
    for statement in statements where isHere(statement.span) {
      if let place = place(in: statement.kind) { return place }
    }
    return nil
  }

  private func place(in kind: StatementKind) -> CompletionPlace? {
    switch kind {
    case .query(let query), .explain(.some(let query)): return place(in: query)
    case .letResult(let name, let query): return isHere(name.span) ? .new : place(in: query)
    case .letFormula(let name, let value): return isHere(name.span) ? .new : formula(value)
    case .letValue(_, let value): return computed(value)
    case .param(let parameter):
      if isHere(parameter.type.span) { return .parameterType }
      return parameter.dimension.map { isHere($0.span) } == true ? .members : .new
    case .use: return .file
    case .set(let name, let value):
      if isHere(name.span) { return .setting }
      return isHere(value.span) ? .settingValue(name) : nil
    case .check(let condition, _): return computed(condition)
    case .conditional(let condition, let then, let alternative):
      return computed(condition) ?? place(in: then) ?? place(in: alternative ?? [])
    case .forEach(_, let source, let body): return place(in: source) ?? place(in: body)
    case .print: return .new
    case .report(_, _, let body): return place(in: body) ?? .new
    case .describe: return .described
    case .define(let kind, let id, let fields):
      return place(in: kind, id, fields, named: .new)
    case .remove(let kind, let id, let fields):
      return place(in: kind, id, fields, named: .thing(kind: kind))
    case .load(let file, let kind, let fields): return place(in: file, kind, fields)
    case .preview(let file, let kind, let fields): return place(in: file, kind, fields)
    case .explain(nil), .unload, .invalid: return nil
    }
  }

  private func place(in source: ForSource) -> CompletionPlace? {
    switch source {
    case .list(let values): return values.lazy.compactMap(formula).first
    case .periods: return nil
    case .members(let name, let condition):
      return isHere(name.span) ? .members : condition.flatMap(formula)
    }
  }

  private func place(
    in kind: Name, _ id: Name?, _ fields: [Field], named: CompletionPlace
  ) -> CompletionPlace? {
    if isHere(kind.span) { return .kind }
    if let id, isHere(id.span) { return named }
    for (index, field) in fields.enumerated() {
      if isHere(field.name.span) { return .field(of: kind, given: Array(fields.prefix(index))) }
      if isHere(field.value.span) { return .fieldValue(of: kind, field.name) }
    }
    return nil
  }

  private func place(in file: TextLiteral, _ kind: Name?, _ fields: [Field]) -> CompletionPlace? {
    if isHere(file.span) { return .file }
    guard let kind else { return nil }
    if isHere(kind.span) { return .loadedKind }
    for (index, field) in fields.enumerated() {
      if isHere(field.name.span) {
        return .loadOption(kind: kind, given: Array(fields.prefix(index)))
      }
      if isHere(field.value.span) { return .fieldValue(of: kind, field.name) }
    }
    return nil
  }
}

// MARK: Questions

extension PlaceFinder {
  private func place(in query: Query) -> CompletionPlace? {
    if query.subjects.contains(where: { isHere($0.span) }) { return .subject(query) }
    if let collection = query.collection, isHere(collection.span) { return .collection }
    for clause in query.clauses where isHere(clause.span) {
      if let place = place(in: clause.kind, of: query) { return place }
    }
    return nil
  }

  private func place(in clause: ClauseKind, of query: Query) -> CompletionPlace? {
    switch clause {
    case .by: return .dimension(query)
    case .where(let condition): return place(in: condition, query, .attribute(query))
    case .without(let absences):
      for absence in absences {
        if isHere(absence.relation.span) { return .relation(query) }
        let inside = absence.condition.flatMap {
          place(in: $0, nil, .relatedField(absence.relation))
        }
        if let inside { return inside }
      }
      return nil
    case .having(let condition):
      return place(in: condition, query, .column(query, isExtra: false))
    case .time(.last(_, let unit)): return isHere(unit.span) ? .unit : nil
    case .time: return nil
    case .vs: return .comparand(query)
    case .using: return .method(query)
    case .sort: return .column(query, isExtra: false)
    case .top(let top):
      return top.per.map { isHere($0.span) } == true ? .dimension(query) : nil
    case .with: return .column(query, isExtra: true)
    case .as: return .format
    case .into: return .new
    case .from: return .result
    }
  }

  private func formula(_ expression: Expression) -> CompletionPlace? {
    place(in: expression, nil, .formula)
  }

  private func computed(_ expression: Expression) -> CompletionPlace? {
    place(in: expression, nil, .computed)
  }

  /// Inside the parentheses of a function.
  private func place(in arguments: [Argument]) -> CompletionPlace? {
    var result = ""
    for argument in arguments {
      switch argument {
      case .value(let value):
        if case .name(let name) = value.kind { result = name.parts.first ?? "" }
        if let place = place(in: value, nil, .aggregated) { return place }
      case .condition(let condition):
        if let place = place(in: condition, nil, .resultColumn(result)) { return place }
      }
    }
    return .aggregated
  }

  /// `operand`: what a name is that is compared with nothing yet.
  private func place(
    in expression: Expression, _ query: Query?, _ operand: CompletionPlace
  ) -> CompletionPlace? {
    guard isHere(expression.span) else { return nil }
    func inside(_ parts: [Expression]) -> CompletionPlace? {
      parts.lazy.compactMap { place(in: $0, query, operand) }.first
    }
    func against(_ left: Expression, _ others: [Expression]) -> CompletionPlace? {
      if let place = place(in: left, query, operand) { return place }
      for other in others where isHere(other.span) {
        switch other.kind {
        case .name, .literal: return .value(of: left, query)
        default: return place(in: other, query, operand)
        }
      }
      return nil
    }
    switch expression.kind {
    case .name: return operand
    case .literal(.text): return operand
    case .comparison(let left, _, let right): return against(left, [right])
    case .between(let value, let low, let high): return against(value, [low, high])
    case .membership(let value, _, let values): return against(value, values)
    case .contains(let value, _), .startsWith(let value, _):
      return place(in: value, query, operand) ?? .new
    case .within(let value, _, _, let unit, _):
      return place(in: value, query, operand) ?? (isHere(unit.span) ? .unit : nil)
    case .negative(let inner), .not(let inner), .missing(let inner, _): return inside([inner])
    case .arithmetic(let left, _, let right): return inside([left, right])
    case .and(let parts), .or(let parts), .list(let parts): return inside(parts)
    case .call(_, let arguments):
      if case .computed = operand { return place(in: arguments) }
      return inside(
        arguments.map { argument in
          switch argument {
          case .value(let value), .condition(let value): value
          }
        }) ?? .formula
    case .literal, .variable, .invalid: return nil
    }
  }
}
