import Lang
import Tabular

extension Views {
  /// What each load changed: its version of a key beside the version before it.
  ///
  /// A load that is the first to write a series changes nothing; numbers of a source that is not
  /// public stay behind the wall, also those that a load has replaced.
  static let changes = """
    SELECT CAST(s.load AS TEXT) AS load, i.id AS indicator, q.id AS source,
      \(placeName("p")) AS place, p.level AS level, t.label AS period,
      coalesce((SELECT group_concat(m.label, ', ') FROM grouping_member g
        JOIN member m ON m.code = g.member WHERE g.grouping = o.grouping), 'everyone') AS groups,
      CASE WHEN coalesce(b.state, 0) = 0 THEN 'added' WHEN o.state = 0 THEN 'removed'
        WHEN o.state IN (\(hiding)) AND b.state NOT IN (\(hiding)) THEN 'hidden'
        WHEN b.state IN (\(hiding)) AND o.state NOT IN (\(hiding)) THEN 'shown'
        ELSE 'changed' END AS kind,
      \(said("b")) AS before, \(said("o")) AS after, f.name AS file,
      nullif(o.line, 0) AS line
    FROM load_series s
      JOIN observation o ON \(sameSeries("o", "s")) AND o.load = s.load
      LEFT JOIN observation b ON \(sameKey("b", "o")) AND b.load = (
        SELECT max(e.load) FROM observation e WHERE \(sameKey("e", "o")) AND e.load < o.load)
      JOIN indicators i ON i.row = o.indicator JOIN sources q ON q.row = o.source
      JOIN place p ON p.code = o.place JOIN period t ON t.code = o.period
      LEFT JOIN file f ON f.code = o.file
    WHERE EXISTS (
        SELECT 1 FROM load_series e WHERE \(sameSeries("e", "s")) AND e.load < s.load)
      AND (\(measures("o"))) IS NOT (\(measures("b")))
      AND NOT (o.state = 0 AND coalesce(b.state, 0) = 0)
    """

  private static let hiding = [CellState.suppressed, .withheld].map { "\($0.code)" }
    .joined(separator: ", ")

  private static func sameSeries(_ a: String, _ b: String) -> String {
    same(["cut", "indicator", "source", "period"], a, b)
  }

  static func sameKey(_ a: String, _ b: String) -> String {
    same(["cut", "indicator", "source", "period", "place", "grouping"], a, b)
  }

  private static func same(_ columns: [String], _ a: String, _ b: String) -> String {
    columns.map { "\(a).\($0) = \(b).\($0)" }.joined(separator: " AND ")
  }

  private static func measures(_ alias: String) -> String {
    ["state", "n", "met_low", "met_high", "value_low", "value_high"].map { "\(alias).\($0)" }
      .joined(separator: ", ")
  }

  /// `87.5 % of 120`, `80–84 %`, `suppressed`; null where the key had no answer.
  private static func said(_ v: String) -> String {
    let absent = CellState.allCases.filter { !$0.hasValue }
      .map { "WHEN \($0.code) THEN '\($0.rawValue.split(separator: "_").joined(separator: " "))'" }
    return """
      CASE WHEN coalesce(\(v).state, 0) = 0 THEN NULL
        WHEN coalesce(q.public, 0) <> 1 THEN 'protected'
        ELSE CASE \(v).state \(absent.joined(separator: " ")) ELSE
          coalesce(\(number("\(v).value_low")) || CASE WHEN \(v).value_high > \(v).value_low
            THEN '–' || \(number("\(v).value_high")) ELSE '' END ||
            CASE WHEN coalesce(i.kind, 'percent') = 'percent' THEN ' %' ELSE '' END,
            CAST(\(v).met_low AS TEXT), 'no number')
          || coalesce(' of ' || \(v).n, '') END END
      """
  }

  /// Millionths with at most two decimals; SQLite prints a null as 0 where it is not asked first.
  private static func number(_ column: String) -> String {
    """
    CASE WHEN \(column) IS NOT NULL
      THEN rtrim(rtrim(printf('%.2f', \(column) / 1000000.0), '0'), '.') END
    """
  }
}
