import Lang

extension Guess {
  /// What each column would be read as, in words, by position.
  var assignments: [Int: String] {
    var words: [Int: String] = [:]
    for (position, role) in roles.enumerated() { words[position] = role.inWords }
    for family in families {
      for column in family.columns { words[column] = "number, of `\(family.pattern)`" }
    }
    for set in measures.reversed() {
      if let n = set.n { words[n] = "number of people (n)" }
      if let met = set.met { words[met] = "number who met it (met)" }
      if let rate = set.percent { words[rate] = "percent" }
      if let value = set.value { words[value] = "value, a \(set.kind.rawValue)" }
    }
    if let code = place.code { words[code] = "code of the \(place.level)" }
    for dimension in groups.new { words[dimension.column] = "groups by \(dimension.id), new" }
    return words
  }
}
