/// Tokens as they are printed, and the blanks between them.
extension Formatter {
  /// The tokens from first to last on one line.
  func text(_ first: Int, _ last: Int) -> String {
    var line = ""
    var depth = 0
    let isAbsence = tokens[first].kind == .keyword(.without)
    for index in first...max(first, last) {
      let kind = tokens[index].kind
      if kind == .rightParenthesis { depth -= 1 }
      if index > first, needsBlank(before: index, from: first, isRelation: isAbsence && depth == 0)
      {
        line += " "
      }
      if kind == .comma, isTrailingComma(index) { continue }
      line += printed(index)
      if kind == .leftParenthesis { depth += 1 }
    }
    return line
  }

  /// `[a, b,]` loses its last comma.
  private func isTrailingComma(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    return tokens[index + 1].kind == .rightBracket
  }

  private func needsBlank(before index: Int, from first: Int, isRelation: Bool) -> Bool {
    let previous = tokens[index - 1]
    switch tokens[index].kind {
    case .comma, .semicolon, .rightParenthesis, .rightBracket, .dot, .colon: return false
    case .leftParenthesis:
      if previous.kind == .leftParenthesis || isSign(index - 1, from: first) { return false }
      return isRelation || !isName(index - 1)
    default: break
    }
    switch previous.kind {
    case .leftParenthesis, .leftBracket, .dot: return false
    case .minus: return !isSign(index - 1, from: first)
    default: return true
    }
  }

  /// Whether the minus at a token belongs to the number after it.
  private func isSign(_ index: Int, from first: Int) -> Bool {
    guard tokens[index].kind == .minus else { return false }
    guard index > first else { return true }
    switch tokens[index - 1].kind {
    case .keyword(let keyword):
      return !nameStarts.contains(tokens[index - 1].start)
        && keyword != .yes && keyword != .no
    case .leftParenthesis, .leftBracket, .comma, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .plus, .minus, .times, .slash, .inList:
      return true
    default: return false
    }
  }

  private func isName(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .name, .quotedName: true
    case .keyword:
      nameStarts.contains(tokens[index].start) || index > 0 && tokens[index - 1].kind == .dot
    default: false
    }
  }

  /// A token as it is printed: words of the language in lower case, straight quotes, `>=`.
  func printed(_ index: Int) -> String {
    let token = tokens[index]
    let text = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    switch token.kind {
    case .keyword(let keyword): return isName(index) ? text : keyword.rawValue
    case .inList: return "in"
    case .lessOrEqual: return "<="
    case .greaterOrEqual: return ">="
    case .notEqual: return "!="
    case .points: return String(text.lowercased().filter { !$0.isWhitespace })
    case .quarter, .month: return text.uppercased()
    case .text:
      guard let opening = text.unicodeScalars.first, opening == "“" || opening == "‘" else {
        return text
      }
      let value = String(text.dropFirst().dropLast())
      return quotedText(value, by: opening == "“" ? "\"" : "'")
    case .name, .quotedName, .variable, .integer, .decimal, .percent, .schoolYear, .date, .edition,
      .comma, .semicolon, .dot, .colon, .leftParenthesis, .rightParenthesis, .leftBracket,
      .rightBracket, .equal, .less, .greater, .plus, .minus, .times, .slash, .unknown, .endOfText:
      return text
    }
  }
}
