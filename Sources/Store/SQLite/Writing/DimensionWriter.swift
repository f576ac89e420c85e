import Lang

/// Puts a dimension; the groups it lists are made where they are not there yet.
///
///     define dimension income ( ordered = [low, middle, high], reference = high )
struct DimensionWriter {
  let engine: Engine

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
    if !listed.isEmpty { try arrange(listed, in: code) }
  }

  /// Groups in the order given; those not listed that nothing uses go, the others stand behind.
  private func arrange(_ listed: [String], in dimension: Int) throws {
    let groups = GroupWriter(engine: engine)
    var codes: [Int] = []
    for id in listed {
      let code = try groups.find(id, in: dimension)
      codes.append(
        try code ?? groups.create(id, label: Label.from(id: id), in: dimension))
    }
    var others: [Int] = []
    try engine.each(
      "SELECT code FROM member WHERE dimension = ? ORDER BY position, code", [.integer(dimension)]
    ) { row in
      if !codes.contains(row.integer(0)) { others.append(row.integer(0)) }
    }
    for other in others.reversed() where try !groups.isUsed(other) {
      try groups.delete(other)
      others.removeAll { $0 == other }
    }
    for (position, code) in (codes + others).enumerated() {
      try engine.run(
        "UPDATE member SET position = ? WHERE code = ?", .integer(position + 1), .integer(code))
    }
  }
}
