/// Finding habits in the tokens.
extension Parser {
  /// Reports the habit at the current token and passes what it matched, if there is one.
  mutating func consumeHabit(_ place: Habit.Place, clauses: [Clause] = []) -> Bool {
    guard let match = habitMatch(at: position, place, clauses: clauses) else { return false }
    report(match.diagnostic)
    for _ in 0..<match.tokenCount { advance() }
    stayQuiet()
    return true
  }

  mutating func habit(at index: Int, _ place: Habit.Place) -> Diagnostic? {
    habitMatch(at: index, place, clauses: [])?.diagnostic
  }

  mutating func habitMatch(
    at index: Int, _ place: Habit.Place, clauses: [Clause]
  ) -> HabitMatch? {
    let token = token(at: index)
    guard token.kind != .endOfText, mayBeHabit(at: index, place) else { return nil }
    let rows = HabitTable.rows(place, startingWith: HabitTable.key(token, text(token)))
    let anyName = token.kind == .name ? HabitTable.rows(place, startingWith: "@") : []
    for row in rows + anyName {
      if let after = row.after, clauses.last?.kind.keyword != after { continue }
      if case .attach = row.fix, !isNumber(before: index) { continue }
      if let match = match(row, at: index, clauses) { return match }
    }
    return nil
  }

  /// A quick look that keeps plain questions from searching the table at all.
  private mutating func mayBeHabit(at index: Int, _ place: Habit.Place) -> Bool {
    guard case .keyword(let keyword) = token(at: index).kind else { return true }
    let next = token(at: index + 1).kind
    let afterNext = token(at: index + 2).kind
    let isNameNext = next == .name || next == .quotedName
    let isNameAfter = afterNext == .name || afterNext == .quotedName
    switch place {
    case .statement:
      guard keyword.verb != nil, isNameNext else { return true }
      return isNameAfter
    case .clause:
      switch keyword {
      case .in:
        return isNameNext || isNameAfter || afterNext == .minus || next == .text
          || next == .keyword(.last)
      case .with, .having, .where, .without, .as:
        return !isNameNext || isNameAfter || afterNext == .keyword(.no)
      case .from, .between, .into, .per, .for, .and, .last: return true
      case .sort: return isNameNext
      default: return false
      }
    case .operator, .operand, .value, .anywhere: return true
    }
  }

  private func isNumber(before index: Int) -> Bool {
    guard index > 0 else { return false }
    switch tokens[index - 1].kind {
    case .integer, .decimal: return true
    default: return false
    }
  }

  private mutating func match(_ row: Habit, at index: Int, _ clauses: [Clause]) -> HabitMatch? {
    var next = index
    var captures: [String] = []
    for element in row.elements {
      guard let length = length(of: element, at: next) else { return nil }
      captures.append(
        source.slice(SourceSpan(token(at: next).start, token(at: next + length - 1).end)))
      next += length
    }
    let span = SourceSpan(token(at: index).start, token(at: next - 1).end)
    func filled(_ template: String) -> String {
      var text = template
      for (number, capture) in captures.enumerated() {
        text = replacing("{\(number + 1)}", in: text, by: capture)
      }
      return text
    }
    let diagnostic = Diagnostic(
      row.code, at: span, filled(row.message), label: nil, hint: filled(row.hint),
      fix: fix(row, span, captures, index, clauses, filled))
    return HabitMatch(diagnostic: diagnostic, tokenCount: next - index)
  }

  private mutating func fix(
    _ row: Habit, _ span: SourceSpan, _ captures: [String], _ index: Int, _ clauses: [Clause],
    _ filled: (String) -> String
  ) -> Fix? {
    guard let replacement = row.fix else { return nil }
    if let unless = row.unless, hasClause(unless, clauses, after: index) { return nil }
    if let needs = row.needs, !hasClause(needs, clauses, after: index) { return nil }
    switch replacement {
    case .replace(let text): return Fix(span, filled(text))
    case .attach(let text):
      guard index > 0 else { return nil }
      return Fix(SourceSpan(tokens[index - 1].end, span.end), filled(text))
    case .like: return LikePattern.fix(captures.last ?? "", negated: captures.count > 2, at: span)
    }
  }

  /// Whether the question has a clause, among those read or further on.
  private mutating func hasClause(_ word: Keyword, _ clauses: [Clause], after index: Int) -> Bool {
    if clauses.contains(where: { $0.kind.keyword == word }) { return true }
    var next = index + 1
    while next < index + 200 {
      let kind = token(at: next).kind
      if kind == .keyword(word) { return true }
      if kind == .endOfText || kind == .semicolon || startsStatement(next) { return false }
      next += 1
    }
    return false
  }

  /// How many tokens an element takes at a place; nil where it does not match.
  private mutating func length(of element: Habit.Element, at index: Int) -> Int? {
    let token = token(at: index)
    switch element {
    case .name:
      guard token.kind == .name else { return token.kind == .quotedName ? 1 : nil }
      let isDotted = self.token(at: index + 1).kind == .dot
      return isDotted && self.token(at: index + 2).kind == .name ? 3 : 1
    case .text: return token.kind == .text ? 1 : nil
    case .words(let words):
      switch token.kind {
      case .name, .keyword, .inList: return words.contains(text(token).lowercased()) ? 1 : nil
      default: return nil
      }
    case .number:
      switch token.kind {
      case .integer, .decimal, .percent, .points, .variable, .schoolYear, .quarter, .month, .date:
        return 1
      default: return nil
      }
    case .signs(let signs):
      var joined = text(token).lowercased()
      var length = 1
      while joined != signs, signs.hasPrefix(joined),
        self.token(at: index + length).start
          == self.token(at: index + length - 1).end, length < signs.utf8.count
      {
        joined += text(self.token(at: index + length))
        length += 1
      }
      return joined == signs ? length : nil
    }
  }
}

/// The text with every occurrence of a part replaced.
func replacing(_ part: String, in text: String, by replacement: String) -> String {
  var result = ""
  var rest = Substring(text)
  while let first = rest.first {
    if rest.hasPrefix(part) {
      result += replacement
      rest = rest.dropFirst(part.count)
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return result
}

/// The pattern of SQL's `like`, as the words the language has for it.
enum LikePattern {
  /// `'%clinic%'` is `contains 'clinic'`, `'St%'` is `starts with 'St'`; nothing else is certain.
  static func fix(_ literal: String, negated: Bool, at span: SourceSpan) -> Fix? {
    guard !negated, let quote = literal.first else { return nil }
    var pattern = literal.dropFirst().dropLast()
    let isOpenBefore = pattern.hasPrefix("%")
    let isOpenAfter = pattern.hasSuffix("%")
    if isOpenBefore { pattern = pattern.dropFirst() }
    if isOpenAfter, !pattern.isEmpty { pattern = pattern.dropLast() }
    guard !pattern.isEmpty, !pattern.contains("%"), !pattern.contains("_") else { return nil }
    let text = "\(quote)\(pattern)\(literal.last ?? quote)"
    switch (isOpenBefore, isOpenAfter) {
    case (true, true): return Fix(span, "contains \(text)")
    case (false, true): return Fix(span, "starts with \(text)")
    case (false, false): return Fix(span, "= \(text)")
    case (true, false): return nil
    }
  }
}
