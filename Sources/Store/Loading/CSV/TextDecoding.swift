import Lang

/// Brings the bytes of a file to UTF-8 without a byte order mark, piece by piece.
///
/// What has no mark and no encoding given is taken as UTF-8 until bytes come that are none.
struct TextDecoder {
  /// nil until enough bytes have come to tell.
  private(set) var encoding: TextEncoding?
  private(set) var hasMark = false
  private let wanted: TextEncoding?
  private var isBigEndian = false
  /// Bytes that mean something only with those that follow.
  private var held: [UInt8] = []

  /// Bytes that are not UTF-8, after so many of the decoded piece that are.
  struct NotUTF8: Error {
    var valid: [UInt8]
  }

  init(as wanted: TextEncoding?) {
    self.wanted = wanted
  }

  mutating func decode(
    _ piece: [UInt8], isLast: Bool = false
  ) throws(NotUTF8) -> [UInt8] {
    var bytes = piece
    if !held.isEmpty {
      bytes = held + piece
      held = []
    }
    guard encoding == nil else { return try decodeKnown(bytes, isLast: isLast) }
    guard bytes.count >= 3 || isLast else {
      held = bytes
      return []
    }
    settle(&bytes)
    return try decodeKnown(bytes, isLast: isLast)
  }

  /// The encoding by the mark at the start, which is taken away.
  private mutating func settle(_ bytes: inout [UInt8]) {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    if isLittle || isBigEndian || wanted == .utf16 {
      encoding = .utf16
      hasMark = isLittle || isBigEndian
      if hasMark { bytes.removeFirst(2) }
      return
    }
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { bytes.removeFirst(3) }
    encoding = wanted ?? .utf8
  }

  private mutating func decodeKnown(
    _ bytes: [UInt8], isLast: Bool
  ) throws(NotUTF8) -> [UInt8] {
    switch encoding {
    case .windows1252: return windows1252(bytes)
    case .utf16: return utf16(bytes, isLast: isLast)
    case .utf8, nil: break
    }
    switch checkUTF8(bytes) {
    case .whole: return bytes
    case .open(let offset) where !isLast:
      held = Array(bytes[offset...])
      return Array(bytes[..<offset])
    case .open(let offset), .bad(let offset): throw NotUTF8(valid: Array(bytes[..<offset]))
    }
  }

  private mutating func utf16(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    // Half a character waits for its other half.
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      index -= 2
    }
    if !isLast { held = Array(bytes[index...]) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// Windows-1252 gives every byte a meaning.
private func windows1252(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  for byte in bytes {
    if byte < 0x80 {
      result.append(byte)
    } else {
      result.append(contentsOf: Character(scalar1252(byte)).utf8)
    }
  }
  return result
}

private let upper1252: [Unicode.Scalar] = [
  "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
  "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
]

/// https://encoding.spec.whatwg.org/index-windows-1252.txt: only 80–9F differ from Latin-1.
private func scalar1252(_ byte: UInt8) -> Unicode.Scalar {
  (0x80...0x9F).contains(byte) ? upper1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
}
