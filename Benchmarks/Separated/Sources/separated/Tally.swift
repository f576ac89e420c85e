/// What every reader has to find out.
struct Tally {
  var rows = 0
  var cells = 0
  /// Of the column of numbers, in hundredths.
  var sum = 0
}

/// What is wrong with a file, in one line.
struct Refusal: Error, CustomStringConvertible {
  var description: String
}

/// Reads a file; the column counts from 0.
typealias Reading = @Sendable (_ path: String, _ column: Int) throws -> Tally

let readers: [String: Reading] = [
  "ours": readWithOurs, "libcsv": readWithLibCSV, "swiftcsv": readWithSwiftCSV,
]

/// `54.9` → 5490; 0 for what is no number.
func hundredths(_ bytes: some Collection<UInt8>) -> Int {
  var number = 0
  var decimals: Int?
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard (decimals ?? 0) < 2 else { continue }
      number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      decimals = decimals.map { $0 + 1 }
    case UInt8(ascii: "."): decimals = 0
    default: return 0
    }
  }
  for _ in (decimals ?? 0)..<2 { number = number &* 10 }
  return number
}
