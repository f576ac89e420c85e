import Workbook

/// Reads separated text record by record: RFC 4180, and what is found in the wild.
///
/// Lines end in CR, LF or CRLF; quoted cells may hold any of them; `="0020011"` is `0020011`.
/// The text of a workbook's sheet has separators of its own and no quotes. The reader holds a window
/// of the text, at most two pieces and the record it is in: what lies before the record is let go of.
/// Doubled quotes are made one inside `bytes`, where the text can only get shorter, so that every cell
/// is a range of one buffer until the next record is read.
struct CSVReader {
  private(set) var bytes: [UInt8]
  let delimiter: UInt8
  /// Rows end in the record separator, and line ends are text.
  let isSheet: Bool
  /// Longer cells are a quote that was never closed, or no table at all.
  static let longestCell = 100_000
  /// Longer records are no table: memory stays bounded whatever comes.
  static let longestRecord = 4_000_000

  /// Where the record read last starts.
  private(set) var record = (start: 0, line: 1)
  private(set) var records = 0
  private var position = 0
  private var line = 1
  /// Where more text comes from; a copy of a reader shares it, so only one of them may go on.
  private let pieces: TextPieces?

  /// Reads text that is in memory.
  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    isSheet = delimiter == SheetText.unitSeparator
    pieces = nil
  }

  /// Reads a file from its start.
  ///
  /// - Parameter head: text that was taken from `pieces` already.
  init(_ head: [UInt8], then pieces: TextPieces, delimiter: UInt8) {
    bytes = head
    self.delimiter = delimiter
    isSheet = false
    self.pieces = pieces
  }

  /// Reads the next record; no at the end of the file.
  mutating func next(_ row: inout CSVRow) throws(CSVProblem) -> Bool {
    letGo()
    record = (position, line)
    guard try has(position) else { return false }
    row.line = line
    row.start = position
    row.isQuoted = false
    row.cells.removeAll(keepingCapacity: true)
    var index = position
    while true {
      if let quote = try openingQuote(at: index) {
        index = try quotedCell(from: quote, into: &row)
      } else {
        index = try plainCell(from: index, into: &row)
      }
      guard try has(index) else { break }
      let byte = bytes[index]
      index += 1
      if byte == delimiter { continue }
      if byte == .carriageReturn, try isLineFeed(index) { index += 1 }
      line += 1
      break
    }
    position = index
    records += 1
    return true
  }

  /// Takes a row of its text for the record read last, so that problems are placed in it.
  mutating func stand(at row: CSVRow) { record = (row.start, row.line) }

  /// The text of a cell.
  func text(_ cell: Range<Int>) -> String { String(decoding: bytes[cell], as: UTF8.self) }

  /// The mark of the whole file, once it was read to the end.
  var mark: (sha256: String, bytes: Int)? {
    guard let pieces, let sha256 = pieces.sha256 else { return nil }
    return (sha256, pieces.bytes)
  }

  // MARK: The window

  /// Whether the text of the records so far is let go of before the next.
  var isAtEdge: Bool { pieces != nil && (position >= pieceSize || position == bytes.count) }

  /// Forgets what was read, a piece at a time.
  private mutating func letGo() {
    guard isAtEdge else { return }
    bytes.removeSubrange(..<position)
    position = 0
  }

  /// Whether there is a byte at an offset, read from the file if need be.
  @inline(__always)
  private mutating func has(_ index: Int) throws(CSVProblem) -> Bool {
    if index < bytes.count { return true }
    return try reads(to: index)
  }

  private mutating func reads(to index: Int) throws(CSVProblem) -> Bool {
    guard let pieces else { return false }
    while index >= bytes.count {
      if bytes.count - record.start > CSVReader.longestRecord {
        throw .longRecord(at: record.start)
      }
      do throws(PieceProblem) {
        let piece = try pieces.next(records: records)
        guard !piece.isEmpty else { return false }
        bytes += piece
      } catch {
        switch error {
        case .file(let problem): throw .file(problem)
        case .notUTF8(let valid):
          bytes += valid
          throw .notUTF8(at: bytes.count)
        }
      }
    }
    return true
  }

  private mutating func isLineFeed(_ index: Int) throws(CSVProblem) -> Bool {
    try has(index) && bytes[index] == .lineFeed
  }

  // MARK: Cells

  /// Offset of the quote that opens a cell: at once, after spaces, or after `=`.
  private mutating func openingQuote(at start: Int) throws(CSVProblem) -> Int? {
    guard !isSheet else { return nil }
    // Nearly every cell begins with what is neither.
    if start < bytes.count, bytes[start] > .quote, bytes[start] != .equals { return nil }
    var index = start
    while try has(index), bytes[index] == .space { index += 1 }
    guard try has(index) else { return nil }
    if bytes[index] == .equals, try has(index + 1) { index += 1 }
    return bytes[index] == .quote ? index : nil
  }

  private mutating func plainCell(
    from start: Int, into row: inout CSVRow
  ) throws(CSVProblem) -> Int {
    var index = start
    while true {
      index = plainEnd(from: index)
      guard try has(index) else { break }
      let byte = bytes[index]
      if byte == delimiter || endsRecord(byte) { break }
      if byte == 0 { throw .nul(at: index) }
      index += 1
    }
    if index - start > CSVReader.longestCell { throw .longCell(at: start) }
    row.cells.append(trimmed(start..<index))
    return index
  }

  /// Offset of the next byte that may end a plain cell, or of the end of the window.
  private func plainEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, bytes[index] >= .space, bytes[index] != delimiter { index += 1 }
      return index
    }
  }

  private func endsRecord(_ byte: UInt8) -> Bool {
    isSheet
      ? byte == SheetText.recordSeparator : byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func quotedCell(
    from quote: Int, into row: inout CSVRow
  ) throws(CSVProblem) -> Int {
    row.isQuoted = true
    let start = quote + 1
    let end = quotedEnd(from: start)
    // Nearly every quoted cell: no quote inside, and at once another cell.
    if end + 1 < bytes.count, bytes[end] == .quote, bytes[end + 1] == delimiter,
      end - start <= CSVReader.longestCell
    {
      row.cells.append(trimmed(withoutFormula(trimmed(start..<end))))
      return end + 1
    }
    var read = start
    var write = start
    var isShorter = false
    while true {
      let end = quotedEnd(from: read)
      if isShorter { move(read..<end, to: write) }
      write += end - read
      read = end
      guard try has(read) else { throw .unclosedQuote(at: quote) }
      if read - start > CSVReader.longestCell { throw .longCell(at: quote) }
      let byte = bytes[read]
      if byte == .quote {
        guard try has(read + 1), bytes[read + 1] == .quote else { break }
        read += 1
        isShorter = true
      } else if byte == .lineFeed {
        line += 1
      } else if byte == .carriageReturn {
        if try !isLineFeed(read + 1) { line += 1 }
      } else if byte == 0 {
        throw .nul(at: read)
      }
      if isShorter { bytes[write] = byte }
      read += 1
      write += 1
    }
    // What the shorter text left behind becomes spaces, so that columns still count right.
    if isShorter { for index in write..<read { bytes[index] = .space } }
    row.cells.append(trimmed(withoutFormula(trimmed(start..<write))))
    return try endOfQuotedCell(read + 1)
  }

  /// Offset of the next byte that is not plain text of a quoted cell, or of the end of the window.
  private func quotedEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, bytes[index] >= .space, bytes[index] != .quote { index += 1 }
      return index
    }
  }

  /// Brings text forward inside the window.
  private mutating func move(_ range: Range<Int>, to start: Int) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in range { bytes[start + index - range.lowerBound] = bytes[index] }
    }
  }

  /// After a closing quote only spaces may stand before the next cell.
  private mutating func endOfQuotedCell(_ start: Int) throws(CSVProblem) -> Int {
    var index = start
    while try has(index), bytes[index] == .space { index += 1 }
    guard try has(index) else { return index }
    let byte = bytes[index]
    let isEnd = byte == delimiter || byte == .lineFeed || byte == .carriageReturn
    guard isEnd else { throw .textAfterQuote(at: index) }
    return index
  }

  /// `="0020011"` → `0020011`: how spreadsheets keep the zeros of a code.
  private func withoutFormula(_ cell: Range<Int>) -> Range<Int> {
    guard cell.count >= 3, bytes[cell.lowerBound] == .equals,
      bytes[cell.lowerBound + 1] == .quote, bytes[cell.upperBound - 1] == .quote
    else { return cell }
    return (cell.lowerBound + 2)..<max(cell.lowerBound + 2, cell.upperBound - 1)
  }

  /// Without spaces, tabs, line ends and non-breaking spaces around.
  private func trimmed(_ cell: Range<Int>) -> Range<Int> {
    var low = cell.lowerBound
    var high = cell.upperBound
    guard low < high else { return cell }
    // Nearly every cell has neither, and none of the bytes that begin or end the latter.
    if bytes[low] > .space, bytes[low] < 0x80, bytes[high - 1] > .space, bytes[high - 1] < 0x80 {
      return cell
    }
    while low < high {
      if bytes[low] <= .space {
        low += 1
      } else if high - low >= 2, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while low < high {
      if bytes[high - 1] <= .space {
        high -= 1
      } else if high - low >= 2, bytes[high - 1] == 0xA0, bytes[high - 2] == 0xC2 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let equals = UInt8(ascii: "=")
  static let space = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
}
