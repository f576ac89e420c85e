/// How far bytes are well-formed UTF-8.
enum UTF8Check: Equatable {
  case whole
  /// Well-formed up to an offset where a sequence begins that the bytes do not hold whole.
  case open(at: Int)
  case bad(at: Int)
}

/// Looks at every sequence; plain ASCII goes eight bytes at a time.
func checkUTF8(_ bytes: [UInt8]) -> UTF8Check {
  bytes.withUnsafeBytes { buffer in
    var index = 0
    let end = buffer.count
    while index < end {
      while index + 8 <= end,
        buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < end else { break }
      let lead = buffer[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let next = index + 1 < end ? buffer[index + 1] : nil
      guard let length = sequenceLength(lead, next: next) else { return .bad(at: index) }
      for offset in 1..<length {
        guard index + offset < end else { return .open(at: index) }
        guard buffer[index + offset] & 0xC0 == 0x80 else { return .bad(at: index) }
      }
      index += length
    }
    return .whole
  }
}

/// Bytes of a sequence by its first two, as table 3-7 of the Unicode standard has them; where the
/// second is not there yet, by the first alone.
private func sequenceLength(_ lead: UInt8, next: UInt8?) -> Int? {
  func second(_ range: ClosedRange<UInt8>) -> Bool { next.map(range.contains) ?? true }
  switch lead {
  case 0xC2...0xDF: return 2
  case 0xE0: return second(0xA0...0xBF) ? 3 : nil
  case 0xE1...0xEC, 0xEE...0xEF: return 3
  case 0xED: return second(0x80...0x9F) ? 3 : nil
  case 0xF0: return second(0x90...0xBF) ? 4 : nil
  case 0xF1...0xF3: return 4
  case 0xF4: return second(0x80...0x8F) ? 4 : nil
  default: return nil
  }
}
