/// Which places a question is about.
extension Binder {
  /// A condition on places: the level it names (nil for `place`) and the places that satisfy it.
  struct PlaceCondition {
    var level: String?
    var places: Set<Int>
    var words: String
    var span: SourceSpan
  }

  mutating func placeCondition(
    _ attribute: Attribute, where condition: Expression
  ) -> PlaceCondition? {
    var level: String?
    if case .level(let named) = attribute { level = named.id }
    let everyone = Set(catalog.places.filter { level == nil || $0.level == level }.map(\.code))
    var words: [String] = []
    let kept = set(everyone, where: condition) { binder, leaf in
      binder.placeLeaf(leaf, level, everyone, &words)
    }
    guard let kept else { return nil }
    return PlaceCondition(
      level: level, places: kept, words: words.joined(separator: " or "), span: condition.span)
  }

  private mutating func placeLeaf(
    _ leaf: Expression, _ level: String?, _ everyone: Set<Int>, _ words: inout [String]
  ) -> Set<Int>? {
    switch leaf.kind {
    case .comparison(_, .equal, let right):
      guard let place = place(right, at: level) else { return nil }
      words.append(place.name)
      return [place.code]
    case .contains(_, let part):
      guard let part = word(part) else { return nil }
      return everyone.filter { folded(names.place($0)?.name ?? "").contains(folded(part)) }
    case .startsWith(_, let part):
      guard let part = word(part) else { return nil }
      return everyone.filter { folded(names.place($0)?.name ?? "").hasPrefix(folded(part)) }
    case .comparison:
      report(BindingProblem.notOrdered(level ?? "place", at: leaf.span).diagnostic)
      return nil
    default:
      return unreadable(leaf)
    }
  }

  /// The one place a value names; none or several are reported.
  mutating func place(_ expression: Expression, at level: String?) -> Place? {
    guard let text = word(expression) else { return nil }
    let found = names.places(called: text, at: level)
    if found.count == 1, let place = found.first { return place }
    if found.isEmpty {
      report(
        BindingProblem.unknownPlace(
          text, level: level, at: expression.span, known: placeCandidates(near: text, at: level)
        ).diagnostic)
    } else {
      let described = found.map { place in
        let parent = place.parent.flatMap { names.place($0)?.name }
        return parent.map { "\(place.name) in \($0)" } ?? "\(place.name) (\(place.level))"
      }
      report(
        BindingProblem.ambiguousPlace(text, at: expression.span, among: described).diagnostic)
    }
    return nil
  }

  /// Places at a level for suggestions; a name that begins with what was typed counts as near.
  private func placeCandidates(near text: String, at level: String?) -> [Candidate] {
    let start = folded(text)
    return catalog.places.filter { level == nil || $0.level == level }.map { place in
      let begins = folded(place.name).hasPrefix(start) && start.count >= 3
      return Candidate(place.name, aliases: place.aliases + (begins ? [text] : []))
    }
  }

  /// The places of the answer: grouped by a level, named in conditions, or the widest with data.
  mutating func places(
    groupedBy level: PlaceLevel?, conditions: [PlaceCondition], indicators: [Indicator],
    span: SourceSpan
  ) -> PlaceSelection? {
    if let level {
      let inside = catalog.places.filter { place in
        place.level == level.id && conditions.allSatisfy { isInside(place.code, $0) }
      }
      guard !inside.isEmpty else { return noPlace(conditions, span) }
      let all = "all \(level.plural)"
      let roots = catalog.places.filter { $0.parent == nil && $0.level != level.id }
      let whole = roots.onlyElement.map { "\($0.name), \(all)" } ?? all
      let words = conditions.isEmpty ? whole : "\(all) of \(describe(conditions))"
      return PlaceSelection(
        level: level.id, places: inside.map(\.code), isGrouped: true, isAssumed: false,
        words: words)
    }
    guard !conditions.isEmpty else { return widest(indicators) }
    return namedPlaces(conditions, span)
  }

  /// The narrowest named places that lie in all the others.
  private mutating func namedPlaces(
    _ conditions: [PlaceCondition], _ span: SourceSpan
  ) -> PlaceSelection? {
    let order = catalog.levels.map(\.id)
    let kept = catalog.places.filter { place in
      conditions.contains { $0.places.contains(place.code) }
        && conditions.allSatisfy { isInside(place.code, $0) }
    }
    let levels = Set(kept.map(\.level))
    let narrowest = order.last { levels.contains($0) } ?? kept.first?.level
    let places = kept.filter { $0.level == narrowest }
    guard let narrowest, !places.isEmpty else { return noPlace(conditions, span) }
    let words =
      places.count <= 3
      ? places.map(\.name).joined(separator: " and ")
      : "\(places.count) \(plural(of: narrowest)) together"
    return PlaceSelection(
      level: narrowest, places: places.map(\.code), isGrouped: false, isAssumed: false,
      words: words)
  }

  /// No place was said: the widest level at which the indicators have data.
  private func widest(_ indicators: [Indicator]) -> PlaceSelection? {
    let level = names.widestLevel(of: indicators, in: catalog)?.id ?? catalog.levels.first?.id
    let places = catalog.places.filter { $0.level == level }
    guard let level else {
      return PlaceSelection(
        level: "", places: [], isGrouped: false, isAssumed: true, words: "everywhere")
    }
    let words = places.count == 1 ? places[0].name : "all \(plural(of: level))"
    return PlaceSelection(
      level: level, places: places.map(\.code), isGrouped: false, isAssumed: true, words: words)
  }

  private func isInside(_ place: Int, _ condition: PlaceCondition) -> Bool {
    names.ancestors(of: place).contains { condition.places.contains($0) }
  }

  private mutating func noPlace(_ conditions: [PlaceCondition], _ span: SourceSpan)
    -> PlaceSelection?
  {
    report(BindingProblem.levelsNotNested(at: conditions.first?.span ?? span).diagnostic)
    return nil
  }

  private func describe(_ conditions: [PlaceCondition]) -> String {
    conditions.map(\.words).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func plural(of level: String) -> String {
    catalog.levels.first { $0.id == level }?.plural ?? level + "s"
  }
}
