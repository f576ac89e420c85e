import Protection
import Tabular

/// `list` and `count`: what is asked about, its columns, groups, conditions and time.
extension Binder {
  /// The question about things, up to what the verb adds about columns.
  mutating func things(
    _ asked: ThingQuestion.Asked, of name: Name, _ query: Query
  ) -> ThingQuestion? {
    guard let (collection, level) = collection(name, asked) else { return nil }
    var question = ThingQuestion(
      asked, kind: collection.kind, level: level, text: resolved(canonicalText(of: query)),
      span: query.span)
    question.output = output(query)
    question.standing = standing(query, collection)
    let subject = ThingSubject(collection, standing: question.standing)
    for clause in query.clauses {
      switch clause.kind {
      case .by(let names): question.groups = groups(names, of: subject)
      case .where(let condition):
        guard let bound = thingCondition(condition, subject) else { continue }
        question.condition = question.condition.and(bound)
        question.tested = tested(in: condition, subject)
      case .without(let absences):
        for absence in absences {
          guard let test = absentTest(absence, subject) else { continue }
          question.condition = question.condition.and(.not(.related(test)))
        }
      case .having, .time, .vs, .using, .sort, .top, .with, .as, .into, .from: break
      }
    }
    if let open = openSources(collection) {
      question.condition = question.condition.and(open)
    }
    if usesToday { question.asOf = scope.today }
    return question
  }

  /// Observations are counted only where their sources are public, unless all is open here.
  private func openSources(_ collection: Collection) -> ThingCondition? {
    guard collection.kind == "observation", !catalog.sources.allSatisfy(catalog.isOpen) else {
      return nil
    }
    let open = catalog.sources.filter(catalog.isOpen).map { Binding(.text($0.id), meaning: $0.id) }
    return .isOne(ThingField("source", of: collection.kind), of: open)
  }

  /// `partners`, `partner`, `schools`: a collection, or the places of one level.
  private mutating func collection(_ name: Name, _ asked: ThingQuestion.Asked)
    -> (Collection, PlaceLevel?)?
  {
    if name.isMissing { return nil }
    if let collection = Collection.named(name.text) {
      guard collection.kind != "observation" || asked == .count else {
        report(.neverListed(collection, at: name.span))
        return nil
      }
      return (collection, nil)
    }
    let word = name.folded
    if word == "records" || word == "record" {
      report(.closedRecords(at: name.span))
      return nil
    }
    if let level = catalog.levels.first(where: {
      folded($0.plural) == word || folded($0.id) == word
    }) {
      return (.place, level)
    }
    if let meaning = names.meaning(of: name.text) {
      let use = "`show \(meaning.id)` tells its numbers, `describe \(meaning.id)` what it is"
      report(.notACollection(name, isA: meaning.kindInWords, use: use))
      return nil
    }
    var known = Collection.all.map { Candidate($0.plural, aliases: [$0.kind]) }
    known += catalog.levels.map { Candidate($0.plural, aliases: [$0.id]) }
    report(.unknownCollection(name, known: known))
    return nil
  }

  // MARK: - Time

  /// Which dated things are meant: at `$today` unless the question says otherwise (R17).
  private mutating func standing(_ query: Query, _ collection: Collection) -> Standing {
    var asked: Standing?
    var isAlways = false
    for clause in query.clauses {
      switch clause.kind {
      case .time(let time):
        guard collection.lifetime != nil else {
          report(.undated(collection, at: clause.span))
          continue
        }
        asked = standing(time, at: clause.span)
      case .with(let extras):
        for name in extras where name.folded == "former" {
          guard collection.lifetime != nil else {
            report(.neverFormer(collection, at: name.span))
            continue
          }
          isAlways = true
        }
      case .where(let condition):
        if let end = collection.lifetime?.end, Binder.names(in: condition).contains(end) {
          isAlways = true
        }
      case .by, .without, .having, .vs, .using, .sort, .top, .as, .into, .from: break
      }
    }
    if let asked { return asked }
    if isAlways { return .always }
    if collection.lifetime != nil { usesToday = true }
    return .during(from: scope.today, to: scope.today)
  }

  private mutating func standing(_ time: TimeClause, at span: SourceSpan) -> Standing? {
    switch time {
    case .in(let first, let last):
      guard let from = days(first), let to = days(last ?? first) else { return nil }
      return .during(from: from.first, to: to.last)
    case .since(let first): return days(first).map { .during(from: $0.first, to: nil) }
    case .until(let last): return days(last).map { .during(from: nil, to: $0.last) }
    case .latest:
      usesToday = true
      return .during(from: scope.today, to: scope.today)
    case .last(let amount, let unit):
      guard let count = wholeNumber(amount), let unit = lengthOfTime(unit) else { return nil }
      usesToday = true
      return .during(from: scope.today.adding(-count, unit), to: scope.today)
    case .sinceBaseline:
      report(.notATime(at: span))
      return nil
    }
  }

  /// All names a condition uses, folded.
  static func names(in condition: Expression) -> Set<String> {
    var found: Set<String> = []
    for name in subjects(of: condition) { found.insert(name.folded) }
    return found
  }

  // MARK: - Groups

  private mutating func groups(_ groupNames: [Name], of subject: ThingSubject) -> [ThingGroup] {
    var found: [ThingGroup] = []
    for name in groupNames where !name.isMissing {
      guard let group = group(name, of: subject) else { continue }
      if found.contains(where: { $0.name == group.name }) {
        report(BindingProblem.groupedTwice(name).diagnostic)
      } else {
        found.append(group)
      }
    }
    if found.filter(\.isOfSeveral).count > 1 {
      let last = groupNames.last?.span ?? SourceSpan(0, 0)
      report(
        .notBuilt(
          "grouping by two kinds of related things", at: last,
          instead: "ask one question for each"))
    }
    return found
  }

  private mutating func group(_ name: Name, of subject: ThingSubject) -> ThingGroup? {
    switch subject.meaning(of: name, in: catalog) {
    case .field(let field, let described)?:
      if !field.isList { return .field(described.name) }
    case .relation(let relation)?:
      return .related(relation, kind: ThingSubject.farKind(of: relation), name: relation.name)
    case .anyField(let fields, _)?:
      if let first = fields.first, !first.0.isList { return .field(first.1.name) }
    case .level(let level, let path)?:
      return .level(level, path)
    case .id?, nil:
      if let group = relatedGroup(name, of: subject) { return group }
    }
    let fields = subject.collection.fields.filter { !$0.type.isList }.map { Candidate($0.name) }
    let levels = subject.placePath == nil ? [] : catalog.levels.map { Candidate($0.id) }
    report(
      .cannotGroup(
        name, of: subject.collection, known: fields + subject.relationCandidates + levels))
    return nil
  }

  /// `by outcome` of partners: the outcomes that they serve.
  private func relatedGroup(_ name: Name, of subject: ThingSubject) -> ThingGroup? {
    guard subject.hasId, let kind = Collection.named(name.text)?.kind else { return nil }
    let relation = subject.collection.relations.first {
      ThingSubject.kinds(of: $0).contains(kind)
    }
    return relation.map { .related($0, kind: $0.far == nil ? nil : kind, name: kind) }
  }
}

extension ThingGroup {
  /// A thing can stand under several of its values.
  var isOfSeveral: Bool {
    switch self {
    case .field: false
    case .related: true
    case .level(_, let path):
      switch path {
      case .itself, .field: false
      case .related: true
      }
    }
  }
}
