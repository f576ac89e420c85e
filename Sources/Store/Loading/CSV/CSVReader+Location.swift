extension CSVReader {
  /// The 1-based line and column of an offset in the record read last, as an editor counts them.
  func location(of offset: Int) -> (line: Int, column: Int) {
    guard !isSheet else { return cell(at: offset) }
    var line = record.line
    var lineStart = min(record.start, bytes.count)
    let end = max(lineStart, min(offset, bytes.count))
    var index = lineStart
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
    let start = min(record.start, bytes.count)
    let before = bytes[start..<max(start, min(offset, bytes.count))]
    return (record.line, before.count { $0 == delimiter } + 1)
  }
}
