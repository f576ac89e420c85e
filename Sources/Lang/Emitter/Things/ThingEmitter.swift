import Tabular

/// Questions about things to SQL: one row a thing, conditions and links as `WHERE` and `EXISTS`.
///
/// Invariant of this room: everything a user typed is a bound value; every name comes from the
/// description of a collection.
struct ThingEmitter {
  let question: ThingQuestion
  /// What was looked up in the store before: spellings that pass, what lies below a thing.
  let found: [Lookup: [Binding]]
  private(set) var aliases = 0

  init(_ question: ThingQuestion, found: [Lookup: [Binding]] = [:]) {
    self.question = question
    self.found = found
  }

  var collection: Collection { Collection.of(question.kind) }

  /// The thing asked about, as the query calls it.
  static let thing = Identifier(ours: "thing")

  /// `SELECT "thing"."name", … FROM "partners" AS "thing" WHERE …`
  mutating func rows(_ columns: [String]) -> Select {
    var select = Select(columns.map { SelectedColumn(column($0)) }, from: source)
    select.condition = wholeCondition()
    select.orderBy = columns.isEmpty ? [] : [orderById]
    return select
  }

  /// `SELECT "thing"."sector", COUNT(*) … GROUP BY "thing"."sector"`
  mutating func counts(by fields: [String]) -> Select {
    var columns = fields.map { SelectedColumn(column($0)) }
    columns.append(SelectedColumn(.call(.countAll, []), as: Identifier(ours: "count")))
    var select = Select(columns, from: source)
    select.condition = wholeCondition()
    select.groupBy = fields.map { column($0) }
    return select
  }

  /// How many things have no value for a field, and how many of those are in the answer.
  mutating func missing(_ field: String) -> Select {
    let isAnswered = condition(question.condition, in: Row(thing: Self.thing))
    let one = SQLChoice(when: isAnswered, then: .constant(.one))
    var select = Select(
      [
        SelectedColumn(.call(.countAll, []), as: Identifier(ours: "without")),
        SelectedColumn(
          .call(.sum, [.choose([one], otherwise: .constant(.zero))]), as: Identifier(ours: "kept")),
      ], from: source)
    select.condition = .and(fixedConditions() + [.isNull(column(field), negated: false)])
    return select
  }

  var source: Select.Relation {
    Select.Relation(Identifier(ours: collection.relation), as: Self.thing)
  }

  func column(_ name: String) -> SQLExpression {
    .column(Self.thing, Identifier(ours: name))
  }

  /// Rows come back in the same order from every store; the answer's own order comes later.
  private var orderById: Select.Ordering {
    switch collection.identity {
    case .id: Select.Ordering(column("id"), text: true)
    case .fields(let names): Select.Ordering(column(names.first ?? "id"), text: true)
    }
  }

  /// Conditions, level and standing, or nil when there are none.
  mutating func wholeCondition() -> SQLExpression? {
    let row = Row(thing: Self.thing)
    let asked = question.condition.conjuncts.map { condition($0, in: row) }
    let all = fixedConditions() + asked
    return all.isEmpty ? nil : .and(all)
  }

  /// The level of places and the days on which a thing is current.
  private mutating func fixedConditions() -> [SQLExpression] {
    var conditions: [SQLExpression] = []
    if let level = question.level {
      conditions.append(.binary(column("level"), .equal, .text(level.id)))
    }
    return conditions + standing(question.standing, collection, of: Self.thing)
  }

  /// `("start" IS NULL OR "start" <= ?1) AND ("end" IS NULL OR "end" >= ?1)`
  func standing(
    _ standing: Standing, _ collection: Collection, of alias: Identifier
  ) -> [SQLExpression] {
    guard case .during(let from, let to) = standing, let lifetime = collection.lifetime else {
      return []
    }
    var conditions: [SQLExpression] = []
    if let to {
      let start = SQLExpression.column(alias, Identifier(ours: lifetime.start))
      conditions.append(
        .or([.isNull(start, negated: false), .binary(start, .lessOrEqual, .text(to.label))]))
    }
    if let from {
      let end = SQLExpression.column(alias, Identifier(ours: lifetime.end))
      conditions.append(
        .or([.isNull(end, negated: false), .binary(end, .greaterOrEqual, .text(from.label))]))
    }
    return conditions
  }

  /// A name for one more relation of the query: `link1`.
  mutating func nextAlias(_ word: StaticString) -> Identifier {
    aliases += 1
    return Identifier(ours: "\(word)\(aliases)")
  }
}

/// The relations that a condition's fields belong to.
struct Row {
  var thing: Identifier
  var link: Identifier?
}

extension Identifier {
  /// A name that the description of a collection gives.
  init(ours text: String) {
    guard let identifier = Identifier(text) else {
      preconditionFailure("`\(text)` names a field or collection, and those are all identifiers")
    }
    self = identifier
  }
}

extension Collection {
  /// The collection of a kind that a bound question names.
  static func of(_ kind: String) -> Collection {
    guard let collection = named(kind) else {
      preconditionFailure("`\(kind)` comes from the binder, which knows every collection")
    }
    return collection
  }
}
