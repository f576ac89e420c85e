import Tabular

/// The values in the parentheses of `define` and `remove`, typed and resolved.
extension Binder {
  mutating func fieldValue(
    _ expression: Expression, _ field: CollectionField, _ definition: Definition
  ) -> FieldValue? {
    fieldValue(expression, field.type, field.name, definition)
  }

  private mutating func fieldValue(
    _ expression: Expression, _ type: FieldType, _ field: String, _ definition: Definition
  ) -> FieldValue? {
    switch type {
    case .list(let item):
      return list(expression, item, field, definition)
    case .reference(let kinds):
      return reference(expression, kinds, definition)
    case .text, .word, .choice, .number, .count, .money, .percent, .measure, .date, .yesno,
      .period:
      return plain(expression, type, field, definition)
    }
  }

  private mutating func list(
    _ expression: Expression, _ item: FieldType, _ field: String, _ definition: Definition
  ) -> FieldValue? {
    guard case .list(let expressions) = expression.kind else {
      // One value is a list of one.
      return fieldValue(expression, item, field, definition).map { .list([$0]) }
    }
    var values: [FieldValue] = []
    for expression in expressions {
      guard let value = fieldValue(expression, item, field, definition) else { continue }
      if !values.contains(value) { values.append(value) }
    }
    return values.count <= expressions.count && diagnostics.isEmpty ? .list(values) : nil
  }

  private mutating func plain(
    _ expression: Expression, _ type: FieldType, _ field: String, _ definition: Definition
  ) -> FieldValue? {
    var isNegative = false
    var inner = expression
    if case .negative(let operand) = expression.kind {
      isNegative = true
      inner = operand
    }
    guard let value = value(of: inner) else {
      if !hasErrors(in: expression.span) {
        report(.wrongType(written: "this", field: field, wanted: type, at: expression.span))
      }
      return nil
    }
    if let number = number(value, type, field, definition, at: expression.span) {
      return isNegative ? number.negated : number
    }
    if !isNegative, let word = plainWord(value, type, field, definition, at: expression.span) {
      return word
    }
    if !hasErrors(in: expression.span) {
      let written = (isNegative ? "-" : "") + Binder.written(value)
      report(.wrongType(written: written, field: field, wanted: type, at: expression.span))
    }
    return nil
  }

  private mutating func number(
    _ value: ScriptValue, _ type: FieldType, _ field: String, _ definition: Definition,
    at span: SourceSpan
  ) -> FieldValue? {
    switch (type, value) {
    case (.count, .literal(.integer(let number))): return .integer(number)
    case (.number, .literal(.integer(let number))), (.money, .literal(.integer(let number))):
      return .real(Double(number))
    case (.number, .literal(.decimal(let number))), (.money, .literal(.decimal(let number))),
      (.percent, .literal(.percent(let number))):
      return .real(number)
    case (.percent, .literal(.integer)), (.percent, .literal(.decimal)):
      report(.needsPercent(written: Binder.written(value), field: field, at: span))
      return nil
    case (.measure, _): return measure(value, field, definition, at: span)
    case (.count, _), (.number, _), (.money, _), (.percent, _), (.text, _), (.word, _),
      (.choice, _), (.date, _), (.yesno, _), (.period, _), (.reference, _), (.list, _):
      return nil
    }
  }

  /// A value in the unit of its indicator: "70 of what? write 70%".
  private mutating func measure(
    _ value: ScriptValue, _ field: String, _ definition: Definition, at span: SourceSpan
  ) -> FieldValue? {
    let kind = indicatorKind(definition)
    switch value {
    case .literal(.percent(let number)):
      if let kind, kind != .percent {
        let indicator = definition.id ?? definition.indicator ?? "it"
        report(
          .notInPercent(
            written: Binder.written(value), indicator: indicator, kind: kind, at: span))
        return nil
      }
      return .real(number)
    case .literal(.integer(let number)):
      return plainMeasure(Double(number), value, kind, field, at: span)
    case .literal(.decimal(let number)):
      return plainMeasure(number, value, kind, field, at: span)
    case .literal, .word:
      return nil
    }
  }

  private mutating func plainMeasure(
    _ number: Double, _ value: ScriptValue, _ kind: IndicatorKind?, _ field: String,
    at span: SourceSpan
  ) -> FieldValue? {
    guard kind == .percent else { return .real(number) }
    report(.needsPercent(written: Binder.written(value), field: field, at: span))
    return nil
  }

