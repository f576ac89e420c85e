/// Whole numbers as bytes: the least one, what all differences are multiples of, and the differences
/// in as few bytes as the largest needs.
///
///     300000, 500000, 400000   →   300000 · 100000 · 0 2 1
enum PackedNumbers {
  /// Least number and step, eight bytes each, and the width of a difference.
  private static let head = 17

  static func pack<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    var least = numbers.first.map { Int64($0) } ?? 0
    var most = least
    for number in numbers {
      least = Swift.min(least, Int64(number))
      most = Swift.max(most, Int64(number))
    }
    // Wrapping: a difference of any two numbers fits 64 bits without a sign.
    let range = UInt64(bitPattern: most) &- UInt64(bitPattern: least)
    let step = range > 255 ? PackedNumbers.step(numbers, least) : 1
    let width = PackedNumbers.width(range / step)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(head + numbers.count * width)
    append(UInt64(bitPattern: least), width: 8, to: &bytes)
    append(step, width: 8, to: &bytes)
    bytes.append(UInt8(truncatingIfNeeded: width))
    for number in numbers {
      let difference = UInt64(bitPattern: Int64(number)) &- UInt64(bitPattern: least)
      append(step == 1 ? difference : difference / step, width: width, to: &bytes)
    }
    return bytes
  }

  /// nil where the bytes are no packed numbers.
  static func unpack<Number: FixedWidthInteger>(
    _ bytes: [UInt8], as: Number.Type
  ) -> [Number]? {
    guard bytes.count >= head else { return nil }
    let least = number(bytes, at: 0, width: 8)
    let step = number(bytes, at: 8, width: 8)
    let width = Int(bytes[head - 1])
    guard [1, 2, 4, 8].contains(width), (bytes.count - head) % width == 0 else { return nil }
    var numbers: [Number] = []
    numbers.reserveCapacity((bytes.count - head) / width)
    var index = head
    while index < bytes.count {
      let difference = number(bytes, at: index, width: width)
      numbers.append(
        Number(truncatingIfNeeded: Int64(bitPattern: least &+ difference &* step)))
      index += width
    }
    return numbers
  }

  /// The greatest number that every difference is a multiple of.
  private static func step<Number: FixedWidthInteger>(
    _ numbers: [Number], _ least: Int64
  ) -> UInt64 {
    var step: UInt64 = 0
    for number in numbers {
      var rest = UInt64(bitPattern: Int64(number)) &- UInt64(bitPattern: least)
      if step == 1 { return 1 }
      if step > 0, rest % step == 0 { continue }
      while rest > 0 { (step, rest) = (rest, step % rest) }
    }
    return Swift.max(1, step)
  }

  private static func width(_ largest: UInt64) -> Int {
    switch largest {
    case 0...0xFF: 1
    case 0x100...0xFFFF: 2
    case 0x1_0000...0xFFFF_FFFF: 4
    default: 8
    }
  }

  private static func append(_ number: UInt64, width: Int, to bytes: inout [UInt8]) {
    var rest = number
    for _ in 0..<width {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private static func number(_ bytes: [UInt8], at start: Int, width: Int) -> UInt64 {
    var number: UInt64 = 0
    for offset in (0..<width).reversed() { number = number << 8 | UInt64(bytes[start + offset]) }
    return number
  }
}
