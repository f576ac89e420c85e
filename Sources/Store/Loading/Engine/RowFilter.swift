import Lang

/// Whether a row is taken: the `keep` of a mapping, its columns found in one file.
indirect enum RowFilter {
  case equal(Feed, Set<String>, negated: Bool)
  case compare(Feed, ComparisonOperator, Double)
  case missing(Feed, negated: Bool)
  case contains(Feed, String)
  case startsWith(Feed, String)
  case not(RowFilter)
  case and([RowFilter])
  case or([RowFilter])

  init(_ condition: LineCondition, in file: OpenFile) throws(LoadProblem) {
    func feed(_ value: MappingValue) throws(LoadProblem) -> Feed {
      guard let feed = try Feed.find(value, in: file.header, captures: file.captures) else {
        throw LoadProblem(
          .header(.noColumn(value.spelling, field: "keep", near: [])), line: file.header.line)
      }
      return feed
    }
    func all(_ parts: [LineCondition]) throws(LoadProblem) -> [RowFilter] {
      var filters: [RowFilter] = []
      for part in parts { filters.append(try RowFilter(part, in: file)) }
      return filters
    }
    switch condition {
    case .equal(let value, let texts, let negated):
      self = .equal(try feed(value), Set(texts.map { folded($0) }), negated: negated)
    case .compare(let value, let sign, let number): self = .compare(try feed(value), sign, number)
    case .missing(let value, let negated): self = .missing(try feed(value), negated: negated)
    case .contains(let value, let text): self = .contains(try feed(value), folded(text))
    case .startsWith(let value, let text): self = .startsWith(try feed(value), folded(text))
    case .not(let inner): self = .not(try RowFilter(inner, in: file))
    case .and(let parts): self = .and(try all(parts))
    case .or(let parts): self = .or(try all(parts))
    }
  }

  func takes(_ row: CSVRow, _ reader: CSVReader) -> Bool {
    switch self {
    case .equal(let feed, let texts, let negated):
      return texts.contains(folded(feed.text(row, reader))) != negated
    case .compare(let feed, let sign, let limit):
      let (bytes, range) = feed.bytes(row, reader)
      guard let number = printedNumber(bytes, range)?.double else { return false }
      return RowFilter.holds(number, sign, limit)
    case .missing(let feed, let negated):
      return feed.bytes(row, reader).range.isEmpty != negated
    case .contains(let feed, let text): return folded(feed.text(row, reader)).contains(text)
    case .startsWith(let feed, let text): return folded(feed.text(row, reader)).hasPrefix(text)
    case .not(let inner): return !inner.takes(row, reader)
    case .and(let parts): return parts.allSatisfy { $0.takes(row, reader) }
    case .or(let parts): return parts.contains { $0.takes(row, reader) }
    }
  }

  private static func holds(_ number: Double, _ sign: ComparisonOperator, _ limit: Double) -> Bool {
    switch sign {
    case .equal: number == limit
    case .notEqual: number != limit
    case .less: number < limit
    case .lessOrEqual: number <= limit
    case .greater: number > limit
    case .greaterOrEqual: number >= limit
    }
  }
}
