import Foundation
import Lang

/// Reads a line as an editor with a TextMate grammar does: at each place the rule that matches
/// first, and of several there the one that stands first.
struct LineColours {
  private let rules: [(expression: NSRegularExpression, rule: TextMateGrammar.Rule)]

  init(_ grammar: TextMateGrammar) throws {
    rules = try grammar.patterns.map { (try NSRegularExpression(pattern: $0.match), $0) }
  }

  /// Each stretch that is coloured, with what it is; blanks are none.
  func stretches(of line: String) -> [TextStretch] {
    let text = line as NSString
    var found: [TextStretch] = []
    var place = 0
    while place < text.length {
      let rest = NSRange(location: place, length: text.length - place)
      var best: (match: NSTextCheckingResult, rule: TextMateGrammar.Rule)?
      for (expression, rule) in rules {
        // An editor looks at the whole line: what stands before counts for `\b`.
        let options: NSRegularExpression.MatchingOptions = [.withTransparentBounds]
        guard let match = expression.firstMatch(in: line, options: options, range: rest),
          match.range.length > 0
        else { continue }
        if best.map({ match.range.location < $0.match.range.location }) ?? true {
          best = (match, rule)
        }
      }
      guard let best else { break }
      if let name = best.rule.name {
        found.append(stretch(best.match.range, name, in: text))
      }
      for number in 1..<max(1, best.match.numberOfRanges) {
        guard let capture = best.rule.captures?["\(number)"] else { continue }
        found.append(stretch(best.match.range(at: number), capture.name, in: text))
      }
      place = best.match.range.location + best.match.range.length
    }
    return found
  }

  private func stretch(_ range: NSRange, _ scope: String, in text: NSString) -> TextStretch {
    let start = text.substring(to: range.location).utf8.count
    let length = text.substring(with: range).utf8.count
    return TextStretch(SourceSpan(start, start + length), role(of: scope))
  }

  /// What themes colour alike is one role.
  private func role(of scope: String) -> TextRole {
    let roles: [(String, TextRole)] = [
      ("comment.", .comment), ("string.", .text), ("keyword.control.", .statement),
      ("keyword.other.clause.", .clause), ("keyword.operator.word.", .word),
      ("keyword.operator.", .sign), ("variable.", .variable), ("constant.", .value),
      ("meta.name.", .name),
    ]
    return roles.first { scope.hasPrefix($0.0) }?.1 ?? .unknown
  }
}
