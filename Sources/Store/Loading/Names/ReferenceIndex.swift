import Lang

/// Which thing a cell means where a field names another thing: by id, else by name, other spelling
/// or code.
///
///     part_of = column("Parent")      "Lincoln Elementary", lincoln and 17K548 are one school
struct ReferenceIndex {
  private var ids: [String: [String: String]] = [:]
  private var names: [String: [String: Set<String>]] = [:]
  private var labels: [String: [Candidate]] = [:]

  enum Match: Hashable {
    case thing(kind: String, id: String)
    case ambiguous(Int)
    case unknown(near: [String])
  }

  init(_ catalog: Catalog) {
    for place in catalog.places {
      let id = place.id ?? "\(place.code)"
      let codes = place.codes.values.sorted()
      add(id, kind: "place", names: [place.name] + place.aliases + codes)
    }
    for indicator in catalog.indicators {
      add(indicator.id, kind: "indicator", names: [indicator.label] + indicator.aliases)
    }
    for outcome in catalog.outcomes { add(outcome.id, kind: "outcome", names: [outcome.label]) }
    for dimension in catalog.dimensions {
      add(dimension.id, kind: "dimension", names: [dimension.label])
      for member in dimension.members {
        add(member.id, kind: "group", names: [member.label] + member.aliases)
      }
    }
    for source in catalog.sources { add(source.id, kind: "source", names: [source.label]) }
    for (kind, things) in catalog.entities {
      for thing in things { add(thing.id, kind: kind, names: [thing.label] + thing.aliases) }
    }
  }

  mutating func add(_ id: String, kind: String, names spellings: [String]) {
    ids[kind, default: [:]][folded(id)] = id
    for spelling in spellings where !spelling.isEmpty {
      names[kind, default: [:]][folded(spelling), default: []].insert(id)
    }
    labels[kind, default: []].append(Candidate(id, aliases: spellings))
  }

  func match(_ text: String, kinds: [String]) -> Match {
    let wanted = folded(text)
    for kind in kinds {
      if let id = ids[kind]?[wanted] { return .thing(kind: kind, id: id) }
    }
    let found = kinds.flatMap { kind in
      (names[kind]?[wanted] ?? []).sorted().map { (kind, $0) }
    }
    guard found.count < 2 else { return .ambiguous(found.count) }
    if let only = found.first { return .thing(kind: only.0, id: only.1) }
    return .unknown(near: suggestions(for: text, among: kinds.flatMap { labels[$0] ?? [] }))
  }
}
