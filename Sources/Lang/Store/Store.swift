public import Protection
public import Tabular

/// What runs the SQL: SQLite embedded, PostgreSQL when many share. One corpus of questions, equal
/// answers from each.
public protocol Store: Sendable {
  /// How its engine spells SQL.
  var dialect: Dialect { get }
  /// The catalog, or nil when `version` is still the newest.
  func catalog(ifNewerThan version: Int?) async throws(StoreError) -> Catalog?
  /// One consistent view for the questions of a run; close it when the run ends.
  func snapshot() async throws(StoreError) -> any Snapshot
  /// Applies edits in one transaction: all of them or none.
  func apply(_ edits: [Edit]) async throws(StoreError) -> AppliedEdits
  /// Takes one load back out, so that older versions show again.
  func unload(_ load: Int) async throws(StoreError) -> UnloadSummary
  /// Releases tables that nobody has asked for yet, and writes them into the ledger, which
  /// everyone who asks shares; false, and nothing is changed, where beside all that was told
  /// before they could tell a small group's numbers.
  func ask(_ tables: [AskedTable]) async throws(StoreError) -> Bool
  /// The canonical dump: names, not codes; sorted; equal stores give equal dumps.
  func dump() async throws(StoreError) -> String
  /// Stops the running statement, from any thread.
  func interrupt()
}

/// What came of edits.
public struct AppliedEdits: Sendable {
  /// The new data version.
  public var version: Int
  /// What is not released, or not yet, of tables that were made anew.
  public var notes: [Note]

  public init(version: Int, notes: [Note] = []) {
    self.version = version
    self.notes = notes
  }
}

/// A read-only view of one version of a store.
public protocol Snapshot: Sendable {
  var catalog: Catalog { get }
  /// Runs a query for cells. Columns in order: period, place, one a dimension, state, n, met_low,
  /// met_high, value_low, value_high, and for partial sums the places in them; values in
  /// millionths. What comes back is behind the wall.
  func cells(_ query: SQLQuery, dimensions: Int) async throws(StoreError) -> ExactTable
  /// Runs a query for things of the public collections (partners, programs, indicators, …).
  func things(_ query: SQLQuery) async throws(StoreError) -> [[BoundValue]]
  /// How complete the cuts are for an indicator at some periods and places (nil: all).
  func coverage(
    indicator: Int, cuts: [Int], periods: [Int], places: [Int]?
  ) async throws(StoreError) -> [Coverage]
  /// Which places a cut holds for an indicator of a source, at each period.
  func listing(indicator: Int, source: Int, cut: Int) async throws(StoreError) -> [ListedPlace]
  /// Which tables of an indicator are released: what questions about sources that are not public
  /// can be answered from.
  func released(indicator: Int) async throws(StoreError) -> [ReleasedSeries]
  /// Where observations stand in files; no number is in it, so it is no way around the wall.
  func rows(_ wanted: RowsWanted) async throws(StoreError) -> [StoredRow]
  /// Which places each series of an indicator has, and with how many cells.
  func presence(indicator: Int) async throws(StoreError) -> [Presence]
  /// What stood in files of an indicator where no number was.
  func tokens(indicator: Int) async throws(StoreError) -> [TokenUse]
  /// Rows that loads passed over because their key was said twice.
  func duplicates() async throws(StoreError) -> [StoredDuplicate]
  /// The first line of each file that has numbers of a group or a place, by name of the file.
  func mentions(of topic: FileTopic) async throws(StoreError) -> [FileMention]
  /// Every file of every load that stands, by load and name.
  func files() async throws(StoreError) -> [StoredFile]
  func close() async
}

extension Snapshot {
  public var lookup: Planner.Lookup {
    Planner.Lookup(
      coverage: { request in
        try await coverage(
          indicator: request.indicator, cuts: request.cuts, periods: request.periods,
          places: request.places)
      },
      listing: { request in
        try await listing(indicator: request.indicator, source: request.source, cut: request.cut)
      },
      released: { indicator in try await released(indicator: indicator) })
  }
}

/// A place that a cut has cells of at a period.
public struct ListedPlace: Sendable, Hashable {
  public var period: Int
  public var place: Int
  /// Every part is actual or rounded.
  public var isComplete: Bool
  public init(period: Int, place: Int, isComplete: Bool) {
    self.period = period
    self.place = place
    self.isComplete = isComplete
  }
}

/// Of the places asked about, how many a cut has at a period and for how many every part is known.
public struct Coverage: Sendable, Hashable {
  public var cut: Int
  public var source: Int
  public var period: Int
  public var places: Int
  /// Places whose every part is actual or rounded.
  public var complete: Int
  public init(cut: Int, source: Int, period: Int, places: Int, complete: Int) {
    self.cut = cut
    self.source = source
    self.period = period
    self.places = places
    self.complete = complete
  }
}

/// One change of the model.
public enum Edit: Sendable, Hashable {
  /// Adds a thing or replaces it by kind and id, or by its key fields. Fields not given are empty.
  case put(kind: String, id: String?, fields: [String: FieldValue])
  /// Removes a thing; refused while something refers to it.
  case remove(kind: String, id: String?, fields: [String: FieldValue])
}

public struct UnloadSummary: Sendable, Hashable {
  public var load: Int
  public var observations: Int
  /// Names of places and members that the load had created and nothing else used.
  public var removedPlaces: [String]
  public var removedMembers: [String]
  /// Records of children, overwritten.
  public var records = 0
  /// No when another program still reads the store as it was: its log keeps old pages meanwhile.
  public var isErased = true
  public init(
    load: Int, observations: Int, removedPlaces: [String] = [], removedMembers: [String] = []
  ) {
    self.load = load
    self.observations = observations
    self.removedPlaces = removedPlaces
    self.removedMembers = removedMembers
  }
}

/// Why a store could not do what it was asked. A closed list: each has its own words and exit code.
public enum StoreError: Error, Sendable, Hashable {
  /// No such file, a directory, no permission: the path and the system's reason in plain words.
  case unreachable(path: String, reason: String)
  /// The file is not a strive store.
  case notAStore(path: String)
  /// Another process holds the write lock.
  case busy(path: String)
  /// Made by a newer strive; its format and ours.
  case newer(path: String, format: Int, supported: Int)
  case readOnly(path: String)
  /// A copy that holds released tables only.
  case releasedOnly(path: String)
  /// Made by an older strive, and not writable to bring it up to date.
  case older(path: String)
  /// The disk is full; nothing was changed.
  case full(path: String)
  case corrupt(path: String, detail: String)
  case cancelled
  /// `remove` of a thing that others refer to: what refers, at most five, and how many in all.
  case inUse(kind: String, id: String, by: [String], count: Int)
  case unknownThing(kind: String, id: String)
  case unknownLoad(Int)
  /// The key that children's ids are marked with.
  case personKey(path: String, reason: PersonKeyProblem)
  /// A source with records of children cannot be public.
  case publicRecords(source: String)
  /// Records of children are not taken until the store's owner says so.
  case recordsClosed
  /// Records cannot be closed while there are some.
  case recordsInside
  /// The engine's own message, for what has no better word.
  case failed(String)
}

/// Why a store's key of the persons cannot be used.
public enum PersonKeyProblem: Sendable, Hashable {
  case missing
  case unreadable
  /// Others than its owner may read it.
  case open
  /// It is no key.
  case damaged
  /// The store was loaded with another key.
  case another
}
