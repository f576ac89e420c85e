import Tabular

/// What a name stands for, in the words of `describe`: for whoever points at it.
///
///     kindergarten_ready   →   indicator: Ready for kindergarten · definition: …
public struct NameDescription: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public var field: String
    public var value: String
  }

  public var title: String
  public var lines: [Line]
}

extension Completer {
  /// Facts of the model that tell no value of anything; nil where the name means nothing.
  public func meaning(of name: String) -> NameDescription? {
    let found = facts(about: name)
    guard let first = found.first else { return nil }
    return NameDescription(
      title: first.value,
      lines: found.filter { $0.field != "target" }.map {
        NameDescription.Line(field: $0.field, value: $0.value)
      })
  }

  private func facts(about name: String) -> [Fact] {
    if let formula = scope.formulas[folded(name)] {
      return DescribedIndicator(formula, catalog).facts.filter { $0.field != "data" }
    }
    if let result = scope.results[folded(name)] {
      let columns = result.columns.map(\.column.name).joined(separator: ", ")
      return [Fact("an earlier answer", name), Fact("columns", columns)]
    }
    if let meaning = names.meaning(of: name) { return facts(of: meaning) }
    if let collection = Collection.named(name) {
      return [Fact("collection", collection.summary)] + collection.facts(catalog).dropFirst()
    }
    for dimension in catalog.dimensions {
      if let member = names.member(name, of: dimension.code) { return member.facts(dimension) }
    }
    return []
  }

  private func facts(of meaning: NameMeaning) -> [Fact] {
    switch meaning {
    case .indicator(let indicator): DescribedIndicator(indicator, catalog).facts
    case .outcome(let outcome): outcome.facts(catalog)
    case .indicatorSet(let set): set.facts(catalog)
    case .dimension(let dimension): dimension.facts(catalog)
    case .level(let level): level.facts(catalog).filter { $0.field != "places" }
    case .collection(let collection): collection.facts(catalog)
    case .program(let program): [Fact("program", "\(program.label) (\(program.id))")]
    }
  }
}
