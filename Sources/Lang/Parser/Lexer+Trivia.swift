extension Lexer {
  /// Passes blanks and comments.
  mutating func skipTrivia() {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") {
        skipComment()
        continue
      }
      let length = Lexer.blankLength(bytes, offset)
      if length == 0 { return }
      advance(to: offset + length)
    }
  }

  private mutating func skipComment() {
    var end = offset
    while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
    advance(to: end)
  }

  /// How many bytes the blank at a place takes, counting the blanks of word processors such as
  /// the non-breaking space; 0 where there is none.
  static func blankLength(_ bytes: [UInt8], _ position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    let first = bytes[position]
    if first == 0x20 || (0x09...0x0D).contains(first) || (0x1C...0x1F).contains(first) { return 1 }
    guard first >= 0xC2, position + 1 < bytes.count else { return 0 }
    let second = bytes[position + 1]
    if first == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard position + 2 < bytes.count else { return 0 }
    let third = bytes[position + 2]
    switch (first, second) {
    case (0xE2, 0x80):
      return (0x80...0x8A).contains(third) || [0xA8, 0xA9, 0xAF].contains(third) ? 3 : 0
    case (0xE1, 0x9A), (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    default: return 0
    }
  }
}
