extension Lexer {
  /// `race`, `gap`, `strive 1`, and words with letters the language has no place for: `Peñasco`.
  mutating func lexWord() -> TokenKind {
    let start = offset
    var end = offset
    while Lexer.isWordByte(byte(end)) { end += 1 }
    if byte(end) >= 0x80, wordScalarLength(at: end) > 0 { return lexForeignWord() }
    advance(to: end)
    guard let keyword = Keyword(word: bytes[start..<end]) else {
      return lexEdition(from: start) ? .edition : .name
    }
    return keyword == .in && isBeforeParenthesis(end) ? .inList : .keyword(keyword)
  }

  /// A word with letters beyond a–z; reported here, a name for the parser.
  mutating func lexForeignWord() -> TokenKind {
    let start = offset
    while offset < bytes.count {
      let length = Lexer.isWordByte(bytes[offset]) ? 1 : wordScalarLength(at: offset)
      if length == 0 { break }
      advance(to: offset + length)
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    let isValue =
      switch previous {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
      default: false
      }
    report(.foreignWord(word, isValue: isValue, at: SourceSpan(start, offset)))
    return .name
  }

  /// `$cutoff`
  mutating func lexVariable() -> TokenKind {
    let start = offset
    advance(to: offset + 1)
    guard Lexer.isWordByte(byte(offset)), !Lexer.isDigit(byte(offset)) else {
      let isMoney = Lexer.isDigit(byte(offset))
      report(.dollarWithoutName(isMoney: isMoney, at: SourceSpan(start, offset)))
      return .unknown
    }
    while Lexer.isWordByte(byte(offset)) { advance(to: offset + 1) }
    return .variable
  }

  /// `strive 1` is the edition wherever it stands; the parser refuses it after the first line.
  private mutating func lexEdition(from start: Int) -> Bool {
    let word = Array("strive".utf8)
    guard offset - start == word.count,
      zip(bytes[start..<offset], word).allSatisfy({ $0 | 0x20 == $1 })
    else { return false }
    var position = offset
    while byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\t") {
      position += 1
    }
    let digits = position
    guard digits > offset, Lexer.isDigit(byte(digits)) else { return false }
    while Lexer.isDigit(byte(position)) { position += 1 }
    guard isWordEnd(position) else { return false }
    advance(to: position)
    return true
  }

  private func isBeforeParenthesis(_ position: Int) -> Bool {
    var position = position
    while true {
      let blank = Lexer.blankLength(bytes, position)
      if blank == 0 { return byte(position) == UInt8(ascii: "(") }
      position += blank
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a word or number may end here: what follows is no letter, digit or underscore.
  func isWordEnd(_ position: Int) -> Bool {
    let next = byte(position)
    return next < 0x80 ? !Lexer.isWordByte(next) : wordScalarLength(at: position) == 0
  }
}
