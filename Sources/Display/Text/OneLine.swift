/// Text from data, safe to put on one line of a terminal.
///
///     "a\u{1B}[2Jb"   a␛[2Jb
///     "two\nlines"    two␊lines
///
/// Nothing in data may move the cursor, change a colour, break a row or turn the writing round.
public func oneLine(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.needsPicture) || text.startsWithMark else {
    return text
  }
  var safe = String.UnicodeScalarView()
  // A mark without its letter would settle on the border of the cell before it.
  if text.startsWithMark { safe.append("◌") }
  for scalar in text.unicodeScalars {
    scalar.needsPicture ? safe.append(contentsOf: scalar.picture) : safe.append(scalar)
  }
  return String(safe)
}

extension String {
  fileprivate var startsWithMark: Bool {
    unicodeScalars.first.map { $0.value > 0x7F && $0.properties.isGraphemeExtend } ?? false
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would do something else with the character than draw it.
  fileprivate var needsPicture: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Line and paragraph separators.
    case 0x2028, 0x2029: true
    // Embeddings, overrides and isolates, which can make a row read as another.
    case 0x202A...0x202E, 0x2066...0x2069: true
    // The byte order mark and interlinear annotations.
    case 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// `␊` for a line feed, `\u{202E}` for what has no picture.
  fileprivate var picture: String.UnicodeScalarView {
    switch value {
    case 0x00...0x1F:
      return Unicode.Scalar(0x2400 + value).map { String($0).unicodeScalars } ?? .init()
    case 0x7F:
      return "␡".unicodeScalars
    default:
      return "\\u{\(String(value, radix: 16, uppercase: true))}".unicodeScalars
    }
  }
}
