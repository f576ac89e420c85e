public import Lang

/// Where files come from: a folder of the disk, or texts in memory, as the built-in sample's.
public protocol FileProvider: Sendable {
  /// The files that match, each once, in the order of their names.
  func files(matching pattern: FilePattern) throws(FileProblem) -> [MatchedFile]
  /// A file from its first byte.
  func open(_ name: String) throws(FileProblem) -> any FileStream
}

/// A file and what the captures of the pattern stand for in its name.
public struct MatchedFile: Sendable, Hashable {
  public var name: String
  public var captures: [String: String]
  public init(name: String, captures: [String: String] = [:]) {
    self.name = name
    self.captures = captures
  }
}

/// Why a file could not be read, as facts.
public enum FileProblem: Error, Sendable, Hashable {
  /// `rates_2020.csv`, with the names nearest to it in its folder.
  case missing(String, near: [String])
  /// No file of an existing folder matches `rates_{year}.csv`.
  case noMatch(String, near: [String])
  case folder(String)
  /// The system's reason in plain words: `permission denied`.
  case unreadable(String, reason: String)
  /// It was not the same file at the end as at the beginning.
  case changed(String)
}
