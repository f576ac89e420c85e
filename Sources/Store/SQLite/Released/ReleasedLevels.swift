import Lang

/// Which tables of a pair there are, at which levels and from which cuts; what is not kept goes.
struct ReleasedLevels {
  private let engine: Engine
  private let pair: ReleaseWriter.Pair
  private var old: Set<Entry> = []
  private var new: Set<Entry> = []

  private struct Entry: Hashable {
    var period: Int
    var relation: Int
    var level: String
    var cut: Int
  }

  init(of pair: ReleaseWriter.Pair, in engine: Engine) throws {
    self.engine = engine
    self.pair = pair
    var found: Set<Entry> = []
    try engine.each(
      "SELECT period, relation, level, cut FROM released WHERE indicator = ? AND source = ?",
      [.integer(pair.indicator), .integer(pair.source)]
    ) { row in
      found.insert(
        Entry(
          period: row.integer(0), relation: row.integer(1), level: row.text(2),
          cut: row.integer(3)))
    }
    old = found
  }

  mutating func keep(_ parts: [ReleasePlan.Part], of relation: Int, at period: Int) {
    for part in parts where part.periods.contains(where: { $0.code == period }) {
      new.insert(
        Entry(period: period, relation: relation, level: part.level ?? "", cut: part.cut.code))
    }
  }

  /// Every table of a period stays as it is.
  mutating func keepAll(at period: Int) {
    new.formUnion(old.filter { $0.period == period })
  }

  /// Writes what changed, and hands over the tables that are no more.
  func finish(_ remove: (_ relation: Int, _ series: RecordSeries) throws -> Void) throws {
    let kept = Set(new.map { [$0.relation, $0.period] })
    for gone in Set(old.map { [$0.relation, $0.period] }).subtracting(kept) {
      try remove(
        gone[0],
        RecordSeries(indicator: pair.indicator, source: pair.source, period: gone[1]))
    }
    for entry in old.subtracting(new) {
      try engine.run(
        """
        DELETE FROM released
        WHERE indicator = ? AND source = ? AND period = ? AND relation = ? AND level = ?
        """, values(entry))
    }
    for entry in new.subtracting(old) {
      try engine.run(
        """
        INSERT INTO released (indicator, source, period, relation, level, cut)
        VALUES (?, ?, ?, ?, ?, ?)
        """, values(entry) + [.integer(entry.cut)])
    }
  }

  private func values(_ entry: Entry) -> [BoundValue] {
    [
      .integer(pair.indicator), .integer(pair.source), .integer(entry.period),
      .integer(entry.relation), .text(entry.level),
    ]
  }
}
