/// The name of a column by its position from 1: 1 is `A`, 27 is `AA`.
public func columnName(_ position: Int) -> String {
  var letters = ""
  var rest = position
  while rest > 0 {
    let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
    letters = String(UnicodeScalar(letter)) + letters
    rest = (rest - 1) / 26
  }
  return letters
}

/// The position of the column in `AB12`; nil where it is no reference of a cell.
func columnPosition(of reference: String) -> Int? {
  var position = 0
  for byte in reference.utf8 {
    guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
    position = position * 26 + Int(byte - UInt8(ascii: "A")) + 1
    guard position <= Limit.columns else { return nil }
  }
  return position > 0 ? position : nil
}
