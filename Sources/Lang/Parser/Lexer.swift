/// Cuts a text into tokens; every byte is in a token or in the trivia before one.
///
///     gap attendance by race   →   gap · attendance · by · race
struct Lexer {
  let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var problems: [LexicalProblem] = []
  /// The kind of the token before, to know a value from a name.
  private(set) var previous = TokenKind.endOfText

  init(_ text: String) {
    bytes = Array(text.utf8)
    // Editors on Windows mark a text with three bytes that nobody sees.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next token; at the end of the text, `.endOfText` for ever.
  mutating func next() -> Token {
    skipTrivia()
    let start = offset
    let kind = start < bytes.count ? lex() : .endOfText
    if kind != .endOfText && offset == start { offset += 1 }
    previous = kind
    return Token(kind, start, offset)
  }

  /// Gives up on the rest of the text, as one token.
  mutating func skipRest() -> Token {
    let start = offset
    offset = bytes.count
    return Token(.unknown, start, offset)
  }

  func byte(_ position: Int) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  mutating func advance(to position: Int) { offset = min(position, bytes.count) }

  mutating func report(_ problem: LexicalProblem) {
    if problems.count < Parser.problemLimit { problems.append(problem) }
  }

  private mutating func lex() -> TokenKind {
    let first = byte(offset)
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      return lexWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return lexNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return lexText(quote: first)
    case UInt8(ascii: "`"):
      return lexQuotedName()
    case UInt8(ascii: "$"):
      return lexVariable()
    case 0x80...:
      return lexBeyondASCII()
    default:
      return lexSymbol(first)
    }
  }

  private mutating func lexSymbol(_ first: UInt8) -> TokenKind {
    let second = byte(offset + 1)
    let isEqual = second == UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: "!") where isEqual: return take(2, .notEqual)
    case UInt8(ascii: "<"): return isEqual ? take(2, .lessOrEqual) : take(1, .less)
    case UInt8(ascii: ">"): return isEqual ? take(2, .greaterOrEqual) : take(1, .greater)
    case UInt8(ascii: "="): return take(1, .equal)
    case UInt8(ascii: ","): return take(1, .comma)
    case UInt8(ascii: ";"): return take(1, .semicolon)
    case UInt8(ascii: "."): return take(1, .dot)
    case UInt8(ascii: ":"): return take(1, .colon)
    case UInt8(ascii: "("): return take(1, .leftParenthesis)
    case UInt8(ascii: ")"): return take(1, .rightParenthesis)
    case UInt8(ascii: "["): return take(1, .leftBracket)
    case UInt8(ascii: "]"): return take(1, .rightBracket)
    case UInt8(ascii: "+"): return take(1, .plus)
    case UInt8(ascii: "-"): return take(1, .minus)
    case UInt8(ascii: "*"): return take(1, .times)
    case UInt8(ascii: "/"): return take(1, .slash)
    default: return lexUnknown()
    }
  }

  private mutating func take(_ length: Int, _ kind: TokenKind) -> TokenKind {
    offset += length
    return kind
  }

  /// A run of characters that mean nothing, as one token.
  mutating func lexUnknown() -> TokenKind {
    repeat { offset += 1 } while offset < bytes.count && isUnknown(bytes[offset])
    return .unknown
  }

  /// Symbols of other languages and control characters.
  private func isUnknown(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"): self.byte(offset + 1) != UInt8(ascii: "=")
    case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "@"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: "~"), 0x7F, 0x00...0x08, 0x0E...0x1B:
      true
    default: false
    }
  }
}
