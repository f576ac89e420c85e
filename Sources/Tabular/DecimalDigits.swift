/// A number by the digits of its shortest spelling, so that rounding is what a reader would do.
///
///     2.675   digits 2 6 7 5, one before the point   to 2 places: 2.68
///     0.05    digits 5, −1 before the point          to 1 place:  0.1
///
/// The binary value of 2.675 lies just below it; rounding that would print 2.67.
public struct DecimalDigits: Hashable, Sendable {
  public var isNegative: Bool
  /// Significant digits 0–9 without zeros at either end; none is zero.
  public var digits: [UInt8]
  /// How many of the digits stand before the point; negative counts zeros after it.
  public var point: Int

  public init(isNegative: Bool, digits: [UInt8], point: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.point = point
    trim()
  }

  /// `nil` for what is no number: infinities and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self.init(spelling: value.description)
  }

  public init(_ value: Int) {
    self.init(spelling: value.description)
  }

  /// Reads what Swift prints: `-12.5`, `1e-05`, `5e+16`.
  private init(spelling: String) {
    isNegative = false
    digits = []
    point = 0
    var pointSeen = false
    var bytes = spelling.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): pointSeen = true
      case UInt8(ascii: "e"):
        point += Int(Substring(bytes)) ?? 0
        bytes = bytes.suffix(0)
      default:
        digits.append(byte &- UInt8(ascii: "0"))
        if !pointSeen { point += 1 }
      }
    }
    trim()
  }

  /// Zeros at the ends say nothing, and zero has no sign.
  private mutating func trim() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  public var isZero: Bool { digits.isEmpty }

  /// Digits after the point: 2 for 3.25, 0 for 300.
  public var fractionDigits: Int { max(0, digits.count - point) }

  /// To `places` after the point, halves away from zero.
  public func rounded(toPlaces places: Int) -> DecimalDigits {
    let kept = point + places
    guard kept < digits.count else { return self }
    var result = self
    guard kept >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    let goesUp = digits[kept] >= 5
    result.digits = Array(digits.prefix(kept))
    if goesUp { result.addOneToLastDigit() }
    result.trim()
    return result
  }

  private mutating func addOneToLastDigit() {
    for index in digits.indices.reversed() {
      guard digits[index] == 9 else {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }
}
