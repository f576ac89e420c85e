import Lang

/// Counts, after a write, how complete a series is.
struct CoverageWriter {
  let engine: Engine

  /// - Parameter relation: the cut's relation, quoted.
  func count(_ series: SeriesKey, relation: String) throws {
    try engine.run(
      "DELETE FROM coverage WHERE cut = ? AND indicator = ? AND source = ? AND period = ?",
      series.values)
    try engine.run(
      """
      INSERT INTO coverage (indicator, source, cut, period, places, complete)
      SELECT ?2, ?3, ?1, ?4, count(*), sum(complete) FROM (
        SELECT min(state IN (\(CoverageReader.known))) AS complete FROM \(relation)
        WHERE indicator = ?2 AND source = ?3 AND period = ?4 GROUP BY place)
      HAVING count(*) > 0
      """, series.values)
  }
}
