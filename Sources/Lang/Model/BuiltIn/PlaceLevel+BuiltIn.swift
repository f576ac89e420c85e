extension PlaceLevel {
  /// The levels that need no definition, from the widest to the narrowest.
  public static let builtIn: [PlaceLevel] = [
    PlaceLevel(id: "nation", plural: "nations"),
    PlaceLevel(id: "state", plural: "states"),
    PlaceLevel(id: "county", plural: "counties"),
    PlaceLevel(id: "city", plural: "cities"),
    PlaceLevel(id: "community", plural: "communities"),
    PlaceLevel(id: "legislative_district", plural: "legislative_districts"),
    PlaceLevel(id: "neighborhood", plural: "neighborhoods"),
    PlaceLevel(id: "district", plural: "districts"),
    PlaceLevel(id: "school", plural: "schools"),
    PlaceLevel(id: "site", plural: "sites"),
  ]

  /// The word for several of a level: `counties`, `regions`.
  public static func plural(of level: String) -> String {
    if let known = builtIn.first(where: { $0.id == level }) { return known.plural }
    if level.hasSuffix("y") { return "\(level.dropLast())ies" }
    return level.hasSuffix("s") ? "\(level)es" : "\(level)s"
  }
}
