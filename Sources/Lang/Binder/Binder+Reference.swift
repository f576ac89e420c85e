/// `vs`: against whom (R4, R5).
extension Binder {
  /// What `gap` compares: the first dimension of `by`, or the places where only places are named.
  mutating func comparison(_ query: Query, _ question: MetricQuestion) -> Comparison? {
    if let span = query.againstTime {
      report(BindingProblem.againstTime(at: span).diagnostic)
      return nil
    }
    guard let compared = comparedPosition(query, question) else { return nil }
    var comparison = Comparison(compared: compared, reference: .assumed)
    for clause in query.clauses {
      guard case .vs(let comparand) = clause.kind else { continue }
      guard
        let reference = reference(comparand, question.grouping[compared], question, clause.span)
      else { return nil }
      comparison.reference = reference
      comparison.referenceSpan = clause.span
    }
    return comparison
  }

  private mutating func comparedPosition(_ query: Query, _ question: MetricQuestion) -> Int? {
    if let position = question.grouping.firstIndex(where: {
      if case .dimension = $0 { true } else { false }
    }) {
      return position
    }
    if let position = question.grouping.firstIndex(where: {
      if case .level = $0 { true } else { false }
    }) {
      return position
    }
    if question.named.isEmpty {
      report(
        BindingProblem.needsDimension(
          verb: query.verb, indicator: question.indicators.first?.id ?? "", at: gapHead(query),
          // Where a `by` stands already, what it lacks has been said by the parser.
          suggestion: query.saysBy ? nil : likelyDimension(question)
        ).diagnostic)
    } else {
      report(BindingProblem.onlyPeriods(at: query.span).diagnostic)
    }
    return nil
  }

  /// Verb and subjects: `by` belongs right after them.
  private func gapHead(_ query: Query) -> SourceSpan {
    query.subjects.reduce(query.verbSpan) { $0.union($1.span) }
  }

  /// A dimension the indicator has data by, race before others because it is asked most.
  private func likelyDimension(_ question: MetricQuestion) -> String? {
    let wanted = Set(question.indicators.flatMap(\.stored).map(\.code))
    let cuts = Set(catalog.series.filter { wanted.contains($0.indicator) }.map(\.cut))
    let codes = Set(catalog.cuts.filter { cuts.contains($0.code) }.flatMap(\.dimensions))
    return catalog.dimensions.first { codes.contains($0.code) }?.id
  }

  private mutating func reference(
    _ comparand: Comparand, _ compared: Grouping, _ question: MetricQuestion, _ span: SourceSpan
  ) -> Comparison.Reference? {
    switch comparand {
    case .target(let span):
      let aimed = Set(catalog.targets.map { folded($0.indicator) })
      let without = question.indicators.first { $0.target == nil && !aimed.contains(folded($0.id)) }
      if let without {
        let isFormula = without.formula != nil
        report(BindingProblem.noTarget(without.id, isFormula: isFormula, at: span).diagnostic)
        return nil
      }
      return .target
    case .baseline: return nil
    case .name(let name):
      return namedReference(
        name.text, Expression(.name(name), at: name.span), compared, question)
    case .value(let expression):
      guard let text = word(expression) else { return nil }
      return namedReference(text, expression, compared, question)
    }
  }

  private mutating func namedReference(
    _ text: String, _ expression: Expression, _ compared: Grouping, _ question: MetricQuestion
  ) -> Comparison.Reference? {
    switch folded(text) {
    case "best": return .best
    case "overall": return .overall
    case "rest": return .rest
    default: break
    }
    switch compared {
    case .dimension(let dimension):
      if let member = names.member(text, of: dimension.code) {
        guard member.unites.isEmpty else {
          let what = "comparing with the defined group `\(member.id)`"
          report(BindingProblem.notBuilt(what, at: expression.span, instead: nil).diagnostic)
          return nil
        }
        return .member(member)
      }
      report(
        BindingProblem.referenceNotAGroup(
          text, of: dimension.id, at: expression.span, known: Binder.candidates(dimension)
        ).diagnostic)
      return nil
    case .level(let level):
      if case .level(let wider)? = names.meaning(of: text) { return .level(wider.id) }
      if names.places(called: text, at: level.id).isEmpty,
        let around = names.places(called: text, at: nil).onlyElement
      {
        report(
          BindingProblem.placeAround(
            around.name, level: around.level, compared: level.id, at: expression.span
          ).diagnostic)
        return nil
      }
      return place(expression, at: level.id).map { .place($0.code) }
    case .period:
      report(BindingProblem.onlyPeriods(at: expression.span).diagnostic)
      return nil
    }
  }
}

extension Query {
  fileprivate var saysBy: Bool { clauses.contains { $0.kind.name == .by } }

  /// Where `vs` names a time: `vs 2019`, `vs baseline`, `vs previous`.
  fileprivate var againstTime: SourceSpan? {
    for clause in clauses {
      guard case .vs(let comparand) = clause.kind else { continue }
      switch comparand {
      case .baseline(let span): return span
      case .name(let name) where name.folded == "previous": return name.span
      case .value(let expression):
        if case .literal(.integer(1900...2200)) = expression.kind { return expression.span }
      case .name, .target: break
      }
    }
    return nil
  }
}
