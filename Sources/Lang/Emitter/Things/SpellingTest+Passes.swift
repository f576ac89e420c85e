import Tabular

extension SpellingTest {
  /// Whether a spelling in the store is meant.
  func passes(_ spelling: String) -> Bool {
    switch self {
    case .equals(let wanted): folded(spelling) == folded(wanted)
    case .contains(let part): SpellingTest.contains(folded(spelling), folded(part))
    case .starts(let part): folded(spelling).hasPrefix(folded(part))
    case .period(let comparison, let endYear, let part):
      SpellingTest.key(ofPeriod: spelling).map { key in
        comparison.holds(key, (endYear, part == 0 ? key.1 : part))
      } ?? false
    }
  }

  /// By characters, so that a letter is never found inside an accented one.
  private static func contains(_ text: String, _ part: String) -> Bool {
    guard !part.isEmpty else { return true }
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(part) { return true }
      start = text.index(after: start)
    }
    return false
  }

  /// The year a period ends in and its part, from its text: `2018-19` → 2019.
  private static func key(ofPeriod text: String) -> (Int, Int)? {
    let plain = text.hasPrefix("FY") ? text.dropFirst(2) : text[...]
    let pieces = plain.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard let year = pieces.first.flatMap({ Int($0) }) else { return nil }
    guard pieces.count > 1 else { return (year, 0) }
    let second = pieces[1]
    if second.hasPrefix("Q") || second.hasPrefix("M") {
      return Int(second.dropFirst()).map { (year, $0) }
    }
    guard let number = Int(second) else { return nil }
    if pieces.count > 2 { return Int(pieces[2]).map { (year, number * 100 + $0) } }
    return (second.count == 4 ? number : year + 1, 0)
  }
}

extension ComparisonOperator {
  func holds(_ left: (Int, Int), _ right: (Int, Int)) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// What `not (a < b)` is where both have a value: `>=`.
  var opposite: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same with its sides exchanged: `a < b` is `b > a`.
  var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  var sql: SQLOperator {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
