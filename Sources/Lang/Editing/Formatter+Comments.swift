/// A comment on a line of its own.
struct OwnComment {
  var text: String
  var isAfterBlank: Bool
}

/// What lies between two tokens.
struct Trivia {
  /// On the line of the token before.
  var trailing: String?
  var own: [OwnComment] = []
  /// An empty line stands right before the token after.
  var endsWithBlank = false
}

extension Formatter {
  /// The comments between a token and the one before it.
  func comments(before index: Int) -> Trivia {
    let start = index > 0 ? tokens[index - 1].end : 0
    let end = tokens[index].start
    var trivia = Trivia()
    var isBlank = false
    let text = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      let comment = trimmed(piece)
      if comment.isEmpty {
        if number > 0 && number < pieces.count - 1 { isBlank = true }
      } else if number == 0 && index > 0 {
        trivia.trailing = comment
      } else {
        trivia.own.append(OwnComment(text: comment, isAfterBlank: isBlank))
        isBlank = false
      }
    }
    trivia.endsWithBlank = isBlank
    return trivia
  }

  /// A comment without the blanks around it; empty where a line holds no comment.
  private func trimmed(_ line: Substring) -> String {
    guard let start = line.firstIndex(of: "#") else { return "" }
    var comment = line[start...]
    while let last = comment.last, last.isWhitespace { comment.removeLast() }
    return String(comment)
  }
}
