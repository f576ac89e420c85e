/// The texts that cells share: a cell holds the number of its text.
///
///     <si><r><t>Two or </t></r><r><t>more</t></r></si>   →   Two or more
final class SharedTexts: PartListener {
  private(set) var texts: [[UInt8]] = []
  private var text = CellText()
  private var bytes = 0

  func start(_ element: String, _ attributes: [String: String]) {
    if element == "si" { text = CellText() }
    text.start(element)
  }

  func text(_ piece: String) { text.add(piece) }

  func end(_ element: String) throws(WorkbookProblem) {
    text.end(element)
    guard element == "si" else { return }
    texts.append(text.bytes)
    bytes += text.bytes.count
    guard bytes <= Limit.text else { throw .tooLarge(millions: Limit.text / 1_000_000) }
  }

  func text(_ number: Int) -> [UInt8]? {
    texts.indices.contains(number) ? texts[number] : nil
  }
}

/// The text of one `si` or `is`: its runs joined, without what tells how it is spoken.
struct CellText {
  private var pieces = ""
  private var isInText = false
  private var isSpoken = false

  mutating func start(_ element: String) {
    switch element {
    case "t": isInText = !isSpoken
    case "rPh": isSpoken = true
    default: break
    }
  }

  mutating func add(_ piece: String) {
    if isInText { pieces += piece }
  }

  mutating func end(_ element: String) {
    switch element {
    case "t": isInText = false
    case "rPh": isSpoken = false
    default: break
    }
  }

  var bytes: [UInt8] { plain(pieces) }
}

/// A text of a workbook without its escapes: `_x000D_` is a character XML cannot hold.
///
/// Control characters other than line ends and tabs become spaces, so that the separators of a
/// sheet's text stand for themselves alone. ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
func plain(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { $0 == UInt8(ascii: "_") || $0 < 0x20 }) else { return bytes }
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if let character = escaped(bytes, at: index) {
      result.append(contentsOf: String(character).utf8)
      index += 7
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  // A carriage return beside a line feed says nothing more.
  result.removeAll { $0 == 0x0D }
  return result.map { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 ? 0x20 : $0 }
}

/// `_x0041_` → `A`
private func escaped(_ bytes: [UInt8], at start: Int) -> Unicode.Scalar? {
  guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"),
    bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self)
  guard digits.utf8.allSatisfy({ UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 }) else {
    return nil
  }
  return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
}
