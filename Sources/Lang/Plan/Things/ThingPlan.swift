/// Which queries answer a question about things.
///
/// Conditions, links and dates are work for the store; which label stands for an id, in which
/// district a place lies, and the order for a reader are work for the catalog, here.
struct ThingPlan {
  let question: ThingQuestion
  let collection: Collection
  /// Fields to fetch, each once; `id` is first where things have one.
  let fields: [String]
  /// What can have several values a thing, by the name of its column.
  let several: [Several]

  /// A column filled from pairs of a thing and a value.
  struct Several {
    var name: String
    var content: Content

    enum Content {
      case related(Relation, kind: String?)
      case items(CollectionField)
      /// Places of related things, from which a level is read.
      case places(Relation, String)
    }
  }

  init(_ question: ThingQuestion) {
    self.question = question
    let collection = Collection.of(question.kind)
    self.collection = collection
    var fields: [String] = collection.identity == .id ? ["id"] : []
    var several: [Several] = []
    func add(_ name: String) {
      if !fields.contains(name) { fields.append(name) }
    }
    for column in question.columns {
      switch column.content {
      case .id: add("id")
      case .related(let relation):
        several.append(
          Several(
            name: relation.name,
            content: .related(relation, kind: ThingSubject.farKind(of: relation))))
      case .field(let name):
        guard let field = collection.field(name), field.type.isList else {
          add(name)
          continue
        }
        several.append(Several(name: name, content: .items(field)))
      }
    }
    for group in question.groups {
      switch group {
      case .field(let name): add(name)
      case .related(let relation, let kind, let name):
        several.append(Several(name: name, content: .related(relation, kind: kind)))
      case .level(let level, let path):
        switch path {
        case .itself: break
        case .field(let name): add(name)
        case .related(let relation, let field):
          several.append(Several(name: level.id, content: .places(relation, field)))
        }
      }
    }
    if case .sum(let field) = question.asked {
      add(field)
      collection.whole.map(add)
    }
    self.fields = fields
    self.several = several
  }

  /// A count by plain fields is counted by the store.
  var isCountedByStore: Bool {
    guard question.asked == .count else { return false }
    return question.groups.allSatisfy { group in
      switch group {
      case .field: true
      case .related, .level: false
      }
    }
  }

  /// The question's own query: the things, or how many a group.
  func main(_ found: [Lookup: [Binding]]) -> Select {
    var emitter = ThingEmitter(question, found: found)
    guard isCountedByStore else { return emitter.rows(fields) }
    return emitter.counts(by: question.groups.map(\.name))
  }

  /// The query for a column that can have several values a thing.
  func pairs(_ several: Several, _ found: [Lookup: [Binding]]) -> Select {
    var emitter = ThingEmitter(question, found: found)
    switch several.content {
    case .items(let field): return emitter.items(of: field)
    case .related(let relation, let kind):
      let test = RelatedTest(
        relation, of: question.kind, farKind: relation.far == nil ? nil : kind,
        standing: question.standing)
      return emitter.pairs(test, field: nil)
    case .places(let relation, let field):
      let test = RelatedTest(relation, of: question.kind, standing: question.standing)
      return emitter.pairs(test, field: field)
    }
  }

  /// How many things have no value for a field that a condition compares.
  func missing(_ field: String, _ found: [Lookup: [Binding]]) -> Select {
    var emitter = ThingEmitter(question, found: found)
    return emitter.missing(field)
  }

  /// Every query, in the order they run, for `explain` and for goldens.
  public func queries(
    in dialect: Dialect, found: [Lookup: [Binding]] = [:]
  ) -> [SQLQuery] {
    let lookups = question.lookups.map { $0.select }
    let pairs = several.map { self.pairs($0, found) }
    let missing = question.tested.map { self.missing($0, found) }
    return (lookups + [main(found)] + pairs + missing).map { SQLPrinter.print($0, in: dialect) }
  }
}
