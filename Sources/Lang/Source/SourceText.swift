/// A text with a name, and the way from a byte offset to the line and column a reader counts.
///
/// Invariant of this room: every position in the compiler is a UTF-8 offset into one of these.
public struct SourceText: Sendable {
  /// What diagnostics call it: `reports/kr.strive`, `-c`, `stdin`.
  public let name: String
  public let text: String
  /// Offset of the first byte of each line.
  private let lineStarts: [Int]

  public init(_ text: String, name: String = "input") {
    self.name = name
    self.text = text
    var starts = [0]
    var offset = 0
    for byte in text.utf8 {
      offset += 1
      if byte == UInt8(ascii: "\n") { starts.append(offset) }
    }
    lineStarts = starts
  }

  /// The 1-based line and column of an offset; columns count characters as a reader does.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), text.utf8.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = slice(SourceSpan(lineStarts[low], offset)).count + 1
    return SourceLocation(line: low + 1, column: column)
  }

  /// The text of a 1-based line without its line end.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : text.utf8.count
    let line = slice(SourceSpan(start, end))
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }

  /// The text inside a span; a span that cuts a character is widened by replacement characters.
  public func slice(_ span: SourceSpan) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(span.start, utf8.count))
    let end = utf8.index(utf8.startIndex, offsetBy: min(span.end, utf8.count))
    return String(decoding: utf8[start..<max(start, end)], as: UTF8.self)
  }
}

/// A half-open range of UTF-8 offsets.
public struct SourceSpan: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}

/// A place in a text as a reader names it: 1-based.
public struct SourceLocation: Sendable, Hashable {
  public var line: Int
  public var column: Int
}
