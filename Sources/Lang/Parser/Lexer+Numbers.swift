extension Lexer {
  /// `12`, `3.5`, `60%`, `10pp`, `2023-24`, `2024-Q1`, `2024-M09`, `2024-09-01`.
  mutating func lexNumber() -> TokenKind {
    let whole = digitsEnd(offset)
    if whole - offset == 4, byte(whole) == UInt8(ascii: "-"), let period = lexPeriod(whole + 1) {
      return period
    }
    var end = whole
    if byte(end) == UInt8(ascii: "."), Lexer.isDigit(byte(end + 1)) { end = digitsEnd(end + 1) }
    if byte(end) == UInt8(ascii: "%") {
      advance(to: end + 1)
      return .percent
    }
    if let points = pointsEnd(end) {
      advance(to: points)
      return .points
    }
    advance(to: end)
    return end == whole ? .integer : .decimal
  }

  /// What follows `2024-`: the rest of a date, school year, quarter or month.
  private mutating func lexPeriod(_ start: Int) -> TokenKind? {
    if hasDigits(2, start) {
      let end = start + 2
      let isDate = byte(end) == UInt8(ascii: "-") && hasDigits(2, end + 1) && isWordEnd(end + 3)
      if isDate { return take(end + 3, .date) }
      return isWordEnd(end) ? take(end, .schoolYear) : nil
    }
    switch byte(start) | 0x20 {
    case UInt8(ascii: "q"):
      let isQuarter = (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(byte(start + 1))
      return isQuarter && isWordEnd(start + 2) ? take(start + 2, .quarter) : nil
    case UInt8(ascii: "m"):
      guard hasDigits(2, start + 1), isWordEnd(start + 3) else { return nil }
      let month = Int(byte(start + 1) - 48) * 10 + Int(byte(start + 2) - 48)
      return (1...12).contains(month) ? take(start + 3, .month) : nil
    default:
      return nil
    }
  }

  /// The end of `pp` after a number, with at most one blank between.
  private func pointsEnd(_ position: Int) -> Int? {
    let start = position + Lexer.blankLength(bytes, position)
    guard byte(start) | 0x20 == UInt8(ascii: "p"), byte(start + 1) | 0x20 == UInt8(ascii: "p"),
      isWordEnd(start + 2)
    else { return nil }
    return start + 2
  }

  private mutating func take(_ end: Int, _ kind: TokenKind) -> TokenKind {
    advance(to: end)
    return kind
  }

  private func hasDigits(_ count: Int, _ start: Int) -> Bool {
    (start..<(start + count)).allSatisfy { Lexer.isDigit(byte($0)) }
  }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while Lexer.isDigit(byte(end)) { end += 1 }
    return end
  }
}
