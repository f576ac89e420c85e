import Lang

/// Where one part of every row of a file comes from.
enum Feed {
  case column(Int)
  /// The same bytes for every row: a constant, or a capture of the file's name.
  case constant([UInt8])
  /// The same bytes for every row: a capture of the header of a column.
  case captured([UInt8], column: Int)
  /// Texts and columns one after the other; blank where one of the columns is.
  case template([Part])

  enum Part {
    case text([UInt8])
    case column(Int)
  }

  /// Looks a mapped value up in a file; nil where the column is absent.
  static func find(
    _ value: MappingValue, in header: Header, captures: [String: String]
  ) throws(LoadProblem) -> Feed? {
    switch value.kind {
    case .constant(let text): return .constant(Array(text.utf8))
    case .capture(let name): return .constant(Array((captures[name] ?? "").utf8))
    case .filled(let pattern): return try filled(pattern, in: header, captures: captures)
    // Which of the columns it is, only the unfolding knows.
    case .columns: return nil
    case .position(let position):
      guard position <= header.columns.count else {
        throw LoadProblem(.header(.noPosition(position, columns: header.columns.count)))
      }
      return .column(position - 1)
    case .header(let name, let occurrence):
      return try column(name, occurrence, in: header).map { .column($0) }
    }
  }

  private static func column(
    _ name: String, _ occurrence: Int?, in header: Header
  ) throws(LoadProblem) -> Int? {
    switch header.lookup(name, occurrence: occurrence) {
    case .column(let index): return index
    case .absent: return nil
    case .repeated(let count):
      throw LoadProblem(.header(.repeatedColumn(name, count: count)), line: header.line)
    case .tooFew(let count):
      throw LoadProblem(
        .header(.noOccurrence(name, wanted: occurrence ?? 1, found: count)), line: header.line)
    }
  }

  /// A text completed by captures, and by the columns of the names that nothing captured.
  private static func filled(
    _ pattern: FilePattern, in header: Header, captures: [String: String]
  ) throws(LoadProblem) -> Feed {
    let open = pattern.captures.filter { captures[$0] == nil }
    guard !open.isEmpty else { return .constant(Array(pattern.filled(with: captures).utf8)) }
    var parts: [Part] = []
    for piece in pattern.pieces {
      switch piece {
      case .literal(let text): parts.append(.text(Array(text.utf8)))
      case .capture(let name):
        if let text = captures[name] {
          parts.append(.text(Array(text.utf8)))
          continue
        }
        guard let index = try column(name, nil, in: header) else {
          throw LoadProblem(
            .header(.noColumn(name, field: pattern.text, near: [])), line: header.line)
        }
        parts.append(.column(index))
      }
    }
    return .template(parts)
  }

  /// The bytes for a row, and where they stand in them.
  func bytes(_ row: CSVRow, _ reader: CSVReader) -> (bytes: [UInt8], range: Range<Int>) {
    switch self {
    case .column(let index): (reader.bytes, row.cell(index))
    case .constant(let bytes), .captured(let bytes, _): (bytes, 0..<bytes.count)
    case .template(let parts): Feed.filled(parts, row, reader)
    }
  }

  private static func filled(
    _ parts: [Part], _ row: CSVRow, _ reader: CSVReader
  ) -> (bytes: [UInt8], range: Range<Int>) {
    var bytes: [UInt8] = []
    for part in parts {
      switch part {
      case .text(let text): bytes.append(contentsOf: text)
      case .column(let index):
        let cell = row.cell(index)
        guard !cell.isEmpty else { return ([], 0..<0) }
        bytes.append(contentsOf: reader.bytes[cell])
      }
    }
    return (bytes, 0..<bytes.count)
  }

  func text(_ row: CSVRow, _ reader: CSVReader) -> String {
    let (bytes, range) = bytes(row, reader)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Offset of the cell, for the place of a problem.
  func offset(_ row: CSVRow) -> Int? {
    switch self {
    case .column(let index): row.cell(index).lowerBound
    case .template(let parts): Feed.columns(parts).first.map { row.cell($0).lowerBound }
    case .constant, .captured: nil
    }
  }

  /// The header over it, for messages.
  func name(in header: Header) -> String {
    switch self {
    case .column(let index), .captured(_, let index):
      index < header.columns.count ? header.columns[index].text : "\(index + 1)"
    case .constant(let bytes): String(decoding: bytes, as: UTF8.self)
    case .template(let parts):
      Feed.columns(parts).first.map { Feed.column($0).name(in: header) } ?? ""
    }
  }

  private static func columns(_ parts: [Part]) -> [Int] {
    parts.compactMap { part in
      switch part {
      case .column(let index): index
      case .text: nil
      }
    }
  }
}
