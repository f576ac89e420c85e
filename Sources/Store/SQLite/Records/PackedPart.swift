import Lang

/// The columns of a part of records, each as one blob.
struct PackedPart: Sendable {
  var columns: [(kind: Kind, data: [UInt8])]

  enum Kind: Int {
    case person = 1
    case place = 2
    case grouping = 3
    case line = 4
    case met = 5
    case value = 6
  }

  init(_ part: RecordPart) {
    columns = [
      (.person, PackedNumbers.pack(part.persons)), (.place, PackedNumbers.pack(part.places)),
      (.grouping, PackedNumbers.pack(part.groupings)), (.line, PackedNumbers.pack(part.lines)),
      (.met, PackedNumbers.pack(part.met)),
    ]
    if !part.values.isEmpty { columns.append((.value, Self.packValues(part.values))) }
  }

  static func unpacked<Number: FixedWidthInteger>(_ data: [UInt8]) throws -> [Number] {
    guard let numbers = PackedNumbers.unpack(data, as: Number.self) else {
      throw StoreError.failed("a column of records cannot be read")
    }
    return numbers
  }

  /// A missing value is one below the least, so that the others stay narrow.
  private static func packValues(_ values: [Int]) -> [UInt8] {
    var known = values
    var bits = [UInt8](repeating: 0, count: (values.count + 7) / 8)
    var last = values.first { $0 != RecordPart.noValue } ?? 0
    for (index, value) in values.enumerated() {
      if value == RecordPart.noValue {
        known[index] = last
      } else {
        bits[index / 8] |= 1 << UInt8(index % 8)
        last = value
      }
    }
    return bits + PackedNumbers.pack(known) + PackedNumbers.pack([values.count])
  }

  static func unpackedValues(_ data: [UInt8]) throws -> [Int] {
    // Seventeen bytes and one, two, four or eight: the count, always less than 65,537.
    let tail = PackedNumbers.unpack(Array(data.suffix(18)), as: Int.self)
    guard data.count > 18, let count = tail?.first, (0...RecordPart.most).contains(count),
      (count + 7) / 8 <= data.count - 18
    else { throw StoreError.failed("a column of records cannot be read") }
    let bits = (count + 7) / 8
    var values: [Int] = try unpacked(Array(data[bits..<(data.count - 18)]))
    guard values.count == count else {
      throw StoreError.failed("a column of records cannot be read")
    }
    for index in 0..<count where data[index / 8] & (1 << UInt8(index % 8)) == 0 {
      values[index] = RecordPart.noValue
    }
    return values
  }
}
