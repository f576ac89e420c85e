/// A name of files in which `{year}` stands for any text inside one component of the path.
///
///     rates/{year}_race.csv   matches   rates/2018-19_race.csv   with   year → 2018-19
public struct FilePattern: Sendable, Hashable {
  /// As written.
  public var text: String
  public var span: SourceSpan
  public var pieces: [Piece]

  public enum Piece: Sendable, Hashable {
    case literal(String)
    case capture(String)
  }

  public enum Problem: Error, Sendable, Hashable {
    case empty
    /// `rates_{year.csv`
    case unclosed
    /// `rates_{}.csv`, `rates_{the year}.csv`
    case badName(String)
    /// `{year}/rates_{year}.csv`
    case repeated(String)
    /// `{year}{race}.csv`: where one ends cannot be told.
    case touching(String, String)
  }

  public init(_ text: String, at span: SourceSpan = SourceSpan(0, 0)) throws(Problem) {
    guard !text.isEmpty else { throw .empty }
    self.text = text
    self.span = span
    pieces = try FilePattern.pieces(of: text)
  }

  public var captures: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .capture(let name): name
      case .literal: nil
      }
    }
  }

  /// What each capture stands for in a path; nil where the path does not match.
  ///
  /// A capture takes as little as it can, at least one character, and never a slash.
  public func match(_ path: String) -> [String: String]? {
    var found: [String: String] = [:]
    guard match(Array(path), from: 0, piece: 0, in: .path, into: &found) else { return nil }
    return found
  }

  /// What each capture stands for in the header of a column, where capitals do not matter.
  public func match(header: String) -> [String: String]? {
    var found: [String: String] = [:]
    guard match(Array(header), from: 0, piece: 0, in: .header, into: &found) else { return nil }
    return found
  }

  /// The text with what was captured in its place.
  public func filled(with captures: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .capture(let name): captures[name] ?? ""
      }
    }.joined()
  }

  private enum Subject {
    case path, header
  }

  private func match(
    _ path: [Character], from start: Int, piece: Int, in subject: Subject,
    into found: inout [String: String]
  ) -> Bool {
    guard piece < pieces.count else { return start == path.count }
    switch pieces[piece] {
    case .literal(let text):
      let wanted = Array(text)
      guard start + wanted.count <= path.count else { return false }
      let isThere = path[start..<(start + wanted.count)].elementsEqual(wanted) { left, right in
        left == right || (subject == .header && left.lowercased() == right.lowercased())
      }
      guard isThere else { return false }
      return match(path, from: start + wanted.count, piece: piece + 1, in: subject, into: &found)
    case .capture(let name):
      var end = start
      while end < path.count, subject == .header || path[end] != "/" {
        end += 1
        guard match(path, from: end, piece: piece + 1, in: subject, into: &found) else { continue }
        found[name] = String(path[start..<end])
        return true
      }
      return false
    }
  }

  private static func pieces(of text: String) throws(Problem) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    var seen: Set<String> = []
    var rest = text[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "{" else {
        literal.append(character)
        continue
      }
      guard let close = rest.firstIndex(of: "}") else { throw .unclosed }
      let name = String(rest[..<close])
      guard Identifier(name) != nil else { throw .badName(name) }
      guard seen.insert(name.lowercased()).inserted else { throw .repeated(name) }
      if literal.isEmpty, case .capture(let before) = pieces.last {
        throw .touching(before, name)
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      pieces.append(.capture(name.lowercased()))
      rest = rest[rest.index(after: close)...]
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    return pieces
  }
}
