extension Schema {
  static let groups = """
    CREATE TABLE dimension (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL COLLATE NOCASE UNIQUE,
      label TEXT NOT NULL,
      ordered INTEGER NOT NULL DEFAULT 0,
      complete INTEGER NOT NULL DEFAULT 1,
      reference TEXT,
      position INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE member (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      dimension INTEGER NOT NULL REFERENCES dimension,
      id TEXT NOT NULL COLLATE NOCASE,
      label TEXT NOT NULL,
      position INTEGER NOT NULL,
      parent INTEGER REFERENCES member,
      UNIQUE (dimension, id)
    ) STRICT;

    -- What a defined group unites: students_of_color = black, hispanic, …
    CREATE TABLE member_part (
      member INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
      position INTEGER NOT NULL,
      part INTEGER NOT NULL REFERENCES member,
      PRIMARY KEY (member, position)
    ) STRICT, WITHOUT ROWID;

    -- One member of each dimension of a cut, as one code; members as text: `3` or `3,17`.
    CREATE TABLE grouping (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      members TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE grouping_member (
      grouping INTEGER NOT NULL REFERENCES grouping,
      dimension INTEGER NOT NULL,
      member INTEGER NOT NULL,
      PRIMARY KEY (grouping, dimension)
    ) STRICT, WITHOUT ROWID;
    """
}
