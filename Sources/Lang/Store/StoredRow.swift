public import Tabular

/// Where one observation stands: what it is about and its line in a file, never its number.
public struct StoredRow: Sendable, Hashable {
  public var key: StoredKey
  public var load: Int
  /// Empty where the numbers came from no file.
  public var file: String
  public var line: Int
  public var state: CellState

  public init(key: StoredKey, load: Int, file: String, line: Int, state: CellState) {
    self.key = key
    self.load = load
    self.file = file
    self.line = line
    self.state = state
  }
}

/// What one observation is about, in codes of the store.
public struct StoredKey: Sendable, Hashable {
  public var series: Series
  public var place: Int
  /// One member a dimension of the cut, in its order.
  public var groups: [Int]

  public init(series: Series, place: Int, groups: [Int]) {
    self.series = series
    self.place = place
    self.groups = groups
  }
}

/// Which rows are wanted; always those that answer now, not what a later load has replaced.
public enum RowsWanted: Sendable, Hashable {
  /// Cells of an indicator in one of these states.
  case states(indicator: Int, [CellState])
  /// Cells of an indicator whose rate a source hid beside counts that give it.
  case leaks(indicator: Int)
  /// These keys.
  case keys([StoredKey])
  /// Every row of some series.
  case series([Series])
}

/// How many cells a series has at a place.
public struct Presence: Sendable, Hashable {
  public var series: Series
  public var place: Int
  public var cells: Int

  public init(series: Series, place: Int, cells: Int) {
    self.series = series
    self.place = place
    self.cells = cells
  }
}

/// What stood in files where no number was, and how it was read.
public struct TokenUse: Sendable, Hashable {
  public var series: Series
  public var place: Int
  /// As written; nil where the cell was empty.
  public var token: String?
  public var state: CellState
  public var count: Int
  /// One of the rows: the first by file and line.
  public var file: String
  public var line: Int

  public init(
    series: Series, place: Int, token: String?, state: CellState, count: Int, file: String,
    line: Int
  ) {
    self.series = series
    self.place = place
    self.token = token
    self.state = state
    self.count = count
    self.file = file
    self.line = line
  }
}

/// A row that a load passed over because its key was said twice.
public struct StoredDuplicate: Sendable, Hashable {
  public var row: StoredRow
  /// The two rows say different things.
  public var differs: Bool
  public var takenFile: String
  public var takenLine: Int

  public init(row: StoredRow, differs: Bool, takenFile: String, takenLine: Int) {
    self.row = row
    self.differs = differs
    self.takenFile = takenFile
    self.takenLine = takenLine
  }
}

/// One file of one load.
public struct StoredFile: Sendable, Hashable {
  public var load: Int
  /// The day of the load, where it is known: `2024-09-01`.
  public var date: String?
  public var name: String
  public var sha256: String

  public init(load: Int, date: String?, name: String, sha256: String) {
    self.load = load
    self.date = date
    self.name = name
    self.sha256 = sha256
  }
}

/// What a label in a file can stand for.
public enum FileTopic: Sendable, Hashable {
  case member(Int)
  case place(Int)
}

/// A file that has numbers of something, and the first line of them.
public struct FileMention: Sendable, Hashable {
  public var file: String
  public var line: Int
  public var source: Int
  public init(file: String, line: Int, source: Int) {
    self.file = file
    self.line = line
    self.source = source
  }
}
