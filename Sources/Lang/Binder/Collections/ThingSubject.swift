/// What a condition is about: things of a collection, and inside `without R (…)` their links too.
struct ThingSubject {
  var collection: Collection
  /// The collection of the link by which a related thing was reached.
  var link: Collection?
  var standing = Standing.always

  init(_ collection: Collection, link: Collection? = nil, standing: Standing = .always) {
    self.collection = collection
    self.link = link
    self.standing = standing
  }
}

/// What a name stands for in a condition on things.
enum ThingName {
  case id(ThingField)
  case field(ThingField, CollectionField)
  case relation(Relation)
  /// `partner` of a grant: any field that names a partner.
  case anyField([(ThingField, CollectionField)], kind: String)
  case level(PlaceLevel, PlacePath)
}

extension ThingSubject {
  /// Own fields first, then those of the link, then relations, kinds and levels of place.
  func meaning(of name: Name, in catalog: Catalog) -> ThingName? {
    guard name.parts.count == 1 else { return nil }
    let word = name.folded
    if let found = ownField(word, in: collection, link: false) { return found }
    if let link, let found = ownField(word, in: link, link: true) { return found }
    if hasId, let relation = collection.relation(word) { return .relation(relation) }
    if let kind = Collection.named(word)?.kind {
      let fields = collection.fields(naming: kind)
      if !fields.isEmpty {
        return .anyField(fields.map { (thingField($0), $0) }, kind: kind)
      }
    }
    if let level = catalog.levels.first(where: { folded($0.id) == word }), let path = placePath {
      return .level(level, path)
    }
    return nil
  }

  var hasId: Bool { collection.identity == .id }

  private func ownField(_ word: String, in collection: Collection, link: Bool) -> ThingName? {
    if let field = collection.field(word) {
      return .field(thingField(field, in: collection, link: link), field)
    }
    guard collection.identity == .id else { return nil }
    if word == "id" { return .id(ThingField("id", of: collection.kind, link: link)) }
    // Either of `name` and `label` finds the one a collection has.
    guard word == "name" || word == "label", let field = collection.field(collection.labelField)
    else { return nil }
    return .field(thingField(field, in: collection, link: link), field)
  }

  private func thingField(_ field: CollectionField) -> ThingField {
    thingField(field, in: collection, link: false)
  }

  private func thingField(
    _ field: CollectionField, in collection: Collection, link: Bool
  ) -> ThingField {
    ThingField(field.name, of: collection.kind, list: field.type.isList, link: link)
  }

  /// How the things are somewhere, if they are.
  var placePath: PlacePath? {
    if collection.kind == "place" { return .itself }
    if let field = collection.fields(naming: "place").first { return .field(field.name) }
    for relation in collection.relations where relation.far == nil {
      if let field = Collection.of(relation.through).fields(naming: "place").first {
        return .related(relation, field.name)
      }
    }
    return nil
  }

  /// The names a condition may use, for suggestions.
  var candidates: [Candidate] {
    var found = collection.fields.map { Candidate($0.name) }
    if hasId { found.append(Candidate("id")) }
    found += (link?.fields ?? []).map { Candidate($0.name) }
    return found + relationCandidates
  }

  var relationCandidates: [Candidate] {
    hasId ? collection.relations.map { Candidate($0.name) } : []
  }

  /// The kind of thing a relation leads to; nil where it leads to several.
  static func farKind(of relation: Relation) -> String? {
    guard let far = relation.far else { return nil }
    let kinds = Collection.of(relation.through).field(far)?.referencedKinds ?? []
    return kinds.count == 1 ? kinds.first : nil
  }

  /// The kinds of thing a relation can be compared with.
  static func kinds(of relation: Relation) -> [String] {
    guard let far = relation.far else { return [relation.through] }
    return Collection.of(relation.through).field(far)?.referencedKinds ?? []
  }
}
