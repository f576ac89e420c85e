import Lang

/// A header as words: what it says about the numbers below it.
struct HeaderWords {
  /// Folded.
  let text: String
  let words: Set<String>

  init(_ header: String) {
    text = folded(header)
    words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init))
  }

  func holds(_ parts: [String]) -> Bool { parts.contains { text.contains($0) } }

  var isRate: Bool {
    holds(["rate", "percent", "pct", "%", "proportion"]) || words.contains("share")
  }

  /// Whom a rate is out of.
  var isPeople: Bool {
    holds([
      "cohort", "tested", "assessed", "enroll", "denominator", "number of students", "scored",
      "eligible", "membership", "population", "participa", "of children", "of students",
    ]) || !words.isDisjoint(with: ["total", "n", "students", "children", "pupils", "membership"])
  }

  /// Those of them who met it.
  var isMet: Bool {
    holds([
      "proficient", "graduat", "numerator", "passed", "passing", "absent", "complet", "on track",
      "on-track", "suspend", "achiev", "not ready", "dropout", "dropped",
    ]) || !words.isDisjoint(with: ["ready", "met", "meeting", "yes", "persisted", "entered"])
  }

  var isCount: Bool { holds(["count", "number"]) || words.contains("num") }

  var isMean: Bool { !words.isDisjoint(with: ["mean", "average", "avg", "median"]) }

  var isScore: Bool { holds(["score", "index", "gpa"]) }

  var isMoney: Bool {
    holds(["amount", "cost", "spending", "expenditure", "salary", "income", "dollars", "$", "usd"])
  }

  /// Words that say what kind of number it is, and not of what.
  private static let generic: Set<String> = [
    "rate", "rates", "percent", "percentage", "pct", "%", "count", "counts", "number", "value",
    "n", "of", "the", "students", "student", "children", "total", "share", "mean", "average", "avg",
    "with", "in", "who", "are", "were", "and",
  ]

  /// The words that say of what, in the case of the file: `Percent Ready` → `Ready`.
  static func subject(of header: String) -> String {
    let words = header.split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "-" && $0 != "'" }
    var kept = words.map(String.init)
    while let first = kept.first, generic.contains(folded(first)) { kept.removeFirst() }
    while let last = kept.last, generic.contains(folded(last)) { kept.removeLast() }
    return kept.joined(separator: " ")
  }
}
