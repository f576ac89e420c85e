import Lang

/// Comments, brackets and indentation for editors that read the configuration of VS Code.
struct LanguageConfiguration: Encodable {
  var comments = ["lineComment": "#"]
  var brackets = [["(", ")"], ["[", "]"]]
  var autoClosingPairs = [
    Pair("(", ")"), Pair("[", "]"), Pair("\"", "\"", notIn: ["string", "comment"]),
    Pair("'", "'", notIn: ["string", "comment"]), Pair("`", "`", notIn: ["string", "comment"]),
  ]
  var surroundingPairs = [["(", ")"], ["[", "]"], ["\"", "\""], ["'", "'"], ["`", "`"]]
  var wordPattern = #"\$?[A-Za-z_][A-Za-z0-9_]*"#
  var indentationRules = Indentation()
  var folding = Folding()

  struct Pair: Encodable {
    var open: String
    var close: String
    var notIn: [String]?
    init(_ open: String, _ close: String, notIn: [String]? = nil) {
      self.open = open
      self.close = close
      self.notIn = notIn
    }
  }

  /// A line that opens a block or a parenthesis moves the next one in.
  struct Indentation: Encodable {
    var increaseIndentPattern =
      "^\\s*(?:.*\\b(?:\(blockOpeners))|\(Keyword.else.rawValue)|[^#]*\\()\\s*(?:#.*)?$"
    var decreaseIndentPattern =
      "^\\s*(?:(?:\(Keyword.end.rawValue)|\(Keyword.else.rawValue))\\b|\\))"
  }

  struct Folding: Encodable {
    var markers = [
      "start": "^[^#]*\\b(?:\(blockOpeners))\\s*(?:#.*)?$",
      "end": "^\\s*\(Keyword.end.rawValue)\\b",
    ]
  }

  private static let blockOpeners = [Keyword.then, .do].map(\.rawValue).joined(separator: "|")
}
