/// Related things: `without R (…)`, `serves = early_reading`, `count(programs) > 2`.
extension Binder {
  /// What must not be there: a relation by its name, or by the kind of thing it leads to.
  mutating func absentTest(_ absence: Absence, _ subject: ThingSubject) -> RelatedTest? {
    guard let (relation, kind) = relation(absence.relation, subject) else { return nil }
    return test(relation, kind, where: absence.condition, subject)
  }

  /// `serves = early_reading` is at least one; `!=` is none of them (R15).
  mutating func compare(
    _ relation: Relation, _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject, _ name: Name
  ) -> ThingCondition? {
    let kinds = ThingSubject.kinds(of: relation)
    guard let found = thing(right, kinds) else { return nil }
    let kind = kinds.first { kind in
      catalog.things(kind).contains { .text($0.id) == found.value }
    }
    let test = relatedTest(relation, subject, isOne: [found], kind: kind)
    return equality(.related(test), symbol, name.text, at: name.span)
  }

  /// `count(programs) > 2`, `count(roles, where role = chair) = 0`
  mutating func counted(
    _ arguments: [Argument], _ symbol: ComparisonOperator, _ right: Expression,
    _ subject: ThingSubject, at span: SourceSpan
  ) -> ThingCondition? {
    var relationName: Name?
    var condition: Expression?
    for argument in arguments {
      switch argument {
      case .value(let value):
        if case .name(let name) = value.kind { relationName = name }
      case .condition(let expression): condition = expression
      }
    }
    guard let relationName else {
      report(.cannotCount("this", at: span, known: subject.relationCandidates))
      return nil
    }
    guard let relation = subject.hasId ? subject.collection.relation(relationName.folded) : nil
    else {
      report(
        .cannotCount(relationName.text, at: relationName.span, known: subject.relationCandidates))
      return nil
    }
    guard let number = wholeNumber(right),
      let test = test(relation, ThingSubject.farKind(of: relation), where: condition, subject)
    else { return nil }
    guard symbol != .notEqual else { return .not(.counted(test, .equal, number)) }
    return .counted(test, symbol, number)
  }

  private mutating func test(
    _ relation: Relation, _ kind: String?, where condition: Expression?, _ subject: ThingSubject
  ) -> RelatedTest? {
    let through = Collection.of(relation.through)
    let ending = (kind.map(Collection.of) ?? through).lifetime?.end ?? through.lifetime?.end
    var test = relatedTest(relation, subject, isOne: nil, kind: kind)
    if let condition {
      if let ending, Binder.names(in: condition).contains(ending) { test.standing = .always }
      let far = kind.map { ThingSubject(.of($0), link: through, standing: test.standing) }
      let inner = far ?? ThingSubject(through, standing: test.standing)
      guard let bound = thingCondition(condition, inner) else { return nil }
      test.condition = bound
    }
    return test
  }

  mutating func relatedTest(
    _ relation: Relation, _ subject: ThingSubject, isOne: [Binding]?, kind: String?
  ) -> RelatedTest {
    let isDated =
      Collection.of(relation.through).lifetime != nil
      || kind.map { Collection.of($0).lifetime != nil } ?? false
    if isDated, subject.standing == .during(from: scope.today, to: scope.today) {
      usesToday = true
    }
    return RelatedTest(
      relation, of: subject.collection.kind, farKind: relation.far == nil ? nil : kind,
      isOne: isOne, standing: subject.standing)
  }

  /// A relation by its name; what does not exist yet is told apart from a slip.
  private mutating func relation(
    _ name: Name, _ subject: ThingSubject
  ) -> (Relation, kind: String?)? {
    if name.isMissing { return nil }
    if subject.hasId, let relation = subject.collection.relation(name.folded) {
      return (relation, ThingSubject.farKind(of: relation))
    }
    if subject.hasId, let kind = Collection.named(name.text)?.kind,
      let relation = subject.collection.relations.first(where: {
        ThingSubject.kinds(of: $0).contains(kind)
      })
    {
      return (relation, kind)
    }
    let single = name.folded.hasSuffix("s") ? String(name.folded.dropLast()) : name.folded
    if Binder.kindsToCome.contains(single) {
      let there = subject.relationCandidates.map { "`\($0.name)`" }.joined(separator: ", ")
      let plural = subject.collection.plural
      report(
        .notBuilt(
          "`\(name.text)`", at: name.span,
          instead: there.isEmpty
            ? "\(plural) have no related things yet" : "what is related to \(plural): \(there)"))
    } else if let field = subject.collection.field(name.folded) {
      report(
        .notACondition(
          name.text, at: name.span, hint: "write `where \(field.name) is missing`"))
    } else {
      report(.unknownRelation(name, of: subject.collection, known: subject.relationCandidates))
    }
    return nil
  }
}
