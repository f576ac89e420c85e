/// How names are compared: case, runs of space and curly quotes do not matter, accents do.
///
/// Swift compares strings by canonical equivalence, so composed and decomposed accents are equal.
public func folded(_ text: some StringProtocol) -> String {
  if let plain = foldedPlain(text) { return plain }
  var result = ""
  var isAfterSpace = true
  for character in text.lowercased() {
    if character.isWhitespace {
      if !isAfterSpace { result.append(" ") }
      isAfterSpace = true
      continue
    }
    isAfterSpace = false
    switch character {
    case "’", "‘": result.append("'")
    case "“", "”": result.append("\"")
    default: result.append(character)
    }
  }
  if result.hasSuffix(" ") { result.removeLast() }
  return result
}

/// The common case, an ASCII identifier, byte by byte; `nil` where more care is needed.
private func foldedPlain(_ text: some StringProtocol) -> String? {
  for byte in text.utf8 {
    let isPlain = (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
    guard isPlain || (65...90).contains(byte) else { return nil }
  }
  return text.lowercased()
}
