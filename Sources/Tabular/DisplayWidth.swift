extension String {
  /// How many columns of a terminal the text takes.
  ///
  ///     "abc".displayWidth   3        "学校".displayWidth   4        "é".displayWidth   1
  public var displayWidth: Int {
    var width = 0
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F else { return reduce(0) { $0 + $1.displayWidth } }
      width += 1
    }
    return width
  }
}

extension Character {
  /// Columns of a terminal: 2 for East Asian wide characters and emoji, 0 for marks that combine
  /// with the character before them and for control characters, otherwise 1.
  public var displayWidth: Int {
    var scalars = unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    if first.value < 0x7F { return first.value < 0x20 ? 0 : emojiStyle(after: scalars) ? 2 : 1 }
    if first.properties.isEmojiPresentation || WideCharacters.contains(first.value) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator:
      // The soft hyphen is a format character that terminals nevertheless draw.
      return first.value == 0xAD ? 1 : 0
    default:
      return emojiStyle(after: scalars) ? 2 : 1
    }
  }

  /// Whether U+FE0F asks for the picture rather than the letter, as in `❤️` and `1️⃣`.
  private func emojiStyle(after scalars: String.UnicodeScalarView.Iterator) -> Bool {
    var scalars = scalars
    while let next = scalars.next() {
      if next.value == 0xFE0F { return true }
    }
    return false
  }
}

/// Scalars of East Asian width W or F, by Unicode's EastAsianWidth.txt, as sorted ranges.
enum WideCharacters {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F1FF,
    0x1F200...0x1F265, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7F0,
    0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

  static func contains(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x1100 else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }
}
