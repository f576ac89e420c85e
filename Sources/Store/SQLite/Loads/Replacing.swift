import Lang
import Tabular

/// Takes away, at the end of a load, the keys that it replaces and does not have.
///
/// They get a version without a state, so that `unload` brings the older ones back.
struct Replacing {
  let writer: SQLiteLoadWriter

  func run() throws {
    switch writer.header?.replace {
    case .keys, nil: return
    case .file:
      let older = try olderFiles()
      guard !older.isEmpty else { return }
      for series in try series(ofLoads: Set(older.values)) {
        try takeAway(in: series) { version in older[version.file] != nil }
      }
    case .all:
      for series in try seriesOfSameIndicators() { try takeAway(in: series) { _ in true } }
    }
  }

  /// Files of earlier loads with the name of a file of this one, and their loads.
  private func olderFiles() throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    try writer.engine.each(
      """
      SELECT code, load FROM file
      WHERE load <> ?1 AND name IN (SELECT name FROM file WHERE load = ?1)
      """, [.integer(writer.load)]
    ) { row in found[row.integer(0)] = row.integer(1) }
    return found
  }

  /// Series that those loads wrote of the indicators and sources of this one.
  private func series(ofLoads loads: Set<Int>) throws -> Set<SeriesKey> {
    let written = Set(writer.touched.map { [$0.indicator, $0.source] })
    var found: Set<SeriesKey> = []
    for load in loads {
      try writer.engine.each(
        "SELECT cut, indicator, source, period FROM load_series WHERE load = ?", [.integer(load)]
      ) { row in
        let series = SeriesKey(row)
        if written.contains([series.indicator, series.source]) { found.insert(series) }
      }
    }
    return found
  }

  private func seriesOfSameIndicators() throws -> Set<SeriesKey> {
    let written = Set(writer.touched.map { [$0.indicator, $0.source] })
    var found: Set<SeriesKey> = []
    for pair in written {
      try writer.engine.each(
        """
        SELECT cut, indicator, source, period FROM coverage WHERE indicator = ? AND source = ?
        """, pair.map { .integer($0) }
      ) { row in found.insert(SeriesKey(row)) }
    }
    return found
  }

  private func takeAway(in series: SeriesKey, where isReplaced: (Version) -> Bool) throws {
    var gone: [VersionedKey] = []
    try VersionReader(engine: writer.engine).keys(of: series) { key in
      guard let current = key.versions.last, current.load != writer.load,
        current.state != Version.gone, isReplaced(current)
      else { return }
      gone.append(key)
    }
    guard !gone.isEmpty else { return }
    let cut = try writer.cutWriter(series.cut)
    let versions = VersionWriter(engine: writer.engine, series: series)
    for key in gone {
      try versions.addGone(writer.load, of: key)
      try cut.remove(
        series: series, place: key.place, groups: writer.groupings.members(of: key.grouping))
    }
    writer.touched.insert(series)
  }
}

extension SeriesKey {
  /// From the columns cut, indicator, source, period.
  init(_ row: borrowing Row) {
    self.init(
      cut: row.integer(0), indicator: row.integer(1), source: row.integer(2),
      period: row.integer(3))
  }
}
