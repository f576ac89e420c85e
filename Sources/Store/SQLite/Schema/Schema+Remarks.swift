extension Schema {
  /// Sparse on purpose: a row that nothing was noticed about costs nothing here.
  static let remarks = """
    -- What a load noticed about single rows of its files, for `audit`: where, never a number.
    -- taken_*: the row whose numbers the key got, where several rows had the key.
    CREATE TABLE remark (
      cut INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      period INTEGER NOT NULL,
      place INTEGER NOT NULL,
      grouping INTEGER NOT NULL,
      load INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('leak', 'repeated', 'replaced')),
      file INTEGER NOT NULL,
      line INTEGER NOT NULL,
      taken_file INTEGER,
      taken_line INTEGER,
      PRIMARY KEY (
        cut, indicator, source, period, place, grouping, load, kind, file, line)
    ) STRICT, WITHOUT ROWID;
    """
}
