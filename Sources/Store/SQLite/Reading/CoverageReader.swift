import Lang
import Tabular

/// How complete cuts are for one indicator.
struct CoverageReader {
  let engine: Engine
  let indicator: Int
  let periods: [Int]

  /// States of a part that is known exactly or rounded; nobody to count is known, too.
  static let known = [CellState.actual, .rounded, .noPeople].map { "\($0.code)" }
    .joined(separator: ", ")

  /// Over all places: as counted when the data were written.
  func everywhere(cuts: [Cut]) throws -> [Coverage] {
    let wanted = Set(cuts.map(\.code))
    let asked = Set(periods)
    var found: [Coverage] = []
    try engine.each(
      """
      SELECT cut, source, period, places, complete FROM coverage WHERE indicator = ?
      ORDER BY cut, source, period
      """, [.integer(indicator)]
    ) { row in
      guard wanted.contains(row.integer(0)), asked.contains(row.integer(2)) else { return }
      found.append(
        Coverage(
          cut: row.integer(0), source: row.integer(1), period: row.integer(2),
          places: row.integer(3), complete: row.integer(4)))
    }
    return found
  }

  /// Over some places: counted in the cut's relation, clustered by indicator, source and period.
  func coverage(of cut: Cut, places: [Int]) throws -> [Coverage] {
    let asked = Set(places)
    let relation = try quoted(cut.relation)
    var found: [Coverage] = []
    for series in try everywhere(cuts: [cut]) {
      var coverage = Coverage(
        cut: cut.code, source: series.source, period: series.period, places: 0, complete: 0)
      // Few places: one search each. Many: one pass over the series.
      if asked.count * 8 < series.places {
        for place in asked {
          try count(
            """
            SELECT place, min(state IN (\(CoverageReader.known))) FROM \(relation)
            WHERE indicator = ? AND source = ? AND period = ? AND place = ? GROUP BY place
            """, of: series, place: [.integer(place)], among: asked, into: &coverage)
        }
      } else {
        try count(
          """
          SELECT place, min(state IN (\(CoverageReader.known))) FROM \(relation)
          WHERE indicator = ? AND source = ? AND period = ? GROUP BY place
          """, of: series, place: [], among: asked, into: &coverage)
      }
      if coverage.places > 0 { found.append(coverage) }
    }
    return found
  }

  /// Every place of a series, with whether each of its parts is known.
  func listing(of cut: Cut, source: Int) throws -> [ListedPlace] {
    var found: [ListedPlace] = []
    try engine.each(
      """
      SELECT period, place, min(state IN (\(CoverageReader.known))) FROM \(quoted(cut.relation))
      WHERE indicator = ? AND source = ? GROUP BY period, place
      """, [.integer(indicator), .integer(source)]
    ) { row in
      found.append(
        ListedPlace(
          period: row.integer(0), place: row.integer(1), isComplete: row.integer(2) == 1))
    }
    return found
  }

  private func count(
    _ query: String, of series: Coverage, place: [BoundValue], among asked: Set<Int>,
    into coverage: inout Coverage
  ) throws {
    let key: [BoundValue] = [
      .integer(indicator), .integer(series.source), .integer(series.period),
    ]
    try engine.each(query, key + place) { row in
      guard asked.contains(row.integer(0)) else { return }
      coverage.places += 1
      coverage.complete += row.integer(1)
    }
  }
}
