extension LoadBinder {
  /// Options that make sense for things as well as for numbers.
  private static let thingOptions: Set<String> = [
    "skip", "header", "sheet", "encoding", "delimiter", "dates", "keep",
  ]

  mutating func things(
    _ fields: [Field], as name: Name, options: inout LoadOptions
  ) -> ThingMapping? {
    guard let collection = Collection.named(name.text) else {
      let known = Collection.all.filter { !$0.isDerived }.map {
        Candidate($0.plural, aliases: [$0.kind])
      }
      problems.append(.unknownCollection(name, known: known))
      return nil
    }
    guard !collection.isDerived else {
      problems.append(.derivedCollection(name))
      return nil
    }
    var mapping = ThingMapping(kind: collection.kind, id: nil, fields: [])
    for field in fields {
      let key = field.name.folded
      if collection.field(key) == nil, LoadBinder.thingOptions.contains(key) {
        _ = bindOption(field, into: &options)
      } else if key == "id", case .id = collection.identity {
        mapping.id = value(field)
      } else {
        bind(field, of: collection, into: &mapping)
      }
    }
    checkRequired(mapping, of: collection)
    return mapping
  }

  private mutating func bind(
    _ field: Field, of collection: Collection, into mapping: inout ThingMapping
  ) {
    guard let described = collection.field(field.name.folded) else {
      let known = ["id"] + collection.fields.map(\.name) + LoadBinder.thingOptions.sorted()
      problems.append(
        .unknownField(
          field.name, of: "a load of \(collection.plural)", known: known.map { Candidate($0) }))
      return
    }
    guard let value = value(field) else { return }
    mapping.fields.append(
      LoadedField(
        name: described.name, type: described.type, isRequired: described.isRequired,
        value: value))
  }

  private mutating func checkRequired(_ mapping: ThingMapping, of collection: Collection) {
    var needed = collection.fields.filter(\.isRequired).map(\.name)
    switch collection.identity {
    case .id: if mapping.id == nil { problems.append(.missingFields(["id"], at: span)) }
    case .fields(let key): needed += key.filter { !needed.contains($0) }
    }
    let given = Set(mapping.fields.map(\.name))
    let missing = needed.filter { !given.contains($0) }
    if !missing.isEmpty { problems.append(.missingFields(missing, at: span)) }
  }
}
