import Lang
import Tabular

/// Coded relations as `list` and `count` see them: with the columns of their collections.
enum Views {
  /// Makes them anew, as `observations` has a column for each dimension.
  static func recreate(in engine: Engine) throws {
    for name in fixed.map(\.name) + ["observations", "changes"] {
      try engine.script("DROP VIEW IF EXISTS \(try quoted(name))")
    }
    for view in fixed { try engine.script("CREATE VIEW \(try quoted(view.name)) AS \(view.query)") }
    try engine.script(try observations(in: engine))
    try engine.script("CREATE VIEW changes AS \(changes)")
  }

  private static let fixed: [(name: String, query: String)] = [
    (
      "dimensions",
      """
      SELECT code AS row, id, label, complete, reference, ordered AS is_ordered FROM dimension
      """
    ),
    (
      "dimensions_ordered",
      """
      SELECT d.id AS owner,
        row_number() OVER (PARTITION BY d.code ORDER BY m.position, m.code) AS position,
        m.id AS value
      FROM dimension d JOIN member m ON m.dimension = d.code WHERE d.ordered = 1
        AND NOT EXISTS (SELECT 1 FROM member_part WHERE member = m.code)
      """
    ),
    (
      "groups",
      """
      SELECT m.code AS row, d.id || '.' || m.id AS id, d.id AS dimension, m.label AS label,
        d.id || '.' || p.id AS parent
      FROM member m JOIN dimension d ON d.code = m.dimension LEFT JOIN member p ON p.code = m.parent
      """
    ),
    (
      "groups_members",
      """
      SELECT d.id || '.' || m.id AS owner, g.position AS position, d.id || '.' || p.id AS value
      FROM member_part g JOIN member m ON m.code = g.member JOIN member p ON p.code = g.part
        JOIN dimension d ON d.code = m.dimension
      """
    ),
    (
      "groups_aliases",
      """
      SELECT d.id || '.' || m.id AS owner, a.position AS position, a.text AS value
      FROM alias a JOIN member m ON m.code = a.target JOIN dimension d ON d.code = m.dimension
      WHERE a.kind = 'member'
      """
    ),
    (
      "places",
      """
      SELECT p.code AS row, \(placeName("p")) AS id, p.level AS level, p.name AS name,
        \(placeName("o")) AS part_of, p.latitude AS latitude, p.longitude AS longitude,
        p.start AS start, p."end" AS "end"
      FROM place p LEFT JOIN place o ON o.code = p.parent
      """
    ),
    (
      "places_aliases",
      """
      SELECT \(placeName("p")) AS owner, a.position AS position, a.text AS value
      FROM alias a JOIN place p ON p.code = a.target WHERE a.kind = 'place'
      """
    ),
    (
      "aliases",
      """
      SELECT a.text AS text, coalesce(\(placeName("p")), d.id || '.' || m.id) AS meaning,
        (SELECT CAST(min(c.load) AS TEXT) FROM created c JOIN load l ON l.code = c.load
          WHERE c.kind = 'alias' AND a.kind = 'place' AND c.code = a.target AND c.text = a.text)
          AS load
      FROM alias a
        LEFT JOIN place p ON a.kind = 'place' AND p.code = a.target
        LEFT JOIN member m ON a.kind = 'member' AND m.code = a.target
        LEFT JOIN dimension d ON d.code = m.dimension
      """
    ),
    (
      "loads",
      """
      SELECT code AS row, CAST(code AS TEXT) AS id, pattern, date,
        CASE WHEN \(isClosed("load.code")) THEN NULL ELSE observations END AS observations
      FROM load
      """
    ),
    (
      "files",
      """
      SELECT code AS row, CAST(load AS TEXT) AS load, name, sha256,
        CASE WHEN \(isClosed("file.load")) THEN NULL ELSE bytes END AS bytes
      FROM file
      """
    ),
  ]

  /// Whether a load brought numbers that are not public: how many rows it had, and how large its
  /// files were, is as little told as they are.
  private static func isClosed(_ load: String) -> String {
    """
    EXISTS (SELECT 1 FROM record_part r WHERE r.load = \(load))
      OR EXISTS (SELECT 1 FROM load_series b JOIN sources s ON s.row = b.source
        WHERE b.load = \(load) AND coalesce(s.public, 0) <> 1)
    """
  }

  /// What a reference to a place holds: its id, or its code where it has none.
  static func placeName(_ relation: String) -> String {
    "coalesce(\(relation).id, CAST(\(relation).code AS TEXT))"
  }

  private static let columnsOfObservations: Set<String> = [
    "indicator", "source", "place", "level", "year", "status", "n_known", "load", "file", "line",
  ]

  /// The current version of each key, with one column a dimension.
  private static func observations(in engine: Engine) throws -> String {
    var groups = ""
    try engine.each("SELECT code, id FROM dimension ORDER BY code") { row in
      let id = row.text(1).lowercased()
      guard !columnsOfObservations.contains(id) else { return }
      groups += """
        ,
          (SELECT m.id FROM grouping_member g JOIN member m ON m.code = g.member
            WHERE g.grouping = o.grouping AND g.dimension = \(row.integer(0))) AS \(try quoted(id))
        """
    }
    let states = CellState.allCases.map { "WHEN \($0.code) THEN '\($0.rawValue)'" }
    return """
      CREATE VIEW observations AS
      SELECT i.id AS indicator, s.id AS source, \(placeName("p")) AS place, p.level AS level,
        t.label AS year, CASE o.state \(states.joined(separator: " ")) END AS status,
        o.n IS NOT NULL AS n_known, CAST(o.load AS TEXT) AS load, f.name AS file, o.line AS line\
      \(groups)
      FROM observation o
        JOIN indicators i ON i.row = o.indicator JOIN sources s ON s.row = o.source
        JOIN place p ON p.code = o.place JOIN period t ON t.code = o.period
        LEFT JOIN file f ON f.code = o.file
      WHERE o.state <> 0 AND NOT EXISTS (
        SELECT 1 FROM observation later
        WHERE later.cut = o.cut AND later.indicator = o.indicator AND later.source = o.source
          AND later.period = o.period AND later.place = o.place
          AND later.grouping = o.grouping AND later.load > o.load)
      """
  }
}
