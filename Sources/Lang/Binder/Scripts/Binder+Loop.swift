import Tabular

/// What `for each` goes through: a list, periods, or the members of a dimension or level.
extension Binder {
  /// The values in order, and the dimension they are of; nil after a report.
  mutating func loop(_ source: ForSource, at span: SourceSpan) -> (values: [ScriptValue], Int?)? {
    switch source {
    case .list(let items):
      let values = items.compactMap { scriptValue($0) }
      return values.count == items.count ? (values, nil) : nil
    case .periods(let from, let to):
      guard let first = value(of: from), let last = value(of: to) else { return nil }
      guard let values = Binder.periods(from: first, to: last) else {
        report(ScriptProblem.unevenPeriods(at: from.span.union(to.span)).diagnostic)
        return nil
      }
      return (values, nil)
    case .members(let name, let condition):
      return members(name, where: condition)
    }
  }

  private mutating func members(_ name: Name, where condition: Expression?)
    -> (values: [ScriptValue], Int?)?
  {
    guard !name.isMissing else { return nil }
    switch names.meaning(of: name.text) {
    case .dimension(let dimension)?:
      var kept = Set(dimension.members.filter { $0.unites.isEmpty }.map(\.code))
      if let condition {
        guard let chosen = members(of: dimension, where: condition) else { return nil }
        kept = chosen
      }
      let members = dimension.members.filter { kept.contains($0.code) }
      return (members.map { .literal(.text($0.label)) }, dimension.code)
    case .level(let level)?:
      var places = catalog.places.filter { $0.level == level.id }
      if let condition {
        guard let filter = filter(condition, answerColumns: []) else { return nil }
        let inside = filter.places.map { condition in
          Set(condition.places.flatMap { names.descendants(of: $0) })
        }
        places = places.filter { place in inside.allSatisfy { $0.contains(place.code) } }
      }
      return names(of: places, at: name.span).map { ($0, nil) }
    default:
      report(ScriptProblem.nothingToLoop(name, known: loopCandidates).diagnostic)
      return nil
    }
  }

  /// What to call places by; two of one name cannot be told apart where neither has an id.
  private mutating func names(of places: [Place], at span: SourceSpan) -> [ScriptValue]? {
    let texts = places.map { names.text(of: $0) }
    for (place, text) in zip(places, texts) {
      let same = names.places(called: text, at: place.level)
      guard same.count > 1 else { continue }
      let described = same.map { $0.parent.flatMap { names.place($0)?.name } ?? $0.level }
      report(BindingProblem.ambiguousPlace(text, at: span, among: described).diagnostic)
      return nil
    }
    return texts.map { .literal(.text($0)) }
  }

  /// Dimensions and levels, for suggestions.
  var loopCandidates: [Candidate] {
    catalog.dimensions.map { Candidate($0.id, aliases: [$0.label]) }
      + catalog.levels.map { Candidate($0.id, aliases: [$0.plural]) }
  }

  /// Every period from one to the other; nil where they are not of one kind, or backwards.
  static func periods(from first: ScriptValue, to last: ScriptValue) -> [ScriptValue]? {
    switch (first, last) {
    case (.literal(.integer(let from)), .literal(.integer(let to))):
      guard from <= to, (1900...2200).contains(from), (1900...2200).contains(to) else { return nil }
      return (from...to).map { .literal(.integer($0)) }
    case (.literal(.period(let from)), .literal(.period(let to))):
      guard from.kind == to.kind, from <= to else { return nil }
      let parts = from.kind == .quarter ? 4 : from.kind == .month ? 12 : 1
      guard parts > 1 || from.kind == .schoolYear else { return nil }
      let ends = [from, to].map { $0.endYear * parts + max($0.part, 1) - 1 }
      return (ends[0]...ends[1]).map { position in
        let part = parts > 1 ? position % parts + 1 : from.part
        return .literal(
          .period(Period(kind: from.kind, endYear: position / parts, part: part)))
      }
    default: return nil
    }
  }
}
