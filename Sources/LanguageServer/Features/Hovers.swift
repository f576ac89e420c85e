import Lang

/// What a word of the language is for, with examples where it is a verb.
func keywordPage(_ word: String) -> String? {
  guard let keyword = Keyword(rawValue: word.lowercased()) else { return nil }
  var text = "**\(keyword.rawValue)** · \(keyword.summary)"
  if let verb = VerbDescription.all.first(where: { $0.name.rawValue == keyword.rawValue }) {
    text += "\n\n```strive\n" + verb.examples.joined(separator: "\n") + "\n```"
  }
  return text
}

extension NameDescription {
  /// What it is, then a line a fact.
  var markdown: String {
    let facts = lines.dropFirst().map { "- \($0.field.escaped): \($0.value.escaped)" }
    let kind = lines.first.map { " · \($0.field.escaped)" } ?? ""
    return (["**\(title.escaped)**\(kind)", ""] + facts).joined(separator: "\n")
  }
}

extension Document {
  /// What there is to say about a place: problems with their pages, then the word itself.
  func hover(
    at position: Position, from completer: Completer, _ definitions: Definitions,
    in encoding: PositionEncoding, page: (String) -> String?
  ) -> Hover? {
    let offset = text.offset(of: position, in: encoding)
    let problems = (found?.problems ?? []).filter {
      $0.span.start <= offset && offset < max($0.span.end, $0.span.start + 1)
    }
    let word = definitions.texts.first?.word(at: offset)
    var parts = problems.map { problem in
      let message = "**\(problem.diagnostic.code)** · \(problem.diagnostic.message)"
      return page(problem.diagnostic.code).map { "\(message)\n\n\($0)" } ?? message
    }
    if let word, let said = explanation(of: word, at: offset, completer, definitions) {
      parts.append(said)
    }
    guard let span = word?.span ?? problems.first?.span, !parts.isEmpty else { return nil }
    return Hover(
      contents: Markup(parts.joined(separator: "\n\n---\n\n")),
      range: range(of: span, in: encoding))
  }

  private func explanation(
    of word: PointedWord, at offset: Int, _ completer: Completer, _ definitions: Definitions
  ) -> String? {
    if case .keyword(let keyword) = word.kind { return keywordPage(keyword.rawValue) }
    if let (source, given) = definitions.place(of: word, at: offset) {
      return given.markdown(in: source)
    }
    switch word.kind {
    case .name(let name): return completer.meaning(of: name)?.markdown
    case .variable("today"): return "**$today** · the day of the run, or as `set today` says"
    case .variable, .usedFile, .keyword: return nil
    }
  }
}

extension GivenName {
  /// The statement that gives the name, in its own words.
  fileprivate func markdown(in source: SourceText) -> String {
    let name = isVariable ? "$\(name)" : name
    let text = source.slice(span)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(12).joined(separator: "\n") + (lines.count > 12 ? "\n…" : "")
    let about = documentation.map { "\n\n\($0.escaped)" } ?? ""
    return "**\(name.escaped)** · \(kind.words)\(about)\n\n````strive\n\(shown)\n````"
  }
}

extension String {
  /// A text that Markdown shows as it is.
  fileprivate var escaped: String {
    var result = ""
    for character in self {
      if "\\`*_{}[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
