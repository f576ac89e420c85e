import Lang

/// A file's text as UTF-8 bytes, and how it was written.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: TextEncoding
  var hasMark: Bool
  /// The sheet of a workbook whose cells these are.
  var sheet: String?
  /// Rows that the sheet does not show.
  var hiddenRows = 0
}

/// Brings the bytes of a file to UTF-8 without a byte order mark.
///
/// Bytes that are no UTF-8 are read as Windows-1252, which gives every byte a meaning.
func decode(_ bytes: [UInt8], as wanted: TextEncoding?) -> DecodedText {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || wanted == .utf16 {
    return DecodedText(bytes: utf16(bytes), encoding: .utf16, hasMark: true)
  }
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let plain = hasMark ? Array(bytes.dropFirst(3)) : bytes
  if wanted == .windows1252 || (wanted == nil && !isUTF8(plain)) {
    return DecodedText(bytes: windows1252(plain), encoding: .windows1252, hasMark: hasMark)
  }
  return DecodedText(bytes: plain, encoding: .utf8, hasMark: hasMark)
}

/// Whether bytes are well-formed UTF-8.
func isUTF8(_ bytes: [UInt8]) -> Bool {
  var index = 0
  let end = bytes.count
  while index < end {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    guard let length = sequenceLength(lead, next: index + 1 < end ? bytes[index + 1] : 0) else {
      return false
    }
    guard index + length <= end else { return false }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return false }
    index += length
  }
  return true
}

/// Bytes of a sequence by its first two, as table 3-7 of the Unicode standard has them.
private func sequenceLength(_ lead: UInt8, next: UInt8) -> Int? {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0: (0xA0...0xBF).contains(next) ? 3 : nil
  case 0xE1...0xEC, 0xEE...0xEF: 3
  case 0xED: (0x80...0x9F).contains(next) ? 3 : nil
  case 0xF0: (0x90...0xBF).contains(next) ? 4 : nil
  case 0xF1...0xF3: 4
  case 0xF4: (0x80...0x8F).contains(next) ? 4 : nil
  default: nil
  }
}

private func utf16(_ bytes: [UInt8]) -> [UInt8] {
  let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
  let start = isBigEndian || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = start
  while index + 1 < bytes.count {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    index += 2
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

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

/// https://encoding.spec.whatwg.org/index-windows-1252.txt: only 80–9F differ from Latin-1.
private func scalar1252(_ byte: UInt8) -> Unicode.Scalar {
  let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
  return (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
}
