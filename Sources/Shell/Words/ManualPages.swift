import Lang

/// The manual for one who asks from a command line.
public struct ManualPages {
  private let help: HelpText

  public init(columns: Int) { help = HelpText(columns: columns) }

  /// All words of the trade for nil; the page of a code, a verb or another word of the language; nil
  /// for what the store may know.
  public func text(about word: String?) -> String? {
    guard let word, !word.isEmpty else { return help.glossary }
    return help.page(ofCode: word) ?? help.topic(word)
  }
}

extension HelpText {
  /// Every word of the trade and what it means.
  var glossary: String {
    Glossary.all.map { entry in
      entry.words[0] + "\n" + WordCommand.wrapped(entry.meaning, columns: columns - 4)
    }.joined()
  }
}
