/// What stands at a place of a text.
///
///     gap kindergarten_|ready by race   →   the name kindergarten_ready
public struct PointedWord: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A word of the language, used as one.
    case keyword(Keyword)
    case name(String)
    /// Without its dollar sign.
    case variable(String)
    /// The file of a `use`.
    case usedFile(String)
  }

  public var kind: Kind
  public var span: SourceSpan
}

extension ParsedScript {
  /// The word that covers an offset or ends there; nil where there is none.
  public func word(at offset: Int) -> PointedWord? {
    // A cursor between two tokens means the one that follows, unless only the other is a word.
    let near = touching(offset)
    return near.reversed().lazy.compactMap { self.word($0, at: offset) }.first
  }

  /// Where another file is used, in the order of the text.
  public var usedFiles: [TextLiteral] { script.statements.flatMap(\.usedFiles) }

  /// At most two tokens: the one that ends at an offset and the one that covers it.
  private func touching(_ offset: Int) -> ArraySlice<Token> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end < offset { low = middle + 1 } else { high = middle }
    }
    return tokens[low...].prefix(2).filter { $0.start <= offset && offset <= $0.end }[...]
  }

  private func word(_ token: Token, at offset: Int) -> PointedWord? {
    let text = source.slice(token.span)
    switch token.kind {
    case .keyword(let keyword):
      var names = WordNameCollector()
      names.visit(script.statements)
      let isName = names.starts.contains(token.start)
      return PointedWord(kind: isName ? .name(text) : .keyword(keyword), span: token.span)
    case .inList: return PointedWord(kind: .keyword(.in), span: token.span)
    case .name: return PointedWord(kind: .name(text), span: token.span)
    case .quotedName:
      return PointedWord(kind: .name(String(text.dropFirst().dropLast())), span: token.span)
    case .variable:
      return PointedWord(kind: .variable(String(text.dropFirst())), span: token.span)
    case .text:
      if let used = usedFiles.first(where: { $0.span == token.span }) {
        return PointedWord(kind: .usedFile(used.value), span: token.span)
      }
      return interpolated(in: token, at: offset)
    case .integer, .decimal, .percent, .points, .schoolYear, .date, .quarter, .month, .edition,
      .comma, .semicolon, .dot, .colon, .leftParenthesis, .rightParenthesis, .leftBracket,
      .rightBracket, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
      .minus, .times, .slash, .unknown, .endOfText:
      return nil
    }
  }

  /// `{$district}` inside a text.
  private func interpolated(in token: Token, at offset: Int) -> PointedWord? {
    let bytes = Array(source.slice(token.span).utf8)
    var first = min(max(0, offset - token.start), bytes.count)
    while first > 0, Lexer.isWordByte(bytes[first - 1]) { first -= 1 }
    var end = first
    while end < bytes.count, Lexer.isWordByte(bytes[end]) { end += 1 }
    guard first >= 2, end > first, bytes[(first - 2)..<first].elementsEqual("{$".utf8) else {
      return nil
    }
    return PointedWord(
      kind: .variable(String(decoding: bytes[first..<end], as: UTF8.self)),
      span: SourceSpan(token.start + first - 1, token.start + end))
  }
}

extension Statement {
  fileprivate var usedFiles: [TextLiteral] {
    switch kind {
    case .use(let path): [path]
    case .conditional(_, let then, let alternative):
      (then + (alternative ?? [])).flatMap(\.usedFiles)
    case .forEach(_, _, let body), .report(_, _, let body): body.flatMap(\.usedFiles)
    case .query, .letResult, .letFormula, .letValue, .param, .set, .check, .print, .explain,
      .describe, .define, .remove, .load, .preview, .unload, .invalid:
      []
    }
  }
}
