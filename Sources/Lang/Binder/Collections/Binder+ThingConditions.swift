import Tabular

/// `where` of things: each comparison resolved to a field, a relation or a place, and its values.
extension Binder {
  mutating func thingCondition(
    _ condition: Expression, _ subject: ThingSubject
  ) -> ThingCondition? {
    switch condition.kind {
    case .and(let parts): return thingConditions(parts, subject).map { .and($0) }
    case .or(let parts): return thingConditions(parts, subject).map { .or($0) }
    case .not(let operand): return thingCondition(operand, subject).map { .not($0) }
    case .name(let name): return flag(name, subject)
    case .literal(.yesno(let flag)): return flag ? .and([]) : .or([])
    case .comparison(let left, let symbol, let right):
      return comparison(left, symbol, right, subject)
    case .between(let operand, let low, let high):
      guard let from = comparison(operand, .greaterOrEqual, low, subject),
        let to = comparison(operand, .lessOrEqual, high, subject)
      else { return nil }
      return .and([from, to])
    case .membership(let operand, let negated, let items):
      var choices: [ThingCondition] = []
      for item in items {
        guard let choice = comparison(operand, .equal, item, subject) else { return nil }
        choices.append(choice)
      }
      let isOne = Binder.merged(choices)
      return negated ? .not(isOne) : isOne
    case .missing(let operand, let negated):
      return missing(operand, negated, subject, at: condition.span)
    case .contains(let operand, let part):
      return spelled(operand, part, subject) { .contains($0) }
    case .startsWith(let operand, let part):
      return spelled(operand, part, subject) { .starts(with: $0) }
    case .within(let operand, let isLast, let amount, let unit, let other):
      return within(operand, isLast, amount, unit, other, subject)
    case .literal, .variable, .call, .negative, .arithmetic, .list:
      report(.notACondition("this", at: condition.span, hint: nil))
      return nil
    case .invalid: return nil
    }
  }

  private mutating func thingConditions(
    _ parts: [Expression], _ subject: ThingSubject
  ) -> [ThingCondition]? {
    // Every part is bound, so that all problems are told at once.
    let bound = parts.map { thingCondition($0, subject) }
    let conditions = bound.compactMap { $0 }
    return conditions.count == parts.count ? conditions : nil
  }

  /// `where public`
  private mutating func flag(_ name: Name, _ subject: ThingSubject) -> ThingCondition? {
    switch subject.meaning(of: name, in: catalog) {
    case .field(let field, let described)? where described.type == .yesno: return .isYes(field)
    case .relation(let relation)?:
      let hint = "write `count(\(relation.name)) > 0`, or `without \(relation.name)`"
      report(.notACondition(name.text, at: name.span, hint: hint))
    case .field?, .id?, .anyField?, .level?:
      report(.notACondition(name.text, at: name.span, hint: "compare it: `\(name.text) = …`"))
    case nil: reportUnknown(name, subject)
    }
    return nil
  }

  // MARK: - Comparisons

  mutating func comparison(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject
  ) -> ThingCondition? {
    if case .call(let function, let arguments) = left.kind, function.folded == "count" {
      return counted(arguments, symbol, right, subject, at: left.span)
    }
    guard case .name(let name) = left.kind else {
      // `2020 < joined`: the field may stand on the right.
      if case .name(let other) = right.kind, !Binder.isArithmetic(left),
        subject.meaning(of: other, in: catalog) != nil
      {
        return comparison(right, symbol.mirrored, left, subject)
      }
      return arithmetic(left, symbol, right, subject)
    }
    switch subject.meaning(of: name, in: catalog) {
    case .id(let field)?:
      return isThing(field, [subject.collection.kind], symbol, right, subject)
    case .field(let field, let described)?:
      return compare(field, described, symbol, right, subject)
    case .anyField(let fields, _)?:
      var choices: [ThingCondition] = []
      for (field, described) in fields {
        guard let choice = compare(field, described, .equal, right, subject) else { return nil }
        choices.append(choice)
      }
      return equality(.or(choices), symbol, name.text, at: left.span)
    case .relation(let relation)?:
      return compare(relation, symbol, right, subject, name)
    case .level(let level, let path)?:
      guard let place = place(right, at: level.id) else { return nil }
      return equality(inside(place, path, subject), symbol, name.text, at: left.span)
    case nil:
      reportUnknown(name, subject)
      return nil
    }
  }

  /// `capacity / 2 > hours`: numbers only.
  private mutating func arithmetic(
    _ left: Expression, _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject
  ) -> ThingCondition? {
    guard let first = operand(left, subject), let second = operand(right, subject) else {
      return nil
    }
    return .compare(first, symbol, second)
  }

