import Workbook

extension CSVReader {
  /// The 1-based line and column of an offset, as an editor counts them.
  func location(of offset: Int) -> (line: Int, column: Int) {
    guard !isSheet else { return cell(at: offset) }
    var line = 1
    var lineStart = 0
    let end = min(offset, bytes.count)
    var index = 0
    while index < end {
      let byte = bytes[index]
      index += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
      guard index <= end else { break }
      line += 1
      lineStart = index
    }
    let column = String(decoding: bytes[lineStart..<end], as: UTF8.self).count + 1
    return (line, column)
  }

  /// The 1-based row and column of a cell of a sheet.
  private func cell(at offset: Int) -> (line: Int, column: Int) {
    let before = bytes.prefix(max(0, offset))
    let row = before.count { $0 == SheetText.recordSeparator } + 1
    let cells = before.reversed().prefix { $0 != SheetText.recordSeparator }
    return (row, cells.count { $0 == delimiter } + 1)
  }
}
