import Statistics
import Tabular

/// Which names there are for each place of the grammar.
extension Completer {
  func add(_ place: CompletionPlace, qualifier: String?, to list: inout NameList) {
    if let qualifier { return addFields(after: qualifier, place, to: &list) }
    switch place {
    case .subject(let query): addSubjects(of: query, to: &list)
    case .collection, .relatedField: addCollections(to: &list)
    case .dimension(let query), .attribute(let query): addAttributes(of: query, place, to: &list)
    case .value(let left, let query): addValues(of: left, query, to: &list)
    case .relation(let query): addRelations(of: query, to: &list)
    case .comparand(let query): addComparands(of: query, to: &list)
    case .method(let query): addMethods(of: query, to: &list)
    case .column(let query, let isExtra): addColumns(of: query, isExtra: isExtra, to: &list)
    case .format: for format in scope.formats { list.add(format, "a format") }
    case .result, .aggregated: addResults(to: &list)
    case .formula: addOperands(to: &list)
    case .computed: for function in AggregateFunction.allCases { list.add(function) }
    case .resultColumn(let result): addColumns(ofResult: result, to: &list)
    case .unit: for unit in ["years", "days"] { list.add(unit, "a unit") }
    case .kind:
      for collection in Collection.all where !collection.isDerived {
        list.add(collection.kind, collection.summary)
      }
    case .thing(let kind): addThings(kind.folded, to: &list)
    case .field(let kind, let given): addFields(of: kind, without: given, to: &list)
    case .fieldValue(let kind, let field): addFieldValues(kind, field, to: &list)
    case .loadedKind: addLoadedKinds(to: &list)
    case .loadOption(let kind, let given): addLoadOptions(kind, without: given, to: &list)
    case .setting: for (name, summary) in Completer.settings { list.add(name, summary) }
    case .settingValue(let name): addSettingValues(name.folded, to: &list)
    case .described: addEverything(to: &list)
    case .parameterType: for type in ParameterType.words { list.addWord(type, "a type") }
    case .members: addDimensions(to: &list)
    case .file, .new: break
    }
  }

  /// What `set` can change, here and in a session.
  static let settings = [
    ("confidence", "the level of ranges: `95%`"),
    ("uncertainty", "`no` leaves ranges and p out"),
    ("adjust", "how many comparisons at once are allowed for: `holm`, `bh`, `none`"),
    ("format", "how answers are printed: `csv`"),
    ("today", "the day that `$today` stands for"),
    ("hints", "the dim rest of a word while typing: `no` for none"),
    ("pager", "long answers a screen at a time: `no` for all at once"),
    ("rows", "how many rows of an answer are printed: `all` for every one"),
  ]

  // MARK: Subjects

  private func addSubjects(of query: Query, to list: inout NameList) {
    switch query.verb {
    case .show, .gap, .trend, .change, .progress:
      for indicator in catalog.indicators { list.add(indicator.id, indicator.label) }
      for set in catalog.indicatorSets { list.add(set.id, "\(set.label), several indicators") }
      if query.verb == .show { addCollections(to: &list) }
    case .list, .count, .map: addCollections(to: &list)
    case .audit: for kind in AuditKind.allCases { list.add(kind.rawValue, kind.explanation) }
    }
  }

  private func addCollections(to list: inout NameList) {
    for collection in Collection.all { list.add(collection.plural, collection.summary) }
    for level in catalog.levels { list.add(level.plural, "places, each a \(level.id)") }
  }

  /// `grants.` — fields of the collection or related things.
  private func addFields(after qualifier: String, _ place: CompletionPlace, to list: inout NameList)
  {
    var collection = Collection.named(qualifier)
    switch place {
    case .aggregated: return addColumns(ofResult: qualifier, to: &list)
    case .attribute(let query), .dimension(let query), .column(let query, _):
      if let relation = things(of: query)?.relation(qualifier) {
        collection = ThingSubject.kinds(of: relation).first.map { Collection.of($0) }
      }
    default: break
    }
    for field in collection?.fields ?? [] { list.add(field.name, field.summary) }
  }

  // MARK: What questions are by and about

  /// The collection a question about things is of.
  func things(of query: Query) -> Collection? {
    switch query.verb {
    case .list, .count, .map:
      let name = query.collection ?? query.subjects.first
      if let known = name.flatMap({ Collection.named($0.text) }) { return known }
      let isLevel = name.map { name in
        catalog.levels.contains { [folded($0.id), folded($0.plural)].contains(name.folded) }
      }
      return isLevel == true ? Collection.named("place") : nil
    case .show: return query.subjects.first?.parts.first.flatMap { Collection.named($0) }
    case .gap, .trend, .change, .progress, .audit: return nil
    }
  }