  private static func isArithmetic(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .arithmetic, .negative: true
    case .literal, .name, .variable, .call, .comparison, .between, .membership, .missing,
      .contains, .startsWith, .within, .not, .and, .or, .list, .invalid:
      false
    }
  }

  /// `=` and `!=` of what is yes or no; anything else has no order.
  mutating func equality(
    _ condition: ThingCondition, _ symbol: ComparisonOperator, _ name: String,
    at span: SourceSpan
  ) -> ThingCondition? {
    switch symbol {
    case .equal: return condition
    case .notEqual: return .not(condition)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      report(.noOrder(name, at: span))
      return nil
    }
  }

  // MARK: - Missing, contains

  private mutating func missing(
    _ operand: Expression, _ negated: Bool, _ subject: ThingSubject, at span: SourceSpan
  ) -> ThingCondition? {
    guard case .name(let name) = operand.kind else {
      report(.notACondition("this", at: span, hint: "a field stands before `is missing`"))
      return nil
    }
    switch subject.meaning(of: name, in: catalog) {
    case .field(let field, _)?, .id(let field)?:
      return negated ? .not(.missing(field)) : .missing(field)
    case .anyField(let fields, _)?:
      let all = ThingCondition.and(fields.map { .missing($0.0) })
      return negated ? .not(all) : all
    case .relation?, .level?:
      report(.relationMissing(name, negated: negated, at: span))
    case nil: reportUnknown(name, subject)
    }
    return nil
  }

  private mutating func spelled(
    _ operand: Expression, _ part: Expression, _ subject: ThingSubject,
    _ test: (String) -> SpellingTest
  ) -> ThingCondition? {
    guard case .name(let name) = operand.kind else {
      report(.notACondition("this", at: operand.span, hint: "a field stands before `contains`"))
      return nil
    }
    guard let text = word(part) else { return nil }
    switch subject.meaning(of: name, in: catalog) {
    case .field(let field, let described)?:
      if !described.referencedKinds.isEmpty {
        return .isOne(field, of: named(described.referencedKinds, test(text)))
      }
      if described.type.storage == .text { return .spelled(field, test(text)) }
      report(
        .wrongValue(text, field: name.text, wanted: described.type, at: part.span))
    case .id(let field)?: return .spelled(field, test(text))
    case .anyField(let fields, let kind)?:
      return .or(fields.map { .isOne($0.0, of: named([kind], test(text))) })
    case .relation(let relation)?:
      let kinds = ThingSubject.kinds(of: relation)
      return .related(
        relatedTest(relation, subject, isOne: named(kinds, test(text)), kind: kinds.first))
    case .level(let level, let path)?:
      let places = catalog.places.filter { $0.level == level.id && test(text).passes($0.name) }
      return .or(places.map { inside($0, path, subject) })
    case nil: reportUnknown(name, subject)
    }
    return nil
  }

  /// Things of some kinds whose label passes a test.
  private func named(_ kinds: [String], _ test: SpellingTest) -> [Binding] {
    kinds.flatMap { catalog.things($0) }.filter { test.passes($0.label) }
      .map { Binding(.text($0.id), meaning: $0.label) }
  }

  mutating func reportUnknown(_ name: Name, _ subject: ThingSubject) {
    if name.isMissing { return }
    if name.folded == "location" {
      report(.notBuilt("`location`", at: name.span, instead: "places are named: `where place = …`"))
      return
    }
    if case .indicator? = names.meaning(of: name.text), subject.collection.kind == "place" {
      report(
        .notBuilt(
          "an indicator in the conditions of places", at: name.span,
          instead: "`show \(name.text) by school having value > …`"))
      return
    }
    var known = subject.candidates
    if subject.placePath != nil { known += catalog.levels.map { Candidate($0.id) } }
    report(.unknownField(name, of: subject.collection, known: known))
  }

  /// Several `=` on one field are one list.
  private static func merged(_ choices: [ThingCondition]) -> ThingCondition {
    var common: ThingField?
    var values: [Binding] = []
    for choice in choices {
      guard case .isOne(let field, let some) = choice, common == nil || common == field else {
        return .or(choices)
      }
      common = field
      values += some
    }
    guard let common else { return .or(choices) }
    return .isOne(common, of: values)
  }

  /// Fields of the thing that a condition compares, apart from `is missing`.
  func tested(in condition: Expression, _ subject: ThingSubject) -> [String] {
    var found: [String] = []
    for name in Binder.compared(in: condition) {
      guard case .field(let field, let described)? = subject.meaning(of: name, in: catalog),
        !described.isRequired, !described.type.isList, !found.contains(field.name),
        // No end and no parent are said by leaving them out.
        field.name != subject.collection.lifetime?.end, field.name != "part_of"
      else { continue }
      found.append(field.name)
    }
    return found
  }

  private static func compared(in condition: Expression) -> [Name] {
    switch condition.kind {
    case .and(let parts), .or(let parts): parts.flatMap(compared)
    case .not(let operand): compared(in: operand)
    case .missing: []
    default: subjects(of: condition)
    }
  }
}
