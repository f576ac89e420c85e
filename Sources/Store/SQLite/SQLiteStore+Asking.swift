public import Lang

extension SQLiteStore {
  public func ask(_ tables: [AskedTable]) async throws(StoreError) -> Bool {
    let path = state.use { state in state.home.path }
    do {
      try writeThrowing { engine in
        let catalog = try CatalogReader(engine: engine, collections: collections).catalog()
        let making = ReleaseMaking(engine: engine, catalog: catalog)
        let ledger = Ledger(engine: engine)
        for table in tables {
          guard try !hasWindow(table, in: engine), try ledger.note(table) else { throw NotTold() }
          let pair = ReleaseWriter.Pair(indicator: table.indicator, source: table.source)
          try making.make(
            ReleaseWriter(engine: engine, collections: collections).family(of: pair, in: catalog))
          guard try isReleased(table, in: engine) else { throw NotTold() }
        }
        _ = try engine.countWrite()
      }
      return true
    } catch is NotTold {
      return false
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Whether years are told together, beside which no table by several dimensions is audited.
  private func hasWindow(_ table: AskedTable, in engine: Engine) throws -> Bool {
    try engine.exists(
      "SELECT 1 FROM released WHERE indicator = ? AND source = ? AND period < 0",
      .integer(table.indicator), .integer(table.source))
  }

  private func isReleased(_ table: AskedTable, in engine: Engine) throws -> Bool {
    try engine.exists(
      """
      SELECT 1 FROM released r JOIN released_table t ON t.code = r.relation
      WHERE r.indicator = ? AND r.source = ? AND t.dimensions = ?
      """, .integer(table.indicator), .integer(table.source),
      .text(table.dimensions.map { "\($0)" }.joined(separator: ",")))
  }
}

/// Takes back what a question would have told.
private struct NotTold: Error {}
