import Lang

/// Where things of the collections refer to a thing, found from the descriptions alone.
struct References {
  let engine: Engine
  let collections: [Lang.Collection]

  /// One field that may hold the id of a thing of some kind.
  struct Place {
    var collection: Lang.Collection
    var field: CollectionField
  }

  /// Fields of the stored collections that may refer to a kind.
  func fields(to kind: String) -> [Place] {
    CollectionSchema(collections).stored.flatMap { collection in
      collection.fields.filter { References.refers($0.type, to: kind) }
        .map { Place(collection: collection, field: $0) }
    }
  }

  /// What refers to the thing, as `network k_readiness`; not the thing itself.
  func users(of kind: String, id: String) throws -> [String] {
    var users: [String] = []
    for place in fields(to: kind) {
      let relation = try quoted(place.collection.relation)
      let hasID = place.collection.identity == .id
      let label = hasID ? "id" : place.collection.labelField
      let name = "o.\(try quoted(label))"
      let query =
        if place.field.type.isList {
          """
          SELECT \(name) FROM \(try quoted(place.collection.relation(ofList: place.field))) l
          JOIN \(relation) o ON \(hasID ? "o.id" : "CAST(o.row AS TEXT)") = l.owner
          WHERE l.value = ? COLLATE NOCASE ORDER BY o.row
          """
        } else {
          """
          SELECT \(name) FROM \(relation) o
          WHERE o.\(try quoted(place.field.name)) = ? COLLATE NOCASE ORDER BY o.row
          """
        }
      try engine.each(query, [.text(id)]) { row in
        let user = row.text(0)
        if place.collection.kind == kind, hasID, user.lowercased() == id.lowercased() { return }
        let words = user.isEmpty ? place.collection.kind : "\(place.collection.kind) \(user)"
        users.append(words)
      }
    }
    return users
  }

  /// Follows a thing that got another id.
  func rename(kind: String, from old: String, to new: String) throws {
    for place in fields(to: kind) {
      let relation =
        place.field.type.isList
        ? place.collection.relation(ofList: place.field) : place.collection.relation
      let column = place.field.type.isList ? "value" : place.field.name
      try engine.run(
        """
        UPDATE \(try quoted(relation)) SET \(try quoted(column)) = ?1
        WHERE \(try quoted(column)) = ?2
        """, .text(new), .text(old))
    }
  }

  private static func refers(_ type: FieldType, to kind: String) -> Bool {
    switch type {
    case .reference(let kinds): kinds.contains(kind)
    case .list(let item): refers(item, to: kind)
    case .text, .word, .choice, .number, .count, .money, .percent, .date, .yesno, .period,
      .measure:
      false
    }
  }
}
