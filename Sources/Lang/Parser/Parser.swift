/// Turns a text into a tree. It never fails: what it cannot understand becomes an `invalid` node
/// and a diagnostic, and it goes on at the next word that starts a clause or a statement.
///
/// Three verbs are the contract: `at(.comma)` looks, `consume(if: .comma)` may take, `expect(…)`
/// takes or reports. Every `parse…` returns a node, and every loop proves that it moves on.
struct Parser {
  /// More than this many problems help nobody; the rest of the text is not read.
  static let problemLimit = 20
  /// How deep parentheses and blocks may lie in each other.
  static let depthLimit = 100
  /// How many operators may follow each other: each makes the tree a level deeper.
  static let chainLimit = 200
  /// How many entries a list may have, and how many conditions may be joined.
  static let listLimit = 10_000

  let source: SourceText
  var lexer: Lexer
  /// Tokens read so far: those taken, then those only looked at.
  private(set) var tokens: [Token] = []
  private(set) var position = 0
  var diagnostics: [Diagnostic] = []
  /// A problem at this offset has been reported; what follows from it is not.
  var quietOffset = -1
  var depth = 0
  /// How many `if` are open, to know whose `else` it is, and how many blocks of any kind.
  var openConditionals = 0
  var openBlocks = 0
  /// How many parentheses of `define`, `remove`, `load`, `preview` are open: there any word may be
  /// a name, and an error ends at the next comma.
  var fieldsDepth = 0

  init(_ source: SourceText) {
    self.source = source
    lexer = Lexer(source.text)
  }

  // MARK: Looking

  var current: Token { mutating get { token(at: position) } }

  /// The token some places after the current one.
  mutating func peek(_ distance: Int = 1) -> Token { token(at: position + distance) }

  mutating func token(at index: Int) -> Token {
    while tokens.count <= index { tokens.append(lexer.next()) }
    return tokens[max(0, index)]
  }

  mutating func at(_ kind: TokenKind) -> Bool { current.kind == kind }

  mutating func at(_ keyword: Keyword) -> Bool { current.kind == .keyword(keyword) }

  var atEnd: Bool { mutating get { at(.endOfText) } }

  var previousToken: Token? { position > 0 ? tokens[position - 1] : nil }

  /// Where the last token taken ends; things that are missing are missing here.
  var previousEnd: Int { position > 0 ? tokens[position - 1].end : 0 }

  /// The span from an offset to the last token taken.
  func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, previousEnd)) }

  func text(_ token: Token) -> String {
    String(decoding: lexer.bytes[token.start..<token.end], as: UTF8.self)
  }

  /// Whether the current token is the first of its line.
  mutating func isFirstOfLine() -> Bool { isFirstOfLine(position) }

  mutating func isFirstOfLine(_ index: Int) -> Bool {
    let token = token(at: index)
    let start = index > 0 ? tokens[index - 1].end : 0
    return index == 0 || lexer.bytes[start..<token.start].contains(UInt8(ascii: "\n"))
  }

  // MARK: Taking

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    if token.kind != .endOfText { position += 1 }
    return token
  }

  mutating func consume(if kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func consume(if keyword: Keyword) -> Bool { consume(if: .keyword(keyword)) }

  /// Takes a token of this kind, or reports what was expected.
  @discardableResult
  mutating func expect(_ kind: TokenKind, _ expected: String) -> Bool {
    if consume(if: kind) { return true }
    reportUnexpected(expected: [expected])
    return false
  }

  @discardableResult
  mutating func expect(_ keyword: Keyword) -> Bool {
    expect(.keyword(keyword), "`\(keyword.rawValue)`")
  }

  /// Replaces a stretch of tokens that nobody understood by one token.
  mutating func collapse(from start: Int) {
    guard position - start > 1 else { return }
    let joined = Token(.unknown, tokens[start].start, tokens[position - 1].end)
    tokens.replaceSubrange(start..<position, with: CollectionOfOne(joined))
    position = start + 1
  }

  /// Gives up on everything that has not been read.
  mutating func giveUp() {
    tokens.removeSubrange(position...)
    lexer.advance(to: tokens.last?.end ?? 0)
    lexer.skipTrivia()
    let rest = lexer.skipRest()
    if rest.end > rest.start {
      tokens.append(rest)
      position += 1
    }
  }
}
