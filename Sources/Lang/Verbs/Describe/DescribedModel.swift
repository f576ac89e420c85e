import Tabular

// What the parts of the model say of themselves.

extension Outcome {
  func facts(_ catalog: Catalog) -> [Fact] {
    let own = catalog.indicators.filter { $0.outcome.map(folded) == folded(id) }
    var facts = [Fact("outcome", "\(label) (\(id))")]
    if let stage { facts.append(Fact("stage", "\(stage), of 1 early childhood to 7 employment")) }
    facts += own.map { Fact("indicator", "\($0.label) (\($0.id))") }
    if own.isEmpty { facts.append(Fact("indicators", "none yet")) }
    return facts
  }
}

extension IndicatorSet {
  func facts(_ catalog: Catalog) -> [Fact] {
    var facts = [Fact("set of indicators", "\(label) (\(id))")]
    for member in members {
      let known = catalog.indicators.first { folded($0.id) == folded(member) }
      facts.append(Fact("indicator", known.map { "\($0.label) (\($0.id))" } ?? member))
    }
    return facts
  }
}

extension Dimension {
  func facts(_ catalog: Catalog) -> [Fact] {
    var facts = [Fact("dimension", "\(label) (\(id))")]
    if isOrdered { facts.append(Fact("order", "from the least to the most advantaged")) }
    if let reference { facts.append(Fact("reference", reference)) }
    facts.append(
      Fact("together", isComplete ? "its groups are everyone" : "its groups are not everyone"))
    for member in members {
      facts.append(Fact("group", "\(member.label) (\(member.id))"))
    }
    let cuts = Set(catalog.cuts.filter { $0.dimensions.contains(code) }.map(\.code))
    let used = Set(catalog.series.filter { cuts.contains($0.cut) }.map(\.indicator))
    let indicators = catalog.indicators.filter { used.contains($0.code) }.map(\.id)
    if !indicators.isEmpty {
      facts.append(Fact("indicators", indicators.joined(separator: ", ")))
    }
    return facts
  }
}

extension Member {
  func facts(_ dimension: Dimension) -> [Fact] {
    var facts = [Fact("group of \(dimension.id)", "\(label) (\(id))")]
    if !unites.isEmpty { facts.append(Fact("unites", unites.joined(separator: ", "))) }
    if !aliases.isEmpty { facts.append(Fact("also called", aliases.joined(separator: ", "))) }
    return facts
  }
}

extension PlaceLevel {
  func facts(_ catalog: Catalog) -> [Fact] {
    let places = catalog.places.filter { $0.level == id }
    var facts = [Fact("level of place", id), Fact("places", "\(places.count) \(plural)")]
    let cuts = catalog.cuts.filter { $0.level == id }.map(\.code)
    let used = Set(catalog.series.filter { cuts.contains($0.cut) }.map(\.indicator))
    let indicators = catalog.indicators.filter { used.contains($0.code) }.map(\.id)
    if !indicators.isEmpty {
      facts.append(Fact("indicators", indicators.joined(separator: ", ")))
    }
    return facts
  }
}

extension Place {
  func facts(_ names: NameIndex) -> [Fact] {
    var facts = [Fact(level.inWords, id.map { "\(name) (\($0))" } ?? name)]
    let around = names.ancestors(of: code).dropFirst().compactMap { names.place($0)?.name }
    if !around.isEmpty { facts.append(Fact("lies in", around.joined(separator: ", "))) }
    let inside = names.descendants(of: code).dropFirst().compactMap { names.place($0)?.level }
    var counts: [String: Int] = [:]
    for level in inside { counts[level, default: 0] += 1 }
    for level in counts.keys.sorted() {
      facts.append(
        Fact("holds", "\(counts[level] ?? 0) \(level.inWords.plural(counts[level] ?? 0))"))
    }
    if !aliases.isEmpty { facts.append(Fact("also called", aliases.joined(separator: ", "))) }
    for system in codes.keys.sorted() {
      facts.append(Fact("\(system) code", codes[system] ?? ""))
    }
    return facts
  }
}

extension Collection {
  func facts(_ catalog: Catalog) -> [Fact] {
    var facts = [Fact("collection", summary)]
    switch identity {
    case .id: facts.append(Fact("known by", "an id"))
    case .fields(let keys): facts.append(Fact("known by", keys.joined(separator: ", ")))
    }
    for field in fields {
      let need = field.isRequired ? ", always given" : ""
      facts.append(Fact(field.name, "\(field.summary): \(field.type.inWords)\(need)"))
    }
    for relation in relations {
      let kinds = ThingSubject.kinds(of: relation).map { Collection.of($0).plural.inWords }
      let words = field(relation.name) == nil ? relation.name : "\(relation.name) (related)"
      facts.append(Fact(words, "related \(kinds.joined(separator: " or "))"))
    }
    for example in examples { facts.append(Fact("try", example)) }
    return facts
  }
}