  /// What the indicator counts that a definition is of or about.
  private func indicatorKind(_ definition: Definition) -> IndicatorKind? {
    if definition.collection.kind == "indicator" {
      if case .text(let word)? = definition.values["kind"] { return IndicatorKind(rawValue: word) }
      let known = catalog.indicators.first { $0.id == definition.id }
      return definition.laterKind ?? known?.kind ?? .percent
    }
    return catalog.indicators.first { $0.id == definition.indicator }?.kind
  }

  private mutating func plainWord(
    _ value: ScriptValue, _ type: FieldType, _ field: String, _ definition: Definition,
    at span: SourceSpan
  ) -> FieldValue? {
    switch (type, value) {
    case (.text, .literal(.text(let text))): return .text(text)
    case (.text, .word(let word)):
      report(.needsQuotes(written: word, field: field, at: span))
      return nil
    case (.word, .literal(.text(let text))), (.word, .word(let text)):
      let words = catalog.words(of: field, in: definition.collection.kind)
      return .text(words.first { folded($0) == folded(text) } ?? text)
    case (.choice(let words), .literal(.text(let text))), (.choice(let words), .word(let text)):
      if let word = words.first(where: { folded($0) == folded(text) }) { return .text(word) }
      report(
        .unknownChoice(text, field: field, at: span, known: words.map { Candidate($0) }))
      return nil
    case (.yesno, .literal(.yesno(let flag))): return .yesno(flag)
    case (.date, _): return date(value, field, definition)
    case (.period, .literal(.integer(let year))):
      return (1900...2200).contains(year) ? .text("\(year)") : nil
    case (.period, .literal(.period(let period))): return .text(period.label)
    case (.period, .literal(.date(let date))): return .text(date.label)
    case (.text, _), (.word, _), (.choice, _), (.yesno, _), (.period, _), (.number, _),
      (.count, _), (.money, _), (.percent, _), (.measure, _), (.reference, _), (.list, _):
      return nil
    }
  }

  /// A day; a year alone is its first day, for an ending its last.
  private func date(
    _ value: ScriptValue, _ field: String, _ definition: Definition
  ) -> FieldValue? {
    let isEnding = definition.collection.lifetime?.end == field
    switch value {
    case .literal(.date(let date)): return .date(date.label)
    case .literal(.integer(let year)):
      guard (1900...2200).contains(year) else { return nil }
      return .date(isEnding ? "\(year)-12-31" : "\(year)-01-01")
    case .literal, .word: return nil
    }
  }

  // MARK: - References

  private mutating func reference(
    _ expression: Expression, _ kinds: [String], _ definition: Definition
  ) -> FieldValue? {
    guard let text = referenceText(expression) else { return nil }
    if kinds == ["group"], let dimension = definition.dimension {
      return group(text, of: dimension, at: expression.span)
    }
    for kind in kinds {
      let found = things(called: text, [kind])
      if found.count == 1, let only = found.first { return .reference(kind: kind, id: only.id) }
    }
    _ = thing(Expression(.literal(.text(text)), at: expression.span), kinds)
    return nil
  }

  /// A name, `race.black` among them, or a text.
  private mutating func referenceText(_ expression: Expression) -> String? {
    if case .name(let name) = expression.kind { return name.isMissing ? nil : name.text }
    return word(expression)
  }

  private mutating func group(
    _ text: String, of dimension: String, at span: SourceSpan
  ) -> FieldValue? {
    let known = catalog.dimensions.first { $0.id == dimension }
    if let known, let member = names.member(text, of: known.code) {
      return .reference(kind: "group", id: "\(dimension).\(member.id)")
    }
    let candidates = (known?.members ?? []).map {
      Candidate($0.id, aliases: [$0.label] + $0.aliases)
    }
    report(.notAGroup(text, of: dimension, at: span, known: candidates))
    return nil
  }
}

extension Definition {
  /// The id of the dimension that a group is of, once it is known.
  var dimension: String? {
    guard collection.kind == "group", case .reference(_, let id)? = values["dimension"] else {
      return nil
    }
    return id
  }

  /// The id of the indicator that a target, a baseline or a break is of.
  var indicator: String? {
    guard case .reference(_, let id)? = values["indicator"] else { return nil }
    return id
  }

  /// The kind of indicator, where it is written after the value that needs it.
  fileprivate var laterKind: IndicatorKind? { kindAhead.flatMap(IndicatorKind.init(rawValue:)) }
}

extension FieldValue {
  fileprivate var negated: FieldValue {
    switch self {
    case .integer(let number): .integer(number == .min ? .max : -number)
    case .real(let number): .real(-number)
    case .null, .text, .yesno, .date, .reference, .list: self
    }
  }
}
