import Lang

/// The relations of a store. Codes are positive, given once per store, never reused.
enum Schema {
  /// Number of the layout; a store with a higher one was made by a newer strive.
  static let format = 8

  /// Everything a new store has, in one transaction of the caller.
  static func create(in engine: Engine, collections: [Lang.Collection]) throws {
    try engine.script(identity)
    try engine.script(places)
    try engine.script(groups)
    try engine.script(loads)
    try engine.script(data)
    try engine.script(remarks)
    try engine.script(records)
    try engine.script(released)
    try engine.script(releasedPeriods)
    try engine.script(ledger)
    try CollectionSchema(collections).bringUpToDate(in: engine)
    try Views.recreate(in: engine)
  }

  static let identity = """
    PRAGMA application_id = \(StoreFile.applicationID);
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}

/// What `meta` knows, by key.
enum MetaKey: String {
  case format
  case storeID = "store_id"
  case dataVersion = "data_version"
  /// The collections and fields the relations have, as one text.
  case collections
  case name
  case isSample = "sample"
  case today
  /// What the key of the persons makes of a fixed text, to know the key again.
  case personKey = "person_key"
  /// What the released tables were made by (`ReleaseBasis`).
  case released
  /// 1: a copy that holds released tables and public numbers only, and takes no changes.
  case releasedOnly = "released_only"
  /// The highest number given to a child.
  case lastPerson = "last_person"
}

extension Engine {
  func meta(_ key: MetaKey) throws -> BoundValue? {
    var found: BoundValue?
    try each("SELECT value FROM meta WHERE key = ?", [.text(key.rawValue)]) { row in
      found = row.value(0)
    }
    return found
  }

  func setMeta(_ key: MetaKey, _ value: BoundValue) throws {
    try run(
      """
      INSERT INTO meta (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      """, .text(key.rawValue), value)
  }

  func dataVersion() throws -> Int {
    try integer("SELECT value FROM meta WHERE key = 'data_version'") ?? 0
  }

  /// One more write; the number that stands in every report from now on.
  func countWrite() throws -> Int {
    let version = try dataVersion() + 1
    try setMeta(.dataVersion, .integer(version))
    return version
  }
}
