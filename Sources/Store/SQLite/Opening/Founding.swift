import Foundation
import Lang

/// What a new store begins with: its identity, the privacy policy, the groups of U.S. reports.
enum Founding {
  static func found(in engine: Engine, collections: [Lang.Collection]) throws {
    try Schema.create(in: engine, collections: collections)
    try engine.setMeta(.format, .integer(Schema.format))
    try engine.setMeta(.storeID, .text(UUID().uuidString.lowercased()))
    try engine.setMeta(.dataVersion, .integer(1))
    for (position, dimension) in BuiltInDimension.all.enumerated() {
      try add(dimension, position: position + 1, in: engine)
    }
    try Views.recreate(in: engine)
  }

  private static func add(
    _ dimension: BuiltInDimension, position: Int, in engine: Engine
  ) throws {
    try engine.run(
      """
      INSERT INTO dimension (id, label, ordered, complete, reference, position)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      .text(dimension.id), .text(dimension.label), .integer(dimension.isOrdered ? 1 : 0),
      .integer(dimension.isComplete ? 1 : 0), dimension.reference.map { .text($0) } ?? .null,
      .integer(position))
    let code = engine.lastCode
    var codes: [String: Int] = [:]
    for (place, member) in dimension.members.enumerated() {
      let parent = member.parent.flatMap { codes[$0] }
      try engine.run(
        "INSERT INTO member (dimension, id, label, position, parent) VALUES (?, ?, ?, ?, ?)",
        .integer(code), .text(member.id), .text(member.label), .integer(place + 1),
        parent.map { .integer($0) } ?? .null)
      codes[member.id] = engine.lastCode
      try Alias.set(member.aliases, kind: .member, target: engine.lastCode, in: engine)
    }
  }
}
