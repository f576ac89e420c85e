import Tabular

/// What a label or an alias can mean, wherever it stands in a file.
enum Meaning {
  /// A member of a dimension.
  case group(Dimension, Member)
  /// A thing of a collection.
  case thing(kind: String, Entity)
  /// An indicator, outcome or other part of the model, by its label.
  case model(NameMeaning)

  var label: String {
    switch self {
    case .group(_, let member): member.label
    case .thing(_, let entity): entity.label
    case .model(let meaning): meaning.labels.first ?? meaning.id
    }
  }
}

extension Binder {
  /// Everything called so, in the order of the model.
  func meanings(of text: String) -> [Meaning] {
    let wanted = folded(text)
    var found: [Meaning] = []
    for meaning in names.all where meaning.labels.contains(where: { folded($0) == wanted }) {
      if case .program = meaning { continue }
      found.append(.model(meaning))
    }
    for dimension in catalog.dimensions {
      if let member = names.member(text, of: dimension.code) {
        found.append(.group(dimension, member))
      }
    }
    for collection in Collection.all where !Binder.described(otherwise: collection.kind) {
      for entity in things(called: text, [collection.kind]) {
        found.append(.thing(kind: collection.kind, entity))
      }
    }
    return found
  }

  /// Kinds whose things have descriptions of their own, or none.
  private static func described(otherwise kind: String) -> Bool {
    ["outcome", "indicator", "indicator_set", "dimension", "group", "policy"].contains(kind)
  }

  func facts(of meaning: Meaning) -> [Fact] {
    switch meaning {
    case .group(let dimension, let member): return member.facts(dimension)
    case .thing(let kind, let entity):
      let known = catalog.places.first { kind == "place" && $0.reference == entity.id }
      if let place = known { return place.facts(names) }
      return [Fact(kind.inWords, "\(entity.label) (\(entity.id))")]
    case .model(let meaning):
      return [
        Fact(meaning.kindInWords.withoutArticle, "\(meaning.labels.first ?? "") (\(meaning.id))")
      ]
    }
  }
}

extension String {
  /// `an indicator` → `indicator`
  var withoutArticle: String {
    for article in ["an ", "a "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}
