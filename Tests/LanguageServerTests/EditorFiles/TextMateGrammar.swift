import Lang

/// Colours for editors that read TextMate grammars, from the words and forms of the lexer.
///
/// Every rule is one expression within a line: no token of the language goes over a line end.
struct TextMateGrammar: Encodable {
  var name = "strive"
  var scopeName = "source.strive"
  var fileTypes = ["strive"]
  var firstLineMatch = #"^#!.*\bstrive\b|^strive [0-9]+"#
  var patterns = TextMateGrammar.rules

  struct Rule: Encodable {
    var match: String
    var name: String?
    var captures: [String: Capture]?

    init(_ match: String, _ scope: String) {
      self.match = match
      name = scope
    }

    init(_ match: String, parts: [String]) {
      self.match = match
      let numbered = parts.enumerated().map { ("\($0 + 1)", Capture(name: $1)) }
      captures = Dictionary(numbered) { first, _ in first }
    }
  }

  struct Capture: Encodable {
    var name: String
  }

  /// What a name of the model, or one that a text gives, is called by themes: nothing special.
  static let plainName = "meta.name.strive"

  private static let rules: [Rule] = [
    Rule(#"#.*$"#, "comment.line.number-sign.strive"),
    Rule(#""(?:""|[^"])*(?:"|$)"#, "string.quoted.double.strive"),
    Rule(#"'(?:''|[^'])*(?:'|$)"#, "string.quoted.single.strive"),
    Rule(#"“[^”]*(?:”|$)"#, "string.quoted.other.strive"),
    Rule(#"‘[^’]*(?:’|$)"#, "string.quoted.other.strive"),
    Rule(#"`[^`]*(?:`|$)"#, plainName),
    Rule(#"(?i)\bstrive[ \t]+[0-9]+\b"#, statement),
    Rule(#"\$[A-Za-z_][A-Za-z0-9_]*"#, "variable.other.strive"),
    Rule(#"\b[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\b"#, "constant.numeric.period.strive"),
    Rule(#"\b[0-9]{4}-(?:[Qq][1-4]|[Mm](?:0[1-9]|1[0-2]))\b"#, "constant.numeric.period.strive"),
    Rule(#"\b[0-9]+(?:\.[0-9]+)?(?:%|[ \t]?[Pp][Pp]\b)?"#, "constant.numeric.strive"),
    // `param $rows: count = 3`: a type.
    Rule(#"(?i)(:)\s*("# + Keyword.count.rawValue + #")\b"#, parts: [sign, statement]),
    // A word of the language before `=` is the name of a field; a soft one is a name in a list,
    // before a parenthesis, and where a condition begins.
    Rule(words(Keyword.allCases) + #"(?=\s*(?:=|!=|<|>|≠|≤|≥))"#, plainName),
    Rule(words(softWords) + #"(?=\s*\()"#, plainName),
    Rule(#"(?i)\b(sort)\s+(by)\s+("# + soft + #")\b"#, parts: [clause, clause, plainName]),
    Rule(#"(?i)\b(with|where|having)\s+("# + soft + #")\b"#, parts: [clause, plainName]),
    Rule(#"(?i)\b(and|or)\s+("# + soft + #")\b"#, parts: [word, plainName]),
    Rule(#"(?i)\b(list|show)\s+("# + soft + #")\b"#, parts: [statement, plainName]),
    Rule(#"(?i)(,|!=|=)\s*("# + softAfterSign + #")\b"#, parts: [sign, plainName]),
    Rule(words(in: [.statement]), statement),
    Rule(words(in: [.clause]), clause),
    Rule(
      words(in: [.operator, .inside], also: ["true", "false"]), "keyword.operator.word.strive"),
    Rule(#"[\p{L}_][\p{L}\p{M}0-9_]*"#, plainName),
    Rule(#"[!<>]=|[=<>≠≤≥+\-*/,;.:()\[\]]"#, sign),
    Rule(#"[!%&?@\\^{|}~$]"#, "invalid.illegal.strive"),
  ]

  private static let statement = "keyword.control.strive"
  private static let clause = "keyword.other.clause.strive"
  private static let word = "keyword.operator.word.strive"
  private static let sign = "keyword.operator.strive"

  private static let softWords = Keyword.allCases.filter(\.isSoft)
  private static let soft = alternatives(softWords.map(\.rawValue))
  /// After `let gaps =` a verb begins a question.
  private static let softAfterSign = alternatives(
    softWords.filter { $0.group != .statement }.map(\.rawValue))

  private static func words(in groups: Set<Keyword.Group>, also others: [String] = []) -> String {
    let found = Keyword.allCases.filter { groups.contains($0.group) }.map(\.rawValue)
    return #"(?i)\b(?:"# + alternatives(found + others) + #")\b"#
  }

  private static func words(_ keywords: [Keyword]) -> String {
    #"(?i)\b(?:"# + alternatives(keywords.map(\.rawValue)) + #")\b"#
  }

  private static func alternatives(_ words: [String]) -> String {
    words.sorted().joined(separator: "|")
  }
}
