import Lang

/// Puts a place, and keeps the chain of places it lies in.
///
///     define place north ( level = district, name = "North", part_of = riverbend )
struct PlaceWriter {
  let engine: Engine
  let collections: [Lang.Collection]

  func put(_ id: String, _ fields: [String: FieldValue]) throws {
    guard let level = fields["level"]?.text else {
      throw StoreError.failed("a place needs a level")
    }
    let levelID = try safeName(level.lowercased())
    let name = fields["name"]?.text ?? Label.from(id: id)
    let parent = try fields["part_of"]?.text.map { try known($0) }
    let code =
      try find(id) ?? adopt(id, level: levelID, name: name, parent: parent)
      ?? create(level: levelID, name: name, parent: parent, id: id)
    try Created.place.own(code, in: engine)
    try Created.alias.own(code, in: engine)
    try engine.run(
      """
      UPDATE place SET level = ?, name = ?, parent = ?, latitude = ?, longitude = ?, start = ?,
        "end" = ? WHERE code = ?
      """,
      .text(levelID), .text(name), .optional(parent), .optional(fields["latitude"]?.real),
      .optional(fields["longitude"]?.real), .optional(fields["start"]?.text),
      .optional(fields["end"]?.text), .integer(code))
    let aliases = (fields["aliases"] ?? .null).items.compactMap(\.text)
    try Alias.set(aliases, kind: .place, target: code, in: engine)
    try rebuildAncestors(of: code)
  }

  /// By id, or by code in digits where it has none.
  func find(_ name: String) throws -> Int? {
    if let code = try engine.integer("SELECT code FROM place WHERE id = ?", .text(name)) {
      return code
    }
    guard let code = Int(name) else { return nil }
    return try engine.integer("SELECT code FROM place WHERE code = ?", .integer(code))
  }

  func create(level: String, name: String, parent: Int?, id: String? = nil) throws -> Int {
    try engine.run(
      "INSERT INTO place (id, level, name, parent) VALUES (?, ?, ?, ?)",
      .optional(id), .text(level), .text(name), .optional(parent))
    let code = engine.lastCode
    try rebuildAncestors(of: code)
    return code
  }

  private func known(_ name: String) throws -> Int {
    guard let code = try find(name) else {
      throw StoreError.unknownThing(kind: "place", id: name)
    }
    return code
  }

  /// Gives the id to a place that a load had made without one.
  private func adopt(_ id: String, level: String, name: String, parent: Int?) throws -> Int? {
    let found = try engine.integer(
      """
      SELECT code FROM place WHERE id IS NULL AND level = ? AND name = ?
      AND (?3 IS NULL OR parent IS NULL OR parent = ?3)
      """, .text(level), .text(name), .optional(parent))
    guard let found else { return nil }
    try engine.run("UPDATE place SET id = ? WHERE code = ?", .text(id), .integer(found))
    try References(engine: engine, collections: collections)
      .rename(kind: "place", from: "\(found)", to: id)
    return found
  }

  /// Writes the chain above a place and above everything in it.
  private func rebuildAncestors(of place: Int) throws {
    var waiting = [place]
    var seen: Set<Int> = []
    while let code = waiting.popLast() {
      guard seen.insert(code).inserted else {
        throw StoreError.failed("a place cannot lie in itself")
      }
      try engine.run("DELETE FROM place_ancestor WHERE place = ?", .integer(code))
      try engine.run(
        """
        INSERT OR IGNORE INTO place_ancestor (place, level, ancestor)
        WITH RECURSIVE chain (code, parent, level, depth) AS (
          SELECT code, parent, level, 0 FROM place WHERE code = ?1
          UNION ALL
          SELECT p.code, p.parent, p.level, c.depth + 1
          FROM place p JOIN chain c ON p.code = c.parent WHERE c.depth < 50)
        SELECT ?1, level, code FROM chain ORDER BY depth
        """, .integer(code))
      try engine.each("SELECT code FROM place WHERE parent = ?", [.integer(code)]) { row in
        waiting.append(row.integer(0))
      }
    }
  }
}
