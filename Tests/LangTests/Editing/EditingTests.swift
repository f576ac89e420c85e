import Lang
import Testing

/// What the editor decides, on every prefix of every line of the corpus.
@Suite struct EditingTests {
  @Test func stretchesLieSideBySideAndCoverTheText() {
    let whole = Corpus.verdicts.map(\.text)
    for text in Corpus.lines.flatMap(\.utf8Prefixes) + whole {
      var end = 0
      for stretch in highlight(text) {
        #expect(stretch.span.start == end && stretch.span.end > end, "\(text)")
        end = stretch.span.end
      }
      #expect(end == text.utf8.count, "\(text)")
    }
  }

  @Test func whatIsRightSoFarIsWholeOrGoesOn() {
    var whole = 0
    var open = 0
    for line in Corpus.lines {
      let tokens = lex(SourceText(line)).dropLast()
      for token in tokens {
        let prefix = String(decoding: line.utf8.prefix(token.end), as: UTF8.self)
        let isRight = !parse(SourceText(prefix)).hasErrors
        let found = completeness(of: prefix)
        if isRight { whole += 1 } else { open += 1 }
        #expect(found == (isRight ? .complete : .incomplete), "\(prefix)")
      }
    }
    #expect(whole > 500 && open > 500)
  }

  @Test func noPrefixOfWhatIsWrongBringsItDown() {
    for verdict in Corpus.verdicts where !verdict.isAccepted {
      for prefix in verdict.text.utf8Prefixes.dropFirst(20) { _ = completeness(of: prefix) }
    }
  }

  @Test func wordsAreColouredByWhatTheyAre() {
    let stretches = highlight("list count of partners sort by count # so") { $0 == "partners" }
    let roles = stretches.filter { $0.role != .blank }.map(\.role)
    #expect(
      roles == [
        .statement, .name, .word, .knownName, .clause, .clause, .name, .comment,
      ])
  }
}

extension String {
  /// Every prefix, cut between characters.
  var utf8Prefixes: [String] { indices.map { String(self[..<$0]) } + [self] }
}
