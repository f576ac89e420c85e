/// A number as a file printed it: its digits and how many of them follow the point.
///
///     87.50   →   mantissa 8750, decimals 2
struct PrintedNumber: Sendable, Hashable {
  var mantissa: Int
  var decimals: Int
  /// `35.0%`
  var hasPercentSign = false
  /// `81.6*`: a footnote mark follows.
  var hasMark = false

  var isWhole: Bool { mantissa % PrintedNumber.power(decimals) == 0 }

  /// The whole number it is, if it is one.
  var whole: Int? { isWhole ? mantissa / PrintedNumber.power(decimals) : nil }

  var double: Double { Double(mantissa) / Double(PrintedNumber.power(decimals)) }

  /// In millionths, rounded half away from zero; nil beyond nine million million.
  var millionths: Int? {
    if decimals <= 6 {
      let (result, overflow) = mantissa.multipliedReportingOverflow(
        by: PrintedNumber.power(6 - decimals))
      return overflow ? nil : result
    }
    let divisor = PrintedNumber.power(decimals - 6)
    let half = mantissa < 0 ? -divisor / 2 : divisor / 2
    return (mantissa + half) / divisor
  }

  /// A hundred times as much: the percent of a fraction.
  var timesHundred: PrintedNumber? {
    var result = self
    if decimals >= 2 {
      result.decimals -= 2
      return result
    }
    let (mantissa, overflow) = mantissa.multipliedReportingOverflow(
      by: PrintedNumber.power(2 - decimals))
    guard !overflow else { return nil }
    result.mantissa = mantissa
    result.decimals = 0
    return result
  }

  /// Half of the last printed digit: how far rounding may have moved it.
  var halfUnit: Double { 0.5 / Double(PrintedNumber.power(decimals)) }

  static func power(_ exponent: Int) -> Int {
    exponent >= 0 && exponent < powers.count ? powers[exponent] : 1
  }

  /// Ten to the power of the index; more decimals than these are not kept.
  private static let powers: [Int] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000,
  ]
  static let mostDecimals = 12
  /// Digits that are sure to fit, whatever is multiplied by a million after.
  static let mostDigits = 17
}

/// Reads `1,234`, `-3`, `35.0%`, `.5`, `$1,200`, `81.6*`; nil for anything else.
func printedNumber(_ bytes: [UInt8], _ cell: Range<Int>) -> PrintedNumber? {
  var low = cell.lowerBound
  var high = cell.upperBound
  var number = PrintedNumber(mantissa: 0, decimals: 0)
  if low < high, bytes[high - 1] == UInt8(ascii: "*") {
    number.hasMark = true
    high -= 1
  }
  if low < high, bytes[high - 1] == UInt8(ascii: "%") {
    number.hasPercentSign = true
    high -= 1
    while low < high, bytes[high - 1] == .space { high -= 1 }
  }
  var isNegative = false
  if low < high, bytes[low] == UInt8(ascii: "-") || bytes[low] == UInt8(ascii: "+") {
    isNegative = bytes[low] == UInt8(ascii: "-")
    low += 1
  }
  if low < high, bytes[low] == UInt8(ascii: "$") { low += 1 }
  guard low < high, digits(bytes, low..<high, into: &number) else { return nil }
  if isNegative { number.mantissa = -number.mantissa }
  return number
}

/// Digits, commas between groups of three, and one point.
private func digits(
  _ bytes: [UInt8], _ range: Range<Int>, into number: inout PrintedNumber
) -> Bool {
  var count = 0
  var sinceComma: Int?
  var isAfterPoint = false
  for index in range {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if isAfterPoint, number.decimals == PrintedNumber.mostDecimals { continue }
      guard count < PrintedNumber.mostDigits else {
        // Digits past the seventeenth after a point change nothing that is kept.
        if isAfterPoint { continue }
        return false
      }
      number.mantissa = number.mantissa * 10 + Int(byte - UInt8(ascii: "0"))
      if number.mantissa > 0 || isAfterPoint { count += 1 }
      if isAfterPoint { number.decimals += 1 } else { sinceComma = sinceComma.map { $0 + 1 } }
    case .comma:
      guard !isAfterPoint, index > range.lowerBound, sinceComma ?? 3 == 3 else { return false }
      guard sinceComma != nil || index - range.lowerBound <= 3 else { return false }
      sinceComma = 0
    case UInt8(ascii: "."):
      guard !isAfterPoint, range.count > 1 else { return false }
      isAfterPoint = true
    default: return false
    }
  }
  return sinceComma ?? 3 == 3
}
