import Lang
import Synchronization
import Tabular

@testable import Store

/// A store in memory that only takes loads: what it keeps can be read line by line.
final class FakeStore: LoadingStore {
  let contents: Mutex<Contents>

  struct Contents: Sendable {
    var catalog: Catalog
    var rows: [ObservationRow] = []
    var duplicates: [DuplicateRow] = []
    var files: [(load: Int, file: LoadFile)] = []
    var loads: [(number: Int, mapping: String, files: [LoadFile])] = []
    var sources: [LoadSource] = []
    var edits: [Edit] = []
  }

  init(_ catalog: Catalog = testCatalog()) {
    contents = Mutex(Contents(catalog: catalog))
  }

  var catalog: Catalog { contents.withLock { $0.catalog } }
  var rows: [ObservationRow] { contents.withLock { $0.rows } }

  func withLoadWriter<Result: Sendable>(
    _ body: @escaping @Sendable (any LoadWriter) throws -> Result
  ) async throws -> Result {
    let writer = FakeWriter(contents.withLock { $0 })
    let result = try body(writer)
    let made = writer.contents
    if writer.isFinished { contents.withLock { $0 = made } }
    return result
  }

  func catalog(ifNewerThan version: Int?) async throws(StoreError) -> Catalog? { catalog }
  func snapshot() async throws(StoreError) -> any Snapshot { throw .failed("takes loads only") }
  func apply(_ edits: [Edit]) async throws(StoreError) -> AppliedEdits {
    contents.withLock { $0.edits += edits }
    return AppliedEdits(version: 1)
  }
  func unload(_ load: Int) async throws(StoreError) -> UnloadSummary { throw .unknownLoad(load) }
  var dialect: Dialect { .sqlite }
  func ask(_ tables: [AskedTable]) async throws(StoreError) -> Bool { false }
  func dump() async throws(StoreError) -> String { throw .failed("takes loads only") }
  func interrupt() {}
}

/// Codes are given in order of creation; a cut is its level and dimensions.
final class FakeWriter: LoadWriter {
  var contents: FakeStore.Contents
  var isFinished = false
  private var current = 0
  private var files: [LoadFile] = []
  private var mapping = ""

  init(_ contents: FakeStore.Contents) {
    self.contents = contents
  }

  var catalog: Catalog { contents.catalog }

  func hasObservations(of indicator: Int, source: Int) throws -> Bool { false }
  func hasRecords(of indicator: Int, source: Int) throws -> Bool { false }

  func knows(mapping: String) throws -> Bool { contents.loads.contains { $0.mapping == mapping } }

  func equalLoad(mapping: String, files: [LoadFile]) throws -> Int? {
    contents.loads.first { $0.mapping == mapping && $0.files == files }?.number
  }

  func begin(_ load: LoadHeader) throws -> Int {
    current = contents.loads.count + 1
    mapping = load.mapping
    return current
  }

  func addFile(_ name: String) throws -> Int {
    contents.files.append((current, LoadFile(name: name, sha256: "", bytes: 0)))
    return contents.files.count
  }

  func setMark(of file: Int, _ mark: LoadFile) throws {
    files.append(mark)
    contents.files[file - 1].file = mark
  }

  func source(_ source: LoadSource) throws -> Int {
    contents.sources.append(source)
    if let known = contents.catalog.sources.firstIndex(where: { $0.id == source.id }) {
      if let isPublic = source.isPublic { contents.catalog.sources[known].isPublic = isPublic }
      return known + 1
    }
    contents.catalog.sources.append(
      Source(
        code: contents.catalog.sources.count + 1, id: source.id, label: source.label ?? source.id,
        isPublic: source.isPublic ?? false))
    return contents.catalog.sources.count
  }

  func createPlace(level: String, name: String, parent: Int?) throws -> Int {
    let code = contents.catalog.places.count + 1
    contents.catalog.places.append(Place(code: code, level: level, name: name, parent: parent))
    return code
  }

  func createMember(dimension: Int, id: String, label: String) throws -> Int {
    let code = 1 + contents.catalog.dimensions.reduce(0) { $0 + $1.members.count }
    for index in contents.catalog.dimensions.indices
    where contents.catalog.dimensions[index].code == dimension {
      contents.catalog.dimensions[index].members.append(Member(code: code, id: id, label: label))
    }
    return code
  }

  func locatePlace(_ place: Int, latitude: Double, longitude: Double) throws {
    contents.catalog.places[place - 1].latitude = latitude
    contents.catalog.places[place - 1].longitude = longitude
  }

  func addPlaceAlias(_ alias: String, of place: Int) throws {
    contents.catalog.places[place - 1].aliases.append(alias)
  }

  func addPlaceCode(system: String, code: String, of place: Int) throws {
    contents.catalog.places[place - 1].codes[system] = code
  }

  func period(_ period: Period) throws -> Int {
    if let known = contents.catalog.periods.first(where: { $0.period == period }) {
      return known.code
    }
    contents.catalog.periods.append(
      StoredPeriod(code: contents.catalog.periods.count + 1, period: period))
    return contents.catalog.periods.count
  }

  func cut(level: String, dimensions: [Int]) throws -> Int {
    if let known = contents.catalog.cuts.first(where: {
      $0.level == level && $0.dimensions == dimensions
    }) {
      return known.code
    }
    let code = contents.catalog.cuts.count + 1
    contents.catalog.cuts.append(
      Cut(code: code, level: level, dimensions: dimensions, relation: "cut_\(code)"))
    return code
  }

  func append(_ observation: ObservationRow) throws { contents.rows.append(observation) }

  func noteDuplicate(_ duplicate: DuplicateRow) throws { contents.duplicates.append(duplicate) }

  func finish() throws {
    contents.loads.append((current, mapping, files))
    isFinished = true
  }
}
