import Lang
import TestSupport
import Testing

@Suite struct LexerTests {
  @Test func tokensAndTriviaTileTheText() {
    let odd = [
      "", " ", "# only a comment", "\u{FEFF}show m", "show\u{A0}m # c\r\n\tby race;", "“a” ‘b’ ≥≤≠",
      "'a''b' \"c\"\"d\" `e f` $x 12 3.5 60% 10 pp", "@@{}~ show !", "学校 école x\u{200B}y",
      "'open", "`open", "\"a\nb", "$ $1 a.b.c ..", "2024-Q9 2024-M13 20245-01",
    ]
    for text in odd + Corpus.lines {
      let bytes = Array(text.utf8)
      let tokens = lex(SourceText(text))
      var end = 0
      for token in tokens {
        let trivia = String(decoding: bytes[end..<token.start], as: UTF8.self)
        #expect(isTrivia(trivia), "\(trivia.debugDescription) before a token of \(text)")
        #expect(token.end >= token.start)
        end = token.end
      }
      #expect(end == bytes.count && tokens.last?.kind == .endOfText, "\(text)")
    }
  }

  /// Blanks, comments and the mark some editors put first.
  private func isTrivia(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      let rest = line.drop {
        $0.isWhitespace || $0 == "\u{FEFF}" || ("\u{1C}"..."\u{1F}").contains($0)
      }
      return rest.isEmpty || rest.hasPrefix("#")
    }
  }

  @Test(arguments: [
    ("2024", TokenKind.integer), ("3.5", .decimal), ("60%", .percent), ("10pp", .points),
    ("10 pp", .points), ("2023-24", .schoolYear), ("2024-Q1", .quarter), ("2024-m09", .month),
    ("2024-09-01", .date), ("'it''s'", .text), ("“a”", .text), ("`a b`", .quotedName),
    ("$x_1", .variable), ("TRUE", .keyword(.yes)), ("Between", .keyword(.between)),
    ("strive 1", .edition), ("striver", .name), ("shows", .name), ("≠", .notEqual),
    ("@#", .unknown),
  ])
  func aWordIsOneToken(_ text: String, _ kind: TokenKind) {
    #expect(lex(SourceText(text)).map(\.kind) == [kind, .endOfText])
  }

  @Test func aNumberEndsWhereAWordBegins() {
    func kinds(_ text: String) -> [TokenKind] { lex(SourceText(text)).dropLast().map(\.kind) }
    #expect(kinds("2024-123") == [.integer, .minus, .integer])
    #expect(kinds("2024-M13") == [.integer, .minus, .name])
    #expect(kinds("2024-09-01x") == [.schoolYear, .minus, .integer, .name])
    #expect(kinds("5ppx") == [.integer, .name])
    #expect(kinds("in (") == [.inList, .leftParenthesis])
    #expect(kinds("in # c\n (") == [.keyword(.in), .leftParenthesis])
  }

  @Test func reservedWordsAreSixtyNineAndAlwaysInOneGroup() {
    #expect(Keyword.allCases.count == 69)
    #expect(Keyword.allCases.filter(\.isSoft).count == 11)
    let starters = Set(Keyword.statementStarters.map(\.rawValue))
    #expect(starters.isDisjoint(with: Keyword.clauseStarters.map(\.rawValue)))
    for keyword in Keyword.allCases {
      #expect(Keyword(word: Array(keyword.rawValue.uppercased().utf8)) == keyword)
    }
  }
}
