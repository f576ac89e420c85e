import Lang
import Tabular

/// A store that takes loads: it runs the body in one write transaction, undone when it throws.
protocol LoadingStore: Lang.Store {
  func withLoadWriter<Result: Sendable>(
    _ body: @escaping @Sendable (any LoadWriter) throws -> Result
  ) async throws -> Result
}

/// What a load writes, inside one transaction of one store; a store's engine conforms.
///
/// The loading code resolves names against the catalog and asks the writer to create what is new;
/// the writer gives codes, keeps versions, and brings the cuts up to date in `finish`.
protocol LoadWriter: AnyObject {
  /// The model as this transaction found it, without what the writer has created since.
  var catalog: Catalog { get }
  /// The load still in place that had this mapping and exactly these files, by name and hash.
  func equalLoad(mapping: String, files: [LoadFile]) throws -> Int?
  /// Opens the load and returns its number.
  func begin(_ load: LoadHeader) throws -> Int
  func addFile(_ file: LoadFile) throws -> Int
  /// The source's code; created when new, and brought up to date with what the load says of it.
  func source(_ source: LoadSource) throws -> Int
  func createPlace(level: String, name: String, parent: Int?) throws -> Int
  func createMember(dimension: Int, id: String, label: String) throws -> Int
  func addPlaceAlias(_ alias: String, of place: Int) throws
  func addPlaceCode(system: String, code: String, of place: Int) throws
  func period(_ period: Period) throws -> Int
  /// The cut for a level and dimensions, created with its relation when new. The dimensions come
  /// in ascending order of their codes.
  func cut(level: String, dimensions: [Int]) throws -> Int
  /// Adds one version of a key. The loading code never gives one key twice in a load.
  func append(_ observation: ObservationRow) throws
  /// Forgets older versions the replacement rule takes away, updates cuts, coverage and version.
  func finish() throws
}

/// A load before its rows.
struct LoadHeader: Sendable, Hashable {
  /// The file pattern as written.
  var pattern: String
  /// The mapping in canonical text; with the files' hashes it tells an equal load.
  var mapping: String
  var replace: Replacement
}

/// What an earlier load means for keys this one lacks. Only keys of the indicators and the source
/// that this load gives are ever taken away: one file may hold two indicators, in two loads.
enum Replacement: String, Sendable, Hashable {
  /// Keys that an earlier load took from a file of the same name disappear.
  case file
  /// Nothing disappears.
  case keys
  /// Every other key of the source and indicator disappears.
  case all
}

struct LoadFile: Sendable, Hashable {
  var name: String
  var sha256: String
  var bytes: Int
}

/// A source as a load describes it; `nil` leaves what the store knows.
struct LoadSource: Sendable, Hashable {
  var id: String
  var label: String?
  var publisher: String?
  var isPublic: Bool?
  /// Id of the agreement its data came under.
  var agreement: String?
}

/// One cell as a file said it, names resolved.
struct ObservationRow: Sendable, Hashable {
  var file: Int
  /// 1-based line of the file on which the row starts.
  var line: Int
  var cut: Int
  var indicator: Int
  var source: Int
  var period: Int
  var place: Int
  /// One member code a dimension, in the cut's order.
  var groups: [Int]
  var state: CellState
  var n: Int?
  var metLow: Int?
  var metHigh: Int?
  /// In millionths; a percent is on 0–100, so that 87.5 % is 87 500 000.
  var valueLow: Int?
  var valueHigh: Int?
  /// The token as it stood in the file, where it was no number.
  var token: String?
}
