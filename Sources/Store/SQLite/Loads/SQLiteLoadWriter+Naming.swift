import Lang
import Tabular

/// What a load makes when the model lacks it; remembered, so that `unload` can take it back.
extension SQLiteLoadWriter {
  func source(_ source: LoadSource) throws -> Int {
    let known = try engine.integer("SELECT row FROM sources WHERE id = ?", .text(source.id))
    let code: Int
    if let known {
      code = known
    } else {
      try engine.run("INSERT INTO sources (id) VALUES (?)", .text(source.id))
      code = try remember(.source, engine.lastCode)
    }
    if source.isPublic == true, try engine.hasRecords(ofSource: code) {
      throw StoreError.publicRecords(source: source.id)
    }
    let said: [(String, BoundValue)] = [
      ("label", .optional(source.label)), ("publisher", .optional(source.publisher)),
      ("public", .optional(source.isPublic.map { $0 ? 1 : 0 })),
      ("protected", .optional(source.isProtected.map { $0 ? 1 : 0 })),
      ("agreement", .optional(source.agreement)),
    ]
    let fields = collections.first { $0.kind == "source" }?.fields.map(\.name) ?? []
    for (field, value) in said where value != .null && fields.contains(field) {
      try engine.run(
        "UPDATE sources SET \(try quoted(field)) = ? WHERE row = ?", value, .integer(code))
    }
    return code
  }

  func createPlace(level: String, name: String, parent: Int?) throws -> Int {
    let level = try safeName(level.lowercased())
    let code = try PlaceWriter(engine: engine, collections: collections)
      .create(level: level, name: name, parent: parent)
    return try remember(.place, code)
  }

  func locatePlace(_ place: Int, latitude: Double, longitude: Double) throws {
    try engine.run(
      "UPDATE place SET latitude = ?, longitude = ? WHERE code = ?",
      .real(latitude), .real(longitude), .integer(place))
  }

  func createMember(dimension: Int, id: String, label: String) throws -> Int {
    let code = try GroupWriter(engine: engine).create(id, label: label, in: dimension)
    return try remember(.member, code)
  }

  func addPlaceAlias(_ alias: String, of place: Int) throws {
    let isNew = try Alias.add(alias, kind: .place, target: place, in: engine)
    try share(.alias, place, text: alias, isNew: isNew)
  }

  func addPlaceCode(system: String, code: String, of place: Int) throws {
    try engine.run(
      "INSERT INTO place_code (place, system, code) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      .integer(place), .text(system), .text(code))
    try share(.placeCode, place, text: system, isNew: engine.changes > 0)
  }

  /// Remembers what this load made, or needs as well as the load that made it; what a person
  /// defined stays when loads go.
  private func share(_ kind: Created, _ code: Int, text: String, isNew: Bool) throws {
    let isOfLoads = try engine.exists(
      "SELECT 1 FROM created WHERE kind = ? AND code = ? AND text = ?",
      .text(kind.rawValue), .integer(code), .text(text))
    if isNew || isOfLoads { _ = try remember(kind, code, text: text) }
  }

  func period(_ period: Period) throws -> Int {
    let known = try engine.integer(
      "SELECT code FROM period WHERE kind = ? AND end_year = ? AND part = ?",
      .text(period.kind.rawValue), .integer(period.endYear), .integer(period.part))
    if let known { return known }
    try engine.run(
      "INSERT INTO period (kind, end_year, part, label) VALUES (?, ?, ?, ?)",
      .text(period.kind.rawValue), .integer(period.endYear), .integer(period.part),
      .text(period.label))
    return engine.lastCode
  }

  func cut(level: String, dimensions: [Int]) throws -> Int {
    guard dimensions == dimensions.sorted(), Set(dimensions).count == dimensions.count else {
      throw StoreError.failed("the dimensions of a cut go by ascending code, each once")
    }
    let level = try safeName(level.lowercased())
    let key = dimensions.map { "\($0)" }.joined(separator: ",")
    let known = try engine.integer(
      "SELECT code FROM cut WHERE level = ? AND dimensions = ?", .text(level), .text(key))
    if let known { return known }
    let ids = try dimensions.map { code in
      guard let id = try engine.text("SELECT id FROM dimension WHERE code = ?", .integer(code))
      else { throw StoreError.unknownThing(kind: "dimension", id: "\(code)") }
      return id
    }
    let relation = try CutSchema.relationName(level: level, dimensions: ids, in: engine)
    try engine.run(
      "INSERT INTO cut (level, dimensions, relation) VALUES (?, ?, ?)",
      .text(level), .text(key), .text(relation))
    let code = engine.lastCode
    try CutSchema.create(relation: relation, dimensions: ids, in: engine)
    return code
  }

  private func remember(_ kind: Created, _ code: Int, text: String = "") throws -> Int {
    try engine.run(
      "INSERT OR IGNORE INTO created (load, kind, code, text) VALUES (?, ?, ?, ?)",
      .integer(load), .text(kind.rawValue), .integer(code), .text(text))
    return code
  }
}
