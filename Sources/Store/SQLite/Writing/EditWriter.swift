import Lang

/// Applies edits of the model, inside a transaction of the caller.
struct EditWriter {
  let engine: Engine
  let collections: [Lang.Collection]

  func apply(_ edit: Edit) throws {
    switch edit {
    case .put(let kind, let id, let fields): try put(kind: kind, id: id, fields: fields)
    case .remove(let kind, let id, let fields):
      try Removal(engine: engine, collections: collections)
        .remove(kind: kind, id: id, fields: fields)
    }
  }

  private func put(kind: String, id: String?, fields: [String: FieldValue]) throws {
    if kind == "store" { return try putIdentity(fields) }
    switch CollectionSchema.CodedKind(rawValue: kind) {
    case .dimension:
      try DimensionWriter(engine: engine, collections: collections)
        .put(try named(id, kind), fields)
    case .group: try GroupWriter(engine: engine).put(try named(id, kind), fields)
    case .place:
      try PlaceWriter(engine: engine, collections: collections).put(try named(id, kind), fields)
    case .alias: try AliasWriter(engine: engine, collections: collections).put(fields)
    case .load, .file, .change, .observation:
      throw StoreError.failed("a \(kind) is made by a load alone")
    case nil:
      guard let collection = collections.first(where: { $0.kind == kind }) else {
        throw StoreError.unknownThing(kind: kind, id: id ?? "")
      }
      if kind == "source" { try refusePublicRecords(id, fields) }
      if kind == "policy", id == "records", fields["open"] != .yesno(true) {
        try engine.refuseClosingRecords()
      }
      try ThingWriter(engine: engine, collection: collection).put(id: id, fields: fields)
    }
  }

  private func named(_ id: String?, _ kind: String) throws -> String {
    guard let id else { throw StoreError.failed("a \(kind) needs an id") }
    return id
  }

  /// A source of records never becomes public.
  private func refusePublicRecords(_ id: String?, _ fields: [String: FieldValue]) throws {
    guard let id, fields["public"] == .yesno(true) else { return }
    let code = try engine.integer("SELECT row FROM sources WHERE id = ?", .text(id))
    guard let code, try engine.hasRecords(ofSource: code) else { return }
    throw StoreError.publicRecords(source: id)
  }

  /// What the store calls itself: `name`, `sample`, `today`.
  private func putIdentity(_ fields: [String: FieldValue]) throws {
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "name": try engine.setMeta(.name, value.stored(as: .text))
      case "sample": try engine.setMeta(.isSample, value.stored(as: .integer))
      case "today": try engine.setMeta(.today, value.stored(as: .text))
      default: throw StoreError.failed("a store has no field `\(name)`")
      }
    }
  }
}
