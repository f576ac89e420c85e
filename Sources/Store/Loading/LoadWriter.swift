import Lang
import Tabular

/// What a load writes, inside one transaction of one store; a store's engine conforms.
///
/// The loading code resolves names against the catalog and asks the writer to create what is new;
/// the writer gives codes, keeps versions, and brings the cuts up to date in `finish`.
protocol LoadWriter {
  /// Opens the load and returns its number.
  func begin(_ load: LoadHeader) throws -> Int
  func addFile(_ file: LoadFile) throws -> Int
  func source(id: String, label: String, isPublic: Bool) throws -> Int
  func createPlace(level: String, name: String, parent: Int?) throws -> Int
  func createMember(dimension: Int, id: String, label: String) throws -> Int
  func addPlaceAlias(_ alias: String, of place: Int) throws
  func addPlaceCode(system: String, code: String, of place: Int) throws
  func period(_ period: Period) throws -> Int
  /// The cut for a level and dimensions, created with its relation when new.
  func cut(level: String, dimensions: [Int]) throws -> Int
  func append(_ observation: ObservationRow) throws
  /// Forgets older versions the replacement rule takes away, updates cuts, coverage and version.
  func finish() throws
}

/// A load before its rows.
struct LoadHeader {
  /// The file pattern as written.
  var pattern: String
  /// The mapping in canonical text; with the files' hashes it tells an equal load.
  var mapping: String
  var replace: Replacement
}

/// What an earlier load of the same file means for keys the new one lacks.
enum Replacement: String {
  case file, keys, all
}

struct LoadFile {
  var name: String
  var sha256: String
  var bytes: Int
}

/// One cell as a file said it, names resolved.
struct ObservationRow {
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
  /// In millionths.
  var valueLow: Int?
  var valueHigh: Int?
  /// The token as it stood in the file, where it was no number.
  var token: String?
}
