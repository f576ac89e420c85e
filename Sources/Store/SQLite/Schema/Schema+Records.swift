extension Schema {
  static let records = """
    -- Children by the keyed mark of their id; the id itself is nowhere in a store.
    CREATE TABLE person (
      mark BLOB PRIMARY KEY,
      code INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Records as files said them, by load: at most 65,536 of one file, cut and series.
    CREATE TABLE record_part (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      load INTEGER NOT NULL,
      file INTEGER NOT NULL,
      cut INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      period INTEGER NOT NULL,
      rows INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX record_part_series ON record_part (indicator, source, period, load);
    CREATE INDEX record_part_load ON record_part (load);

    -- One column of a part: person, place, grouping, line, met, value; packed numbers.
    CREATE TABLE record_column (
      part INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (part, kind)
    ) STRICT;

    -- Places and groupings that records of a load stand on.
    CREATE TABLE record_use (
      kind TEXT NOT NULL CHECK (kind IN ('place', 'grouping')),
      code INTEGER NOT NULL,
      load INTEGER NOT NULL,
      PRIMARY KEY (kind, code, load)
    ) STRICT, WITHOUT ROWID;
    """
}
