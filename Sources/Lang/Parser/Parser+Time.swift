/// The clauses that say when, and which of them may stand together.
extension Parser {
  mutating func parseTime(_ keyword: Keyword) -> TimeClause {
    switch keyword {
    case .since:
      if consume(if: .baseline) { return .sinceBaseline }
      return .since(parsePeriod(after: .since))
    case .until: return .until(parsePeriod(after: .until))
    case .latest: return .latest
    case .last:
      let amount = parseCount(after: .last)
      return .last(amount, unit: parseName("a unit such as `years`"))
    default:
      let first = parsePeriod(after: .in)
      guard consume(if: .to) else { return .in(first, to: nil) }
      return .in(first, to: parsePeriod(after: .to))
    }
  }

  /// Reports a clause that stands twice, and two that both say when.
  mutating func checkRepetition(_ clause: Clause, _ earlier: [Clause]) {
    let word = clause.kind.keyword
    if let first = earlier.first(where: { $0.kind.keyword == word }) {
      let span = SourceSpan(clause.span.start, clause.span.start + word.rawValue.utf8.count)
      record(
        SyntaxProblem.repeatedClause(word, again: span, fix: repetitionFix(first, clause))
          .diagnostic)
      return
    }
    guard case .time(let time) = clause.kind else { return }
    for case .time(let other) in earlier.lazy.map(\.kind) where !time.agrees(with: other) {
      let problem = SyntaxProblem.timeClash(
        other.keyword.rawValue, time.keyword.rawValue, at: clause.span)
      return record(problem.diagnostic)
    }
  }

  /// Two clauses that follow each other can be made one.
  private func repetitionFix(_ first: Clause, _ second: Clause) -> Fix? {
    let word = second.kind.keyword
    let gap = source.slice(SourceSpan(first.span.end, second.span.start))
    guard gap.allSatisfy(\.isWhitespace) else { return nil }
    let start = second.span.start
    switch (first.kind, second.kind) {
    case (.by, .by), (.without, .without), (.using, .using), (.with, .with):
      return Fix(SourceSpan(first.span.end, start + word.rawValue.utf8.count), ",")
    case (.where(let one), .where(let other)), (.having(let one), .having(let other)):
      if case .or = one.kind { return nil }
      if case .or = other.kind { return nil }
      return Fix(SourceSpan(start, start + word.rawValue.utf8.count), "and")
    default: return nil
    }
  }
}

extension TimeClause {
  var keyword: Keyword {
    switch self {
    case .in: .in
    case .since, .sinceBaseline: .since
    case .until: .until
    case .latest: .latest
    case .last: .last
    }
  }

  /// `until` says where a stretch ends that `since` or `last` starts; all else says the whole.
  func agrees(with other: TimeClause) -> Bool {
    switch (keyword, other.keyword) {
    case (.until, .since), (.since, .until), (.until, .last), (.last, .until): true
    default: false
    }
  }
}

extension ClauseKind {
  /// The word that starts the clause; `bottom` counts as `top`.
  public var keyword: Keyword {
    switch self {
    case .by: .by
    case .where: .where
    case .without: .without
    case .having: .having
    case .time(let time): time.keyword
    case .vs: .vs
    case .using: .using
    case .sort: .sort
    case .top: .top
    case .with: .with
    case .as: .as
    case .into: .into
    case .from: .from
    }
  }
}
