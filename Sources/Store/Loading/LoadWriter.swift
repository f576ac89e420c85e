public import Lang
public import Tabular

/// A store that takes loads: it runs the body in one write transaction, undone when it throws.
public protocol LoadingStore: Lang.Store {
  func withLoadWriter<Result: Sendable>(
    _ body: @escaping @Sendable (any LoadWriter) throws -> Result
  ) async throws -> Result
}

/// What a load writes, inside one transaction of one store; a store's engine conforms.
///
/// The loading code resolves names against the catalog and asks the writer to create what is new;
/// the writer gives codes, keeps versions, and brings the cuts up to date in `finish`.
public protocol LoadWriter: AnyObject {
  /// The model as this transaction found it, without what the writer has created since.
  var catalog: Catalog { get }
  /// Whether a load still in place had this mapping.
  func knows(mapping: String) throws -> Bool
  /// The load still in place that had this mapping and exactly these files, by name and hash.
  func equalLoad(mapping: String, files: [LoadFile]) throws -> Int?
  /// Opens the load and returns its number.
  func begin(_ load: LoadHeader) throws -> Int
  /// A file before its rows, whose mark comes when they are read.
  func addFile(_ name: String) throws -> Int
  func setMark(of file: Int, _ mark: LoadFile) throws
  /// The source's code; created when new, and brought up to date with what the load says of it.
  func source(_ source: LoadSource) throws -> Int
  func createPlace(level: String, name: String, parent: Int?) throws -> Int
  func createMember(dimension: Int, id: String, label: String) throws -> Int
  /// Gives coordinates to a place that this load created.
  func locatePlace(_ place: Int, latitude: Double, longitude: Double) throws
  func addPlaceAlias(_ alias: String, of place: Int) throws
  func addPlaceCode(system: String, code: String, of place: Int) throws
  func period(_ period: Period) throws -> Int
  /// The cut for a level and dimensions, created with its relation when new. The dimensions come
  /// in ascending order of their codes.
  func cut(level: String, dimensions: [Int]) throws -> Int
  /// Adds one version of a key. The loading code never gives one key twice in a load.
  func append(_ observation: ObservationRow) throws
  /// Remembers that a row was not taken, because its key was said twice.
  func noteDuplicate(_ duplicate: DuplicateRow) throws
  /// Whether the store has tables, or records, of an indicator from a source: never both.
  func hasObservations(of indicator: Int, source: Int) throws -> Bool
  func hasRecords(of indicator: Int, source: Int) throws -> Bool
  /// Forgets older versions the replacement rule takes away, updates cuts, coverage and version.
  func finish() throws
  /// After `finish`: what of the load's numbers is not released, or not yet.
  var releaseNotes: [Note] { get }
}

extension LoadWriter {
  public var releaseNotes: [Note] { [] }
}

/// A load before its rows.
public struct LoadHeader: Sendable, Hashable {
  /// The file pattern as written.
  public var pattern: String
  /// The mapping in canonical text; with the files' hashes it tells an equal load.
  public var mapping: String
  public var replace: Replacement
  /// The day of the load, as `2024-09-01`; nil where nobody said.
  public var date: String?
}

/// What an earlier load means for keys this one lacks. Only keys of the indicators and the source
/// that this load gives are ever taken away: one file may hold two indicators, in two loads.
public enum Replacement: String, Sendable, Hashable {
  /// Keys that an earlier load took from a file of the same name disappear.
  case file
  /// Nothing disappears.
  case keys
  /// Every other key of the source and indicator disappears.
  case all
}

public struct LoadFile: Sendable, Hashable {
  public var name: String
  public var sha256: String
  public var bytes: Int
}

/// A source as a load describes it; `nil` leaves what the store knows.
public struct LoadSource: Sendable, Hashable {
  public var id: String
  public var label: String?
  public var publisher: String?
  public var isPublic: Bool?
  public var isProtected: Bool?
  /// Id of the agreement its data came under.
  public var agreement: String?
}

/// One cell as a file said it, names resolved.
public struct ObservationRow: Sendable, Hashable {
  public var file: Int
  /// 1-based line of the file on which the row starts.
  public var line: Int
  public var cut: Int
  public var indicator: Int
  public var source: Int
  public var period: Int
  public var place: Int
  /// One member code a dimension, in the cut's order.
  public var groups: [Int]
  public var state: CellState
  public var n: Int?
  public var metLow: Int?
  public var metHigh: Int?
  /// In millionths; a percent is on 0–100, so that 87.5 % is 87 500 000.
  public var valueLow: Int?
  public var valueHigh: Int?
  /// The token as it stood in the file, where it was no number.
  public var token: String?
  /// Counts stood beside a rate that the source hid; they are not kept.
  public var isLeak = false
}

/// A row that was not taken, and the row of the same key that was.
public struct DuplicateRow: Sendable, Hashable {
  public var row: ObservationRow
  /// The rows say different things; else one repeats the other.
  public var differs: Bool
  public var takenFile: Int
  public var takenLine: Int
}