  private func addAttributes(
    of query: Query, _ place: CompletionPlace, to list: inout NameList
  ) {
    if let collection = things(of: query) {
      for field in collection.fields { list.add(field.name, field.summary) }
      for relation in collection.relations {
        let kinds = ThingSubject.kinds(of: relation).map { Collection.of($0).plural.inWords }
        list.add(relation.name, "related \(kinds.joined(separator: " or "))")
      }
      return
    }
    addDimensions(to: &list)
    list.add("year", "the period")
    if query.verb == .audit { list.add("indicator", "one indicator") }
    if case .attribute = place { list.add("source", "where numbers come from") }
  }

  private func addDimensions(to list: inout NameList) {
    for dimension in catalog.dimensions where !dimension.members.isEmpty {
      list.add(dimension.id, "\(dimension.label), \(dimension.members.count) groups")
    }
    for level in catalog.levels { list.add(level.id, "places, each a \(level.id)") }
  }

  private func addRelations(of query: Query, to list: inout NameList) {
    for relation in things(of: query)?.relations ?? [] {
      list.add(relation.name, "none of these")
    }
  }

  // MARK: Answers

  /// Columns of the answer, known by binding the question as far as it is written.
  private func addColumns(of query: Query, isExtra: Bool, to list: inout NameList) {
    var asked = query
    asked.clauses.removeAll { clause in
      switch clause.kind {
      case .sort, .having, .with, .top, .as, .into: true
      case .by, .where, .without, .time, .vs, .using, .from: false
      }
    }
    var binder = Binder(catalog, names: names, scope: scope)
    let question = Verbs.verb(query.verb)?.bind(asked, in: &binder)
    if isExtra {
      switch query.verb {
      case .show, .gap, .trend, .change, .progress:
        for extra in Extra.allCases where takes(extra, asked) {
          list.add(extra.rawValue, extra.summary)
        }
      case .list, .count, .map, .audit: list.add("former", "things that are over, too")
      }
    }
    for column in question?.shape.columns ?? [] {
      list.add(column.column.name, "a column of the answer")
    }
  }

  /// Whether the question binds with it.
  private func takes(_ extra: Extra, _ query: Query) -> Bool {
    let nowhere = SourceSpan(0, 0)
    var asked = query
    asked.clauses.append(Clause(.with([Name([extra.rawValue], at: nowhere)]), at: nowhere))
    var binder = Binder(catalog, names: names, scope: scope)
    return Verbs.verb(query.verb)?.bind(asked, in: &binder) != nil
  }

  private func addResults(to list: inout NameList) {
    for name in scope.results.keys.sorted() where name != "last" {
      list.add(name, "an earlier answer")
    }
  }

  private func addColumns(ofResult name: String, to list: inout NameList) {
    for column in scope.results[folded(name)]?.columns ?? [] {
      list.add(column.column.name, "a column of `\(name)`")
    }
  }

  /// What formulas join.
  private func addOperands(to list: inout NameList) {
    for indicator in catalog.indicators { list.add(indicator.id, indicator.label) }
    for name in scope.formulas.keys.sorted() { list.add(name, "a formula") }
  }

  private func addComparands(of query: Query, to list: inout NameList) {
    list.add("best", "the best group with n ≥ 30")
    list.add("overall", "everyone")
    list.add("rest", "everyone else")
    for clause in query.clauses {
      guard case .by(let names) = clause.kind else { continue }
      for name in names { addMembers(of: name.text, to: &list) }
    }
    for level in catalog.levels { list.add(level.id, "the \(level.id) a place lies in") }
  }

  private func addMethods(of query: Query, to list: inout NameList) {
    switch query.verb {
    case .gap:
      for measure in InequalityMeasure.allCases {
        list.add(measure.rawValue, measure.meaning(.any))
      }
    case .trend, .change, .progress:
      for method in Method.allCases { list.add(method.rawValue, method.summary) }
    case .show, .list, .count, .map, .audit: break
    }
  }
}

extension Extra {
  /// What `with` adds.
  var summary: String {
    switch self {
    case .total: "a row for everyone"
    case .target: "the value to be reached, beside each number"
    case .n: "how many people each number is about"
    case .ci: "the range each number lies in"
    case .partial: "sums of the places that are known"
    case .projection: "years to come at this pace"
    case .mix: "what rates did, and what shares of groups did"
    case .missing: "what has no number, too"
    }
  }
}

extension Method {
  var summary: String {
    switch self {
    case .acrossBreaks: "periods that the model says are not comparable, too"
    case .theilSen: "the median of the slopes between all pairs of periods"
    case .weighted: "a period counts by its people"
    }
  }
}

extension MeasureNames {
  /// Before it is known which groups there are.
  static let any = MeasureNames(
    first: "the first group", second: "the other", reference: "the reference",
    centre: "the best group", best: "the group", rateUnit: "points")
}

extension AggregateFunction {
  /// What it gives.
  var summary: String {
    switch self {
    case .count: "how many rows: `count(gaps)`"
    case .max: "the largest of a column: `max(gaps.difference)`"
    case .min: "the smallest of a column"
    case .mean: "the mean of numbers that are no rates"
    case .sum: "the sum of numbers that are no rates"
    case .first: "the value in the first row"
    case .last: "the value in the last row"
    }
  }
}
