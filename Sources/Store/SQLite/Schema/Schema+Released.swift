extension Schema {
  static let released = """
    -- One relation for each set of dimensions that tables are released by, with columns as a cut's.
    -- dimensions: codes as text in ascending order; `` is the table of places.
    CREATE TABLE released_table (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      dimensions TEXT NOT NULL UNIQUE,
      relation TEXT NOT NULL UNIQUE
    ) STRICT;

    -- A row for each level that a table has at a period, and the cut its numbers came from.
    -- level: `` is all of the widest places together, whose cells are of place 0.
    CREATE TABLE released (
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      period INTEGER NOT NULL,
      relation INTEGER NOT NULL,
      level TEXT NOT NULL,
      cut INTEGER NOT NULL,
      PRIMARY KEY (indicator, source, period, relation, level)
    ) STRICT, WITHOUT ROWID;
    """

  static let releasedPeriods = """
    -- The load whose numbers the released tables of a period show; waits: 1 where a later one
    -- corrected them by so little that it would tell of a few people.
    CREATE TABLE released_period (
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      period INTEGER NOT NULL,
      load INTEGER NOT NULL,
      waits INTEGER NOT NULL,
      PRIMARY KEY (indicator, source, period)
    ) STRICT, WITHOUT ROWID;
    """

  static let ledger = """
    -- Tables by several dimensions that were declared or asked for, and stay told.
    -- dimensions: codes as text in ascending order. position: the order in which they were told.
    CREATE TABLE ledger (
      indicator INTEGER NOT NULL,
      source INTEGER NOT NULL,
      position INTEGER NOT NULL,
      dimensions TEXT NOT NULL,
      PRIMARY KEY (indicator, source, position)
    ) STRICT, WITHOUT ROWID;
    """
}
