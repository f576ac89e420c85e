/// A small workbook written as text, for tests.
///
///     [sheet 2015-16]
///     District | Rate       | Tested on
///     North    | 0.367@0.0% | 43709@yyyy\-mm\-dd
///
/// A line a row, `|` between cells. A number is a number, `number@format` has a format, `TRUE` is a
/// boolean, `#N/A` an error, `~` a line end inside a text; anything else is a shared text. A line
/// that begins with `-` is hidden, and so is a sheet marked `[hidden Notes]`.
public struct TestWorkbook {
  private var sheets: [(name: String, isHidden: Bool, rows: [String])] = []
  private var texts: [String] = []
  private var formats: [String] = []
  private var isFrom1904 = false

  public init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "[1904]" {
        isFrom1904 = true
      } else if line.hasPrefix("["), let space = line.firstIndex(of: " ") {
        let name = line[line.index(after: space)...].dropLast()
        sheets.append((String(name), line.hasPrefix("[hidden"), []))
      } else if !sheets.isEmpty {
        sheets[sheets.count - 1].rows.append(line)
      }
    }
  }

  public var bytes: [UInt8] {
    var copy = self
    return zipArchive(copy.parts())
  }

  private mutating func parts() -> [(name: String, text: String)] {
    var parts: [(String, String)] = []
    for index in sheets.indices {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet(sheets[index].rows)))
    }
    let numbers = Array(1...max(1, sheets.count)).prefix(sheets.count)
    let links =
      numbers.map { link("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }.joined()
      + link("shared", "sharedStrings", "/xl/sharedStrings.xml")
      + link("styles", "styles", "styles.xml")
    let tabs = zip(numbers, sheets).map { number, sheet in
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      return
        "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
    }
    let system = isFrom1904 ? "<workbookPr date1904=\"1\"/>" : ""
    parts += [
      ("_rels/.rels", relationships(link("rId1", "officeDocument", "xl/workbook.xml"))),
      ("xl/_rels/workbook.xml.rels", relationships(links)),
      ("xl/workbook.xml", "<workbook>\(system)<sheets>\(tabs.joined())</sheets></workbook>"),
      ("xl/sharedStrings.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"),
      ("xl/styles.xml", styles),
    ]
    return parts.map { ($0.0, "<?xml version=\"1.0\"?>" + $0.1) }
  }

  private mutating func sheet(_ rows: [String]) -> String {
    var text = ""
    for (index, row) in rows.enumerated() {
      let isHidden = row.hasPrefix("-")
      let cells = (isHidden ? String(row.dropFirst()) : row).split(
        separator: "|", omittingEmptySubsequences: false)
      var written = ""
      for (position, cell) in cells.enumerated() {
        let name = "\(letters(position))\(index + 1)"
        written += self.cell(trimmed(String(cell)), at: name)
      }
      guard !written.isEmpty else { continue }
      text += "<row r=\"\(index + 1)\"\(isHidden ? " hidden=\"1\"" : "")>\(written)</row>"
    }
    return "<worksheet><sheetData>\(text)</sheetData></worksheet>"
  }

  private mutating func cell(_ text: String, at name: String) -> String {
    if text.isEmpty { return "" }
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    if parts.count == 2, Double(parts[0]) != nil {
      formats.append(parts[1])
      return "<c r=\"\(name)\" s=\"\(formats.count)\"><v>\(parts[0])</v></c>"
    }
    if Double(text) != nil { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
    if text == "TRUE" || text == "FALSE" {
      return "<c r=\"\(name)\" t=\"b\"><v>\(text == "TRUE" ? 1 : 0)</v></c>"
    }
    if text.hasPrefix("#") { return "<c r=\"\(name)\" t=\"e\"><v>\(text)</v></c>" }
    // Two runs and a reading, as a word with one bold letter has.
    let plain = escaped(String(text.map { $0 == "~" ? "\n" : $0 }))
    texts.append("<r><t>\(plain)</t></r><r><t></t></r><rPh sb=\"0\"><t>spoken</t></rPh>")
    return "<c r=\"\(name)\" t=\"s\"><v>\(texts.count - 1)</v></c>"
  }

  private var styles: String {
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\($0.offset + 164)\" formatCode=\"\(escaped($0.element))\"/>"
    }
    let cells = formats.indices.map { "<xf numFmtId=\"\($0 + 164)\"/>" }
    return "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
      + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs></styleSheet>"
  }

  private func link(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://example.org/\(type)\" Target=\"\(target)\"/>"
  }

  private func relationships(_ links: String) -> String {
    "<Relationships>\(links)</Relationships>"
  }

  private func letters(_ position: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + position % 26)))
    return position < 26 ? letter : letters(position / 26 - 1) + letter
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}

/// A ZIP archive that stores its parts as they are, uncompressed.
///
/// APPNOTE.TXT 6.3.10: local headers, the central directory, its end.
public func zipArchive(_ parts: [(name: String, text: String)]) -> [UInt8] {
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let name = Array(part.name.utf8)
    let content = Array(part.text.utf8)
    let size = UInt32(content.count)
    let facts =
      low(20, 2) + low(0, 8) + low(checksum(content), 4) + low(size, 4) + low(size, 4)
      + low(UInt32(name.count), 2) + low(0, 2)
    directory += low(0x0201_4B50, 4) + low(20, 2) + facts + low(0, 10)
    directory += low(UInt32(bytes.count), 4) + name
    bytes += low(0x0403_4B50, 4) + facts + name + content
  }
  let start = UInt32(bytes.count)
  let count = UInt32(parts.count)
  bytes += directory
  bytes += low(0x0605_4B50, 4) + low(0, 4) + low(count, 2) + low(count, 2)
  return bytes + low(UInt32(directory.count), 4) + low(start, 4) + low(0, 2)
}

/// A number in so many bytes, lowest first.
private func low(_ number: UInt32, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) : 0 }
}

/// CRC-32 as ZIP has it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return ~sum
}
