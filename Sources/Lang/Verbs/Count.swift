import Tabular

/// How many?
///
///     count partners by sector having count > 3
enum Count: Verb {
  static let name = VerbName.count
  static let summary = "How many? Each thing once, in all or by a field, a relation or a place."
  static let clauses: Set<ClauseName> = [
    .by, .where, .without, .time, .having, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "count partners",
    "count partners by sector",
    "count partners by outcome having count > 3",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    guard let name = query.subjects.first else { return nil }
    guard var question = binder.things(.count, of: name, query) else { return nil }
    binder.checkExtras(query, of: question.plural)
    question.rows = binder.rowOperations(query, on: shape(of: question), main: "count")
    return binder.diagnostics.isEmpty ? .things(question) : nil
  }

  static func shape(of question: ThingQuestion) -> ResultShape {
    let collection = Collection.of(question.kind)
    var columns = question.groups.map { $0.column(of: collection) }
    columns.append(ResultColumn(Column("count", .count, unit: question.plural)))
    return ResultShape(columns: columns)
  }
}

extension ThingQuestion {
  /// What the things are called, several of them: `partners`, `schools`.
  var plural: String { level?.plural ?? Collection.of(kind).plural }
}

extension Binder {
  /// A count has one number to show, so only `with former` adds to it.
  mutating func checkExtras(_ query: Query, of plural: String) {
    for clause in query.clauses {
      guard case .with(let names) = clause.kind else { continue }
      for name in names where !name.isMissing && name.folded != "former" {
        if let word = WithWord(name) {
          let asked = WithElsewhere.Asked.things(query.verb, plural)
          report(WithElsewhere(word, asked, query, at: name.span).diagnostic)
        } else {
          report(BindingProblem.unknownColumn(name, known: [Candidate("former")]).diagnostic)
        }
      }
    }
  }
}
