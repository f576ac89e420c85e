import Lang

extension Guess {
  /// What each column would be read as, in words, by position.
  var assignments: [Int: String] {
    var words: [Int: String] = [:]
    if let things {
      for position in roles.indices { words[position] = "text" }
      for (field, column) in things.fields { words[column] = "field `\(field)`" }
      return words
    }
    for (position, role) in roles.enumerated() { words[position] = role.inWords }
    for family in families {
      for column in family.columns { words[column] = "number, of `\(family.pattern)`" }
    }
    if let records {
      words[records.person] = "a person, told apart by a mark"
      if let met = records.met { words[met] = "met it, or not" }
      if let value = records.value { words[value] = "value, a mean" }
    }
    for set in measures.reversed() {
      if let n = set.n { words[n] = "number of people (n)" }
      if let met = set.met { words[met] = "number who met it (met)" }
      if let rate = set.percent { words[rate] = "percent" }
      if let value = set.value { words[value] = "value, a \(set.kind.rawValue)" }
    }
    for parent in place.parents {
      if let code = parent.code { words[code] = "code of the \(parent.level)" }
    }
    if let code = place.code { words[code] = "code of the \(place.level)" }
    for dimension in groups.new { words[dimension.column] = "groups by \(dimension.id), new" }
    return words
  }
}
