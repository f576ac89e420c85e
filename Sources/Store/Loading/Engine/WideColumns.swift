import Lang

/// The columns of one observation of a row, found by what stands in their headers.
///
///     MBL_COHORT_1112, MBL_RATE_1112   →   group MBL, year 1112: n and percent
struct WideColumns {
  /// Captures of the file's name and of the headers.
  var captures: [String: String]
  /// Columns of the measures that stand in several, by the field.
  var columns: [String: Int] = [:]
  /// The column whose header gave the captures; nil in a file that is not wide.
  var first: Int?

  /// Where a part of the observation comes from; what a header says is known for every row.
  func feed(_ value: MappingValue?, in header: Header) throws(LoadProblem) -> Feed? {
    guard let value else { return nil }
    let feed = try Feed.find(value, in: header, captures: captures)
    guard let first, value.isCaptured, case .constant(let bytes) = feed else { return feed }
    return .captured(bytes, column: first)
  }

  func measure(
    _ field: String, _ value: MappingValue?, in header: Header
  ) throws(LoadProblem) -> Feed? {
    if let column = columns[field] { return .column(column) }
    return try feed(value, in: header)
  }
}

extension MappingValue {
  fileprivate var isCaptured: Bool {
    switch kind {
    case .capture, .filled: true
    case .header, .position, .constant, .columns: false
    }
  }
}

/// The columns that one measure of a wide file stands in.
private struct WideMeasure {
  var field: String
  var pattern: FilePattern
  /// By what they captured, folded, in the order of the pattern; with their position.
  var columns: [[String]: Int] = [:]
  /// In the order of the file.
  var found: [(position: Int, captures: [String: String])] = []

  /// Columns with a place of their own in the mapping are none of these.
  init(
    _ field: String, _ pattern: FilePattern, in header: Header, besides mapped: Set<String>
  ) throws(LoadProblem) {
    self.field = field
    self.pattern = pattern
    for (position, column) in header.columns.enumerated() where !mapped.contains(column.name) {
      guard let captures = column.match(pattern) else { continue }
      guard columns.updateValue(position, forKey: key(captures)) == nil else {
        throw LoadProblem(.header(.repeatedColumn(column.text, count: 2)), line: header.line)
      }
      found.append((position, captures))
    }
  }

  func key(_ captures: [String: String]) -> [String] {
    pattern.captures.map { folded(captures[$0] ?? "") }
  }
}

extension ObservationLoad {
  /// Brings the columns of a wide file together by equal captures; one without others elsewhere.
  ///
  /// A column whose partner is not there is left out, and a note names it.
  func unfolded(_ file: OpenFile) throws(LoadProblem) -> [WideColumns] {
    let mapped = Set(mapping.mappedColumns.filter { $0.pattern == nil }.map { folded($0.header) })
    var wide: [WideMeasure] = []
    for (field, value) in observations.measures {
      guard case .columns(let pattern) = value.kind else { continue }
      wide.append(try WideMeasure(field, pattern, in: file.header, besides: mapped))
    }
    let widest = wide.max { $0.pattern.captures.count < $1.pattern.captures.count }
    guard let widest else { return [WideColumns(captures: file.captures)] }
    var lone = Set(wide.flatMap { $0.found.map(\.position) })
    var all: [WideColumns] = []
    for (position, captures) in widest.found {
      var columns = WideColumns(captures: file.captures, first: position)
      columns.captures.merge(captures) { _, header in header }
      for measure in wide {
        columns.columns[measure.field] = measure.columns[measure.key(captures)]
      }
      guard columns.columns.count == wide.count else { continue }
      lone.subtract(columns.columns.values)
      all.append(columns)
    }
    for position in lone.sorted() {
      counts.add(.loneColumn, example: file.header.columns[position].text)
    }
    guard !all.isEmpty else {
      throw LoadProblem(
        .header(.noColumn(widest.pattern.text, field: widest.field, near: [])),
        line: file.header.line)
    }
    return all
  }
}
