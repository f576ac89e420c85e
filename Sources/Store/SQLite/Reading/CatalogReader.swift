import Lang
import Protection
import Tabular

/// Reads everything a question may name, one pass a relation.
struct CatalogReader {
  let engine: Engine
  let collections: [Lang.Collection]

  func catalog() throws -> Catalog {
    var catalog = Catalog()
    try readIdentity(into: &catalog)
    catalog.dimensions = try dimensions()
    try readPlaces(into: &catalog)
    try readData(into: &catalog)
    catalog.vocabulary["place.level"] = catalog.levels.map(\.id).sorted()
    catalog.entities["load"] = try loads()
    if collections.contains(where: { $0.kind == "break" }) { catalog.breaks = try breaks() }
    if collections.contains(where: { $0.kind == "target" }) { catalog.targets = try targets() }
    if collections.contains(where: { $0.kind == "baseline" }) {
      catalog.baselines = try baselines()
    }
    for collection in CollectionSchema(collections).stored {
      try readThings(of: collection, into: &catalog)
    }
    return catalog
  }

  private func readIdentity(into catalog: inout Catalog) throws {
    try engine.each("SELECT key, value FROM meta") { row in
      switch MetaKey(rawValue: row.text(0)) {
      case .dataVersion: catalog.dataVersion = row.integer(1)
      case .name: catalog.name = row.text(1)
      case .isSample: catalog.isSample = row.flag(1)
      case .today: catalog.today = CalendarDate(row.text(1))
      case .format, .storeID, .collections, .personKey, .lastPerson, .released, .releasedOnly, nil:
        break
      }
    }
  }

  /// Loads by number, for `where load = 12`.
  private func loads() throws -> [Entity] {
    var loads: [Entity] = []
    try engine.each("SELECT code, pattern FROM load ORDER BY code") { row in
      loads.append(Entity(id: "\(row.integer(0))", label: row.text(1)))
    }
    return loads
  }

  /// Spellings of one kind of coded thing, by code.
  func aliases(_ kind: Alias.Kind) throws -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    try engine.each(
      "SELECT target, text FROM alias WHERE kind = ? ORDER BY target, position, text",
      [.text(kind.rawValue)]
    ) { row in found[row.integer(0), default: []].append(row.text(1)) }
    return found
  }

  private func readData(into catalog: inout Catalog) throws {
    try engine.each("SELECT code, level, dimensions, relation FROM cut ORDER BY code") { row in
      let dimensions = row.text(2).split(separator: ",").compactMap { Int($0) }
      catalog.cuts.append(
        Cut(
          code: row.integer(0), level: row.text(1), dimensions: dimensions, relation: row.text(3)))
    }
    var periods: Set<Int> = []
    try engine.each(
      """
      SELECT indicator, source, cut, period, lone, EXISTS (
        SELECT 1 FROM record_part r WHERE r.indicator = c.indicator AND r.source = c.source
          AND r.period = c.period AND r.cut = c.cut)
      FROM coverage c ORDER BY 1, 2, 3, 4
      """
    ) { row in
      let series = Series(
        indicator: row.integer(0), source: row.integer(1), cut: row.integer(2),
        period: row.integer(3),
        // Of records one group alone is everyone there is: all graduates are in grade 12.
        lone: row.integer(5) == 1
          ? [] : Set(row.text(4).split(separator: ",").compactMap { Int($0) }),
        isOfRecords: row.integer(5) == 1)
      periods.insert(series.period)
      catalog.series.append(series)
    }
    try engine.each(
      "SELECT code, kind, end_year, part FROM period ORDER BY end_year, part, kind"
    ) { row in
      // A period that lost its last numbers stays in the store, but nobody can ask for it.
      guard periods.contains(row.integer(0)), let kind = PeriodKind(rawValue: row.text(1))
      else { return }
      let period = Period(kind: kind, endYear: row.integer(2), part: row.integer(3))
      catalog.periods.append(StoredPeriod(code: row.integer(0), period: period))
    }
  }
}
