/// A statement on one line as the formatter would write it, without comments.
///
///     canonicalText(of: statement)   // "let gaps = gap early_reading by race"
public func canonicalText(of statement: Statement) -> String {
  switch statement.kind {
  case .query(let query): canonicalText(of: query)
  case .letResult(let name, let query):
    "let \(canonicalText(of: name)) = \(canonicalText(of: query))"
  case .letFormula(let name, let formula):
    "let \(canonicalText(of: name)) = \(canonicalText(of: formula))"
  case .letValue(let variable, let value): "let $\(variable.name) = \(canonicalText(of: value))"
  case .param(let parameter): text(of: parameter)
  case .use(let file): "use \(quotedText(file.value, by: "\""))"
  case .set(let name, let value): "set \(canonicalText(of: name)) = \(canonicalText(of: value))"
  case .check(let condition, let otherwise):
    "check \(canonicalText(of: condition))\(otherwise.map(text) ?? "")"
  case .conditional(let condition, let then, let alternative):
    "if \(canonicalText(of: condition)) then \(block(then))"
      + (alternative.map { "else \(block($0))" } ?? "") + "end"
  case .forEach(let variable, let source, let body):
    "for each $\(variable.name) in \(text(of: source)) do \(block(body))end"
  case .print(let text): "print \(quotedText(text.value, by: "\""))"
  case .report(let title, let file, let body):
    "report \(quotedText(title.value, by: "\"")) into \(quotedText(file.value, by: "\"")) do "
      + "\(block(body))end"
  case .explain(let query): "explain \(query.map { canonicalText(of: $0) } ?? "last")"
  case .describe(let target): text(of: target)
  case .define(let kind, let id, let fields): "define \(text(of: kind, id, fields))"
  case .remove(let kind, let id, let fields): "remove \(text(of: kind, id, fields))"
  case .load(let file, let kind, let fields):
    "load \(quotedText(file.value, by: "\"")) as \(text(of: kind, nil, fields))"
  case .preview(let file, let kind, let fields):
    "preview \(quotedText(file.value, by: "\""))"
      + (kind.map { " as \(text(of: $0, nil, fields))" } ?? "")
  case .unload(let number): "unload \(number)"
  case .invalid: "…"
  }
}

private func block(_ statements: [Statement]) -> String {
  statements.map { canonicalText(of: $0) + " " }.joined()
}

private func text(of parameter: Parameter) -> String {
  var text = "param $\(parameter.variable.name): \(canonicalText(of: parameter.type))"
  if let dimension = parameter.dimension { text += " of \(canonicalText(of: dimension))" }
  if let initial = parameter.initial { text += " = \(canonicalText(of: initial))" }
  if let help = parameter.help { text += " \(quotedText(help.value, by: "\""))" }
  return text
}

private func text(_ otherwise: Otherwise) -> String {
  let message = otherwise.text.map { " \(quotedText($0.value, by: "\""))" } ?? ""
  return " otherwise \(otherwise.isWarning ? "warn" : "fail")\(message)"
}

private func text(of source: ForSource) -> String {
  switch source {
  case .list(let values):
    "(\(values.map { canonicalText(of: $0) }.joined(separator: ", ")))"
  case .periods(let first, let last): "\(canonicalText(of: first)) to \(canonicalText(of: last))"
  case .members(let name, let condition):
    canonicalText(of: name) + (condition.map { " where \(canonicalText(of: $0))" } ?? "")
  }
}

private func text(of target: DescribeTarget?) -> String {
  switch target {
  case .name(let name): "describe \(canonicalText(of: name))"
  case .text(let text): "describe \(quotedText(text.value, by: "\""))"
  case nil: "describe"
  }
}

private func text(of kind: Name, _ id: Name?, _ fields: [Field]) -> String {
  var text = canonicalText(of: kind)
  if let id { text += " \(canonicalText(of: id))" }
  guard !fields.isEmpty else { return text }
  let list = fields.map { "\($0.name.text) = \(canonicalText(of: $0.value))" }
  return text + " ( \(list.joined(separator: ", ")) )"
}
