/// What a bare name can mean, found without regard to case.
///
/// Ids of indicators, outcomes, sets, dimensions, collections, programs and results share one
/// space, so a name means one thing; labels and aliases are only for suggestions.
public struct NameIndex: Sendable {
  private var meanings: [String: NameMeaning] = [:]
  /// Members by dimension code: id, label and aliases, folded, to the member.
  private var members: [Int: [String: Member]] = [:]
  private var placesByName: [String: [Place]] = [:]
  private var placesByCode: [Int: Place] = [:]
  private var children: [Int: [Int]] = [:]
  private var wider: [String: Set<String>] = [:]

  public init(_ catalog: Catalog) {
    for collection in Collection.all {
      meanings[collection.plural] = .collection(collection)
    }
    for level in catalog.levels {
      meanings[folded(level.id)] = .level(level)
    }
    for program in catalog.entities["program"] ?? [] {
      meanings[folded(program.id)] = .program(program)
    }
    for outcome in catalog.outcomes { meanings[folded(outcome.id)] = .outcome(outcome) }
    for set in catalog.indicatorSets { meanings[folded(set.id)] = .indicatorSet(set) }
    for dimension in catalog.dimensions {
      meanings[folded(dimension.id)] = .dimension(dimension)
      members[dimension.code] = NameIndex.members(of: dimension)
    }
    for indicator in catalog.indicators { meanings[folded(indicator.id)] = .indicator(indicator) }
    for place in catalog.places {
      placesByCode[place.code] = place
      if let parent = place.parent { children[parent, default: []].append(place.code) }
      for name in [place.name] + (place.id.map { [$0] } ?? []) + place.aliases {
        placesByName[folded(name), default: []].append(place)
      }
    }
    wider = levelsAbove(catalog.places)
  }

  public func meaning(of name: String) -> NameMeaning? { meanings[folded(name)] }

  /// The member with this id, else label, else alias.
  public func member(_ text: String, of dimension: Int) -> Member? {
    members[dimension]?[folded(text)]
  }

  /// Places called so, at one level or at any.
  public func places(called name: String, at level: String? = nil) -> [Place] {
    var seen: Set<Int> = []
    return (placesByName[folded(name)] ?? []).filter { place in
      (level == nil || place.level == level) && seen.insert(place.code).inserted
    }
  }

  public func place(_ code: Int) -> Place? { placesByCode[code] }

  /// Everything that lies in a place, at any depth, itself first.
  public func descendants(of place: Int) -> [Int] {
    var found = [place]
    var next = 0
    while next < found.count {
      found += children[found[next]] ?? []
      next += 1
    }
    return found
  }

  /// A place and what it lies in, from the narrowest to the widest.
  public func ancestors(of place: Int) -> [Int] {
    var found: [Int] = []
    var current: Int? = place
    while let code = current, !found.contains(code) {
      found.append(code)
      current = placesByCode[code]?.parent
    }
    return found
  }

  /// Wider levels that every place of a level lies in.
  public func levelsAbove(_ level: String) -> Set<String> { wider[level] ?? [] }

  /// The widest level at which indicators have numbers, or to which they can be added up.
  public func widestLevel(of indicators: [Indicator], in catalog: Catalog) -> PlaceLevel? {
    let reached = indicators.map { indicator in
      indicator.stored.map { levels(of: $0, in: catalog) }
    }
    return catalog.levels.first { level in
      reached.contains { operands in operands.allSatisfy { $0.contains(level.id) } }
    }
  }

  /// The levels at which a stored indicator has numbers, and those around them.
  private func levels(of indicator: Indicator, in catalog: Catalog) -> Set<String> {
    let cuts = Set(catalog.series.filter { $0.indicator == indicator.code }.map(\.cut))
    let used = Set(catalog.cuts.filter { cuts.contains($0.code) }.map(\.level))
    return used.reduce(into: used) { $0.formUnion(levelsAbove($1)) }
  }

  private func levelsAbove(_ places: [Place]) -> [String: Set<String>] {
    var above: [Int: Set<String>] = [:]
    var common: [String: Set<String>] = [:]
    func levels(above place: Place, depth: Int) -> Set<String> {
      if let known = above[place.code] { return known }
      // A tree that bites its tail is refused when it is written.
      guard depth < 32, let parent = place.parent.flatMap({ placesByCode[$0] }) else { return [] }
      let found = levels(above: parent, depth: depth + 1).union([parent.level])
      above[place.code] = found
      return found
    }
    for place in places {
      let found = levels(above: place, depth: 0).subtracting([place.level])
      common[place.level] = common[place.level]?.intersection(found) ?? found
    }
    return common
  }

  public var all: [NameMeaning] { Array(meanings.values) }

  /// Ids win over labels, and labels over aliases.
  private static func members(of dimension: Dimension) -> [String: Member] {
    var found: [String: Member] = [:]
    for member in dimension.members {
      for alias in member.aliases { found[folded(alias)] = member }
    }
    for member in dimension.members { found[folded(member.label)] = member }
    for member in dimension.members { found[folded(member.id)] = member }
    return found
  }
}

public enum NameMeaning: Sendable {
  case indicator(Indicator)
  case outcome(Outcome)
  case indicatorSet(IndicatorSet)
  case dimension(Dimension)
  case level(PlaceLevel)
  case collection(Collection)
  case program(Entity)

  /// For messages: ``race` is a dimension`.
  public var kindInWords: String {
    switch self {
    case .indicator: "an indicator"
    case .outcome: "an outcome"
    case .indicatorSet: "a set of indicators"
    case .dimension: "a dimension"
    case .level: "a level of place"
    case .collection: "a collection"
    case .program: "a program"
    }
  }

  public var id: String {
    switch self {
    case .indicator(let indicator): indicator.id
    case .outcome(let outcome): outcome.id
    case .indicatorSet(let set): set.id
    case .dimension(let dimension): dimension.id
    case .level(let level): level.id
    case .collection(let collection): collection.plural
    case .program(let program): program.id
    }
  }

  public var labels: [String] {
    switch self {
    case .indicator(let indicator): [indicator.label] + indicator.aliases
    case .outcome(let outcome): [outcome.label]
    case .indicatorSet(let set): [set.label]
    case .dimension(let dimension): [dimension.label]
    case .level(let level): [level.plural]
    case .collection(let collection): [collection.kind]
    case .program(let program): [program.label] + program.aliases
    }
  }
}
