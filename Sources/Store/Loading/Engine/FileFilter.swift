import Lang

extension LoadMapping {
  /// Whether a file may hold a row that `keep` takes, by what was captured of its name.
  ///
  ///     keep = not "{table}" contains "_ct"   leaves rates_race_ct.csv out before it is opened
  func mayTake(_ file: MatchedFile) -> Bool {
    options.keep?.decided(by: file.captures) ?? true
  }
}

extension LineCondition {
  /// The outcome for every row of a file; nil where it depends on the row.
  fileprivate func decided(by captures: [String: String]) -> Bool? {
    switch self {
    case .equal(let value, let texts, let negated):
      return value.text(captures).map { text in
        texts.contains { folded($0) == folded(text) } != negated
      }
    case .contains(let value, let part):
      return value.text(captures).map { folded($0).contains(folded(part)) }
    case .startsWith(let value, let part):
      return value.text(captures).map { folded($0).hasPrefix(folded(part)) }
    case .compare, .missing: return nil
    case .not(let inner): return inner.decided(by: captures).map { !$0 }
    case .and(let parts):
      let outcomes = parts.map { $0.decided(by: captures) }
      if outcomes.contains(false) { return false }
      return outcomes.contains(nil) ? nil : true
    case .or(let parts):
      let outcomes = parts.map { $0.decided(by: captures) }
      if outcomes.contains(true) { return true }
      return outcomes.contains(nil) ? nil : false
    }
  }
}

extension MappingValue {
  /// The text for every row of a file; nil where it is a column.
  fileprivate func text(_ captures: [String: String]) -> String? {
    switch kind {
    case .filled(let pattern):
      pattern.captures.allSatisfy { captures[$0] != nil } ? pattern.filled(with: captures) : nil
    case .header, .position, .columns, .capture, .constant: nil
    }
  }
}
