import Lang

/// One relation a collection, made from its description; a list field has a relation of its own.
///
///     partners (row, id, name, kind, …)      partners_aliases (owner, position, value)
struct CollectionSchema {
  /// The collections that have relations; the others are views of coded relations.
  let stored: [Lang.Collection]

  init(_ collections: [Lang.Collection]) {
    stored = collections.filter { CodedKind(rawValue: $0.kind) == nil }
  }

  /// Kinds that lie in coded relations of their own, and look like collections through views.
  enum CodedKind: String {
    case dimension, group, place, alias, load, file, change, observation
  }

  /// Everything the relations depend on, as one text: equal texts need no look at the relations.
  var signature: String {
    stored.map { collection in
      let fields = collection.fields.map { "\($0.name):\($0.type.storage):\($0.type.isList)" }
      return "\(collection.plural)(\(fields.joined(separator: ",")))"
    }.joined(separator: ";")
  }

  func isUpToDate(in engine: Engine) throws -> Bool {
    try engine.meta(.collections) == .text(signature)
  }

  /// Adds what a store made by an older strive lacks; never takes away.
  func bringUpToDate(in engine: Engine) throws {
    for collection in stored { try bringUpToDate(collection, in: engine) }
    try engine.setMeta(.collections, .text(signature))
  }

  private func bringUpToDate(_ collection: Lang.Collection, in engine: Engine) throws {
    var columns: Set<String> = []
    try engine.each("SELECT name FROM pragma_table_info(?)", [.text(collection.relation)]) { row in
      columns.insert(row.text(0))
    }
    if columns.isEmpty {
      try create(collection, in: engine)
    } else {
      for field in collection.fields where !field.type.isList && !columns.contains(field.name) {
        try engine.script(
          "ALTER TABLE \(try quoted(collection.relation)) ADD COLUMN \(try column(field))")
      }
    }
    for field in collection.fields where field.type.isList {
      try engine.script(
        """
        CREATE TABLE IF NOT EXISTS \(try quoted(collection.relation(ofList: field))) (
          owner TEXT NOT NULL,
          position INTEGER NOT NULL,
          value \(type(field)) NOT NULL,
          PRIMARY KEY (owner, position)
        ) STRICT, WITHOUT ROWID;
        """)
    }
  }

  private func create(_ collection: Lang.Collection, in engine: Engine) throws {
    var columns = ["row INTEGER PRIMARY KEY AUTOINCREMENT"]
    switch collection.identity {
    case .id: columns.append("id TEXT NOT NULL COLLATE NOCASE UNIQUE")
    case .fields: break
    }
    for field in collection.fields where !field.type.isList { columns.append(try column(field)) }
    let relation = try quoted(collection.relation)
    try engine.script("CREATE TABLE \(relation) (\(columns.joined(separator: ", "))) STRICT")
  }

  private func column(_ field: CollectionField) throws -> String {
    "\(try quoted(field.name)) \(type(field))"
  }

  private func type(_ field: CollectionField) -> String {
    switch field.type.storage {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .real: "REAL"
    }
  }
}
