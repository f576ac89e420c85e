import Lang

/// Changes versions of keys of one series that are there already.
struct VersionWriter {
  let engine: Engine
  let series: SeriesKey

  func remove(_ load: Int, of key: VersionedKey) throws {
    try engine.run(
      """
      DELETE FROM observation WHERE cut = ? AND indicator = ? AND source = ? AND period = ?
      AND place = ? AND grouping = ? AND load = ?
      """,
      series.values + [.integer(key.place), .integer(key.grouping), .integer(load)])
  }

  /// From this load on the key has no answer.
  func addGone(_ load: Int, of key: VersionedKey) throws {
    try engine.run(
      Version.insert,
      series.values + [
        .integer(key.place), .integer(key.grouping), .integer(load), .integer(0), .integer(0),
        .integer(Version.gone), .null, .null, .null, .null, .null, .null,
      ])
    try engine.run(
      """
      INSERT OR IGNORE INTO load_series (cut, indicator, source, period, load)
      VALUES (?, ?, ?, ?, ?)
      """, series.values + [.integer(load)])
  }
}
