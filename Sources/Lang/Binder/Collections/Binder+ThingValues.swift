import Tabular

/// Values that fields are compared with, in the spelling of the model.
extension Binder {
  /// `sector = health`, `end < $today`, `amount >= 25000`
  mutating func compare(
    _ field: ThingField, _ described: CollectionField, _ symbol: ComparisonOperator,
    _ right: Expression, _ subject: ThingSubject
  ) -> ThingCondition? {
    switch described.type.item {
    case .text:
      guard let text = word(right) else { return nil }
      return equality(.spelled(field, .equals(text)), symbol, field.name, at: right.span)
    case .word:
      return isWord(
        field, catalog.words(of: field.name, in: field.kind), symbol, right, subject)
    case .choice(let words):
      return isWord(field, words, symbol, right, subject)
    case .reference(let kinds):
      return isThing(field, kinds, symbol, right, subject)
    case .date:
      return compareDate(field, symbol, right, subject)
    case .period:
      guard let point = point(right) else { return nil }
      let test = SpellingTest.period(
        symbol == .notEqual ? .equal : symbol, endYear: point.endYear, part: point.part ?? 0)
      return symbol == .notEqual ? .not(.spelled(field, test)) : .spelled(field, test)
    case .yesno:
      guard case .literal(.yesno(let flag))? = value(of: right) else {
        return wrongValue(right, field.name, described.type)
      }
      let condition: ThingCondition = flag ? .isYes(field) : .not(.isYes(field))
      return equality(condition, symbol, field.name, at: right.span)
    case .number, .count, .money, .percent, .measure:
      guard let other = operand(right, subject, for: described) else { return nil }
      return .compare(.field(field), symbol, other)
    case .list:
      return wrongValue(right, field.name, described.type)
    }
  }

  // MARK: - Words

  /// A word of a vocabulary, or another field of words: `sector = initiative`.
  private mutating func isWord(
    _ field: ThingField, _ words: [String], _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject
  ) -> ThingCondition? {
    guard let text = word(right) else { return nil }
    let wanted = folded(text)
    if let spelling = words.first(where: { folded($0) == wanted }) {
      let isWord = ThingCondition.isOne(field, of: [Binding(.text(spelling), meaning: spelling)])
      return equality(isWord, symbol, field.name, at: right.span)
    }
    if let other = sameType(right, subject, where: { $0.type.item.isWord }) {
      return compareFields(field, symbol, other, at: right.span)
    }
    let kind = field.kind.inWords
    report(
      .unknownWord(
        text, field: field.name, kind: kind, at: right.span, known: words.map { Candidate($0) }))
    return nil
  }

  // MARK: - Things

  /// A thing named by id, label or alias, or another field that names such things.
  mutating func isThing(
    _ field: ThingField, _ kinds: [String], _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject
  ) -> ThingCondition? {
    if case .name(let name) = right.kind, things(called: name.text, kinds).isEmpty,
      let other = sameType(
        right, subject, where: { !Set($0.referencedKinds).isDisjoint(with: kinds) })
    {
      return compareFields(field, symbol, other, at: right.span)
    }
    guard let thing = thing(right, kinds) else { return nil }
    // `part_of = X` is X and everything below it (R22).
    let isTree = field.name == "part_of" && kinds == [field.kind]
    let condition: ThingCondition =
      isTree ? .below(field, thing) : .isOne(field, of: [thing])
    return equality(condition, symbol, field.name, at: right.span)
  }

  /// The one thing of some kinds that a value names; none or several are reported.
  mutating func thing(_ expression: Expression, _ kinds: [String]) -> Binding? {
    guard let text = word(expression) else { return nil }
    let found = things(called: text, kinds)
    if let only = found.first, found.count == 1 {
      return Binding(.text(only.id), meaning: only.label)
    }
    if found.isEmpty {
      let known = kinds.flatMap { catalog.things($0) }.map {
        Candidate($0.id, aliases: [$0.label] + $0.aliases)
      }
      report(.unknownThing(text, kinds: kinds, at: expression.span, known: known))
    } else {
      report(
        .ambiguousThing(
          text, at: expression.span, among: found.map { "\($0.label) (\(describe($0, kinds)))" }))
    }
    return nil
  }

  /// All things that a name means as well as any other: ids before labels before aliases.
  func things(called text: String, _ kinds: [String]) -> [Entity] {
    var best: [Entity] = []
    var exactness = Entity.Exactness.alias
    for entity in kinds.flatMap({ catalog.things($0) }) {
      guard let match = entity.match(text), match <= exactness else { continue }
      if match < exactness {
        best = []
        exactness = match
      }
      best.append(entity)
    }
    return best
  }

  /// What tells things of one name apart: a place by what it lies in, others by their id.
  private func describe(_ entity: Entity, _ kinds: [String]) -> String {
    guard kinds == ["place"] else { return entity.id }
    let place = catalog.places.first { $0.reference == entity.id }
    let parent = place?.parent.flatMap { names.place($0)?.name }
    return parent.map { "in \($0)" } ?? place?.level ?? entity.id
  }

