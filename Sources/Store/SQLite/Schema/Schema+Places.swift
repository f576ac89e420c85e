extension Schema {
  static let places = """
    CREATE TABLE place (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT COLLATE NOCASE UNIQUE,
      level TEXT NOT NULL,
      name TEXT NOT NULL,
      parent INTEGER REFERENCES place,
      latitude REAL,
      longitude REAL,
      start TEXT,
      "end" TEXT
    ) STRICT;
    CREATE INDEX place_name ON place (level, name);
    CREATE INDEX place_parent ON place (parent);

    CREATE TABLE place_code (
      place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE,
      system TEXT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (place, system)
    ) STRICT, WITHOUT ROWID;

    -- A place and everything it lies in, itself included: roll-ups need no recursion.
    CREATE TABLE place_ancestor (
      place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE,
      level TEXT NOT NULL,
      ancestor INTEGER NOT NULL REFERENCES place ON DELETE CASCADE,
      PRIMARY KEY (place, level)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX place_ancestor_of ON place_ancestor (ancestor, place);

    CREATE TABLE alias (
      kind TEXT NOT NULL CHECK (kind IN ('place', 'member')),
      target INTEGER NOT NULL,
      text TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (kind, target, text)
    ) STRICT, WITHOUT ROWID;
    """
}
