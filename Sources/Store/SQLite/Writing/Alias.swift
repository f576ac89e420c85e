import Lang

/// Other spellings of a coded thing.
enum Alias {
  enum Kind: String { case place, member }

  /// Replaces the spellings of a thing.
  static func set(_ texts: [String], kind: Kind, target: Int, in engine: Engine) throws {
    try remove(kind: kind, target: target, in: engine)
    for text in texts { try add(text, kind: kind, target: target, in: engine) }
  }

  /// Adds a spelling at the end; false where it was there.
  @discardableResult
  static func add(_ text: String, kind: Kind, target: Int, in engine: Engine) throws -> Bool {
    try engine.run(
      """
      INSERT INTO alias (kind, target, text, position)
      SELECT ?1, ?2, ?3, coalesce(max(position), 0) + 1 FROM alias WHERE kind = ?1 AND target = ?2
      ON CONFLICT DO NOTHING
      """, .text(kind.rawValue), .integer(target), .text(text))
    return engine.changes > 0
  }

  static func remove(kind: Kind, target: Int, in engine: Engine) throws {
    try engine.run(
      "DELETE FROM alias WHERE kind = ? AND target = ?", .text(kind.rawValue), .integer(target))
  }
}
