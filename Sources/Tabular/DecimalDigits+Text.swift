extension DecimalDigits {
  /// As people read it: `places` after the point and commas between thousands.
  ///
  ///     1234567.891 to 1 place   1,234,567.9
  public func text(places: Int) -> String {
    let number = rounded(toPlaces: places)
    var text = number.isNegative ? "-" : ""
    let whole = max(number.point, 0)
    if whole == 0 { text += "0" }
    for position in 0..<whole {
      if position > 0, (whole - position) % 3 == 0 { text += "," }
      text += String(number.digit(at: position))
    }
    guard places > 0 else { return text }
    text += "."
    for position in number.point..<(number.point + places) {
      text += String(number.digit(at: position))
    }
    return text
  }

  private func digit(at position: Int) -> UInt8 {
    digits.indices.contains(position) ? digits[position] : 0
  }
}

/// The shortest spelling that reads back as the same number, for programs: `71.4`, `5`, `1e-07`.
///
/// Every spelling it gives is valid in json too.
public func shortest(_ value: Double) -> String {
  let text = value.description
  if text == "-0.0" { return "0" }
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
