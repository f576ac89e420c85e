import Lang

/// A column that the mapping names, and whether every file must have it.
struct MappedColumn {
  /// `place`, `n`, `race`
  var field: String
  var header: String
  var isRequired: Bool
  /// `{group}_RATE_{year}`: any column that fits will do.
  var pattern: FilePattern?
}

/// Finds the header of a file: the first row, or pair of rows, that holds every mapped column.
struct HeaderFinder {
  let mapped: [MappedColumn]
  let options: LoadOptions
  /// The first records of the file, with their lines.
  private let rows: [(line: Int, cells: [String])]

  /// Records looked at: no header stands further down.
  private static let depth = 80

  /// - Parameter reader: one that stands before the first record of the file.
  init(
    _ reader: inout CSVReader, mapped: [MappedColumn], options: LoadOptions
  ) throws(CSVProblem) {
    self.mapped = mapped
    self.options = options
    var row = CSVRow()
    var rows: [(line: Int, cells: [String])] = []
    while rows.count < HeaderFinder.depth, try reader.next(&row) {
      rows.append((row.line, row.cells.map { reader.text($0) }))
    }
    self.rows = rows
  }

  func find() throws(LoadProblem) -> Header {
    guard !rows.isEmpty else { throw LoadProblem(.text(.empty)) }
    switch options.header {
    case .none: return headless
    case .lines(let first, let second): return try given(first, second)
    case .found: break
    }
    let required = mapped.filter(\.isRequired)
    for index in rows.indices where rows[index].line > options.skip ?? 0 {
      if fits(single(index), required) { return single(index) }
      guard index + 1 < rows.count, !fits(single(index + 1), required) else { continue }
      let pair = pair(index)
      if !required.isEmpty, fits(pair, required) { return pair }
    }
    throw problem(required)
  }

  /// Without required columns the first row of two cells or more is the header.
  private func fits(_ header: Header, _ required: [MappedColumn]) -> Bool {
    guard required.isEmpty else { return required.allSatisfy(header.holds) }
    guard header.columns.count(where: { !$0.name.isEmpty }) > 1 || header.columns.count == 1 else {
      return false
    }
    return mapped.isEmpty || mapped.contains { header.holds($0) }
  }

  private func single(_ index: Int) -> Header {
    Header(
      columns: rows[index].cells.map { HeaderColumn($0) }, records: index + 1,
      titles: titles(before: index), line: rows[index].line)
  }

  /// Two rows: a group's name in the upper one covers the empty cells to its right.
  private func pair(_ index: Int) -> Header {
    let upper = rows[index].cells
    let lower = rows[index + 1].cells
    var group = ""
    var columns: [HeaderColumn] = []
    for position in 0..<max(upper.count, lower.count) {
      if position < upper.count, !upper[position].isEmpty { group = upper[position] }
      let text = position < lower.count ? lower[position] : ""
      columns.append(HeaderColumn(text, group: group))
    }
    return Header(
      columns: columns, records: index + 2, titles: titles(before: index),
      line: rows[index + 1].line)
  }

  private func titles(before index: Int) -> [String] {
    rows[..<index].compactMap { row in
      let text = row.cells.filter { !$0.isEmpty }.joined(separator: " · ")
      return text.isEmpty ? nil : text
    }
  }

  private var headless: Header {
    let first = rows.firstIndex { $0.line > options.skip ?? 0 } ?? 0
    let width = rows.map(\.cells.count).max() ?? 0
    let columns = (0..<width).map { HeaderColumn("column \($0 + 1)") }
    return Header(columns: columns, records: first, titles: titles(before: first), line: 0)
  }

  private func given(_ first: Int, _ second: Int?) throws(LoadProblem) -> Header {
    guard let index = rows.firstIndex(where: { $0.line >= first }), rows[index].line == first else {
      throw LoadProblem(.header(.noHeader(mapped.filter(\.isRequired).map(\.header))), line: first)
    }
    guard second != nil, index + 1 < rows.count else { return single(index) }
    return pair(index)
  }

  /// Which column is nowhere, else that they are never together.
  private func problem(_ required: [MappedColumn]) -> LoadProblem {
    let headers = rows.indices.map(single) + rows.indices.dropLast().map(pair)
    let best = headers.max { left, right in
      required.count(where: left.holds) < required.count(where: right.holds)
    }
    for column in mapped
    where column.isRequired && !headers.contains(where: { $0.holds(column) }) {
      let texts = Set((best?.columns ?? []).map(\.text)).filter { !$0.isEmpty }
      let near = suggestions(for: column.header, among: texts.sorted().map { Candidate($0) })
      return LoadProblem(
        .header(.noColumn(column.header, field: column.field, near: near)), line: best?.line)
    }
    return LoadProblem(.header(.noHeader(required.map(\.header))))
  }
}
