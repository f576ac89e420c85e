extension Schema {
  static let data = """
    CREATE TABLE period (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      end_year INTEGER NOT NULL,
      part INTEGER NOT NULL,
      label TEXT NOT NULL,
      UNIQUE (kind, end_year, part)
    ) STRICT;

    -- dimensions: codes as text in ascending order, `` or `3` or `3,5`.
    CREATE TABLE cut (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      level TEXT NOT NULL,
      dimensions TEXT NOT NULL,
      relation TEXT NOT NULL UNIQUE,
      UNIQUE (level, dimensions)
    ) STRICT;

    -- What files said, by load, for ever: the answer of a key is the version of its latest load.
    -- state 0: from this load on the key has no answer.
    CREATE TABLE observation (
      cut INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      period INTEGER NOT NULL,
      place INTEGER NOT NULL,
      grouping INTEGER NOT NULL,
      load INTEGER NOT NULL,
      file INTEGER NOT NULL,
      line INTEGER NOT NULL,
      state INTEGER NOT NULL,
      n INTEGER,
      met_low INTEGER,
      met_high INTEGER,
      value_low INTEGER,
      value_high INTEGER,
      token TEXT,
      PRIMARY KEY (cut, indicator, source, period, place, grouping, load)
    ) STRICT, WITHOUT ROWID;

    -- Which series a load wrote, so that no question about a load reads all observations.
    CREATE TABLE load_series (
      load INTEGER NOT NULL,
      cut INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      period INTEGER NOT NULL,
      PRIMARY KEY (load, cut, indicator, source, period)
    ) STRICT, WITHOUT ROWID;

    -- A row for each series that has cells: places in it, and places whose every part is known.
    -- lone: codes, `3` or `3,5`, of dimensions of which it lists one group only.
    CREATE TABLE coverage (
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      cut INTEGER NOT NULL,
      period INTEGER NOT NULL,
      places INTEGER NOT NULL,
      complete INTEGER NOT NULL,
      lone TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (indicator, source, cut, period)
    ) STRICT, WITHOUT ROWID;
    """
}
