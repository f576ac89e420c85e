import Lang

/// Remembers what a load noticed about single rows of its files.
struct RemarkWriter {
  enum Kind: String {
    /// Counts stood beside a rate that the source hid.
    case leak
    /// The key again, with the same numbers.
    case repeated
    /// The key again, with other numbers; `duplicates` said which row is taken.
    case replaced
  }

  let engine: Engine
  let load: Int

  func add(
    _ kind: Kind, of row: ObservationRow, grouping: Int, taken: (file: Int, line: Int)? = nil
  ) throws {
    try engine.run(
      """
      INSERT OR IGNORE INTO remark (cut, indicator, source, period, place, grouping, load, kind,
        file, line, taken_file, taken_line)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      SeriesKey(row).values + [
        .integer(row.place), .integer(grouping), .integer(load), .text(kind.rawValue),
        .integer(row.file), .integer(row.line), .optional(taken?.file), .optional(taken?.line),
      ])
  }
}
