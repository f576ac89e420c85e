import Lang

/// Puts a group: one member of a dimension, or several united under one name.
///
///     define group students_of_color ( dimension = race, members = [black, hispanic] )
struct GroupWriter {
  let engine: Engine

  func put(_ name: String, _ fields: [String: FieldValue]) throws {
    let (dimension, id) = try resolve(name, fields)
    let label = fields["label"]?.text ?? Label.from(id: id)
    let code = try find(id, in: dimension) ?? create(id, label: label, in: dimension)
    try Created.member.own(code, in: engine)
    let parent = try fields["parent"]?.text.map { try member($0, in: dimension) }
    try engine.run(
      "UPDATE member SET label = ?, parent = ? WHERE code = ?",
      .text(label), .optional(parent), .integer(code))
    let aliases = (fields["aliases"] ?? .null).items.compactMap(\.text)
    try Alias.set(aliases, kind: .member, target: code, in: engine)
    try engine.run("DELETE FROM member_part WHERE member = ?", .integer(code))
    let parts = (fields["members"] ?? .null).items.compactMap(\.text)
    for (position, part) in parts.enumerated() {
      try engine.run(
        "INSERT INTO member_part (member, position, part) VALUES (?, ?, ?)",
        .integer(code), .integer(position + 1), .integer(try member(part, in: dimension)))
    }
  }

  /// The dimension and id of a group named `black`, with its dimension beside, or `race.black`.
  func resolve(_ name: String, _ fields: [String: FieldValue]) throws -> (Int, String) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let id = parts.last ?? name
    if let given = fields["dimension"]?.text ?? (parts.count == 2 ? parts.first : nil) {
      guard
        let code = try engine.integer("SELECT code FROM dimension WHERE id = ?", .text(given))
      else { throw StoreError.unknownThing(kind: "dimension", id: given) }
      return (code, id)
    }
    var dimensions: [Int] = []
    try engine.each("SELECT dimension FROM member WHERE id = ?", [.text(id)]) { row in
      dimensions.append(row.integer(0))
    }
    guard let only = dimensions.first, dimensions.count == 1 else {
      throw StoreError.unknownThing(kind: "group", id: name)
    }
    return (only, id)
  }

  func find(_ id: String, in dimension: Int) throws -> Int? {
    try engine.integer(
      "SELECT code FROM member WHERE dimension = ? AND id = ?", .integer(dimension), .text(id))
  }

  func create(_ id: String, label: String, in dimension: Int) throws -> Int {
    try engine.run(
      """
      INSERT INTO member (dimension, id, label, position)
      SELECT ?1, ?2, ?3, coalesce(max(position), 0) + 1 FROM member WHERE dimension = ?1
      """, .integer(dimension), .text(id), .text(label))
    return engine.lastCode
  }

  /// Whether numbers, other groups or things refer to it.
  func isUsed(_ code: Int) throws -> Bool {
    try engine.exists(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM member WHERE parent = ?1)
        OR EXISTS (SELECT 1 FROM member_part WHERE part = ?1)
        OR EXISTS (
          SELECT 1 FROM observation WHERE grouping IN (
            SELECT grouping FROM grouping_member WHERE member = ?1))
        OR EXISTS (
          SELECT 1 FROM record_use WHERE kind = 'grouping' AND code IN (
            SELECT grouping FROM grouping_member WHERE member = ?1))
      """, .integer(code))
  }

  func delete(_ code: Int) throws {
    try Alias.remove(kind: .member, target: code, in: engine)
    try engine.run("DELETE FROM member WHERE code = ?", .integer(code))
  }

  private func member(_ name: String, in dimension: Int) throws -> Int {
    let id = name.split(separator: ".", maxSplits: 1).last.map(String.init) ?? name
    guard let code = try find(id, in: dimension) else {
      throw StoreError.unknownThing(kind: "group", id: name)
    }
    return code
  }
}
