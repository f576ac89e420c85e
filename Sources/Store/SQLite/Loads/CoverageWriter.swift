import Lang

/// Counts, after a write, how complete a series is.
struct CoverageWriter {
  let engine: Engine

  /// - Parameter relation: the cut's relation, quoted.
  func count(_ series: SeriesKey, relation: String) throws {
    try forget(series)
    try engine.run(
      """
      INSERT INTO coverage (indicator, source, cut, period, places, complete)
      SELECT ?2, ?3, ?1, ?4, count(*), sum(complete) FROM (
        SELECT min(state IN (\(CoverageReader.known))) AS complete FROM \(relation)
        WHERE indicator = ?2 AND source = ?3 AND period = ?4 GROUP BY place)
      HAVING count(*) > 0
      """, series.values)
    try countGroups(series, relation: relation)
  }

  /// Notes a series whose cells are all known, as somebody counted who wrote them.
  func put(_ series: SeriesKey, places: Int, lone: [Int]) throws {
    try forget(series)
    guard places > 0 else { return }
    try engine.run(
      """
      INSERT INTO coverage (indicator, source, cut, period, places, complete, lone)
      VALUES (?2, ?3, ?1, ?4, ?5, ?5, ?6)
      """,
      series.values + [
        .integer(places), .text(lone.map { "\($0)" }.joined(separator: ",")),
      ])
  }

  private func forget(_ series: SeriesKey) throws {
    try engine.run(
      "DELETE FROM coverage WHERE cut = ? AND indicator = ? AND source = ? AND period = ?",
      series.values)
  }

  /// Counts the groups of every series again, for a store that did not keep them.
  func countEverything() throws {
    var waiting: [(SeriesKey, String)] = []
    try engine.each(
      """
      SELECT c.cut, c.indicator, c.source, c.period, cut.relation
      FROM coverage c JOIN cut ON cut.code = c.cut
      """
    ) { row in
      let series = SeriesKey(
        cut: row.integer(0), indicator: row.integer(1), source: row.integer(2),
        period: row.integer(3))
      waiting.append((series, row.text(4)))
    }
    for (series, relation) in waiting { try countGroups(series, relation: quoted(relation)) }
  }

  /// Dimensions of which the series lists one group only: that group is not everyone, whatever the
  /// dimension says of its groups together.
  private func countGroups(_ series: SeriesKey, relation: String) throws {
    let codes = try engine.text("SELECT dimensions FROM cut WHERE code = ?", .integer(series.cut))
    var lone: [String] = []
    for code in (codes ?? "").split(separator: ",").compactMap({ Int($0) }) {
      guard let id = try engine.text("SELECT id FROM dimension WHERE code = ?", .integer(code))
      else { continue }
      let column = try CutSchema.column(of: id)
      var hasSeveral = false
      try engine.each(
        """
        SELECT 1 FROM \(relation) WHERE indicator = ?2 AND source = ?3 AND period = ?4
        AND \(column) <> (SELECT \(column) FROM \(relation)
          WHERE indicator = ?2 AND source = ?3 AND period = ?4 LIMIT 1) AND ?1 IS NOT NULL
        LIMIT 1
        """, series.values
      ) { _ in hasSeveral = true }
      if !hasSeveral { lone.append("\(code)") }
    }
    guard !lone.isEmpty else { return }
    try engine.run(
      """
      UPDATE coverage SET lone = ?5
      WHERE cut = ?1 AND indicator = ?2 AND source = ?3 AND period = ?4
      """, series.values + [.text(lone.joined(separator: ","))])
  }
}
