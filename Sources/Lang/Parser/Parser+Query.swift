/// Questions: one verb, what it is about, then clauses.
extension Parser {
  /// The question whose verb is at the current token.
  mutating func parseQuery(_ verb: VerbName) -> Query {
    let start = current.start
    if consumeHabit(.statement) {
      recover()
      let clauses = parseClauses(of: verb)
      let missing = Name([], at: SourceSpan(start, start))
      return Query(
        verb, at: span(from: start), subjects: [missing], clauses: clauses, span: span(from: start))
    }
    let verbSpan = advance().span
    var collection: Name?
    let subjects = parseSubjects(of: verb)
    if verb == .list, consume(if: .of) { collection = parseName("a collection", after: .of) }
    let clauses = parseClauses(of: verb)
    return Query(
      verb, at: verbSpan, subjects: subjects, of: collection, clauses: clauses,
      span: span(from: start))
  }

  private mutating func parseSubjects(of verb: VerbName) -> [Name] {
    switch verb {
    case .show:
      // Columns of a result may have the names of soft words: `show change from moved`.
      guard !reportMissingSubject(verb, soft: true) else { return [] }
      return parseList(after: .show) { $0.parseName(verb.subjectInWords, soft: true) }
    case .gap, .trend, .change:
      guard !reportMissingSubject(verb, soft: false) else { return [] }
      return parseList(after: .show) { $0.parseName(verb.subjectInWords) }
    case .progress, .audit:
      guard at(.name) || at(.quotedName) else { return [] }
      return parseList(after: .show) { $0.parseName(verb.subjectInWords) }
    case .list:
      guard !reportMissingSubject(verb, soft: true) else { return [] }
      return parseList(after: .show) { $0.parseName("a collection or a field", soft: true) }
    case .count, .map:
      guard !reportMissingSubject(verb, soft: false) else { return [] }
      return [parseName(verb.subjectInWords)]
    }
  }

  /// Reports a verb with nothing after it, unless a reserved word stands where a name should.
  private mutating func reportMissingSubject(_ verb: VerbName, soft: Bool) -> Bool {
    guard atBreak() || at(.inList) else { return false }
    if case .keyword(let keyword) = current.kind {
      if soft && keyword.isSoft { return false }
      if isReservedWordMeantAsName() { return false }
    }
    report(.missingSubject(verb, found: found(current), at: spanOfFound()))
    return true
  }

  /// Whether the question is over: another statement, the end of a block, or a new line that
  /// starts with a word that is no slip of a clause.
  mutating func atEndOfQuestion() -> Bool {
    switch current.kind {
    case .endOfText, .semicolon: return true
    case .keyword(.for):
      let isLoop = peek().kind == .keyword(.each) && peek(2).kind == .variable
      return isLoop || isFirstOfLine()
    case .keyword(let keyword):
      return keyword.group == .statement || keyword == .end || keyword == .else
    case .name, .edition:
      guard isFirstOfLine() else { return false }
      return habit(at: position, .clause) == nil && keywordMeant()?.group != .clause
    default: return false
    }
  }

  /// Says why a word after the subject or a clause cannot stand there, and goes on.
  mutating func reportExtra(_ verb: VerbName, _ clauses: [Clause]) {
    defer { if !atEnd && !hasTooManyProblems { stayQuiet() } }
    if consumeHabit(.clause, clauses: clauses) { return recover() }
    let token = current
    let word = text(token)
    if token.kind == .name || token.kind == .quotedName {
      if isMissingBy(verb, clauses) {
        report(.missingBy(verb, dimension: word, at: token.span))
        return recoverPast(token)
      }
      report(.afterQuestion(found: found(token), at: token.span))
    } else if token.kind == .edition {
      report(.misplacedEdition(at: token.span))
    } else if token.kind == .unknown {
      reportUnexpected(expected: ["a clause"])
    } else {
      report(.afterQuestion(found: found(token), at: token.span))
    }
    recoverPast(token)
  }

  private mutating func recoverPast(_ token: Token) {
    if current.start == token.start { advance() }
    recover()
  }

  /// A name right after the subject of a verb that splits by dimensions.
  private mutating func isMissingBy(_ verb: VerbName, _ clauses: [Clause]) -> Bool {
    switch verb {
    case .list, .map, .audit: return false
    case .show, .gap, .trend, .change, .progress, .count: break
    }
    guard clauses.isEmpty, !isFirstOfLine() else { return false }
    switch peek().kind {
    case .comma, .endOfText, .semicolon, .keyword, .inList: return true
    default: return false
    }
  }

  /// The keyword a word is a slip of, if it is one.
  mutating func keywordMeant() -> Keyword? {
    guard at(.name) else { return nil }
    let word = text(current)
    guard word.utf8.count >= 3, word.utf8.count <= 12 else { return nil }
    return Keyword.meant(by: word)
  }
}

extension Keyword {
  /// The word that starts a clause or a statement and is a slip away: `wher`, `shwo`.
  static func meant(by word: String) -> Keyword? {
    let candidates = (clauseStarters + statementStarters).map { Candidate($0.rawValue) }
    let meant = suggestions(for: word, among: candidates).first.flatMap { Keyword(rawValue: $0) }
    // With so few letters, another letter is most often another word: `foo` is not `for`.
    guard let meant, word.count == 3, meant.rawValue.count == 3 else { return meant }
    return meant.rawValue.sorted() == word.lowercased().sorted() ? meant : nil
  }
}
