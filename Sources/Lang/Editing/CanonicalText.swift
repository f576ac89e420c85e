/// A question on one line as the formatter would write it, without comments.
///
///     canonicalText(of: query)   // "gap kindergarten_ready by race since 2020 vs best"
public func canonicalText(of query: Query) -> String {
  var parts = [query.verb.rawValue]
  if !query.subjects.isEmpty { parts.append(canonicalText(of: query.subjects)) }
  if let collection = query.collection { parts.append("of \(canonicalText(of: collection))") }
  parts += query.clauses.inCanonicalOrder.map { canonicalText(of: $0.kind) }
  return parts.joined(separator: " ")
}

/// A name as it must be written to be read back: in backticks where it is no plain word.
public func canonicalText(of name: Name) -> String {
  guard name.parts.count == 1, let part = name.parts.first else { return name.text }
  let isWord = part.utf8.first.map { !Lexer.isDigit($0) } ?? false
  let isPlain = isWord && part.utf8.allSatisfy { Lexer.isWordByte($0) }
  let isReserved = !name.isSoft && Keyword(word: Array(part.utf8)) != nil
  return name.isQuoted || !isPlain || isReserved ? "`\(part)`" : part
}

func canonicalText(of names: [Name]) -> String {
  names.map { canonicalText(of: $0) }.joined(separator: ", ")
}

/// A text in quotes, doubled inside; the other kind of quotes where that saves doubling.
func quotedText(_ text: String, by preferred: Character = "'") -> String {
  let other: Character = preferred == "'" ? "\"" : "'"
  let quote = text.contains(preferred) && !text.contains(other) ? other : preferred
  var result = String(quote)
  for character in text {
    if character == quote { result.append(quote) }
    result.append(character)
  }
  result.append(quote)
  return result
}

/// A clause on one line: `where race = black`.
public func canonicalText(of clause: ClauseKind) -> String {
  switch clause {
  case .by(let names): return "by \(canonicalText(of: names))"
  case .where(let condition): return "where \(canonicalText(of: condition))"
  case .without(let absences):
    return "without " + absences.map(canonicalText).joined(separator: ", ")
  case .having(let condition): return "having \(canonicalText(of: condition))"
  case .time(let time): return canonicalText(of: time)
  case .vs(let comparand): return "vs \(canonicalText(of: comparand))"
  case .using(let names): return "using \(canonicalText(of: names))"
  case .sort(let keys): return "sort by " + keys.map(canonicalText).joined(separator: ", ")
  case .top(let top):
    let per = top.per.map { " per \(canonicalText(of: $0))" } ?? ""
    return "\(top.isBottom ? "bottom" : "top") \(canonicalText(of: top.count))\(per)"
  case .with(let names): return "with \(canonicalText(of: names))"
  case .as(let format): return "as \(canonicalText(of: format))"
  case .into(let file): return "into \(quotedText(file.value, by: "\""))"
  case .from(let result): return "from \(result.map { canonicalText(of: $0) } ?? "last")"
  }
}

private func canonicalText(_ absence: Absence) -> String {
  let condition = absence.condition.map { " (\(canonicalText(of: $0)))" } ?? ""
  return canonicalText(of: absence.relation) + condition
}

private func canonicalText(_ key: SortKey) -> String {
  let direction = key.descending.map { $0 ? " desc" : " asc" } ?? ""
  return canonicalText(of: key.column) + direction
}

/// A time clause on one line: `in 2020 to 2024`.
public func canonicalText(of time: TimeClause) -> String {
  switch time {
  case .in(let first, to: nil): "in \(canonicalText(of: first))"
  case .in(let first, to: let last?):
    "in \(canonicalText(of: first)) to \(canonicalText(of: last))"
  case .since(let first): "since \(canonicalText(of: first))"
  case .sinceBaseline: "since baseline"
  case .until(let last): "until \(canonicalText(of: last))"
  case .latest: "latest"
  case .last(let count, let unit): "last \(canonicalText(of: count)) \(canonicalText(of: unit))"
  }
}

/// What stands after `vs`: `white`, `target`, `'Two or more races'`.
public func canonicalText(of comparand: Comparand) -> String {
  switch comparand {
  case .name(let name): canonicalText(of: name)
  case .target: "target"
  case .baseline: "baseline"
  case .value(let value): canonicalText(of: value)
  }
}
