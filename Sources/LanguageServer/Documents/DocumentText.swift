/// The text of a document, and the way between its bytes and the places of the protocol.
///
/// A line ends with `\n`, `\r\n` or `\r`, as the protocol says. A place outside the text, or inside
/// a character, is the nearest one before it.
struct DocumentText: Sendable, Equatable {
  private(set) var bytes: [UInt8]
  /// Where each line begins.
  private var lineStarts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    lineStarts = DocumentText.lineStarts(of: bytes)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func offset(of position: Position, in encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lineStarts.count else { return bytes.count }
    let end = lineEnd(position.line)
    var offset = lineStarts[position.line]
    var units = 0
    while offset < end, units < position.character {
      let length = min(DocumentText.length(of: bytes[offset]), end - offset)
      units += encoding.units(of: length)
      if units > position.character { break }
      offset += length
    }
    return offset
  }

  func position(of offset: Int, in encoding: PositionEncoding) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = self.line(of: offset)
    var units = 0
    var place = lineStarts[line]
    while place < offset {
      let length = DocumentText.length(of: bytes[place])
      guard place + length <= offset else { break }
      units += encoding.units(of: length)
      place += length
    }
    return Position(line: line, character: units)
  }

  /// Where the letters, digits and underscores end that begin at an offset.
  func wordEnd(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end].isOfWord { end += 1 }
    return end
  }

  /// Puts a text in the place of a stretch, or of everything.
  mutating func apply(_ change: ContentChange, in encoding: PositionEncoding) {
    if let range = change.range {
      let start = offset(of: range.start, in: encoding)
      let end = max(start, offset(of: range.end, in: encoding))
      bytes.replaceSubrange(start..<end, with: Array(change.text.utf8))
    } else {
      bytes = Array(change.text.utf8)
    }
    lineStarts = DocumentText.lineStarts(of: bytes)
  }

  /// Where a line ends, before its line end.
  private func lineEnd(_ line: Int) -> Int {
    guard line + 1 < lineStarts.count else { return bytes.count }
    var end = lineStarts[line + 1]
    let start = lineStarts[line]
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): starts.append(offset + 1)
      case UInt8(ascii: "\r"):
        let isPair = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
        if !isPair { starts.append(offset + 1) }
      default: break
      }
    }
    return starts
  }

  /// How many bytes a character takes that begins so.
  private static func length(of first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}

extension UInt8 {
  fileprivate var isOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension PositionEncoding {
  /// Units of a character of so many bytes: beyond the basic plane UTF-16 takes two.
  fileprivate func units(of length: Int) -> Int {
    switch self {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    }
  }
}
