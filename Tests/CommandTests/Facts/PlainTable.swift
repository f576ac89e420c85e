import Foundation

/// A file of cells between commas, split as plainly as can be: none of the project's own reader.
struct PlainTable {
  private var rows: [[Substring]] = []

  init(_ url: URL) throws {
    // Bytes as they are, each a character; what is counted is ASCII.
    let text = String(decoding: try Data(contentsOf: url).map { $0 < 128 ? $0 : 63 }, as: UTF8.self)
    var row: [Substring] = []
    var start = text.utf8.startIndex
    var isQuoted = false
    var last: UInt8 = 0
    var index = start
    func endCell() {
      row.append(text[start..<index])
      start = text.utf8.index(after: index)
    }
    func endRow() {
      endCell()
      rows.append(row)
      row.removeAll()
    }
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      switch byte {
      case 34: isQuoted.toggle()
      case 44 where !isQuoted: endCell()
      // LF after CR ends nothing more.
      case 10 where !isQuoted && last == 13: start = text.utf8.index(after: index)
      case 10 where !isQuoted, 13 where !isQuoted: endRow()
      default: break
      }
      last = byte
      index = text.utf8.index(after: index)
    }
    if start < index { row.append(text[start..<index]) }
    if !row.isEmpty { rows.append(row) }
  }

  /// How often each kind of cell stands below a header; nil without such a header.
  func kinds(below title: String, occurrence: Int) -> [String: Int]? {
    func isTitle(_ cell: Substring) -> Bool {
      let text = Self.text(cell)
      return text == title || text.hasPrefix(title + "_")
    }
    guard let header = rows.firstIndex(where: { $0.contains(where: isTitle) }) else { return nil }
    let places = rows[header].indices.filter { isTitle(rows[header][$0]) }
    guard places.indices.contains(occurrence - 1) else { return nil }
    let place = places[occurrence - 1]
    var kinds: [String: Int] = [:]
    for row in rows[(header + 1)...] where row.indices.contains(place) {
      kinds[Self.kind(Self.text(row[place])), default: 0] += 1
    }
    return kinds
  }

  /// How often a text is the whole of a cell, in any column.
  func count(of text: String) -> Int {
    rows.reduce(0) { sum, row in
      sum + row.count { $0.utf8.count <= text.utf8.count + 2 && Self.text($0) == text }
    }
  }

  private static func text(_ cell: Substring) -> Substring {
    guard cell.first == "\"" || cell.first == " " || cell.last == " " else { return cell }
    return cell.trimming { $0 == "\"" || $0 == " " }
  }

  /// What a cell says, by a short list made for these files alone.
  static func kind(_ cell: Substring) -> String {
    switch cell {
    case "": return "missing"
    case "*", "PS": return "suppressed"
    case "N/A": return "not_applicable"
    case ".": return "no_people"
    default: break
    }
    if ["GE", "GT", "LE", "LT"].contains(cell.prefix(2)) { return "interval" }
    let number = cell.hasSuffix("%") ? cell.dropLast() : cell
    if Double(number) != nil { return "number" }
    let ends = cell.split(separator: "-")
    if ends.count == 2, ends.allSatisfy({ Double($0) != nil }) { return "interval" }
    return "unknown: \(cell)"
  }
}

extension Substring {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
