import Lang

extension CatalogReader {
  func readPlaces(into catalog: inout Catalog) throws {
    let spellings = try aliases(.place)
    var codes: [Int: [String: String]] = [:]
    try engine.each("SELECT place, system, code FROM place_code") { row in
      codes[row.integer(0), default: [:]][row.text(1)] = row.text(2)
    }
    try engine.each(
      "SELECT code, id, level, name, parent, latitude, longitude FROM place ORDER BY code"
    ) { row in
      let code = row.integer(0)
      catalog.places.append(
        Place(
          code: code, id: row.optionalText(1), level: row.text(2), name: row.text(3),
          parent: row.optionalInteger(4), aliases: spellings[code] ?? [],
          codes: codes[code] ?? [:], latitude: row.optionalReal(5),
          longitude: row.optionalReal(6)))
    }
    catalog.levels = try levels()
  }

  /// Levels that have places, widest first; one of the store's own stands below its parents'.
  private func levels() throws -> [PlaceLevel] {
    let known = PlaceLevel.builtIn.map(\.id)
    var ranks: [(level: String, rank: Double)] = []
    try engine.each(
      """
      SELECT p.level, group_concat(DISTINCT o.level) FROM place p
      LEFT JOIN place o ON o.code = p.parent GROUP BY p.level
      """
    ) { row in
      let level = row.text(0)
      if let rank = known.firstIndex(of: level) {
        ranks.append((level, Double(rank)))
      } else {
        let parents = row.text(1).split(separator: ",").compactMap { parent in
          known.firstIndex(of: String(parent))
        }
        ranks.append((level, parents.max().map { Double($0) + 0.5 } ?? Double(known.count)))
      }
    }
    return ranks.sorted { ($0.rank, $0.level) < ($1.rank, $1.level) }
      .map { PlaceLevel(id: $0.level, plural: PlaceLevel.plural(of: $0.level)) }
  }
}
