import Tabular

extension LoadBinder {
  /// A column, or a constant.
  mutating func value(_ field: Field) -> MappingValue? {
    value(field.value, for: field.name.folded)
  }

  mutating func value(_ expression: Expression, for field: String) -> MappingValue? {
    if case .call(let name, let arguments) = expression.kind {
      return column(name, arguments, for: field, at: expression.span)
    }
    if case .variable(let variable) = expression.kind, values[folded(variable.name)] == nil {
      problems.append(.unknownVariable(variable, known: Array(values.keys)))
      return nil
    }
    if case .invalid = expression.kind { return nil }
    guard let text = constant(expression) else {
      problems.append(
        .wrongType(
          field: field, wanted: "`column(\"header\")`, `column(3)` or one value",
          at: expression.span))
      return nil
    }
    guard case .text = literal(expression), text.contains("{") else {
      return MappingValue(.constant(text), at: expression.span)
    }
    return pattern(text, at: expression.span).map { MappingValue(.filled($0), at: expression.span) }
  }

  private mutating func pattern(_ text: String, at span: SourceSpan) -> FilePattern? {
    do {
      return try FilePattern(text, at: span)
    } catch {
      problems.append(.badPattern(error, at: span))
      return nil
    }
  }

  /// A column, or a constant that reads as a period.
  mutating func periodValue(_ field: Field) -> MappingValue? {
    guard let value = value(field) else { return nil }
    guard case .constant(let text) = value.kind else { return value }
    guard text.contains(where: \.isNumber) else {
      problems.append(
        .wrongType(
          field: field.name.folded, wanted: "a column or a period such as `2018-19`",
          at: field.value.span))
      return nil
    }
    return value
  }

  /// `column("District")`, `column("%", 2)`, `column(3)`
  private mutating func column(
    _ name: Name, _ arguments: [Argument], for field: String, at span: SourceSpan
  ) -> MappingValue? {
    guard name.folded == "column" else {
      problems.append(.unknownFunction(name))
      return nil
    }
    let literals = arguments.map { argument -> Literal? in
      guard case .value(let expression) = argument else { return nil }
      return literal(expression)
    }
    switch (literals.first ?? nil, literals.count) {
    case (.text(let header), 1) where header.contains("{"):
      return unfolded(header, for: field, at: span)
    case (.text(let header), 1):
      return headed(header, occurrence: nil, at: span)
    case (.text(let header), 2):
      guard case .integer(let occurrence) = literals[1], (1...10_000).contains(occurrence) else {
        break
      }
      return headed(header, occurrence: occurrence, at: span)
    case (.integer(let position), 1) where (1...10_000).contains(position):
      return MappingValue(.position(position), at: span)
    default: break
    }
    problems.append(.badColumn(at: span))
    return nil
  }

  private mutating func headed(
    _ header: String, occurrence: Int?, at span: SourceSpan
  ) -> MappingValue? {
    guard !folded(header).isEmpty else {
      problems.append(.badColumn(at: span))
      return nil
    }
    return MappingValue(.header(header, occurrence: occurrence), at: span)
  }

  /// `column("{group}_RATE_{year}")`: the columns of a wide file.
  private mutating func unfolded(
    _ header: String, for field: String, at span: SourceSpan
  ) -> MappingValue? {
    guard let pattern = pattern(header, at: span) else { return nil }
    guard LoadBinder.measureFields.contains(field), isOfObservations else {
      problems.append(.capture(.notANumber(field: field), at: span))
      return nil
    }
    for capture in pattern.captures where headerCaptures[capture] == nil {
      headerCaptures[capture] = span
    }
    return MappingValue(.columns(pattern), at: span)
  }

  /// The literal behind an expression, through a `$word`.
  func literal(_ expression: Expression) -> Literal? {
    switch expression.kind {
    case .literal(let literal): return literal
    case .variable(let variable):
      guard case .literal(let literal) = values[folded(variable.name)] else { return nil }
      return literal
    case .negative(let inner):
      switch literal(inner) {
      case .integer(let number): return .integer(-number)
      case .decimal(let number): return .decimal(-number)
      case .percent, .points, .text, .period, .date, .yesno, nil: return nil
      }
    case .name, .call, .arithmetic, .comparison, .between, .membership, .missing, .contains,
      .startsWith, .within, .not, .and, .or, .list, .invalid:
      return nil
    }
  }

  /// A constant as text: a literal, a bare word, or what a `$word` stands for.
  func constant(_ expression: Expression) -> String? {
    if let literal = literal(expression) { return literal.asText }
    switch expression.kind {
    case .name(let name) where !name.isMissing: return name.text
    case .variable(let variable):
      guard case .word(let word) = values[folded(variable.name)] else { return nil }
      return word
    case .literal, .name, .call, .negative, .arithmetic, .comparison, .between, .membership,
      .missing, .contains, .startsWith, .within, .not, .and, .or, .list, .invalid:
      return nil
    }
  }

  mutating func text(_ field: Field) -> String? {
    guard let text = constant(field.value) else {
      problems.append(
        .wrongType(field: field.name.folded, wanted: "a text in quotes", at: field.value.span))
      return nil
    }
    return text
  }

  /// An id: a word, or a text that reads as one.
  mutating func word(_ field: Field) -> String? {
    guard let text = constant(field.value), Identifier(text) != nil else {
      problems.append(
        .wrongType(
          field: field.name.folded, wanted: "one word, such as `state_report`",
          at: field.value.span))
      return nil
    }
    return text
  }

  mutating func yesno(_ field: Field) -> Bool? {
    guard case .yesno(let flag) = literal(field.value) else {
      problems.append(
        .wrongType(field: field.name.folded, wanted: "`yes` or `no`", at: field.value.span))
      return nil
    }
    return flag
  }

  mutating func isNone(_ field: Field) -> Bool {
    if constant(field.value).map(folded) == "none" { return true }
    problems.append(
      .wrongType(field: field.name.folded, wanted: "`none`", at: field.value.span))
    return false
  }
}

extension Literal {
  /// The value as a file would write it.
  var asText: String {
    switch self {
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .percent(let number): "\(number)%"
    case .points(let number): "\(number)pp"
    case .text(let text): text
    case .period(let period): period.label
    case .date(let date): date.label
    case .yesno(let flag): flag ? "yes" : "no"
    }
  }
}
