/// Whether a text typed at a prompt is whole, or plainly goes on on the next line.
public enum Completeness: Sendable, Hashable {
  /// It can be run, or its errors shown.
  case complete
  /// Something is open: a parenthesis, a block, a clause that has only begun.
  case incomplete
}

/// Looks at the tokens alone, so that a prompt can ask after every line.
///
///     completeness(of: "gap m by")            // incomplete
///     completeness(of: "if $x = 1 then")      // incomplete
///     completeness(of: "gap m by race")       // complete
public func completeness(of text: String) -> Completeness {
  let tokens = lex(SourceText(text)).dropLast()
  guard let last = tokens.last else { return .complete }
  var brackets = 0
  var blocks = 0
  for (index, token) in tokens.enumerated() {
    switch token.kind {
    case .leftParenthesis, .leftBracket: brackets += 1
    case .rightParenthesis, .rightBracket: brackets -= 1
    case .keyword(.then): blocks += 1
    case .keyword(.do): blocks += 1
    case .keyword(.end) where closesBlock(index, in: tokens): blocks -= 1
    default: break
    }
  }
  if brackets > 0 || blocks > 0 { return .incomplete }
  let isOpen = isOpen(last.kind) && !isColumn(tokens.count - 1, in: tokens)
  return isOpen ? .incomplete : .complete
}

private func closesBlock(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
  if isColumn(index, in: tokens) { return false }
  guard index + 1 < tokens.count else { return true }
  switch tokens[index + 1].kind {
  case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .dot,
    .keyword(.within), .keyword(.is), .keyword(.between):
    return false
  default: return true
  }
}

/// Whether a word stands as a name: a soft one where a column stands (after a comma, an operator,
/// `by`, `last` of `explain last`), or `list` as a format.
private func isColumn(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
  guard index > 0, case .keyword(let keyword) = tokens[index].kind else { return false }
  // Any word is a name after a dot.
  if tokens[index - 1].kind == .dot { return true }
  // `as list` is a format.
  if keyword == .list, tokens[index - 1].kind == .keyword(.as) { return true }
  guard keyword.isSoft else { return false }
  switch tokens[index - 1].kind {
  case .comma, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
    .leftParenthesis, .plus, .minus, .times, .slash:
    return true
  case .keyword(let before):
    switch before {
    case .by, .where, .and, .or, .not, .with, .having, .show, .list, .define, .remove: return true
    case .explain, .from: return keyword == .last
    default: return false
    }
  default: return false
  }
}

/// Whether a text cannot end with a token: something must follow it.
private func isOpen(_ kind: TokenKind) -> Bool {
  switch kind {
  case .comma, .dot, .colon, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
    .plus, .minus, .times, .slash, .inList:
    true
  case .keyword(let keyword):
    switch keyword {
    case .by, .where, .without, .having, .in, .since, .until, .last, .vs, .using, .sort, .top,
      .bottom, .with, .as, .into, .from, .and, .or, .not, .between, .is, .contains, .starts,
      .within, .of, .to, .per, .each, .otherwise, .show, .gap, .trend, .change, .list, .count, .map,
      .let, .param, .use, .set, .check, .if, .for, .print, .report, .define, .remove, .load,
      .preview, .unload, .explain, .then, .else, .do:
      true
    case .progress, .audit, .describe, .latest, .asc, .desc, .warn, .fail, .end, .baseline,
      .target, .missing, .yes, .no:
      false
    }
  default: false
  }
}
