/// `where`: a condition on the data, taken apart into one condition an attribute.
///
/// Published tables are margins, so a condition must say something about each dimension by itself:
/// parts joined by `and` may be about different ones, an `or` across two is refused (R5, R11).
struct DataFilter {
  var members: [MemberFilter] = []
  var places: [Binder.PlaceCondition] = []
  var periods: PeriodCondition?
  var periodSpan: SourceSpan?
  var source: Int?
}

extension Binder {
  mutating func filter(_ condition: Expression, answerColumns: Set<String>) -> DataFilter? {
    var parts: [(attribute: Attribute, condition: Expression)] = []
    for conjunct in Binder.conjuncts(condition) {
      guard let attribute = onlyAttribute(in: conjunct, answerColumns: answerColumns) else {
        continue
      }
      parts.append((attribute, conjunct))
    }
    var filter = DataFilter()
    for attribute in parts.map(\.attribute).uniqued() {
      let conditions = parts.filter { $0.attribute == attribute }.map(\.condition)
      add(Binder.joined(conditions), on: attribute, to: &filter)
    }
    return diagnostics.isEmpty ? filter : nil
  }

  private mutating func add(
    _ condition: Expression, on attribute: Attribute, to filter: inout DataFilter
  ) {
    switch attribute {
    case .dimension(let dimension):
      guard let kept = members(of: dimension, where: condition) else { return }
      let members = dimension.members.filter { kept.contains($0.code) && $0.unites.isEmpty }
      let isNegative = Binder.isNegative(condition)
      filter.members.append(
        MemberFilter(
          dimension: dimension, members: members,
          words: words(members, of: dimension, negative: isNegative), isNegative: isNegative))
    case .level, .place:
      if let places = placeCondition(attribute, where: condition) { filter.places.append(places) }
    case .period:
      filter.periods = periodCondition(condition)
      filter.periodSpan = condition.span
    case .source:
      filter.source = source(condition)
    }
  }

  private func words(_ members: [Member], of dimension: Dimension, negative: Bool) -> String {
    guard negative, members.count > 3 else {
      return members.map(\.label).joined(separator: " or ")
    }
    let kept = Set(members.map(\.code))
    let left = dimension.members.filter { $0.unites.isEmpty && !kept.contains($0.code) }
    return "not " + left.map(\.label).joined(separator: " or ")
  }

  private mutating func source(_ condition: Expression) -> Int? {
    guard case .comparison(_, .equal, let right) = condition.kind, let text = word(right) else {
      _ = unreadable(condition)
      return nil
    }
    let wanted = folded(text)
    if let source = catalog.sources.first(where: {
      folded($0.id) == wanted || folded($0.label) == wanted
    }) {
      return source.code
    }
    let known = catalog.sources.map { Candidate($0.id, aliases: [$0.label]) }
    report(
      BindingProblem.unknownMember(text, of: "source", at: right.span, known: known).diagnostic)
    return nil
  }

  /// The one attribute a condition is about; unknown names and mixtures are reported.
  private mutating func onlyAttribute(
    in condition: Expression, answerColumns: Set<String>
  ) -> Attribute? {
    var found: [Attribute] = []
    for name in Binder.subjects(of: condition) {
      if let attribute = attribute(name) {
        found.append(attribute)
      } else {
        reportUnknown(name, answerColumns: answerColumns)
        return nil
      }
    }
    let attributes = found.uniqued()
    guard let first = attributes.first else {
      _ = unreadable(condition)
      return nil
    }
    if attributes.count > 1 {
      report(
        BindingProblem.mixedChoice(first.words, attributes[1].words, at: condition.span).diagnostic)
      return nil
    }
    return first
  }

  private mutating func reportUnknown(_ name: Name, answerColumns: Set<String>) {
    if answerColumns.contains(name.folded) {
      report(BindingProblem.conditionOnAnswer(name, at: name.span).diagnostic)
    } else if let meaning = names.meaning(of: name.text) {
      report(
        BindingProblem.wrongKind(
          name, isA: meaning.kindInWords, wanted: "a dimension, a place level or `year`", hint: nil
        ).diagnostic)
    } else {
      report(BindingProblem.unknownAttribute(name, known: attributeCandidates).diagnostic)
    }
  }

  /// The names on the left of the comparisons of a condition.
  static func subjects(of condition: Expression) -> [Name] {
    switch condition.kind {
    case .and(let parts), .or(let parts): return parts.flatMap(subjects)
    case .not(let operand): return subjects(of: operand)
    case .comparison(let left, _, _), .between(let left, _, _), .membership(let left, _, _),
      .missing(let left, _), .contains(let left, _), .startsWith(let left, _),
      .within(let left, _, _, _, _):
      if case .name(let name) = left.kind { return [name] }
      return []
    case .name(let name): return [name]
    case .literal, .variable, .call, .negative, .arithmetic, .list, .invalid: return []
    }
  }

  static func conjuncts(_ condition: Expression) -> [Expression] {
    guard case .and(let parts) = condition.kind else { return [condition] }
    return parts.flatMap(conjuncts)
  }

  static func joined(_ conditions: [Expression]) -> Expression {
    guard conditions.count > 1, let first = conditions.first, let last = conditions.last else {
      return conditions[0]
    }
    return Expression(.and(conditions), at: first.span.union(last.span))
  }

  static func isNegative(_ condition: Expression) -> Bool {
    switch condition.kind {
    case .not, .comparison(_, .notEqual, _), .membership(_, true, _): true
    case .and(let parts), .or(let parts): parts.contains(where: isNegative)
    default: false
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repeats, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
