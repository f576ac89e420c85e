/// A text with a name, and the way from a byte offset to the line and column a reader counts.
///
/// Invariant of this room: every position in the compiler is a UTF-8 offset into one of these.
public struct SourceText: Sendable {
  /// What diagnostics call it: `reports/kr.strive`, `-c`, `stdin`.
  public let name: String
  public let text: String
  /// The number of line ends before each block of the text. One number a block rather than one a
  /// line keeps a file of nothing but line ends small.
  private let linesBefore: [Int]

  private static let block = 1 << 14

  public init(_ text: String, name: String = "input") {
    var text = text
    text.makeContiguousUTF8()
    self.name = name
    self.text = text
    var counts: [Int] = []
    var lines = 0
    var inBlock = 0
    for byte in text.utf8 {
      if inBlock == 0 { counts.append(lines) }
      inBlock = inBlock + 1 == SourceText.block ? 0 : inBlock + 1
      if byte == UInt8(ascii: "\n") { lines += 1 }
    }
    linesBefore = counts.isEmpty ? [0] : counts
  }

  /// The 1-based line and column of an offset; columns count characters as a reader does.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), text.utf8.count)
    let block = min(offset / SourceText.block, linesBefore.count - 1)
    var line = linesBefore[block]
    for byte in bytes(block * SourceText.block, offset) where byte == UInt8(ascii: "\n") {
      line += 1
    }
    let start = lineStart(before: offset)
    // A column far into an endless line is of no use to anybody.
    let column = slice(SourceSpan(max(start, offset - 100_000), offset)).count + 1
    return SourceLocation(line: line + 1, column: column)
  }

  /// The text of a 1-based line without its line end.
  public func line(_ number: Int) -> String {
    guard number >= 1, let start = start(ofLine: number) else { return "" }
    var end = start
    for byte in bytes(start, text.utf8.count) {
      if byte == UInt8(ascii: "\n") { break }
      end += 1
    }
    let line = slice(SourceSpan(start, end))
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }

  /// The text inside a span; a span that cuts a character is widened by replacement characters.
  public func slice(_ span: SourceSpan) -> String {
    String(decoding: bytes(span.start, span.end), as: UTF8.self)
  }

  private func bytes(_ start: Int, _ end: Int) -> Substring.UTF8View {
    let utf8 = text.utf8
    let start = min(max(start, 0), utf8.count)
    let end = min(max(end, start), utf8.count)
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    return Substring(text).utf8[from..<utf8.index(from, offsetBy: end - start)]
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    for byte in bytes(0, offset).reversed() {
      if byte == UInt8(ascii: "\n") { break }
      start -= 1
    }
    return start
  }

  /// Where a 1-based line starts; nil where there are fewer.
  private func start(ofLine number: Int) -> Int? {
    var low = 0
    var high = linesBefore.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if linesBefore[middle] < number - 1 { low = middle } else { high = middle }
    }
    if number == 1 { return 0 }
    var line = linesBefore[low]
    var offset = low * SourceText.block
    for byte in bytes(offset, text.utf8.count) {
      offset += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        if line == number - 1 { return offset }
      }
    }
    return nil
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
