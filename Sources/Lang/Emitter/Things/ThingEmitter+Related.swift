extension ThingEmitter {
  /// The links from a thing to related things that pass, for `EXISTS`.
  ///
  ///     SELECT 1 FROM "serves" AS "link1" WHERE "link1"."partner" = "thing"."id" AND …
  mutating func related(_ test: RelatedTest, to row: Row) -> Select {
    let links = links(test, joinsRelated: needsRelated(test))
    var select = Select([SelectedColumn(.constant(.one))], from: links.relation)
    select.joins = links.joins
    select.condition = .and([near(test, links.link, row.thing)] + links.conditions)
    return select
  }

  /// Each thing with each related thing once, or with a field of what links them.
  ///
  ///     SELECT DISTINCT "thing"."id", "other2"."id" FROM "partners" AS "thing" JOIN …
  mutating func pairs(_ test: RelatedTest, field: String?) -> Select {
    var links = links(test, joinsRelated: test.farKind != nil)
    if let field { links.related = .column(links.link, Identifier(ours: field)) }
    let id = SQLExpression.column(Self.thing, Identifier(ours: "id"))
    var select = Select([SelectedColumn(id), SelectedColumn(links.related)], from: source)
    select.isDistinct = true
    select.joins =
      [Select.Join(links.relation, on: near(test, links.link, Self.thing))] + links.joins
    var conditions = links.conditions
    if let whole = wholeCondition() { conditions.append(whole) }
    select.condition = .and(conditions + [.isNull(links.related, negated: true)])
    select.orderBy = [
      Select.Ordering(id, text: true), Select.Ordering(links.related, text: true),
    ]
    return select
  }

  /// The items of a list field of each thing, in order.
  mutating func items(of field: CollectionField) -> Select {
    let id = SQLExpression.column(Self.thing, Identifier(ours: "id"))
    let item = Identifier(ours: "item")
    let value = SQLExpression.column(item, Identifier(ours: "value"))
    var select = Select([SelectedColumn(id), SelectedColumn(value)], from: source)
    let relation = Identifier(ours: collection.relation(ofList: field))
    select.joins = [
      Select.Join(
        Select.Relation(relation, as: item),
        on: .binary(.column(item, Identifier(ours: "owner")), .equal, id))
    ]
    select.condition = wholeCondition()
    select.orderBy = [
      Select.Ordering(id, text: true),
      Select.Ordering(.column(item, Identifier(ours: "position"))),
    ]
    return select
  }

  /// `count(programs) > 2`: the thing is, or is not, among those with that many.
  mutating func counted(
    _ test: RelatedTest, _ comparison: ComparisonOperator, _ number: Int, in row: Row
  ) -> SQLExpression {
    // Things without any related thing are in no group, so a count that 0 passes is asked as the
    // opposite of the count that 0 does not pass.
    let isOfNone = comparison.holds(0, number)
    let asked = isOfNone ? comparison.opposite : comparison
    let owner = nextAlias("owner")
    let id = SQLExpression.column(owner, Identifier(ours: "id"))
    let links = links(test, joinsRelated: needsRelated(test))
    var select = Select(
      [SelectedColumn(id)],
      from: Select.Relation(Identifier(ours: Collection.of(test.kind).relation), as: owner))
    select.joins = [Select.Join(links.relation, on: near(test, links.link, owner))] + links.joins
    select.condition = links.conditions.isEmpty ? nil : .and(links.conditions)
    select.groupBy = [id]
    let count: SQLExpression =
      test.relation.far == nil
      ? .call(.countAll, []) : .call(.countDistinct, [links.related])
    select.having = .binary(count, asked.sql, .integer(number, meaning: "\(number)"))
    let among = SQLExpression.inSelect(.column(row.thing, Identifier(ours: "id")), select)
    return isOfNone ? .not(among) : among
  }

  /// Rows of a link, what they lead to and which of them count.
  private struct Links {
    var link: Identifier
    var relation: Select.Relation
    var joins: [Select.Join] = []
    /// The id of the related thing, or of the link itself.
    var related: SQLExpression
    var conditions: [SQLExpression]
  }

  private mutating func links(_ test: RelatedTest, joinsRelated: Bool) -> Links {
    let through = Collection.of(test.relation.through)
    let link = nextAlias("link")
    let relation = Select.Relation(Identifier(ours: through.relation), as: link)
    let conditions = standing(test.standing, through, of: link)
    guard let far = test.relation.far else {
      return ownRows(
        test,
        Links(
          link: link, relation: relation, related: identity(of: through, link),
          conditions: conditions))
    }
    var links = Links(
      link: link, relation: relation, related: .column(link, Identifier(ours: far)),
      conditions: conditions)
    if let values = test.isOne {
      links.conditions.append(
        matches(link, test, far, kind: test.farKind) { .isOne($0, of: values) })
    }
    guard joinsRelated, let farKind = test.farKind else {
      if test.isOne == nil { links.conditions.append(leadsSomewhere(link, test, far)) }
      return links
    }
    let other = nextAlias("other")
    let collection = Collection.of(farKind)
    links.related = .column(other, Identifier(ours: "id"))
    let isOther = matches(link, test, far, kind: farKind) {
      .binary($0, .equal, .column(other, Identifier(ours: "id")))
    }
    links.joins.append(
      Select.Join(
        Select.Relation(Identifier(ours: collection.relation), as: other), on: isOther))
    links.conditions += standing(test.standing, collection, of: other)
    if let inner = test.condition {
      links.conditions.append(condition(inner, in: Row(thing: other, link: link)))
    }
    return links
  }

  /// A relation whose related things are the rows of the link themselves.
  private mutating func ownRows(_ test: RelatedTest, _ links: Links) -> Links {
    var links = links
    if let values = test.isOne {
      links.conditions.append(.isOne(links.related, of: values))
    }
    if let inner = test.condition {
      links.conditions.append(condition(inner, in: Row(thing: links.link, link: links.link)))
    }
    return links
  }

  /// The related thing itself must be looked at: a condition on it, or whether it is current.
  private func needsRelated(_ test: RelatedTest) -> Bool {
    guard test.condition == nil, let kind = test.farKind else { return true }
    return test.standing != .always && Collection.of(kind).lifetime != nil
  }

  private func near(_ test: RelatedTest, _ link: Identifier, _ thing: Identifier)
    -> SQLExpression
  {
    matches(link, test, test.relation.near, kind: test.kind) {
      .binary($0, .equal, .column(thing, Identifier(ours: "id")))
    }
  }

  /// The link names a related thing, itself or by what it implies.
  private func leadsSomewhere(_ link: Identifier, _ test: RelatedTest, _ far: String)
    -> SQLExpression
  {
    let implied = Collection.of(test.relation.through).implications.filter {
      $0.field == far && $0.kind == test.farKind && $0.through != far
    }
    let named = ([far] + implied.map(\.through)).map {
      SQLExpression.isNull(.column(link, Identifier(ours: $0)), negated: true)
    }
    return SQLExpression.any(named)
  }

  private func identity(of collection: Collection, _ alias: Identifier) -> SQLExpression {
    switch collection.identity {
    case .id: .column(alias, Identifier(ours: "id"))
    case .fields(let names): .column(alias, Identifier(ours: names.last ?? "id"))
    }
  }

  /// That a field of a link names a thing, itself or by what the link implies.
  private func matches(
    _ link: Identifier, _ test: RelatedTest, _ field: String, kind: String?,
    _ isThing: (SQLExpression) -> SQLExpression
  ) -> SQLExpression {
    var ways = [isThing(.column(link, Identifier(ours: field)))]
    for implication in Collection.of(test.relation.through).implications
    where implication.field == field && implication.kind == kind {
      let source = Collection.of(implication.of)
      let alias = Identifier(ours: "by_\(implication.of)")
      var select = Select(
        [SelectedColumn(.column(alias, Identifier(ours: "id")))],
        from: Select.Relation(Identifier(ours: source.relation), as: alias))
      let implied = isThing(.column(alias, Identifier(ours: implication.by)))
      select.condition = .and([implied] + standing(test.standing, source, of: alias))
      ways.append(.inSelect(.column(link, Identifier(ours: implication.through)), select))
    }
    return SQLExpression.any(ways)
  }
}

extension SQLExpression {
  /// One of several; just the one where there is only one.
  static func any(_ parts: [SQLExpression]) -> SQLExpression {
    parts.count == 1 ? parts.first ?? .or([]) : .or(parts)
  }
}
