/// `remove`: takes a thing out again; the store refuses while others refer to it.
///
///     remove partner cps
///     remove role ( partner = cps, body = leadership_table )
extension Binder {
  mutating func remove(kind: Name, id: Name?, fields: [Field], at span: SourceSpan) -> [Edit] {
    guard let collection = definable(kind, verb: "remove") else { return [] }
    guard collection.kind != "policy" || id?.folded != "privacy" else {
      report(.staysForever(at: kind.span))
      return []
    }
    switch collection.identity {
    case .id: return removeThing(id, of: collection, at: kind.span)
    case .fields(let keys):
      if let id, !id.isMissing {
        report(.needlessId(id, collection, keys: keys, hasFields: !fields.isEmpty))
        return []
      }
      return removeLink(fields, of: collection, keys: keys, at: kind.span)
    }
  }

  private mutating func removeThing(
    _ id: Name?, of collection: Collection, at span: SourceSpan
  ) -> [Edit] {
    guard let id, !id.isMissing else {
      report(.removesNothing(collection, keys: [], at: span))
      return []
    }
    let name = Expression(.literal(.text(id.text)), at: id.span)
    guard let found = thing(name, [collection.kind]), let text = found.value.text else {
      return []
    }
    guard collection.kind == "group" else {
      return [.remove(kind: collection.kind, id: text, fields: [:])]
    }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let dimension = parts.first, let member = parts.last else { return [] }
    return [
      .remove(
        kind: "group", id: String(member),
        fields: ["dimension": .reference(kind: "dimension", id: String(dimension))])
    ]
  }

  private mutating func removeLink(
    _ fields: [Field], of collection: Collection, keys: [String], at span: SourceSpan
  ) -> [Edit] {
    var values: [String: FieldValue] = [:]
    for field in fields where !field.name.isMissing {
      guard let described = collection.field(field.name.text) else {
        let known = collection.fields.map { Candidate($0.name) }
        report(.noSuchField(field.name, of: collection, known: known))
        continue
      }
      guard keys.contains(described.name) else {
        report(.notAKey(field.name, of: collection, keys: keys))
        continue
      }
      let definition = Definition(collection, id: nil, span: span)
      if let value = fieldValue(field.value, described, definition) {
        values[described.name] = value
      }
    }
    if fields.isEmpty { report(.removesNothing(collection, keys: keys, at: span)) }
    guard diagnostics.isEmpty, !values.isEmpty else { return [] }
    return [.remove(kind: collection.kind, id: nil, fields: values)]
  }
}
