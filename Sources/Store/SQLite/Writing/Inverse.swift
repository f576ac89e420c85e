public import Lang

/// What takes edits back: things as they are now, read before the edits are made.
///
///     define partner cps ( … )      a new one is removed; one that was there gets its fields again
struct Inverse {
  let engine: Engine
  let collections: [Lang.Collection]

  /// nil where the edits are of a kind that cannot be taken back.
  func edits(_ edits: [Edit]) throws -> [Edit]? {
    var inverse: [Edit] = []
    for edit in edits {
      guard let back = try self.edits(edit) else { return nil }
      inverse = back + inverse
    }
    return inverse
  }

  private func edits(_ edit: Edit) throws -> [Edit]? {
    switch edit {
    case .put(let kind, let id, let fields): try put(kind, id, fields)
    case .remove(let kind, let id, let fields): try remove(kind, id, fields)
    }
  }

  private func put(_ kind: String, _ id: String?, _ fields: [String: FieldValue]) throws -> [Edit]?
  {
    guard let collection = plain(kind) else {
      // Its relations are of its own: only what was not there before can be taken out again.
      guard let id, try !isThere(kind, id, fields) else { return nil }
      return [.remove(kind: kind, id: id, fields: fields.filter { $0.key == "dimension" })]
    }
    let writer = ThingWriter(engine: engine, collection: collection)
    guard let row = try writer.find(id: id, fields: fields) else {
      return [.remove(kind: kind, id: id, fields: id == nil ? keys(collection, fields) : [:])]
    }
    return [.put(kind: kind, id: id, fields: try self.fields(of: row, writer))]
  }

  private func remove(
    _ kind: String, _ id: String?, _ fields: [String: FieldValue]
  ) throws -> [Edit]? {
    guard let collection = plain(kind) else { return nil }
    let writer = ThingWriter(engine: engine, collection: collection)
    let rows: [Int]
    if let id {
      rows = try writer.find(id: id, fields: fields).map { [$0] } ?? []
    } else {
      rows = try writer.links(having: fields)
    }
    // Records of children that go with a source do not come back.
    if kind == "source" { return nil }
    return try rows.map { .put(kind: kind, id: id, fields: try self.fields(of: $0, writer)) }
  }

  private func plain(_ kind: String) -> Lang.Collection? {
    guard CollectionSchema.CodedKind(rawValue: kind) == nil else { return nil }
    return collections.first { $0.kind == kind }
  }

  private func isThere(
    _ kind: String, _ id: String, _ fields: [String: FieldValue]
  ) throws -> Bool {
    switch CollectionSchema.CodedKind(rawValue: kind) {
    case .dimension:
      try engine.exists("SELECT 1 FROM dimension WHERE id = ?", .text(id))
    case .group: try engine.exists("SELECT 1 FROM member WHERE id = ?", .text(id))
    case .place:
      try PlaceWriter(engine: engine, collections: collections).find(id) != nil
    case .alias, .load, .file, .change, .observation, nil: true
    }
  }

  /// The fields that a thing without an id is known by.
  private func keys(
    _ collection: Lang.Collection, _ fields: [String: FieldValue]
  ) -> [String: FieldValue] {
    guard case .fields(let names) = collection.identity else { return [:] }
    return fields.filter { names.contains($0.key) }
  }

  private func fields(of row: Int, _ writer: ThingWriter) throws -> [String: FieldValue] {
    let collection = writer.collection
    let columns = collection.fields.filter { !$0.type.isList }
    var fields: [String: FieldValue] = [:]
    let names = try columns.map { try quoted($0.name) }.joined(separator: ", ")
    try engine.each(
      "SELECT \(names.isEmpty ? "row" : names) FROM \(try quoted(collection.relation)) WHERE row = ?",
      [.integer(row)]
    ) { found in
      for (index, field) in columns.enumerated() {
        fields[field.name] = FieldValue(found.value(index), as: field.type)
      }
    }
    let owner = try writer.owner(of: row)
    for field in collection.fields where field.type.isList {
      var items: [FieldValue] = []
      try engine.each(
        """
        SELECT value FROM \(try quoted(collection.relation(ofList: field)))
        WHERE owner = ? ORDER BY position
        """, [.text(owner)]
      ) { found in items.append(FieldValue(found.value(0), as: field.type)) }
      if !items.isEmpty { fields[field.name] = .list(items) }
    }
    return fields.filter { $0.value != .null }
  }
}

extension FieldValue {
  /// A stored value as its field takes it back.
  init(_ value: BoundValue, as type: FieldType) {
    switch (value, type) {
    case (.null, _): self = .null
    case (.integer(let number), .yesno): self = .yesno(number != 0)
    case (.integer(let number), _): self = .integer(number)
    case (.real(let number), _): self = .real(number)
    case (.text(let text), .date): self = .date(text)
    case (.text(let text), .reference(let kinds)):
      self = .reference(kind: kinds.first ?? "", id: text)
    case (.text(let text), .list(let item)): self = FieldValue(.text(text), as: item)
    case (.text(let text), _): self = .text(text)
    }
  }
}

extension SQLiteStore {
  /// What would take edits back, were they made now; nil where nothing would.
  public func inverse(of edits: [Edit]) throws(StoreError) -> [Edit]? {
    let collections = collections
    let reader = try openSnapshot()
    defer { reader.release() }
    return try reader.connection.use { engine in
      try Inverse(engine: engine, collections: collections).edits(edits)
    }
  }
}
