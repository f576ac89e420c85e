/// A number in decimal digits as a spreadsheet shows it: fifteen digits that count, no binary noise.
///
///     0.30000000000000004   →   0.3        1e-05   →   0.00001
struct ShownNumber {
  private var isNegative: Bool
  /// 0 to 9 each; the number is 0.d₁d₂d₃… × 10^exponent.
  private var digits: [UInt8]
  private var exponent: Int

  /// Spreadsheets keep fifteen digits and say so: what follows is the noise of the binary form.
  private static let significant = 15

  init(_ number: Double) {
    isNegative = number < 0
    digits = []
    exponent = 0
    guard number.isFinite, number != 0 else { return }
    // Swift prints the shortest digits that give the number back.
    let parts = "\(abs(number))".split(separator: "e")
    let plain = parts.first ?? ""
    let whole = plain.prefix { $0 != "." }
    let fraction = plain.dropFirst(whole.count).dropFirst()
    digits = (whole + fraction).utf8.map { $0 &- UInt8(ascii: "0") }
    exponent = whole.utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    round(keeping: ShownNumber.significant)
  }

  var timesHundred: ShownNumber {
    var result = self
    result.exponent += 2
    return result
  }

  /// With so many decimals, halves away from zero, zeros at the end kept.
  func rounded(to decimals: Int) -> ShownNumber {
    var result = self
    result.round(keeping: exponent + decimals)
    let wanted = result.exponent + decimals
    if result.digits.isEmpty { result.exponent = 0 }
    let missing = (result.digits.isEmpty ? decimals : wanted) - result.digits.count
    if missing > 0, missing < 100 {
      result.digits += Array(repeating: 0, count: missing)
    }
    return result
  }

  private mutating func round(keeping count: Int) {
    if count < 0 {
      digits = []
    } else if count < digits.count {
      let goesUp = digits[count] >= 5
      digits.removeSubrange(count...)
      if goesUp { addOneAtTheEnd() }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { isNegative = false }
  }

  private mutating func addOneAtTheEnd() {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  /// Plain decimals, never with an exponent.
  var text: String {
    var whole = ""
    var fraction = ""
    for position in 0..<max(digits.count, exponent, 0) {
      let digit = position < digits.count ? digits[position] : 0
      let sign = String(digit)
      if position < exponent { whole += sign } else { fraction += sign }
    }
    if exponent < 0, !digits.isEmpty {
      fraction = String(repeating: "0", count: -exponent) + fraction
    }
    let plain = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return isNegative ? "-" + plain : plain
  }
}
