import Lang

/// Removes what loads that are gone had created and nothing else uses.
struct Cleaning {
  let engine: Engine
  let collections: [Lang.Collection]

  private struct Thing {
    var kind: Created
    var code: Int
    var text: String
  }

  /// Names of the places and members removed.
  func run() throws -> (places: [String], members: [String]) {
    let things = try orphans()
    guard !things.isEmpty else { return ([], []) }
    var removed: (places: [String], members: [String]) = ([], [])
    let used = try usedCodes()
    // The newest first: a school goes before the district it lies in.
    for thing in things.reversed() {
      switch thing.kind {
      case .alias:
        guard try !isCreatedByOthers(thing) else { break }
        try engine.run(
          "DELETE FROM alias WHERE kind = 'place' AND target = ? AND text = ?",
          .integer(thing.code), .text(thing.text))
      case .placeCode:
        guard try !isCreatedByOthers(thing) else { break }
        try engine.run(
          "DELETE FROM place_code WHERE place = ? AND system = ?",
          .integer(thing.code), .text(thing.text))
      case .place:
        guard !used.places.contains(thing.code), let name = try removePlace(thing.code)
        else { continue }
        removed.places.append(name)
      case .member:
        guard !used.members.contains(thing.code), let name = try removeMember(thing.code)
        else { continue }
        removed.members.append(name)
      case .source:
        guard !used.sources.contains(thing.code), try removeSource(thing.code)
        else { continue }
      }
      try forget(thing)
    }
    return (removed.places.sorted(), removed.members.sorted())
  }

  /// Things whose every creating load is gone, oldest first.
  private func orphans() throws -> [Thing] {
    var things: [Thing] = []
    try engine.each(
      """
      SELECT DISTINCT kind, code, text FROM created
      WHERE load NOT IN (SELECT code FROM load)
      ORDER BY kind IN ('alias', 'place_code'), kind, code, text
      """
    ) { row in
      guard let kind = Created(rawValue: row.text(0)) else { return }
      things.append(Thing(kind: kind, code: row.integer(1), text: row.text(2)))
    }
    return things
  }

  private func isCreatedByOthers(_ thing: Thing) throws -> Bool {
    try engine.exists(
      """
      SELECT 1 FROM created WHERE kind = ? AND code = ? AND text = ?
      AND load IN (SELECT code FROM load)
      """, .text(thing.kind.rawValue), .integer(thing.code), .text(thing.text))
  }

  private func forget(_ thing: Thing) throws {
    try engine.run(
      """
      DELETE FROM created WHERE kind = ? AND code = ? AND text = ?
      AND load NOT IN (SELECT code FROM load)
      """, .text(thing.kind.rawValue), .integer(thing.code), .text(thing.text))
  }

  /// What observations still stand on, in one pass.
  private func usedCodes() throws -> (places: Set<Int>, members: Set<Int>, sources: Set<Int>) {
    var places: Set<Int> = []
    var groupings: Set<Int> = []
    var sources: Set<Int> = []
    try engine.each("SELECT DISTINCT place, grouping, source FROM observation") { row in
      places.insert(row.integer(0))
      groupings.insert(row.integer(1))
      sources.insert(row.integer(2))
    }
    try engine.each("SELECT kind, code FROM record_use") { row in
      if row.text(0) == "place" {
        places.insert(row.integer(1))
      } else {
        groupings.insert(row.integer(1))
      }
    }
    try engine.each("SELECT DISTINCT source FROM record_part") { row in
      sources.insert(row.integer(0))
    }
    var members: Set<Int> = []
    try engine.each("SELECT grouping, member FROM grouping_member") { row in
      if groupings.contains(row.integer(0)) { members.insert(row.integer(1)) }
    }
    return (places, members, sources)
  }

  /// The name of the place when it went; nil when something refers to it.
  private func removePlace(_ code: Int) throws -> String? {
    guard
      let name = try engine.text(
        // One that was given an id since is somebody's definition.
        "SELECT name FROM place WHERE code = ? AND id IS NULL", .integer(code)),
      try !engine.exists("SELECT 1 FROM place WHERE parent = ?", .integer(code)),
      try References(engine: engine, collections: collections)
        .users(of: "place", id: "\(code)").isEmpty
    else { return nil }
    try Alias.remove(kind: .place, target: code, in: engine)
    try engine.run("DELETE FROM place WHERE code = ?", .integer(code))
    return name
  }

  /// Whether the source went; it stays when something refers to it.
  private func removeSource(_ code: Int) throws -> Bool {
    let id = try engine.text("SELECT id FROM sources WHERE row = ?", .integer(code))
    let references = References(engine: engine, collections: collections)
    guard let id, try references.users(of: "source", id: id).isEmpty else { return false }
    try engine.run("DELETE FROM sources WHERE row = ?", .integer(code))
    return true
  }

  private func removeMember(_ code: Int) throws -> String? {
    var found: (name: String, reference: String)?
    try engine.each(
      """
      SELECT m.label, d.id || '.' || m.id FROM member m JOIN dimension d ON d.code = m.dimension
      WHERE m.code = ?
      """, [.integer(code)]
    ) { row in found = (row.text(0), row.text(1)) }
    let groups = GroupWriter(engine: engine)
    guard let found, try !groups.isUsed(code),
      try References(engine: engine, collections: collections)
        .users(of: "group", id: found.reference).isEmpty
    else { return nil }
    try groups.delete(code)
    return found.name
  }
}
