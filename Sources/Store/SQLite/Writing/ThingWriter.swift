import Lang

/// Puts a thing of a collection: new, or in the place of the one with its id or key fields.
struct ThingWriter {
  let engine: Engine
  let collection: Lang.Collection

  func put(id: String?, fields: [String: FieldValue]) throws {
    for name in fields.keys where !collection.fields.contains(where: { $0.name == name }) {
      throw StoreError.failed("a \(collection.kind) has no field `\(name)`")
    }
    let columns = collection.fields.filter { !$0.type.isList }
    let values = try columns.map { try value(of: $0, in: fields) }
    let row: Int
    if let known = try find(id: id, fields: fields) {
      row = known
      if collection.kind == "source" { try Created.source.own(row, in: engine) }
      try update(row, columns, values)
    } else {
      row = try insert(id: id, columns, values)
    }
    for field in collection.fields where field.type.isList {
      try putList(field, of: row, fields[field.name] ?? .null)
    }
  }

  /// The row with this id, or with these key fields.
  func find(id: String?, fields: [String: FieldValue]) throws -> Int? {
    let relation = try quoted(collection.relation)
    switch collection.identity {
    case .id:
      guard let id else { throw StoreError.failed("a \(collection.kind) needs an id") }
      return try engine.integer("SELECT row FROM \(relation) WHERE id = ?", .text(id))
    case .fields(let names):
      let keys = collection.fields.filter { names.contains($0.name) }
      let condition = try keys.map { "\(try quoted($0.name)) IS ?" }.joined(separator: " AND ")
      var found: Int?
      try engine.each(
        "SELECT row FROM \(relation) WHERE \(condition)",
        try keys.map { try value(of: $0, in: fields) }
      ) { row in found = row.integer(0) }
      return found
    }
  }

  /// The links that have these fields; none when no field is given.
  func links(having fields: [String: FieldValue]) throws -> [Int] {
    let given = collection.fields.filter { fields[$0.name] != nil }
    guard !given.isEmpty else { return [] }
    let condition = try given.map { "\(try quoted($0.name)) IS ?" }.joined(separator: " AND ")
    var found: [Int] = []
    try engine.each(
      "SELECT row FROM \(try quoted(collection.relation)) WHERE \(condition) ORDER BY row",
      try given.map { try value(of: $0, in: fields) }
    ) { row in found.append(row.integer(0)) }
    return found
  }

  /// What owns the items of lists: the id, or the row where there is none.
  func owner(of row: Int) throws -> String {
    switch collection.identity {
    case .id:
      let relation = try quoted(collection.relation)
      return try engine.text("SELECT id FROM \(relation) WHERE row = ?", .integer(row)) ?? ""
    case .fields: return "\(row)"
    }
  }

  private func value(
    of field: CollectionField, in fields: [String: FieldValue]
  ) throws -> BoundValue {
    try (fields[field.name] ?? .null).stored(as: field.type.storage)
  }

  private func update(_ row: Int, _ columns: [CollectionField], _ values: [BoundValue]) throws {
    let assignments = try columns.map { "\(try quoted($0.name)) = ?" }.joined(separator: ", ")
    guard !assignments.isEmpty else { return }
    try engine.run(
      "UPDATE \(try quoted(collection.relation)) SET \(assignments) WHERE row = ?",
      values + [.integer(row)])
  }

  private func insert(
    id: String?, _ columns: [CollectionField], _ values: [BoundValue]
  ) throws -> Int {
    var names = try columns.map { try quoted($0.name) }
    var values = values
    if collection.identity == .id, let id {
      names.insert("id", at: 0)
      values.insert(.text(id), at: 0)
    }
    let places = names.map { _ in "?" }.joined(separator: ", ")
    try engine.run(
      """
      INSERT INTO \(try quoted(collection.relation)) (\(names.joined(separator: ", ")))
      VALUES (\(places))
      """, values)
    return engine.lastCode
  }

  private func putList(_ field: CollectionField, of row: Int, _ list: FieldValue) throws {
    let relation = try quoted(collection.relation(ofList: field))
    let owner = try owner(of: row)
    try engine.run("DELETE FROM \(relation) WHERE owner = ?", .text(owner))
    for (position, item) in list.items.enumerated() {
      try engine.run(
        "INSERT INTO \(relation) (owner, position, value) VALUES (?, ?, ?)",
        .text(owner), .integer(position + 1), try item.stored(as: field.type.storage))
    }
  }
}
