import Lang
import Protection
import Tabular

/// Keeps the released tables of every source that is not public in step with its numbers, within
/// the transaction of each write.
///
/// The unit is an indicator from a source: which cut answers for a year depends on what other years
/// have. Tables that come out as they were are not written.
struct ReleaseWriter {
  let engine: Engine
  let collections: [Lang.Collection]

  /// What is not released, or not yet, of what was made.
  ///
  /// - Parameters:
  ///   - touched: indicators whose numbers the write changed; where the model changed in a way that
  ///     released tables depend on, all are made anew.
  ///   - written: cells that this transaction made and still has at hand.
  @discardableResult
  func bringUpToDate(
    touched: Set<Int>, written: WrittenCells = WrittenCells()
  ) throws -> [Note] {
    // A copy has nothing that its released tables could be made of.
    guard try engine.meta(.releasedOnly) == nil else { return [] }
    let isNeeded = try engine.exists(
      """
      SELECT 1 FROM coverage c JOIN sources s ON s.row = c.source WHERE coalesce(s.public, 0) <> 1
      UNION ALL SELECT 1 FROM released LIMIT 1
      """)
    guard isNeeded else { return [] }
    let catalog = try CatalogReader(engine: engine, collections: collections).catalog()
    let basis = BoundValue.text(ReleaseBasis(catalog).mark)
    let isEverything = try engine.meta(.released) != basis
    let standing = standing(in: catalog)
    for pair in try released().subtracting(standing) { try remove(pair) }
    let making = ReleaseMaking(
      engine: engine, catalog: catalog, written: written, isRenewed: isEverything)
    // While one family is protected, the numbers of the next are read.
    var before: ReleaseMaking.Begun?
    for family in families(of: standing.sorted(), in: catalog)
    where isEverything || family.contains(where: { touched.contains($0.indicator) }) {
      let next = try making.begin(family)
      if let before { try making.finish(before) }
      before = next
    }
    if let before { try making.finish(before) }
    try engine.setMeta(.released, basis)
    return making.notes
  }

  /// An indicator from a source.
  struct Pair: Hashable, Comparable {
    var indicator: Int
    var source: Int

    static func < (a: Pair, b: Pair) -> Bool {
      (a.indicator, a.source) < (b.indicator, b.source)
    }
  }

  /// Those of the same people from one source, which are made together.
  func family(of pair: Pair, in catalog: Catalog) -> [Pair] {
    families(of: standing(in: catalog).sorted(), in: catalog).first { $0.contains(pair) } ?? []
  }

  /// What has numbers that are not public.
  private func standing(in catalog: Catalog) -> Set<Pair> {
    let closed = Set(catalog.sources.filter { !$0.isPublic }.map(\.code))
    return Set(
      catalog.series.filter { closed.contains($0.source) }.map {
        Pair(indicator: $0.indicator, source: $0.source)
      })
  }

  private func families(of pairs: [Pair], in catalog: Catalog) -> [[Pair]] {
    let names = Dictionary(
      catalog.indicators.compactMap { indicator in
        indicator.kind == .percent ? indicator.family.map { (indicator.code, folded($0)) } : nil
      }, uniquingKeysWith: { first, _ in first })
    var families: [[Pair]] = []
    for pair in pairs {
      let known = families.firstIndex { family in
        family.contains {
          $0.source == pair.source && names[$0.indicator] != nil
            && names[$0.indicator] == names[pair.indicator]
        }
      }
      if let known { families[known].append(pair) } else { families.append([pair]) }
    }
    return families
  }

  private func released() throws -> Set<Pair> {
    var pairs: Set<Pair> = []
    try engine.each("SELECT DISTINCT indicator, source FROM released") { row in
      pairs.insert(Pair(indicator: row.integer(0), source: row.integer(1)))
    }
    return pairs
  }

  /// Takes every table of a pair away: its numbers are gone, or its source is public now.
  private func remove(_ pair: Pair) throws {
    var relations: [String] = []
    try engine.each("SELECT relation FROM released_table") { row in relations.append(row.text(0)) }
    let kept = ["released", "released_period", "ledger"]
    for relation in try relations.map(quoted) + kept {
      try engine.run(
        "DELETE FROM \(relation) WHERE indicator = ? AND source = ?", .integer(pair.indicator),
        .integer(pair.source))
    }
  }
}
