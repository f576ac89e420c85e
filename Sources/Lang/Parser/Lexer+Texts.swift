extension Lexer {
  /// `'text'` or `"text"` on one line; the quote inside is doubled.
  mutating func lexText(quote: UInt8) -> TokenKind {
    let start = offset
    var end = offset + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      guard bytes[end] == quote else {
        end += 1
        continue
      }
      if byte(end + 1) != quote {
        advance(to: end + 1)
        return .text
      }
      end += 2
    }
    return lexUnterminated(from: start, to: end, quote: Unicode.Scalar(quote))
  }

  /// `“text”` or `‘text’`, as word processors write quotes; no doubling.
  mutating func lexCurlyText(closing: Unicode.Scalar, openingLength: Int) -> TokenKind {
    let start = offset
    let closing = Array(String(closing).utf8)
    var end = offset + openingLength
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == closing[0], bytes[end...].starts(with: closing) {
        advance(to: end + closing.count)
        return .text
      }
      end += 1
    }
    let quote: Unicode.Scalar = String(decoding: closing, as: UTF8.self) == "”" ? "”" : "’"
    return lexUnterminated(from: start, to: end, quote: quote)
  }

  /// `` `weird name` ``
  mutating func lexQuotedName() -> TokenKind {
    let start = offset
    var end = offset + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "`") {
      end += 1
    }
    guard byte(end) == UInt8(ascii: "`") else {
      advance(to: trimmedEnd(from: start, to: end))
      report(.unterminatedName(at: SourceSpan(start, offset)))
      return .quotedName
    }
    advance(to: end + 1)
    if end == start + 1 { report(.emptyName(at: SourceSpan(start, offset))) }
    return .quotedName
  }

  /// A text whose closing quote is missing ends with its line.
  private mutating func lexUnterminated(
    from start: Int, to end: Int, quote: Unicode.Scalar
  ) -> TokenKind {
    advance(to: trimmedEnd(from: start, to: end))
    report(.unterminatedText(quote: quote, at: SourceSpan(start, offset)))
    return .text
  }

  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = min(end, bytes.count)
    while end > start + 1, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}
