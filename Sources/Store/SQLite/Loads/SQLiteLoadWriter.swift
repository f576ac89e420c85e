import Lang
import Tabular

/// Writes one load into a SQLite store, inside one transaction of `withLoadWriter`.
///
/// Each observation is a new version of its key; `finish` makes them the cells of their cuts, as
/// no load is newer, takes away what the replacement rule says and counts the coverage.
final class SQLiteLoadWriter: LoadWriter {
  let engine: Engine
  let collections: [Lang.Collection]
  let catalog: Catalog
  var load = 0
  var header: LoadHeader?
  private(set) var isFinished = false
  private(set) var releaseNotes: [Note] = []

  /// Series this load wrote.
  var touched: Set<SeriesKey> = []
  private var lastTouched: SeriesKey?
  private var observations = 0

  private let insertVersion: Statement
  private var cuts: [Int: CutWriter] = [:]
  var groupings: Groupings

  // What a load of records needs; see `SQLiteLoadWriter+Records`.
  let openKey: (_ mayMake: Bool) throws -> PersonKey
  var persons: Persons?
  let recordParts: RecordParts
  let recordCells: RecordCells
  var recordPairs: Set<Pair> = []
  /// Pairs that earlier loads have records of.
  var rewritten: Set<Pair> = []
  var recordPlaces = UsedCodes()
  var recordGroupings = UsedCodes()
  var records = 0

  /// - Parameter openKey: gives the key of the persons.
  init(
    engine: Engine, collections: [Lang.Collection],
    openKey: @escaping (_ mayMake: Bool) throws -> PersonKey
  ) throws {
    self.engine = engine
    self.openKey = openKey
    recordParts = RecordParts(engine: engine)
    recordCells = RecordCells(engine: engine)
    self.collections = collections
    catalog = try CatalogReader(engine: engine, collections: collections).catalog()
    insertVersion = try engine.prepare(Version.insert)
    groupings = Groupings(engine: engine)
  }

  func begin(_ load: LoadHeader) throws -> Int {
    try engine.run(
      "INSERT INTO load (pattern, mapping, replacement, date) VALUES (?, ?, ?, ?)",
      .text(load.pattern), .text(load.mapping), .text(load.replace.rawValue),
      .optional(load.date))
    header = load
    self.load = engine.lastCode
    return self.load
  }

  func addFile(_ name: String) throws -> Int {
    try engine.run(
      "INSERT INTO file (load, name, sha256, bytes) VALUES (?, ?, '', 0)", .integer(load),
      .text(name))
    return engine.lastCode
  }

  func setMark(of file: Int, _ mark: LoadFile) throws {
    try engine.run(
      "UPDATE file SET sha256 = ?, bytes = ? WHERE code = ?", .text(mark.sha256),
      .integer(mark.bytes), .integer(file))
  }

  func append(_ observation: ObservationRow) throws {
    let cut = try cutWriter(observation.cut)
    let grouping = try groupings.code(of: observation.groups, dimensions: cut.dimensions)
    do {
      try Version.bind(observation, grouping: grouping, load: load, to: insertVersion)
      try insertVersion.execute()
    } catch let failure as EngineFailure where failure.isDuplicate {
      return try settleDuplicate(of: observation, grouping: grouping)
    }
    if observation.isLeak { try remarks.add(.leak, of: observation, grouping: grouping) }
    let series = SeriesKey(observation)
    if series != lastTouched {
      touched.insert(series)
      lastTouched = series
    }
    observations += 1
  }

  func finish() throws {
    try finishRecords()
    for series in touched.sorted() { try cutWriter(series.cut).fill(series, from: load) }
    try Replacing(writer: self).run()
    for series in touched.sorted() {
      try engine.run(
        """
        INSERT OR IGNORE INTO load_series (load, cut, indicator, source, period)
        VALUES (?, ?, ?, ?, ?)
        """, [.integer(load)] + series.values)
      try CoverageWriter(engine: engine).count(series, relation: cutWriter(series.cut).relation)
    }
    try engine.run(
      "UPDATE load SET observations = ? WHERE code = ?", .integer(observations + records),
      .integer(load))
    releaseNotes = try ReleaseWriter(engine: engine, collections: collections).bringUpToDate(
      touched: Set(touched.map(\.indicator) + recordPairs.map(\.indicator)),
      written: recordCells.takeWritten())
    _ = try engine.countWrite()
    isFinished = true
  }

  func noteDuplicate(_ duplicate: DuplicateRow) throws {
    let row = duplicate.row
    let cut = try cutWriter(row.cut)
    let grouping = try groupings.code(of: row.groups, dimensions: cut.dimensions)
    try remarks.add(
      duplicate.differs ? .replaced : .repeated, of: row, grouping: grouping,
      taken: (duplicate.takenFile, duplicate.takenLine))
  }

  private var remarks: RemarkWriter { RemarkWriter(engine: engine, load: load) }

  /// What writes the cells of a cut, prepared once.
  func cutWriter(_ code: Int) throws -> CutWriter {
    if let known = cuts[code] { return known }
    let made = try CutWriter(code: code, engine: engine)
    cuts[code] = made
    return made
  }

  /// The same key twice in one load: equal values are one, others stop the load.
  private func settleDuplicate(of second: ObservationRow, grouping: Int) throws {
    let first = try Version.read(second, grouping: grouping, load: load, from: engine)
    guard let first, first.values != second.values else { return }
    throw DuplicateObservation(
      firstFile: first.file, firstLine: first.line, secondFile: second.file,
      secondLine: second.line)
  }
}

/// Two different values for one key in one load; the files by their codes.
struct DuplicateObservation: Error, Hashable {
  var firstFile: Int
  var firstLine: Int
  var secondFile: Int
  var secondLine: Int
}

/// What belongs together in every relation of numbers.
struct SeriesKey: Hashable, Comparable {
  var cut: Int
  var indicator: Int
  var source: Int
  var period: Int

  /// As the relations of numbers are clustered.
  static func < (a: SeriesKey, b: SeriesKey) -> Bool {
    (a.cut, a.indicator, a.source, a.period) < (b.cut, b.indicator, b.source, b.period)
  }

  var values: [BoundValue] {
    [.integer(cut), .integer(indicator), .integer(source), .integer(period)]
  }
}

extension SeriesKey {
  init(_ row: ObservationRow) {
    self.init(cut: row.cut, indicator: row.indicator, source: row.source, period: row.period)
  }
}
