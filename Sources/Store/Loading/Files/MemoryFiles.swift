public import Lang

/// Files that are texts in memory.
///
///     MemoryFiles(["rates_2019.csv": "District,Rate\nNorth,80\n"])
public struct MemoryFiles: FileProvider {
  private let contents: [String: [UInt8]]

  public init(_ texts: [String: String]) {
    contents = texts.mapValues { Array($0.utf8) }
  }

  public init(bytes: [String: [UInt8]]) {
    contents = bytes
  }

  public func files(matching pattern: FilePattern) throws(FileProblem) -> [MatchedFile] {
    let names = contents.keys.sorted()
    let found = names.compactMap { name in
      pattern.match(name).map { MatchedFile(name: name, captures: $0) }
    }
    if found.isEmpty { throw .nothing(for: pattern, among: names) }
    return found
  }

  public func bytes(of name: String) throws(FileProblem) -> [UInt8] {
    guard let bytes = contents[name] else { throw .missing(name, near: []) }
    return bytes
  }
}

extension FileProblem {
  /// No file for a pattern: a name without captures is a missing file.
  static func nothing(for pattern: FilePattern, among names: [String]) -> FileProblem {
    let near = suggestions(for: pattern.text, among: names.map { Candidate($0) })
    return pattern.captures.isEmpty
      ? .missing(pattern.text, near: near) : .noMatch(pattern.text, near: near)
  }
}
