import Lang

/// Adds and takes away single spellings, as a person who reviews them does.
///
///     define alias ( meaning = hartford, text = "Hartford Public Schools" )
///     remove alias ( text = "Hartford Schools" )
struct AliasWriter {
  let engine: Engine
  let collections: [Lang.Collection]

  func put(_ fields: [String: FieldValue]) throws {
    guard let text = fields["text"]?.text, let (kind, code) = try target(fields["meaning"]) else {
      throw StoreError.failed("an alias needs a text and what it means")
    }
    try Alias.add(text, kind: kind, target: code, in: engine)
    // A person said it: it stays when the load that had found it goes.
    try forget(text, of: code, kind)
  }

  /// Every alias that has the given fields; at least one.
  func remove(_ fields: [String: FieldValue]) throws {
    let text = fields["text"]?.text
    let meant = try target(fields["meaning"])
    var found: [(kind: Alias.Kind, code: Int, text: String)] = []
    try engine.each("SELECT kind, target, text FROM alias ORDER BY kind, target, text") { row in
      guard let kind = Alias.Kind(rawValue: row.text(0)) else { return }
      guard text == nil || text == row.text(2) else { return }
      guard meant == nil || (meant?.kind == kind && meant?.code == row.integer(1)) else { return }
      found.append((kind, row.integer(1), row.text(2)))
    }
    guard !found.isEmpty else { throw StoreError.unknownThing(kind: "alias", id: text ?? "") }
    for alias in found {
      try engine.run(
        "DELETE FROM alias WHERE kind = ? AND target = ? AND text = ?",
        .text(alias.kind.rawValue), .integer(alias.code), .text(alias.text))
      try forget(alias.text, of: alias.code, alias.kind)
    }
  }

  private func forget(_ text: String, of code: Int, _ kind: Alias.Kind) throws {
    guard kind == .place else { return }
    try engine.run(
      "DELETE FROM created WHERE kind = ? AND code = ? AND text = ?",
      .text(Created.alias.rawValue), .integer(code), .text(text))
  }

  /// The place or group that a reference names.
  private func target(_ value: FieldValue?) throws -> (kind: Alias.Kind, code: Int)? {
    guard case .reference(let kind, let id)? = value else { return nil }
    let code: Int?
    switch kind {
    case "place":
      code = try PlaceWriter(engine: engine, collections: collections).find(id)
    default:
      let groups = GroupWriter(engine: engine)
      let (dimension, member) = try groups.resolve(id, [:])
      code = try groups.find(member, in: dimension)
    }
    guard let code else { throw StoreError.unknownThing(kind: kind, id: id) }
    return (kind == "place" ? .place : .member, code)
  }
}
