/// The tree as a compact s-expression without places; clauses in canonical order.
///
///     gap m by race since 2020   →   (gap m (by race) (since 2020))
///
/// Two texts with the same dump mean the same, however they are laid out.
public func dump(_ script: Script) -> String {
  let edition = script.edition.map { ["(strive \($0))"] } ?? []
  return (edition + script.statements.map(dump)).joined(separator: "\n")
}

/// One statement as a compact s-expression.
public func dump(_ statement: Statement) -> String {
  let text = dump(statement.kind)
  guard let documentation = statement.documentation else { return text }
  return node("doc", [quotedText(documentation, by: "\""), text])
}

/// A question as a compact s-expression.
public func dump(_ query: Query) -> String {
  var parts = query.subjects.map(dump)
  if let collection = query.collection { parts.append(node("of", [dump(collection)])) }
  parts += query.clauses.inCanonicalOrder.map { dump($0.kind) }
  return node(query.verb.rawValue, parts)
}

/// A name marked by how it was written: `` `weird name` ``, `end!` for a soft word.
func dump(_ name: Name) -> String {
  if name.isMissing { return "<missing>" }
  return name.isQuoted ? "`\(name.text)`" : name.isSoft ? "\(name.text)!" : name.text
}

func node(_ head: String, _ parts: [String]) -> String {
  "(\(([head] + parts).joined(separator: " ")))"
}

private func dump(_ kind: StatementKind) -> String {
  switch kind {
  case .query(let query): return dump(query)
  case .letResult(let name, let query): return node("let", [dump(name), dump(query)])
  case .letFormula(let name, let formula): return node("let", [dump(name), dump(formula)])
  case .letValue(let variable, let value):
    return node("let", ["$\(variable.name)", dump(value)])
  case .param(let parameter): return dump(parameter)
  case .use(let file): return node("use", [dump(file)])
  case .set(let name, let value): return node("set", [dump(name), dump(value)])
  case .check(let condition, let otherwise):
    let rest = otherwise.map { other in
      node(other.isWarning ? "warn" : "fail", other.text.map { [dump($0)] } ?? [])
    }
    return node("check", [dump(condition)] + (rest.map { [$0] } ?? []))
  case .conditional(let condition, let then, let alternative):
    let rest = alternative.map { [node("else", $0.map(dump))] } ?? []
    return node("if", [dump(condition), node("then", then.map(dump))] + rest)
  case .forEach(let variable, let source, let body):
    return node("for", ["$\(variable.name)", dump(source), node("do", body.map(dump))])
  case .print(let text): return node("print", [dump(text)])
  case .report(let title, let file, let body):
    return node("report", [dump(title), dump(file)] + body.map(dump))
  case .explain(let query): return node("explain", [query.map(dump) ?? "last"])
  case .describe(let target):
    switch target {
    case .name(let name): return node("describe", [dump(name)])
    case .text(let text): return node("describe", [dump(text)])
    case nil: return node("describe", [])
    }
  case .define(let kind, let id, let fields): return node("define", dump(kind, id, fields))
  case .remove(let kind, let id, let fields): return node("remove", dump(kind, id, fields))
  case .load(let file, let kind, let fields):
    return node("load", [dump(file)] + dump(kind, nil, fields))
  case .preview(let file, let kind, let fields):
    return node("preview", [dump(file)] + (kind.map { dump($0, nil, fields) } ?? []))
  case .unload(let number): return node("unload", ["\(number)"])
  case .invalid: return "<invalid>"
  }
}

private func dump(_ kind: Name, _ id: Name?, _ fields: [Field]) -> [String] {
  let head = [dump(kind)] + (id.map { [dump($0)] } ?? [])
  return head + fields.map { node("=", [$0.name.text, dump($0.value)]) }
}

private func dump(_ text: TextLiteral) -> String { quotedText(text.value, by: "\"") }

private func dump(_ parameter: Parameter) -> String {
  var parts = ["$\(parameter.variable.name)", dump(parameter.type)]
  if let dimension = parameter.dimension { parts.append(node("of", [dump(dimension)])) }
  if let initial = parameter.initial { parts.append(node("=", [dump(initial)])) }
  if let help = parameter.help { parts.append(dump(help)) }
  return node("param", parts)
}

private func dump(_ source: ForSource) -> String {
  switch source {
  case .list(let values): node("list", values.map(dump))
  case .periods(let first, let last): node("to", [dump(first), dump(last)])
  case .members(let name, let condition):
    node("members", [dump(name)] + (condition.map { [dump($0)] } ?? []))
  }
}
