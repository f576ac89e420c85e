import Foundation
import Lang
import TestSupport

/// Lines of the language that tests share.
enum Corpus {
  static let files = [
    "Tests/Golden/syntax/samples.strive", "Tests/Golden/syntax/questions.strive",
  ]

  /// Each line parses alone.
  static let lines: [String] = files.flatMap { lines(of: repositoryText($0) ?? "") }

  /// The lines of the reference beside the repository; none, said aloud, where it is not there.
  static let reference: [String] = {
    let names = ["samples.strive", "questions.strive"]
    let texts = names.compactMap { repositoryText("../shared/grammar/\($0)") }
    if texts.count < names.count {
      print("NOTE: ../shared/grammar is not there; its lines are not tested")
    }
    return texts.flatMap { lines(of: $0) }
  }()

  static let verdicts: [(isAccepted: Bool, text: String)] = {
    let rows = repositoryText("Tests/LangTests/Fixtures/mutations.tsv") ?? ""
    return rows.split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "\t", maxSplits: 1)
      guard cells.count == 2 else { return nil }
      return (cells[0] == "accept", String(cells[1]))
    }
  }()

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }.filter {
      !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
    }
  }
}

func parsed(_ text: String) -> ParsedScript { parse(SourceText(text)) }

/// Everything in a parse that names a place lies inside its text, in order and without overlap.
func isSound(_ parsed: ParsedScript) -> Bool {
  let length = parsed.source.text.utf8.count
  var end = 0
  for token in parsed.tokens {
    guard token.start >= end, token.end >= token.start, token.end <= length else { return false }
    end = token.end
  }
  func isInside(_ span: SourceSpan) -> Bool { span.start >= 0 && span.end <= length }
  return parsed.diagnostics.count <= 20
    && parsed.diagnostics.allSatisfy {
      isInside($0.span) && ($0.fix.map { isInside($0.span) } ?? true)
    }
    && parsed.script.statements.allSatisfy { isInside($0.span) }
}
