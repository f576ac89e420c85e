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
    for series in touched {
      summary.observations += try takeOut(series, groupings: &groupings, engine)
    }
    try engine.run("DELETE FROM load_series WHERE load = ?", .integer(load))
    try engine.run("DELETE FROM load WHERE code = ?", .integer(load))
    let cleaning = Cleaning(engine: engine, collections: collections)
    (summary.removedPlaces, summary.removedMembers) = try cleaning.run()
    _ = try engine.countWrite()
    return summary
  }

  /// Removes the load's versions of a series; the next older ones show again.
  private func takeOut(
    _ series: SeriesKey, groupings: inout Groupings, _ engine: Engine
  ) throws -> Int {
    var keys: [VersionedKey] = []
    try VersionReader(engine: engine).keys(of: series) { key in
      if key.versions.contains(where: { $0.load == load }) { keys.append(key) }
    }
    let cut = try CutWriter(code: series.cut, engine: engine)
    var observations = 0
    for key in keys {
      let left = key.versions.filter { $0.load != load }
      observations += key.versions.count { $0.load == load && $0.state != Version.gone }
      // A version without a state means something only above an older one.
      let kept = Array(left.drop { $0.state == Version.gone })
      for version in key.versions where !kept.contains(version) {
        try engine.run(
          """
          DELETE FROM observation WHERE cut = ? AND indicator = ? AND source = ? AND period = ?
          AND place = ? AND grouping = ? AND load = ?
          """,
          series.values + [
            .integer(key.place), .integer(key.grouping), .integer(version.load),
          ])
      }
      let groups = try groupings.members(of: key.grouping)
      if let current = kept.last, current.state != Version.gone {
        try cut.put(current.values, series: series, place: key.place, groups: groups)
      } else {
        try cut.remove(series: series, place: key.place, groups: groups)
      }
    }
    try CoverageWriter(engine: engine).count(series, relation: cut.relation)
    return observations
  }
}
