/// Clauses and expressions of the dump.
func dump(_ clause: ClauseKind) -> String {
  switch clause {
  case .by(let names): return node("by", names.map(dump))
  case .where(let condition): return node("where", [dump(condition)])
  case .without(let absences):
    return node(
      "without",
      absences.map { absence in
        guard let condition = absence.condition else { return dump(absence.relation) }
        return node(dump(absence.relation), [dump(condition)])
      })
  case .having(let condition): return node("having", [dump(condition)])
  case .time(let time): return dump(time)
  case .vs(let comparand):
    switch comparand {
    case .name(let name): return node("vs", [dump(name)])
    case .target: return "(vs target!)"
    case .baseline: return "(vs baseline!)"
    case .value(let value): return node("vs", [dump(value)])
    }
  case .using(let names): return node("using", names.map(dump))
  case .sort(let keys):
    return node(
      "sort",
      keys.map { key in
        let direction = key.descending.map { $0 ? "desc" : "asc" }
        return direction.map { node($0, [dump(key.column)]) } ?? dump(key.column)
      })
  case .top(let top):
    let per = top.per.map { [node("per", [dump($0)])] } ?? []
    return node(top.isBottom ? "bottom" : "top", [dump(top.count)] + per)
  case .with(let names): return node("with", names.map(dump))
  case .as(let format): return node("as", [dump(format)])
  case .into(let file): return node("into", [quotedText(file.value, by: "\"")])
  case .from(let result): return node("from", [result.map(dump) ?? "last!"])
  }
}

private func dump(_ time: TimeClause) -> String {
  switch time {
  case .in(let first, let last): node("in", [dump(first)] + (last.map { [dump($0)] } ?? []))
  case .since(let first): node("since", [dump(first)])
  case .sinceBaseline: "(since baseline!)"
  case .until(let last): node("until", [dump(last)])
  case .latest: "(latest)"
  case .last(let count, let unit): node("last", [dump(count), dump(unit)])
  }
}

/// An expression as a compact s-expression: `(and (= race black) (>= year 2020))`.
public func dump(_ expression: Expression) -> String {
  switch expression.kind {
  case .literal(let literal): canonicalText(of: literal)
  case .name(let name): dump(name)
  case .variable(let variable): "$\(variable.name)"
  case .call(let name, let arguments): node("call", [dump(name)] + arguments.map(dump))
  case .negative(let inner): node("negative", [dump(inner)])
  case .arithmetic(let left, let sign, let right): node(sign.rawValue, [dump(left), dump(right)])
  case .comparison(let left, let sign, let right): node(sign.rawValue, [dump(left), dump(right)])
  case .between(let left, let low, let high): node("between", [left, low, high].map(dump))
  case .membership(let left, let negated, let values):
    node(negated ? "not-in" : "in", ([left] + values).map(dump))
  case .missing(let left, let negated): node(negated ? "not-missing" : "missing", [dump(left)])
  case .contains(let left, let right): node("contains", [dump(left), dump(right)])
  case .startsWith(let left, let right): node("starts", [dump(left), dump(right)])
  case .within(let left, let last, let amount, let unit, let centre):
    node(
      last ? "within-last" : "within",
      [dump(left), dump(amount), dump(unit)] + (centre.map { [dump($0)] } ?? []))
  case .not(let inner): node("not", [dump(inner)])
  case .and(let conditions): node("and", conditions.map(dump))
  case .or(let conditions): node("or", conditions.map(dump))
  case .list(let values): node("list", values.map(dump))
  case .invalid: "<invalid>"
  }
}

private func dump(_ argument: Argument) -> String {
  switch argument {
  case .value(let value): dump(value)
  case .condition(let condition): node("where", [dump(condition)])
  }
}
