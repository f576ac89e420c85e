/// Comma-separated text, built a row at a time.
struct CSVTable {
  private var bytes: [UInt8] = []

  init(header: [String]) {
    append(header)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ fields: [String]) {
    bytes += Self.encode(fields)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A row whose first fields are encoded already, as those that many rows share are.
  mutating func append(_ first: [UInt8], _ group: [UInt8], counts: Int...) {
    bytes += first
    bytes.append(UInt8(ascii: ","))
    bytes += group
    for count in counts {
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: String(count).utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Fields with commas between them, in quotes where they need them.
  static func encode(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = field.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      }
      guard needsQuotes else {
        bytes += Array(field.utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    return bytes
  }
}
