import Lang

/// Where names are given: in the text itself, and in the files it uses.
struct Definitions {
  /// The text first, then the files it uses, nearest first.
  let texts: [ParsedScript]

  /// The text and everything it uses, each file once.
  init(_ text: ParsedScript, used: (_ path: String, _ by: String) -> SourceText?) {
    var found = [text]
    var names: Set<String> = [text.source.name]
    var next = 0
    while next < found.count, found.count < Definitions.mostFiles {
      let text = found[next]
      next += 1
      for path in text.usedFiles {
        guard let source = used(path.value, text.source.name),
          names.insert(source.name).inserted
        else { continue }
        found.append(parse(source))
      }
    }
    texts = found
  }

  /// A net of files as large as this is none that people read.
  private static let mostFiles = 200

  /// Where the word at an offset of the text gets its meaning.
  func place(of word: PointedWord, at offset: Int) -> (source: SourceText, given: GivenName)? {
    switch word.kind {
    case .name(let name): given(name, isVariable: false, before: offset)
    case .variable(let name): given(name, isVariable: true, before: offset)
    case .keyword, .usedFile: nil
    }
  }

  private func given(
    _ name: String, isVariable: Bool, before offset: Int
  ) -> (source: SourceText, given: GivenName)? {
    let wanted = folded(name)
    for (index, text) in texts.enumerated() {
      let all = text.givenNames.flatMap(\.all).filter {
        $0.isVariable == isVariable && folded($0.name) == wanted && $0.kind != .report
      }
      let earlier = index == 0 ? all.last { $0.nameSpan.start <= offset } : nil
      if let found = earlier ?? all.last { return (text.source, found) }
    }
    return nil
  }
}
