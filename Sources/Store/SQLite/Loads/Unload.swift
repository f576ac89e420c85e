import Lang

/// Takes one load back out, as if it had never been.
struct Unload {
  let load: Int
  let collections: [Lang.Collection]

  func run(in engine: Engine) throws -> UnloadSummary {
    guard try engine.exists("SELECT 1 FROM load WHERE code = ?", .integer(load)) else {
      throw StoreError.unknownLoad(load)
    }
    var summary = UnloadSummary(load: load, observations: 0)
    var groupings = Groupings(engine: engine)
    var touched: [SeriesKey] = []
    try engine.each(
      "SELECT cut, indicator, source, period FROM load_series WHERE load = ?", [.integer(load)]
    ) { row in touched.append(SeriesKey(row)) }
    var indicators = Set(touched.map(\.indicator))
    try engine.each(
      "SELECT DISTINCT indicator FROM record_part WHERE load = ?", [.integer(load)]
    ) { row in indicators.insert(row.integer(0)) }
    let replay = try Replay(without: load, in: engine)
    for series in touched {
      summary.observations += try takeOut(series, replay, &groupings, engine)
    }
    summary.records = try RecordErasure(engine: engine).erase(load: load)
    try engine.run("DELETE FROM load_series WHERE load = ?", .integer(load))
    try engine.run("DELETE FROM remark WHERE load = ?", .integer(load))
    try engine.run("DELETE FROM load WHERE code = ?", .integer(load))
    let cleaning = Cleaning(engine: engine, collections: collections)
    (summary.removedPlaces, summary.removedMembers) = try cleaning.run()
    try ReleaseWriter(engine: engine, collections: collections).bringUpToDate(touched: indicators)
    _ = try engine.countWrite()
    return summary
  }

  /// Removes the load's versions of a series; the next older ones show again.
  private func takeOut(
    _ series: SeriesKey, _ replay: Replay, _ groupings: inout Groupings, _ engine: Engine
  ) throws -> Int {
    let cut = try CutWriter(code: series.cut, engine: engine)
    if let observations = try takeOutWhole(series, relation: cut.relation, engine) {
      return observations
    }
    let versions = VersionWriter(engine: engine, series: series)
    var keys: [VersionedKey] = []
    try VersionReader(engine: engine).keys(of: series) { key in
      if key.versions.contains(where: { $0.load == load }) { keys.append(key) }
    }
    var observations = 0
    for key in keys {
      observations += key.versions.count { $0.load == load && $0.state != Version.gone }
      let kept = key.versions.filter { $0.load != load && $0.state != Version.gone }
      let gone = replay.takenAway(kept, of: series)
      for version in key.versions where !kept.contains(version) {
        try versions.remove(version.load, of: key)
      }
      for load in gone { try versions.addGone(load, of: key) }
      let groups = try groupings.members(of: key.grouping)
      if let current = kept.last, gone.allSatisfy({ $0 < current.load }) {
        try cut.put(current.values, series: series, place: key.place, groups: groups)
      } else {
        try cut.remove(series: series, place: key.place, groups: groups)
      }
    }
    try CoverageWriter(engine: engine).count(series, relation: cut.relation)
    return observations
  }

  /// Removes a series that this load alone has written; nil where others have, too.
  private func takeOutWhole(
    _ series: SeriesKey, relation: String, _ engine: Engine
  ) throws -> Int? {
    let key = "cut = ? AND indicator = ? AND source = ? AND period = ?"
    var isShared = false
    try engine.each(
      "SELECT 1 FROM observation WHERE \(key) AND load <> ? LIMIT 1",
      series.values + [.integer(load)]
    ) { _ in isShared = true }
    guard !isShared else { return nil }
    try engine.run("DELETE FROM observation WHERE \(key)", series.values)
    let observations = engine.changes
    try engine.run(
      "DELETE FROM \(relation) WHERE indicator = ? AND source = ? AND period = ?",
      Array(series.values.dropFirst()))
    try engine.run("DELETE FROM coverage WHERE \(key)", series.values)
    return observations
  }
}
