import Lang

/// A key of a series with all its versions, oldest load first.
struct VersionedKey {
  var place: Int
  var grouping: Int
  var versions: [Version]
}

/// Reads the versions of a series, key by key.
struct VersionReader {
  let engine: Engine

  func keys(of series: SeriesKey, _ body: (VersionedKey) throws -> Void) throws {
    var key: VersionedKey?
    try engine.each(
      """
      SELECT place, grouping, \(Version.columns) FROM observation
      WHERE cut = ? AND indicator = ? AND source = ? AND period = ?
      ORDER BY place, grouping, load
      """, series.values
    ) { row in
      let place = row.integer(0)
      let grouping = row.integer(1)
      let version = Version(row, from: 2)
      if let open = key, open.place != place || open.grouping != grouping {
        try body(open)
        key = nil
      }
      if key == nil { key = VersionedKey(place: place, grouping: grouping, versions: []) }
      key?.versions.append(version)
    }
    if let key { try body(key) }
  }
}
