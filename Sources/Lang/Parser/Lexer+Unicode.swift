extension Lexer {
  /// `“text”`, `≥`, letters of other alphabets, and what means nothing.
  mutating func lexBeyondASCII() -> TokenKind {
    let (scalar, length) = scalar(at: offset)
    switch scalar {
    case "“": return lexCurlyText(closing: "”", openingLength: length)
    case "‘": return lexCurlyText(closing: "’", openingLength: length)
    case "≠": return take(length, .notEqual)
    case "≤": return take(length, .lessOrEqual)
    case "≥": return take(length, .greaterOrEqual)
    default: break
    }
    if wordScalarLength(at: offset) > 0 { return lexForeignWord() }
    return lexUnknownBeyondASCII()
  }

  /// A run of characters beyond ASCII that mean nothing, as one token.
  private mutating func lexUnknownBeyondASCII() -> TokenKind {
    repeat {
      let (next, length) = scalar(at: offset)
      advance(to: offset + length)
      if ["“", "‘", "≠", "≤", "≥"].contains(next) { break }
    } while byte(offset) >= 0x80 && Lexer.blankLength(bytes, offset) == 0
      && wordScalarLength(at: offset) == 0 && !isCurlyOrComparison(at: offset)
    return .unknown
  }

  private func isCurlyOrComparison(at position: Int) -> Bool {
    ["“", "‘", "≠", "≤", "≥"].contains(scalar(at: position).scalar)
  }

  private mutating func take(_ length: Int, _ kind: TokenKind) -> TokenKind {
    advance(to: offset + length)
    return kind
  }

  /// The length of the letter at a place when it lies beyond ASCII; 0 where there is none.
  func wordScalarLength(at position: Int) -> Int {
    guard byte(position) >= 0x80 else { return 0 }
    let (scalar, length) = scalar(at: position)
    let properties = scalar.properties
    let isMark = properties.generalCategory == .nonspacingMark && scalar.value != 0xFE0F
    return properties.isAlphabetic || isMark ? length : 0
  }

  /// The character at a place; U+FFFD where the bytes are no UTF-8.
  func scalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = byte(position)
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(position + length, bytes.count)
    guard position < end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first)
    if length > 1 { value &= 0xFF >> UInt32(length + 1) }
    for byte in bytes[(position + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end - position)
  }
}
