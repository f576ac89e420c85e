import Lang

/// Removes a thing, unless something refers to it.
struct Removal {
  let engine: Engine
  let collections: [Lang.Collection]

  func remove(kind: String, id: String?, fields: [String: FieldValue]) throws {
    switch CollectionSchema.CodedKind(rawValue: kind) {
    case .dimension: try removeDimension(id ?? "")
    case .group: try removeGroup(id ?? "", fields)
    case .place: try removePlace(id ?? "")
    case .alias: try AliasWriter(engine: engine, collections: collections).remove(fields)
    case .load, .file, .change, .observation:
      throw StoreError.failed("numbers are taken back with `unload`")
    case nil: try removeThing(kind: kind, id: id, fields: fields)
    }
  }

  private func removeThing(kind: String, id: String?, fields: [String: FieldValue]) throws {
    guard let collection = collections.first(where: { $0.kind == kind }) else {
      throw StoreError.unknownThing(kind: kind, id: id ?? "")
    }
    let writer = ThingWriter(engine: engine, collection: collection)
    guard let id else { return try removeLinks(kind: kind, fields, writer) }
    guard let row = try writer.find(id: id, fields: fields) else {
      throw StoreError.unknownThing(kind: kind, id: id)
    }
    var users = try References(engine: engine, collections: collections).users(of: kind, id: id)
    switch kind {
    case "indicator": users += try numbers("indicator", row)
    case "source": users += try numbers("source", row, records: false)
    case "policy": if id == "records" { try engine.refuseClosingRecords() }
    default: break
    }
    try refuse(kind: kind, id: id, users)
    if kind == "source" { _ = try RecordErasure(engine: engine).erase(source: row) }
    try delete(row, writer)
  }

  /// All links that have the given key fields, whatever the others are: at least one.
  private func removeLinks(
    kind: String, _ fields: [String: FieldValue], _ writer: ThingWriter
  ) throws {
    let rows = try writer.links(having: fields)
    guard !rows.isEmpty else { throw StoreError.unknownThing(kind: kind, id: "") }
    for row in rows { try delete(row, writer) }
  }

  private func delete(_ row: Int, _ writer: ThingWriter) throws {
    let collection = writer.collection
    let owner = try writer.owner(of: row)
    for field in collection.fields where field.type.isList {
      let relation = try quoted(collection.relation(ofList: field))
      try engine.run("DELETE FROM \(relation) WHERE owner = ?", .text(owner))
    }
    try engine.run("DELETE FROM \(try quoted(collection.relation)) WHERE row = ?", .integer(row))
  }

  private func removePlace(_ id: String) throws {
    let places = PlaceWriter(engine: engine, collections: collections)
    guard let code = try places.find(id) else {
      throw StoreError.unknownThing(kind: "place", id: id)
    }
    var users = try References(engine: engine, collections: collections).users(of: "place", id: id)
    try engine.each(
      "SELECT name FROM place WHERE parent = ? ORDER BY name", [.integer(code)]
    ) { row in users.append("place \(row.text(0))") }
    if try engine.exists("SELECT 1 FROM observation WHERE place = ? LIMIT 1", .integer(code)) {
      users.append("observations")
    }
    if try engine.exists(
      "SELECT 1 FROM record_use WHERE kind = 'place' AND code = ? LIMIT 1", .integer(code))
    {
      users.append("records")
    }
    try refuse(kind: "place", id: id, users)
    try Alias.remove(kind: .place, target: code, in: engine)
    try engine.run("DELETE FROM place WHERE code = ?", .integer(code))
  }

