/// Conditions on one attribute become sets: of members, or of places.
extension Binder {
  /// The members of `dimension` that satisfy a condition on it alone.
  mutating func members(of dimension: Dimension, where condition: Expression) -> Set<Int>? {
    let everyone = Set(dimension.members.filter { $0.unites.isEmpty }.map(\.code))
    return set(everyone, where: condition) { binder, leaf in
      binder.memberLeaf(leaf, dimension)
    }
  }

  /// Evaluates `and`, `or` and `not` over sets; `leaf` answers for a single comparison.
  mutating func set(
    _ everyone: Set<Int>, where condition: Expression,
    leaf: (inout Binder, Expression) -> Set<Int>?
  ) -> Set<Int>? {
    switch condition.kind {
    case .and(let parts):
      var result = everyone
      for part in parts {
        guard let kept = set(everyone, where: part, leaf: leaf) else { return nil }
        result.formIntersection(kept)
      }
      return result
    case .or(let parts):
      var result: Set<Int> = []
      for part in parts {
        guard let kept = set(everyone, where: part, leaf: leaf) else { return nil }
        result.formUnion(kept)
      }
      return result
    case .not(let operand):
      return set(everyone, where: operand, leaf: leaf).map { everyone.subtracting($0) }
    case .comparison(let left, .notEqual, let right):
      let equal = Expression(.comparison(left, .equal, right), at: condition.span)
      return leaf(&self, equal).map { everyone.subtracting($0) }
    case .membership(let operand, let negated, let items):
      var result: Set<Int> = []
      for item in items {
        let equal = Expression(.comparison(operand, .equal, item), at: item.span)
        guard let kept = leaf(&self, equal) else { return nil }
        result.formUnion(kept)
      }
      return negated ? everyone.subtracting(result) : result
    default:
      return leaf(&self, condition)
    }
  }

  /// `race = black`, `grade < 3`, `grade between 3 and 5`, `race contains 'His'`
  private mutating func memberLeaf(_ leaf: Expression, _ dimension: Dimension) -> Set<Int>? {
    switch leaf.kind {
    case .comparison(_, .equal, let right):
      return member(right, of: dimension).map { Binder.codes($0, dimension) }
    case .comparison(_, let symbol, let right):
      return ordered(dimension, at: leaf.span) { binder, position in
        guard let bound = binder.member(right, of: dimension).flatMap(position) else { return nil }
        return { symbol.holds($0, bound) }
      }
    case .between(_, let low, let high):
      return ordered(dimension, at: leaf.span) { binder, position in
        guard let from = binder.member(low, of: dimension).flatMap(position),
          let to = binder.member(high, of: dimension).flatMap(position)
        else { return nil }
        return { $0 >= from && $0 <= to }
      }
    case .contains(_, let part):
      guard let part = word(part) else { return nil }
      return Set(dimension.members.filter { folded($0.label).contains(folded(part)) }.map(\.code))
    case .startsWith(_, let part):
      guard let part = word(part) else { return nil }
      return Set(dimension.members.filter { folded($0.label).hasPrefix(folded(part)) }.map(\.code))
    case .missing:
      report(
        BindingProblem.notComparable(
          "\(dimension.id) is missing",
          because: "published tables do not say how many children have none recorded",
          at: leaf.span
        ).diagnostic)
      return nil
    default:
      return unreadable(leaf)
    }
  }

  private mutating func ordered(
    _ dimension: Dimension, at span: SourceSpan,
    _ condition: (inout Binder, (Member) -> Int?) -> ((Int) -> Bool)?
  ) -> Set<Int>? {
    guard dimension.isOrdered else {
      report(BindingProblem.notOrdered(dimension.id, at: span).diagnostic)
      return nil
    }
    let position = { (member: Member) in
      dimension.members.firstIndex { $0.code == member.code }
    }
    guard let holds = condition(&self, position) else { return nil }
    return Set(dimension.members.enumerated().filter { holds($0.offset) }.map(\.element.code))
  }

  /// The member a value names; an unknown one is reported with suggestions.
  mutating func member(_ expression: Expression, of dimension: Dimension) -> Member? {
    guard let text = word(expression) else { return nil }
    if let member = names.member(text, of: dimension.code) { return member }
    report(
      BindingProblem.unknownMember(
        text, of: dimension.id, at: expression.span, known: Binder.candidates(dimension)
      ).diagnostic)
    return nil
  }

  static func candidates(_ dimension: Dimension) -> [Candidate] {
    dimension.members.map { Candidate($0.id, aliases: [$0.label] + $0.aliases) }
  }

  /// A defined group stands for the members it unites.
  static func codes(_ member: Member, _ dimension: Dimension) -> Set<Int> {
    guard !member.unites.isEmpty else { return [member.code] }
    return Set(dimension.members.filter { member.unites.contains($0.id) }.map(\.code))
  }

  /// A condition that is none of the forms known here.
  mutating func unreadable(_ expression: Expression) -> Set<Int>? {
    if !hasErrors(in: expression.span) {
      report(
        BindingProblem.wrongType(
          found: nil, wanted: "a comparison such as `race = black`",
          at: expression.span
        ).diagnostic)
    }
    return nil
  }
}

extension ComparisonOperator {
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
