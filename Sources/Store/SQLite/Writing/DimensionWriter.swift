import Lang

/// Puts a dimension; the groups it lists are made where they are not there yet.
///
///     define dimension income ( ordered = [low, middle, high], reference = high )
struct DimensionWriter {
  let engine: Engine
  let collections: [Lang.Collection]

  func put(_ id: String, _ fields: [String: FieldValue]) throws {
    let listed = (fields["ordered"] ?? .null).items.compactMap(\.text)
    let known = try engine.integer("SELECT code FROM dimension WHERE id = ?", .text(id))
    let label = fields["label"]?.text ?? Label.from(id: id)
    let isComplete = fields["complete"]?.flag ?? true
    let code: Int
    if let known {
      code = known
    } else {
      _ = try quoted(id)
      try engine.run(
        """
        INSERT INTO dimension (id, label, position)
        SELECT ?, ?, coalesce(max(position), 0) + 1 FROM dimension
        """, .text(id), .text(label))
      code = engine.lastCode
      try Views.recreate(in: engine)
    }
    try engine.run(
      """
      UPDATE dimension SET label = ?, ordered = ?, complete = ?, reference = ? WHERE code = ?
      """,
      .text(label), .integer(listed.isEmpty ? 0 : 1), .integer(isComplete ? 1 : 0),
      .optional(fields["reference"]?.text), .integer(code))
    if !listed.isEmpty { try arrange(listed, in: code, called: id) }
  }

  /// Groups in the order given; those not listed that nothing uses go, the others stand behind.
  private func arrange(_ listed: [String], in dimension: Int, called name: String) throws {
    let groups = GroupWriter(engine: engine)
    var codes: [Int] = []
    for id in listed {
      let code = try groups.find(id, in: dimension)
      codes.append(
        try code ?? groups.create(id, label: Label.from(id: id), in: dimension))
    }
    var others: [(code: Int, id: String)] = []
    try engine.each(
      "SELECT code, id FROM member WHERE dimension = ? ORDER BY position, code",
      [.integer(dimension)]
    ) { row in
      if !codes.contains(row.integer(0)) { others.append((row.integer(0), row.text(1))) }
    }
    let references = References(engine: engine, collections: collections)
    for other in others.reversed() where try !groups.isUsed(other.code) {
      guard try references.users(of: "group", id: "\(name).\(other.id)").isEmpty else { continue }
      try groups.delete(other.code)
      others.removeAll { $0.code == other.code }
    }
    for (position, code) in (codes + others.map(\.code)).enumerated() {
      try engine.run(
        "UPDATE member SET position = ? WHERE code = ?", .integer(position + 1), .integer(code))
    }
  }
}
