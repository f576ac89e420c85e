import Lang

/// The statements of a session that worked, in order: `save` writes them as a script.
struct Worked {
  struct Piece: Equatable {
    var text: String
    /// A change that `undo` has taken back, or a question asked before that.
    var isUndone = false

    /// Whether it only asks: it changes nothing, and names nothing that later ones use.
    fileprivate var isQuestion: Bool {
      parse(SourceText(text)).script.statements.allSatisfy { statement in
        switch statement.kind {
        case .query, .explain, .describe, .preview: true
        default: false
        }
      }
    }
  }

  private(set) var pieces: [Piece] = []

  /// Adds what was done of a text; comments before a statement belong to it.
  ///
  /// Gives the place of the first.
  mutating func add(_ text: String, done: [SourceSpan], isWhole: Bool) -> Int {
    let first = pieces.count
    let bytes = Array(text.utf8)
    var start = 0
    for (number, span) in done.enumerated() where span.end <= bytes.count {
      let isLast = number == done.count - 1
      let end = isLast && isWhole ? bytes.count : span.end
      let piece = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
      pieces.append(Piece(text: piece.withoutSeparators))
      start = end
    }
    return first
  }

  /// Leaves out a change, and the questions asked while it stood: they may be about it.
  mutating func undo(_ piece: Int) {
    guard pieces.indices.contains(piece) else { return }
    pieces[piece].isUndone = true
    for later in pieces.indices.suffix(from: piece) where pieces[later].isQuestion {
      pieces[later].isUndone = true
    }
  }

  /// One script; a semicolon stands where two statements would read as one.
  var script: String {
    let texts = pieces.filter { !$0.isUndone && !$0.text.isEmpty }.map(\.text)
    let plain = texts.map { $0 + "\n" }.joined()
    let wanted = texts.reduce(0) { $0 + parse(SourceText($1)).script.statements.count }
    let parsed = parse(SourceText(plain))
    if !parsed.hasErrors, parsed.script.statements.count == wanted { return plain }
    return texts.map { $0 + "\n;\n" }.joined()
  }
}

extension String {
  /// Without blanks at both ends and the semicolons between two statements.
  fileprivate var withoutSeparators: String {
    let trimmed = drop { $0.isWhitespace || $0 == ";" }
    return String(trimmed.reversed().drop { $0.isWhitespace || $0 == ";" }.reversed())
  }
}
