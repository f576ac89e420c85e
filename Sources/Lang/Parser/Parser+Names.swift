/// Names, lists of names, variables and texts.
extension Parser {
  /// `race`, `` `weird name` ``, `grants.amount`; with `soft`, also `count`, `end`, …
  mutating func parseName(_ expected: String, soft: Bool = false, after: Keyword? = nil) -> Name {
    let start = current.start
    switch current.kind {
    case .name: return parseDottedName()
    case .quotedName:
      let token = advance()
      return Name([quotedName(token)], at: token.span, quoted: true)
    case .keyword(let keyword) where soft && keyword.isSoft:
      let token = advance()
      return Name([text(token)], at: token.span, soft: true)
    case .keyword, .inList:
      if isReservedWordMeantAsName() {
        let token = current
        report(.reservedWord(text(token), as: expected, at: token.span))
        advance()
        return Name([text(token)], at: token.span, quoted: true)
      }
    default: break
    }
    reportUnexpected(expected: [expected], after: after)
    return Name([], at: SourceSpan(start, start))
  }

  private mutating func parseDottedName() -> Name {
    let first = advance()
    var parts = [text(first)]
    guard consume(if: .dot) else { return Name(parts, at: first.span) }
    switch current.kind {
    case .name, .keyword: parts.append(text(advance()))
    default:
      reportUnexpected(expected: ["a name after the dot"])
      return Name(parts, at: span(from: first.start))
    }
    if at(.dot) {
      report(.tooManyDots(at: SourceSpan(first.start, current.end)))
      while consume(if: .dot) {
        switch current.kind {
        case .name, .keyword: advance()
        default: break
        }
      }
    }
    return Name(parts, at: span(from: first.start))
  }

  func quotedName(_ token: Token) -> String {
    var name = text(token).dropFirst()
    if name.hasSuffix("`") { name = name.dropLast() }
    return String(name)
  }

  /// Whether the reserved word here can only be meant as a name: what follows belongs to a name.
  mutating func isReservedWordMeantAsName() -> Bool {
    guard case .keyword(let keyword) = current.kind else { return false }
    if keyword.group == .statement && position > 0 && isFirstOfLine() { return false }
    switch peek().kind {
    case .comma, .rightParenthesis, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .dot, .rightBracket:
      return true
    case .endOfText, .semicolon:
      return keyword.group != .clause && keyword != .end && keyword != .else
    case .keyword(let next) where next.group == .clause || next.group == .operator:
      return keyword.group != .clause && keyword != .end && keyword != .else
    default: return false
    }
  }

  /// Names with commas between; `and` in place of a comma is a habit of speech.
  mutating func parseNames(_ expected: String, soft: Bool = false, after: Keyword) -> [Name] {
    parseList(after: after) { $0.parseName(expected, soft: soft, after: after) }
  }

  /// Things with commas between them: at least one, none after the last. In the list of a clause
  /// a forgotten comma is noticed.
  mutating func parseList<Item>(
    after keyword: Keyword? = nil, _ item: (inout Parser) -> Item
  ) -> [Item] {
    var items = [item(&self)]
    while parseSeparator(in: keyword) {
      while at(.comma) { report(.doubledComma(at: advance().span)) }
      if keyword != nil, atBreak() || at(.of), !isSoftName() {
        if let comma = previousToken, comma.kind == .comma {
          report(.trailingComma(found: found(current), at: comma.span))
        }
        break
      }
      items.append(item(&self))
      if isTooLong(items.count) { break }
    }
    return items
  }

  private mutating func isSoftName() -> Bool {
    if case .keyword(let keyword) = current.kind { keyword.isSoft } else { false }
  }

  private mutating func parseSeparator(in clause: Keyword?) -> Bool {
    if consume(if: .comma) { return true }
    guard let clause, position > 0 else { return false }
    if at(.and) && !isClauseNext() || isAmpersand(current) {
      let gap = SourceSpan(previousEnd, peek().start)
      report(.andForComma(found: text(current), gap: gap, at: current.span))
      advance()
      return true
    }
    guard clause.group == .clause, isMissingComma() else { return false }
    report(.missingComma(before: text(current), at: current.span))
    return true
  }

  private mutating func isClauseNext() -> Bool {
    if case .keyword(let next) = peek().kind { next.group == .clause } else { false }
  }

  private func isAmpersand(_ token: Token) -> Bool {
    token.kind == .unknown && (text(token) == "&" || text(token) == "&&")
  }

  /// A name right after a name, on the same line, that is neither a habit nor a slip of a keyword.
  private mutating func isMissingComma() -> Bool {
    guard !isFirstOfLine(), at(.name) || at(.quotedName) else { return false }
    guard !["ascending", "descending"].contains(text(current).lowercased()) else { return false }
    guard habit(at: position, .clause) == nil, keywordMeant() == nil else { return false }
    switch peek().kind {
    case .keyword, .inList, .comma, .endOfText, .semicolon: return true
    default: return false
    }
  }

  /// `$cutoff`
  mutating func parseVariable(_ expected: String) -> Variable? {
    guard at(.variable) else {
      reportUnexpected(expected: [expected])
      return nil
    }
    return variable(advance())
  }

  func variable(_ token: Token) -> Variable {
    Variable(String(text(token).dropFirst()), at: token.span)
  }

  mutating func parseText(_ expected: String) -> TextLiteral {
    guard at(.text) else {
      reportUnexpected(expected: [expected])
      return TextLiteral("", at: SourceSpan(current.start, current.start))
    }
    return textLiteral(advance())
  }

  /// The text without its quotes, doubled quotes made one.
  func textLiteral(_ token: Token) -> TextLiteral {
    var characters = Substring(text(token)).unicodeScalars
    let opening = characters.popFirst()
    let closing: Unicode.Scalar =
      switch opening {
      case "“": "”"
      case "‘": "’"
      case .some(let quote): quote
      case nil: "'"
      }
    if characters.last == closing { characters.removeLast() }
    guard opening == closing, characters.contains(closing) else {
      return TextLiteral(String(characters), at: token.span)
    }
    var value = String.UnicodeScalarView()
    var isSecond = false
    for scalar in characters {
      isSecond = scalar == closing && !isSecond
      if !isSecond { value.append(scalar) }
    }
    return TextLiteral(String(value), at: token.span)
  }
}
