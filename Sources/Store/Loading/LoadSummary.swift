public import Tabular

/// What a load brought: its number, files, rows, cells by state, and what it had to create.
public struct LoadSummary: Sendable, Hashable {
  /// The load's number; that of the equal load before it where nothing was new; 0 for things,
  /// which are edits and no load.
  public var load: Int
  /// The same files with the same mapping are there already: nothing was changed.
  public var isUnchanged = false
  public var files: [String]
  /// Observations or things.
  public var rows = 0
  /// What the rows are: `observations`, `partners`.
  public var unit = "observations"
  public var cells: [CellState: Int] = [:]
  public var createdPlaces: [String] = []
  public var createdMembers: [String] = []
  /// `district × race`, in the order of first use.
  public var cuts: [String] = []
  /// Files that lack a dimension others of the pattern have, kept as a coarser cut.
  public var coarser: [String] = []
  public var notes: [Note] = []
  /// Title lines and notes above the headers, each once.
  public var titles: [String] = []

  init(load: Int, files: [String]) {
    self.load = load
    self.files = files
  }
}
