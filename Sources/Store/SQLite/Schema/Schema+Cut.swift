import Lang

/// The relation of a cut: one row a cell, clustered as questions read it.
enum CutSchema {
  /// `cut_district_race`; with the cut's code behind it where another cut has that name.
  static func relationName(
    level: String, dimensions: [String], in engine: Engine
  ) throws -> String {
    let name = (["cut", level] + dimensions).joined(separator: "_").lowercased()
    let isTaken = try engine.exists("SELECT 1 FROM cut WHERE relation = ?", .text(name))
    guard isTaken else { return name }
    let next = (try engine.integer("SELECT max(code) FROM cut") ?? 0) + 1
    return "\(name)_\(next)"
  }

  /// The key column of a dimension: `by_race`.
  static func column(of dimension: String) throws -> String {
    try quoted("by_\(dimension.lowercased())")
  }

  /// Of a mean made from records: the values added up, in millionths, and their squares.
  ///
  /// Sums of sums are exact where means of means would be rounded twice, and the squares say how
  /// far the values lie apart.
  static let sums = ["sum INTEGER", "squares REAL"]

  /// Gives the relations of an older store the columns of the sums.
  static func addSums(in engine: Engine) throws {
    var relations: [String] = []
    try engine.each("SELECT relation FROM cut ORDER BY code") { row in
      relations.append(row.text(0))
    }
    for relation in relations {
      for column in sums {
        try engine.script("ALTER TABLE \(try quoted(relation)) ADD COLUMN \(column)")
      }
    }
  }

  /// - Parameter sums: columns beside those of every cell.
  static func create(
    relation: String, dimensions: [String], sums: [String] = sums, in engine: Engine
  ) throws {
    let columns = try dimensions.map { try column(of: $0) }
    let declared = columns.map { "\($0) INTEGER NOT NULL, " }.joined()
    let key = columns.map { ", \($0)" }.joined()
    try engine.script(
      """
      CREATE TABLE \(try quoted(relation)) (
        indicator INTEGER NOT NULL,
        source INTEGER NOT NULL,
        period INTEGER NOT NULL,
        place INTEGER NOT NULL,
        \(declared)
        state INTEGER NOT NULL,
        n INTEGER,
        met_low INTEGER,
        met_high INTEGER,
        value_low INTEGER,
        value_high INTEGER,
        \(sums.map { "\($0), " }.joined())
        PRIMARY KEY (indicator, source, period, place\(key))
      ) STRICT, WITHOUT ROWID;
      """)
  }
}
