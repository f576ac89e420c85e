import Lang

extension Document {
  /// Names that the text gives, for an outline.
  func symbols(in encoding: PositionEncoding) -> [DocumentSymbol] {
    parse(source).givenNames.map { symbol($0, encoding) }
  }

  private func symbol(_ given: GivenName, _ encoding: PositionEncoding) -> DocumentSymbol {
    let name = given.isVariable ? "$\(given.name)" : given.name
    let inside = given.inside.map { symbol($0, encoding) }
    return DocumentSymbol(
      // The protocol forbids an empty name.
      name: name.isEmpty ? "(no name)" : name, detail: given.kind.words, kind: given.kind.symbol,
      range: range(of: given.span.union(given.nameSpan), in: encoding),
      selectionRange: range(of: given.nameSpan, in: encoding),
      children: inside.isEmpty ? nil : inside)
  }
}

extension GivenName.Kind {
  var words: String {
    switch self {
    case .result: "an answer"
    case .formula: "an indicator by formula"
    case .value: "a value"
    case .parameter: "a parameter"
    case .loopVariable: "one of several"
    case .report: "a report"
    case .thing(let kind): kind
    }
  }

  /// `SymbolKind` of the protocol.
  fileprivate var symbol: Int {
    switch self {
    case .result: 13  // variable
    case .formula: 12  // function
    case .value, .loopVariable: 14  // constant
    case .parameter: 7  // property
    case .report: 3  // namespace
    case .thing: 23  // struct
    }
  }
}
