extension Schema {
  static let loads = """
    -- date: the day of the load, as 2024-09-01; null where an older strive loaded.
    CREATE TABLE load (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      pattern TEXT NOT NULL,
      mapping TEXT NOT NULL,
      replacement TEXT NOT NULL,
      observations INTEGER NOT NULL DEFAULT 0,
      date TEXT
    ) STRICT;

    CREATE TABLE file (
      code INTEGER PRIMARY KEY AUTOINCREMENT,
      load INTEGER NOT NULL REFERENCES load ON DELETE CASCADE,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX file_of_load ON file (load);
    CREATE INDEX file_name ON file (name);

    -- What a load had to create, so that `unload` can take it back when nothing else uses it.
    -- A row may outlive its load: then another load still used the thing.
    CREATE TABLE created (
      load INTEGER NOT NULL,
      kind TEXT NOT NULL,
      code INTEGER NOT NULL,
      text TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (kind, code, text, load)
    ) STRICT, WITHOUT ROWID;
    """
}
