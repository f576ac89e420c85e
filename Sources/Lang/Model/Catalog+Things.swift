extension Catalog {
  /// The things of a kind as far as names are concerned, in the model's order.
  ///
  /// Ids are as a store's references spell them: a place without an id is named by its code, a
  /// group by its dimension and id.
  public func things(_ kind: String) -> [Entity] {
    switch kind {
    case "outcome":
      outcomes.map { Entity(id: $0.id, label: $0.label) }
    case "indicator":
      indicators.map { Entity(id: $0.id, label: $0.label, aliases: $0.aliases) }
    case "indicator_set":
      indicatorSets.map { Entity(id: $0.id, label: $0.label) }
    case "dimension":
      dimensions.map { Entity(id: $0.id, label: $0.label) }
    case "group":
      dimensions.flatMap { dimension in
        dimension.members.map { member in
          Entity(
            id: "\(dimension.id).\(member.id)", label: member.label,
            aliases: [member.id] + member.aliases)
        }
      }
    case "place":
      places.map { place in
        Entity(id: place.reference, label: place.name, aliases: place.aliases)
      }
    case "source":
      sources.map { Entity(id: $0.id, label: $0.label) }
    default:
      entities[kind] ?? []
    }
  }

  /// The words in use in a field of an open vocabulary: `partner.sector`.
  public func words(of field: String, in kind: String) -> [String] {
    if kind == "place", field == "level" { return levels.map(\.id) }
    return vocabulary["\(kind).\(field)"] ?? []
  }
}

extension Place {
  /// What refers to it in a store: its id, or its code in digits.
  public var reference: String { id ?? "\(code)" }
}

extension Entity {
  /// Whether a name means it; `exactness` tells a better match from a worse one.
  func match(_ name: String) -> Exactness? {
    let wanted = folded(name)
    if folded(id) == wanted { return .id }
    if folded(label) == wanted { return .label }
    return aliases.contains { folded($0) == wanted } ? .alias : nil
  }

  enum Exactness: Int, Comparable {
    case id, label, alias
    static func < (a: Exactness, b: Exactness) -> Bool { a.rawValue < b.rawValue }
  }
}
