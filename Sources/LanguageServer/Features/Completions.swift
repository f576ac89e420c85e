import Lang

extension Document {
  /// What may be written at a place, in the order the language offers it.
  func completions(
    at position: Position, from completer: Completer, in encoding: PositionEncoding
  ) -> CompletionList {
    let offset = text.offset(of: position, in: encoding)
    let found = completer.completions(in: text.text, at: offset)
    // The whole word gives way, also what stands after the cursor.
    let end = text.wordEnd(from: offset)
    let place = range(of: SourceSpan(min(found.start, offset), end), in: encoding)
    let items = found.items.enumerated().map { index, item in
      OfferedItem(
        label: item.text, kind: kind(of: item.text, completer),
        detail: item.summary.isEmpty ? nil : item.summary, sortText: sortText(index),
        filterText: item.text, textEdit: .init(range: place, newText: item.text))
    }
    let files = found.takesFile ? self.files(after: found.start, to: offset, in: encoding) : []
    return CompletionList(items: items + files)
  }

  /// `CompletionItemKind` of the protocol.
  private func kind(of text: String, _ completer: Completer) -> Int {
    if Keyword(rawValue: text) != nil { return 14 }  // keyword
    if text.hasPrefix("$") { return 6 }  // variable
    if text.hasPrefix("\"") || text.hasPrefix("'") { return 12 }  // value
    return completer.isKnown(text) ? 5 : 10  // field, property
  }

  /// Clients sort by text: `0007` keeps the eighth in its place.
  private func sortText(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}

extension OfferedItem {
  /// The item with what there is to read about it.
  func resolved(by completer: Completer) -> OfferedItem {
    var item = self
    item.documentation = (keywordPage(label) ?? completer.meaning(of: label)?.markdown)
      .map { Markup($0) }
    return item
  }
}
