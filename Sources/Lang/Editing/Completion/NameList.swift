/// Names that begin with what was typed, each once, in the order they are offered.
struct NameList {
  let typed: String
  /// The quote that is open: a text is offered with its closing one; nil outside quotes.
  let quote: Character?
  private(set) var items: [CompletionItem] = []
  private var seen: Set<String> = []

  init(typed: String, quote: Character?) {
    self.typed = typed
    self.quote = quote
  }

  /// A bare name; inside quotes it is none.
  mutating func add(_ name: String, _ summary: @autoclosure () -> String) {
    guard quote == nil, name.hasFolded(prefix: typed), name != typed else { return }
    guard let plain = NameList.written(name), seen.insert(plain).inserted else { return }
    items.append(CompletionItem(plain, summary()))
  }

  /// A function, with the parenthesis it opens.
  mutating func add(_ function: AggregateFunction) {
    addWord(function.rawValue, function.summary, "(")
  }

  /// A word that stands as it is, though the language has another use for it: `count`.
  mutating func addWord(_ word: String, _ summary: String, _ opening: String = "") {
    guard quote == nil, word.hasFolded(prefix: typed), seen.insert(word).inserted else { return }
    items.append(CompletionItem(word + opening, summary))
  }

  /// A value in quotes: a label, the name of a place.
  mutating func addText(_ text: String, _ summary: @autoclosure () -> String) {
    guard text.hasFolded(prefix: typed), !text.contains("\n") else { return }
    var item = quotedText(text, by: quote ?? "\"")
    if let quote {
      // With its own quote inside, it would have to begin with the other.
      guard item.first == quote else { return }
      item.removeFirst()
    }
    guard seen.insert(item).inserted else { return }
    items.append(CompletionItem(item, summary()))
  }

  /// The name as it is read back; nil where it is empty.
  private static func written(_ name: String) -> String? {
    guard !name.isEmpty, !name.contains("`"), !name.contains("\n") else { return nil }
    return canonicalText(of: Name([name], at: SourceSpan(0, 0)))
  }
}
