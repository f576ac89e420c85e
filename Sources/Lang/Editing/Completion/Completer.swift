/// What may be written next, worked out by the parser itself: a stand-in takes the place of the
/// word at the cursor, the tree says what a name there would be, and the catalog which there are.
///
///     gap kind|            indicators that begin so
///     gap m by race v|     vs
///     … where race = |     the groups of race
public struct Completer: Sendable {
  /// Longer statements are not completed: a key must not wait.
  static let longest = 20_000

  let catalog: Catalog
  let names: NameIndex
  let scope: Scope

  public init(_ catalog: Catalog, names: NameIndex, scope: Scope) {
    self.catalog = catalog
    self.names = names
    self.scope = scope
  }

  /// What could stand at an offset, most fitting first.
  public func completions(in text: String, at offset: Int) -> Completions {
    guard let word = WordAtCursor(text, offset) else { return Completions(from: offset) }
    return completions(of: word)
  }

  /// The rest of the word at the end of a text, where there is a best one.
  public func hint(after text: String) -> String? {
    let end = text.utf8.count
    guard let word = WordAtCursor(text, end), word.typed.utf8.count >= 2 else { return nil }
    let items = completions(of: word).items
    guard let best = items.first(where: { $0.text.hasFolded(prefix: word.typed) }) else {
      return nil
    }
    let rest = String(decoding: best.text.utf8.dropFirst(word.typed.utf8.count), as: UTF8.self)
    return rest.isEmpty ? nil : rest
  }

  /// Whether a word is a name of the model, for colours.
  public func isKnown(_ name: String) -> Bool {
    if names.meaning(of: name) != nil || Collection.named(name) != nil { return true }
    return catalog.dimensions.contains { names.member(name, of: $0.code) != nil }
  }

  private func completions(of word: WordAtCursor) -> Completions {
    guard word.head.utf8.count + word.typed.utf8.count <= Completer.longest else {
      return Completions(from: word.start)
    }
    if word.isVariable { return Completions(from: word.start, variables(word.typed)) }
    var found = Completions(from: word.start)
    if let place = word.place {
      var list = NameList(typed: word.typed, quote: word.quote)
      add(place, qualifier: word.qualifier, to: &list)
      found.items = list.items.map { bare($0, at: place, in: word) }
      if case .file = place, word.isText { found.takesFile = true }
    }
    if !word.isText, word.qualifier == nil {
      // Where groups or things are named, `yes` and `no` are none of them.
      var isNamed = false
      if case .value = word.place { isNamed = !found.items.isEmpty }
      found.items += keywords(word).filter { !isNamed || !["yes", "no"].contains($0.text) }
    }
    return found
  }

  /// Without backticks where the parser needs none: any word before `=` in parentheses, and soft
  /// words where a column stands.
  private func bare(
    _ item: CompletionItem, at place: CompletionPlace, in word: WordAtCursor
  ) -> CompletionItem {
    guard item.text.hasPrefix("`") else { return item }
    let plain = String(item.text.dropFirst().dropLast())
    guard plain.utf8.allSatisfy(Lexer.isWordByte) else { return item }
    let isWhole: Bool
    switch place {
    case .field, .loadOption: isWhole = true
    default: isWhole = word.qualifier != nil || accepts(plain, after: word.head)
    }
    return isWhole ? CompletionItem(plain, item.summary) : item
  }

  private func variables(_ typed: String) -> [CompletionItem] {
    let known = ["today"] + scope.variables.keys.sorted()
    return known.uniqued().map { CompletionItem("$" + $0, "a value") }
      .filter { $0.text.hasFolded(prefix: typed) && $0.text != typed }
  }
}

/// The word that is being written, and what the text before it makes of a name there.
struct WordAtCursor {
  /// The statement up to the word.
  let head: String
  let typed: String
  /// Where the word begins in the whole text.
  let start: Int
  /// The quote that is open; nil outside quotes.
  let quote: Character?
  /// `grants` of `grants.am|`.
  private(set) var qualifier: String?

  /// No word of the language, and no slip of one.
  static let standIn = "strive_stand_in_for_a_name"

  init?(_ text: String, _ offset: Int) {
    let before = Array(text.utf8.prefix(max(0, offset)))
    let parsed = parse(SourceText(String(decoding: before, as: UTF8.self)))
    let tokens = parsed.tokens.dropLast()
    let lastEnd = tokens.last?.end ?? 0
    // In a comment there is nothing to say.
    let trivia = before[min(lastEnd, before.count)...]
    let line = trivia.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? trivia.startIndex
    if trivia[line...].contains(UInt8(ascii: "#")) { return nil }
    var open: Int?
    if let last = tokens.last, last.kind == .text, !trivia.contains(UInt8(ascii: "\n")) {
      let isOpen = parsed.diagnostics.contains { $0.code == "S0001" && $0.span == last.span }
      open = isOpen ? last.start : nil
    }
    quote = open.map { before[$0] == UInt8(ascii: "'") ? "'" : "\"" }
    var first = open.map { $0 + 1 } ?? before.count
    if open == nil {
      while first > 0, Lexer.isWordByte(before[first - 1]) || before[first - 1] == UInt8(ascii: "$")
      {
        first -= 1
      }
      // A number goes on as a number.
      if first < before.count, Lexer.isDigit(before[first]) { return nil }
    }
    start = first
    typed = String(decoding: before[first...], as: UTF8.self)
    let outer = parsed.script.statements.last { $0.span.start < max(1, open ?? first) }
    let from = min(outer?.span.start ?? first, open ?? first)
    head = String(decoding: before[from..<(open ?? first)], as: UTF8.self)
    if open == nil, first > 0, before[first - 1] == UInt8(ascii: ".") {
      let name = before[..<(first - 1)].reversed().prefix { Lexer.isWordByte($0) }
      qualifier = String(decoding: name.reversed(), as: UTF8.self)
    }
  }

  var isText: Bool { quote != nil }

  var isVariable: Bool { !isText && typed.hasPrefix("$") }

  /// What a name or text here would be; nil where none can stand.
  var place: CompletionPlace? {
    if isText { return place("\"\(WordAtCursor.standIn)\"") }
    // A field of parentheses is one only with its value.
    return place(WordAtCursor.standIn) ?? place("\(WordAtCursor.standIn) = 1")
  }

  private func place(_ standIn: String) -> CompletionPlace? {
    let parsed = parse(SourceText(head + standIn))
    let here = head.utf8.count
    guard !parsed.diagnostics.contains(where: { $0.isAbout(here) }) else { return nil }
    return PlaceFinder(offset: here).place(in: parsed.script.statements)
  }
}

extension Diagnostic {
  /// Whether it blames the word that starts at an offset, and not what is missing after it.
  func isAbout(_ start: Int) -> Bool {
    // A soft word alone is no formula, yet may begin a question.
    if code == "S1016" { return false }
    return span.start == start && span.end > start
  }
}

extension String {
  /// Whether it begins with what was typed, ignoring the case of letters.
  func hasFolded(prefix: String) -> Bool {
    var own = utf8.makeIterator()
    for byte in prefix.utf8 {
      guard let other = own.next() else { return false }
      if byte == other { continue }
      let lower = byte | 0x20
      guard lower == other | 0x20, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) else {
        return false
      }
    }
    return true
  }
}
