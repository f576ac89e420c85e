/// Statements that write: define, remove, load, preview, unload.
extension Parser {
  /// `define partner cps ( name = "…" )`, `define role ( partner = cps )`
  mutating func parseDefine() -> StatementKind {
    advance()
    let kind = parseName("what to define, such as `partner`", soft: true, after: .define)
    if at(.leftParenthesis) { return .define(kind: kind, id: nil, fields: parseFields()) }
    let id = parseName("a name or `(`", after: .define)
    return .define(kind: kind, id: id, fields: parseFieldsIfAny())
  }

  /// `remove partner cps`, `remove role ( partner = cps )`
  mutating func parseRemove() -> StatementKind {
    advance()
    let kind = parseName("what to remove, such as `partner`", soft: true, after: .remove)
    if at(.leftParenthesis) { return .remove(kind: kind, id: nil, fields: parseFields()) }
    return .remove(kind: kind, id: parseName("a name or `(`", after: .remove), fields: [])
  }

  /// `load "file.csv" as observations ( … )`
  mutating func parseLoad() -> StatementKind {
    advance()
    let file = parseFileName(after: .load)
    expect(.as)
    let kind = parseName("what the rows are, such as `observations`", after: .as)
    return .load(file, as: kind, fields: parseFieldsIfAny())
  }

  /// `preview "file.csv"`
  mutating func parsePreview() -> StatementKind {
    advance()
    let file = parseFileName(after: .preview)
    guard consume(if: .as) else { return .preview(file, as: nil, fields: []) }
    let kind = parseName("what the rows are, such as `observations`", after: .as)
    return .preview(file, as: kind, fields: parseFieldsIfAny())
  }

  mutating func parseUnload() -> StatementKind {
    advance()
    guard at(.integer) else {
      reportUnexpected(expected: ["the number of a load"], after: .unload)
      return .invalid
    }
    return number(advance()).map { .unload($0) } ?? .invalid
  }

  private mutating func parseFieldsIfAny() -> [Field] {
    at(.leftParenthesis) ? parseFields() : []
  }

  /// `( label = "Attendance", unit = students, )`
  private mutating func parseFields() -> [Field] {
    let opening = advance()
    var fields: [Field] = []
    fieldsDepth += 1
    while !at(.rightParenthesis) && !atEnd && !atForgottenEnd() {
      let before = position
      if let field = parseField() { fields.append(field) }
      if consume(if: .comma) {
        quietOffset = -1
        continue
      }
      if at(.rightParenthesis) { break }
      if !atEnd && !atForgottenEnd() { parseMissingFieldComma() }
      if position == before { break }
    }
    fieldsDepth -= 1
    if at(.rightParenthesis) { quietOffset = -1 }
    close(opening, with: .rightParenthesis)
    return fields
  }

  private mutating func parseField() -> Field? {
    let token = current
    let name: Name
    switch token.kind {
    case .name, .keyword:
      advance()
      name = Name([text(token)], at: token.span)
    default:
      reportUnexpected(expected: ["a field such as `label = …`", "`)`"])
      recover()
      return nil
    }
    guard expect(.equal, "`=`") else {
      recover()
      return nil
    }
    return Field(name, parseFieldValue())
  }

  private mutating func parseFieldValue() -> Expression {
    guard at(.leftBracket) else { return parseExpression() }
    let opening = advance()
    let values: [Expression] = nested(otherwise: []) { parser in
      var values: [Expression] = []
      while !parser.at(.rightBracket) {
        values.append(parser.parseFieldValue())
        guard parser.consume(if: .comma) else { break }
      }
      return values
    }
    close(opening, with: .rightBracket)
    return Expression(.list(values), at: span(from: opening.start))
  }

  /// A field right after a field: `label = "A" unit = students`.
  private mutating func parseMissingFieldComma() {
    if peek().kind == .equal {
      report(.missingComma(before: text(current), at: current.span))
      quietOffset = -1
      return
    }
    reportUnexpected(expected: ["`,`", "`)`"])
    recover()
    if consume(if: .comma) { quietOffset = -1 }
  }

  /// A statement starts here, so the parenthesis was never closed.
  private mutating func atForgottenEnd() -> Bool {
    guard peek().kind != .equal else { return false }
    return at(.semicolon) || startsStatement(position)
  }
}
