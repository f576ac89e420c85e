/// The words that `with` knows besides the columns of an answer.
///
///     show kindergarten_ready by race with total, missing
enum WithWord: String, CaseIterable {
  case total, n, ci, missing, partial, mix, target, projection, former

  init?(_ name: Name) {
    self.init(rawValue: name.folded)
  }
}

/// A word of `with` where the question has no answer to it.
struct WithElsewhere {
  let word: WithWord
  /// What stands before it.
  let asked: Asked
  /// As typed after the verb: `early_reading`; `by race`.
  let subject: String
  let groups: String
  let span: SourceSpan

  enum Asked {
    case numbers(VerbName)
    /// `gap … using`
    case measures
    /// `list`, `count` and the sums of what things carry.
    case things(VerbName, String)
  }

  /// A question about numbers.
  init(_ word: WithWord, _ query: Query, at span: SourceSpan) {
    let isMeasured = query.clauses.contains { $0.kind.name == .using } && query.verb == .gap
    self.init(word, isMeasured ? .measures : .numbers(query.verb), query, at: span)
  }

  init(_ word: WithWord, _ asked: Asked, _ query: Query, at span: SourceSpan) {
    self.word = word
    self.asked = asked
    self.span = span
    subject = query.subjects.first.map(\.text) ?? "all"
    var groups = ""
    for clause in query.clauses {
      if case .by(let names) = clause.kind, let first = names.first { groups = first.text }
    }
    self.groups = groups
  }
}
