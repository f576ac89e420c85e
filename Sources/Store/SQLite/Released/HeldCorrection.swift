import Lang
import Tabular

/// Whether a corrected table waits: shown beside the one before it, a number that moved by fewer
/// than k people would tell of those few.
struct HeldCorrection {
  let engine: Engine
  let pair: ReleaseWriter.Pair
  /// k of the policy.
  let minimum: Int
  /// Values are counts of people.
  let countsPeople: Bool
  /// Corrections up to this load are shown, as the owner said so.
  let corrected: Int?

  func series(at period: Int) -> RecordSeries {
    RecordSeries(indicator: pair.indicator, source: pair.source, period: period)
  }

  /// What is shown of a period: as of which load, where that load still stands.
  func shownLoad(at period: Int) throws -> Int? {
    try engine.integer(
      """
      SELECT r.load FROM released_period r JOIN load l ON l.code = r.load
      WHERE r.indicator = ? AND r.source = ? AND r.period = ?
      """, .integer(pair.indicator), .integer(pair.source), .integer(period))
  }

  /// Whether a correction waits already. Another policy cannot let it through: what it hides could
  /// not be compared any more.
  func isWaiting(at period: Int) throws -> Bool {
    try engine.exists(
      """
      SELECT 1 FROM released_period
      WHERE indicator = ? AND source = ? AND period = ? AND waits = 1
      """, .integer(pair.indicator), .integer(pair.source), .integer(period))
  }

  /// The last load with numbers of a period; 0 where nothing is known of loads.
  func newestLoad(at period: Int) throws -> Int {
    let newest = try engine.integer(
      """
      SELECT max(load) FROM (
        SELECT max(load) AS load FROM load_series
        WHERE indicator = ?1 AND source = ?2 AND period = ?3
        UNION ALL SELECT max(load) FROM record_part
        WHERE indicator = ?1 AND source = ?2 AND period = ?3)
      """, .integer(pair.indicator), .integer(pair.source), .integer(period))
    return newest ?? 0
  }

  /// Whether one table may not take the place of another.
  func isTooSmall(_ old: [ReleasedRow], _ new: [ReleasedRow]) -> Bool {
    let known = Dictionary(
      old.map { ([$0.place] + $0.groups, $0.values) }, uniquingKeysWith: { first, _ in first })
    return new.contains { row in
      known[[row.place] + row.groups].map { moves($0, row.values) } ?? false
    }
  }

  /// Whether a table that waits shows a group that is too small by now: what hides beside it was
  /// chosen for another policy, and the numbers behind it are gone.
  func showsSmall(_ rows: [ReleasedRow]) -> Bool {
    rows.contains { row in
      guard row.isShown else { return false }
      return people(row.values).first?.map { $0 > 0 && $0 < minimum } ?? false
    }
  }

  /// A table that waits, where no more is shown than another shows.
  func rows(_ old: [ReleasedRow], shownBy new: [ReleasedRow]) -> [ReleasedRow] {
    let shown = Set(new.filter(\.isShown).map { [$0.place] + $0.groups })
    return old.map { row in
      shown.contains([row.place] + row.groups)
        ? row : ReleasedRow(hidden: row.place, groups: row.groups)
    }
  }

  /// Remembers what is shown; nothing is written where that is known already.
  func note(_ period: Int, load: Int, waits: Bool) throws {
    try engine.run(
      """
      INSERT INTO released_period (indicator, source, period, load, waits) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET load = excluded.load, waits = excluded.waits
      """, .integer(pair.indicator), .integer(pair.source), .integer(period), .integer(load),
      .integer(waits ? 1 : 0))
  }

  private func moves(_ old: Version.Values, _ new: Version.Values) -> Bool {
    let measures = zip(people(old), people(new))
    return measures.contains { old, new in
      guard let old, let new else { return false }
      let (moved, overflow) = new.subtractingReportingOverflow(old)
      return !overflow && moved != 0 && moved.magnitude < minimum
    }
  }

  /// Everyone, those who met the mark and those who did not, as far as shown.
  private func people(_ values: Version.Values) -> [Int?] {
    if countsPeople, let value = values.valueLow { return [value / Int(Millionths.one)] }
    let met = values.metLow == values.metHigh ? values.metLow : nil
    return [values.n, met, values.n.flatMap { n in met.map { n - $0 } }]
  }
}