  private func removeGroup(_ name: String, _ fields: [String: FieldValue]) throws {
    let groups = GroupWriter(engine: engine)
    let (dimension, id) = try groups.resolve(name, fields)
    guard let code = try groups.find(id, in: dimension) else {
      throw StoreError.unknownThing(kind: "group", id: name)
    }
    let owner = try engine.text("SELECT id FROM dimension WHERE code = ?", .integer(dimension))
    var users = try References(engine: engine, collections: collections)
      .users(of: "group", id: "\(owner ?? "").\(id)")
    try engine.each(
      """
      SELECT id FROM member WHERE parent = ?1
      OR code IN (SELECT member FROM member_part WHERE part = ?1) ORDER BY id
      """, [.integer(code)]
    ) { row in users.append("group \(row.text(0))") }
    if users.isEmpty, try groups.isUsed(code) { users.append("observations") }
    try refuse(kind: "group", id: name, users)
    try groups.delete(code)
  }

  private func removeDimension(_ id: String) throws {
    guard let code = try engine.integer("SELECT code FROM dimension WHERE id = ?", .text(id)) else {
      throw StoreError.unknownThing(kind: "dimension", id: id)
    }
    let references = References(engine: engine, collections: collections)
    let groups = GroupWriter(engine: engine)
    var members: [(code: Int, id: String)] = []
    try engine.each(
      "SELECT code, id FROM member WHERE dimension = ? ORDER BY parent IS NULL, code DESC",
      [.integer(code)]
    ) { row in members.append((row.integer(0), row.text(1))) }
    var users = try references.users(of: "dimension", id: id)
    for member in members { users += try references.users(of: "group", id: "\(id).\(member.id)") }
    if try engine.exists(
      """
      SELECT 1 FROM observation WHERE grouping IN (
        SELECT grouping FROM grouping_member WHERE dimension = ?) LIMIT 1
      """, .integer(code))
    {
      users.append("observations")
    }
    if try engine.exists(
      """
      SELECT 1 FROM record_use WHERE kind = 'grouping' AND code IN (
        SELECT grouping FROM grouping_member WHERE dimension = ?) LIMIT 1
      """, .integer(code))
    {
      users.append("records")
    }
    try refuse(kind: "dimension", id: id, users)
    for member in members {
      try engine.run("DELETE FROM member_part WHERE member = ?", .integer(member.code))
    }
    for member in members { try groups.delete(member.code) }
    try dropCuts(of: code)
    try engine.run("DELETE FROM dimension WHERE code = ?", .integer(code))
    try Views.recreate(in: engine)
  }

  /// Cuts that nothing is in any more, as no observation has the dimension.
  private func dropCuts(of dimension: Int) throws {
    var cuts: [(code: Int, relation: String)] = []
    try engine.each(
      "SELECT code, relation FROM cut WHERE ',' || dimensions || ',' LIKE '%,' || ? || ',%'",
      [.text("\(dimension)")]
    ) { row in cuts.append((row.integer(0), row.text(1))) }
    for cut in cuts {
      try engine.run("DELETE FROM cut WHERE code = ?", .integer(cut.code))
      try engine.script("DROP TABLE \(try quoted(cut.relation))")
    }
    var released: [String] = []
    try engine.each(
      """
      SELECT relation FROM released_table WHERE ',' || dimensions || ',' LIKE '%,' || ? || ',%'
      """, [.text("\(dimension)")]
    ) { row in released.append(row.text(0)) }
    for relation in released {
      try engine.run("DELETE FROM released_table WHERE relation = ?", .text(relation))
      try engine.script("DROP TABLE \(try quoted(relation))")
    }
  }

  private func numbers(
    _ column: String, _ code: Int, records: Bool = true
  ) throws -> [String] {
    let relations =
      [("observation", "observations")] + (records ? [("record_part", "records")] : [])
    return try relations.compactMap { relation, word in
      let isUsed = try engine.exists(
        "SELECT 1 FROM \(relation) WHERE \(try quoted(column)) = ? LIMIT 1", .integer(code))
      return isUsed ? word : nil
    }
  }

  private func refuse(kind: String, id: String, _ users: [String]) throws {
    guard !users.isEmpty else { return }
    throw StoreError.inUse(kind: kind, id: id, by: Array(users.prefix(5)), count: users.count)
  }
}
