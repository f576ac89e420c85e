public import Lang

/// Files that are texts in memory.
///
///     MemoryFiles(["rates_2019.csv": "District,Rate\nNorth,80\n"])
public struct MemoryFiles: FileProvider {
  private let contents: [String: [UInt8]]
  private let pieceSize: Int

  public init(_ texts: [String: String]) {
    self.init(bytes: texts.mapValues { Array($0.utf8) })
  }

  /// - Parameter pieceSize: bytes handed over at once; tests cut texts in every place.
  public init(bytes: [String: [UInt8]], pieceSize: Int = 1 << 20) {
    contents = bytes
    self.pieceSize = max(1, pieceSize)
  }

  public func files(matching pattern: FilePattern) throws(FileProblem) -> [MatchedFile] {
    let names = contents.keys.sorted()
    let found = names.compactMap { name in
      pattern.match(name).map { MatchedFile(name: name, captures: $0) }
    }
    if found.isEmpty { throw .nothing(for: pattern, among: names) }
    return found
  }

  public func open(_ name: String) throws(FileProblem) -> any FileStream {
    guard let bytes = contents[name] else { throw .missing(name, near: []) }
    return MemoryStream(bytes, pieceSize: pieceSize)
  }
}

/// Bytes in memory, cut into pieces.
private final class MemoryStream: FileStream {
  let mark: FileMark
  private var rest: ArraySlice<UInt8>
  private let pieceSize: Int

  init(_ bytes: [UInt8], pieceSize: Int) {
    mark = FileMark(size: bytes.count)
    rest = bytes[...]
    self.pieceSize = pieceSize
  }

  func next() -> [UInt8] {
    let piece = Array(rest.prefix(pieceSize))
    rest = rest.dropFirst(pieceSize)
    return piece
  }

  func markNow() -> FileMark { mark }
}

extension FileProblem {
  /// No file for a pattern: a name without captures is a missing file.
  static func nothing(for pattern: FilePattern, among names: [String]) -> FileProblem {
    let near = suggestions(for: pattern.text, among: names.map { Candidate($0) })
    return pattern.captures.isEmpty
      ? .missing(pattern.text, near: near) : .noMatch(pattern.text, near: near)
  }
}