  /// A thing in a place: it is one of the place and all below it, or lies in one of those.
  func inside(_ place: Place, _ path: PlacePath, _ subject: ThingSubject) -> ThingCondition {
    let all = names.descendants(of: place.code).compactMap { names.place($0) }.map {
      Binding(.text($0.reference), meaning: $0.name)
    }
    switch path {
    case .itself:
      return .isOne(ThingField("id", of: subject.collection.kind), of: all)
    case .field(let name):
      return .isOne(ThingField(name, of: subject.collection.kind), of: all)
    case .related(let relation, let name):
      var test = RelatedTest(relation, of: subject.collection.kind, standing: subject.standing)
      test.condition = .isOne(ThingField(name, of: relation.through), of: all)
      return .related(test)
    }
  }

  // MARK: - Numbers

  /// A number, a field of numbers or a calculation with them.
  mutating func operand(
    _ expression: Expression, _ subject: ThingSubject, for field: CollectionField? = nil
  ) -> ThingOperand? {
    switch expression.kind {
    case .negative(let inner):
      guard let inner = operand(inner, subject, for: field) else { return nil }
      guard case .constant(let binding) = inner else {
        return .arithmetic(.constant(Binding(.integer(0), meaning: "0")), .minus, inner)
      }
      return .constant(binding.negated)
    case .arithmetic(let left, let symbol, let right):
      guard let first = operand(left, subject, for: field),
        let second = operand(right, subject, for: field)
      else { return nil }
      return .arithmetic(first, symbol, second)
    case .name(let name):
      guard case .field(let other, let described)? = subject.meaning(of: name, in: catalog),
        described.type.isNumber
      else { break }
      return .field(other)
    case .literal, .variable:
      guard let value = value(of: expression) else { return nil }
      if let number = Binder.number(value, for: field?.type) { return .constant(number) }
    case .call, .comparison, .between, .membership, .missing, .contains, .startsWith, .within,
      .not, .and, .or, .list, .invalid:
      break
    }
    return wrongValue(expression, field?.name ?? "this", field?.type ?? .number)
  }

  /// The number a value is for a field of this type.
  static func number(_ value: ScriptValue, for type: FieldType?) -> Binding? {
    switch (value, type ?? .number) {
    case (.literal(.integer(let number)), _):
      if type == .percent { return nil }
      return type == .count || type == nil
        ? Binding(.integer(number), meaning: "\(number)")
        : Binding(.real(Double(number)), meaning: "\(number)")
    case (.literal(.decimal(let number)), _):
      return type == .percent ? nil : Binding(.real(number), meaning: "\(number)")
    case (.literal(.percent(let number)), .percent), (.literal(.percent(let number)), .measure):
      return Binding(.real(number), meaning: "\(number)%")
    case (.literal, _), (.word, _):
      return nil
    }
  }

  // MARK: - Fields

  /// The field a value names, where it is one of the right sort (R2).
  func sameType(
    _ expression: Expression, _ subject: ThingSubject, where fits: (CollectionField) -> Bool
  ) -> ThingField? {
    guard case .name(let name) = expression.kind,
      case .field(let field, let described)? = subject.meaning(of: name, in: catalog),
      !described.type.isList, fits(described)
    else { return nil }
    return field
  }

  mutating func compareFields(
    _ field: ThingField, _ symbol: ComparisonOperator, _ other: ThingField, at span: SourceSpan
  ) -> ThingCondition? {
    equality(.compare(.field(field), .equal, .field(other)), symbol, field.name, at: span)
  }

  mutating func wrongValue<Bound>(
    _ expression: Expression, _ field: String, _ type: FieldType
  ) -> Bound? {
    if !hasErrors(in: expression.span) {
      let written = value(of: expression).map(Binder.written) ?? "this"
      report(.wrongValue(written, field: field, wanted: type, at: expression.span))
    }
    return nil
  }
}

extension FieldType {
  /// The type of one item of a list; else itself.
  var item: FieldType {
    switch self {
    case .list(let item): item
    case .text, .word, .choice, .number, .count, .money, .percent, .measure, .date, .yesno,
      .period, .reference:
      self
    }
  }

  var isNumber: Bool {
    switch self {
    case .number, .count, .money, .percent, .measure: true
    case .text, .word, .choice, .date, .yesno, .period, .reference, .list: false
    }
  }

  var isWord: Bool {
    switch self {
    case .word, .choice: true
    case .text, .number, .count, .money, .percent, .measure, .date, .yesno, .period,
      .reference, .list:
      false
    }
  }
}

extension Binding {
  /// The same number below zero.
  fileprivate var negated: Binding {
    switch value {
    case .integer(let number): Binding(.real(-Double(number)), meaning: "-\(meaning)")
    case .real(let number): Binding(.real(-number), meaning: "-\(meaning)")
    case .text, .null: self
    }
  }
}
