/// `audit`: kinds, where to look, and what to count by.
extension Binder {
  mutating func audit(_ query: Query) -> AuditQuestion? {
    let kinds = auditKinds(query.subjects)
    var scope = AuditScope(indicators: catalog.indicators, isEverything: true)
    var groups: [AuditGroup] = []
    var periodFilter: (condition: PeriodCondition, span: SourceSpan)?
    for clause in query.clauses {
      switch clause.kind {
      case .by(let names): groups = auditGroups(names)
      case .where(let condition): periodFilter = narrow(&scope, where: condition)
      case .time(let time):
        scope.time = self.time(time, baselineOf: scope.indicators, at: clause.span)
      case .without, .having, .vs, .using, .sort, .top, .with, .as, .into, .from: break
      }
    }
    if let periodFilter {
      if let said = scope.time { report(BindingProblem.timeSaidTwice(at: said.span).diagnostic) }
      scope.time = TimeSelection(kind: .matching(periodFilter.condition), span: periodFilter.span)
    }
    guard diagnostics.isEmpty else { return nil }
    return AuditQuestion(
      kinds: kinds, scope: scope, groups: groups, rows: RowOperations(), output: output(query),
      today: self.scope.today, text: resolved(canonicalText(of: query)), span: query.span)
  }

  /// The kinds named, in the order of the list; without a name all that can be answered.
  private mutating func auditKinds(_ subjects: [Name]) -> [AuditKind] {
    var kinds: Set<AuditKind> = []
    for name in subjects where !name.isMissing {
      guard let kind = AuditKind(rawValue: name.folded) else {
        let isIndicator = catalog.indicators.contains { folded($0.id) == name.folded }
        report(BindingProblem.unknownAudit(name, isIndicator: isIndicator).diagnostic)
        continue
      }
      if kind == .claims {
        report(BindingProblem.notBuilt("`audit claims`", at: name.span, instead: nil).diagnostic)
      }
      kinds.insert(kind)
    }
    if subjects.isEmpty { kinds = Set(AuditKind.allCases).subtracting([.claims]) }
    return AuditKind.allCases.filter(kinds.contains)
  }

  // MARK: Where to look

  /// Takes the indicators out of a condition; the rest is one on the data. Gives the periods back.
  private mutating func narrow(
    _ scope: inout AuditScope, where condition: Expression
  ) -> (condition: PeriodCondition, span: SourceSpan)? {
    let parts = Binder.conjuncts(condition)
    let ofIndicators = parts.filter { Binder.subjects(of: $0).map(\.folded) == ["indicator"] }
    let others = parts.filter { !ofIndicators.contains($0) }
    if !ofIndicators.isEmpty {
      let everyone = Set(catalog.indicators.map(\.code))
      let kept = set(everyone, where: Binder.joined(ofIndicators)) { binder, leaf in
        binder.indicatorLeaf(leaf)
      }
      scope.indicators = catalog.indicators.filter { kept?.contains($0.code) == true }
      scope.isEverything = false
    }
    guard !others.isEmpty,
      let filter = filter(Binder.joined(others), answerColumns: Audit.answerColumns)
    else { return nil }
    scope.members = filter.members
    scope.source = filter.source
    for place in filter.places {
      let inside = place.places.reduce(into: Set<Int>()) { found, code in
        found.formUnion(names.descendants(of: code))
      }
      scope.places = scope.places.map { $0.intersection(inside) } ?? inside
      if !place.words.isEmpty { scope.placeWords = place.words }
    }
    return filter.periods.map { ($0, filter.periodSpan ?? condition.span) }
  }

  /// `indicator = hs_graduation`: an indicator, or those of an outcome or a set.
  private mutating func indicatorLeaf(_ leaf: Expression) -> Set<Int>? {
    guard case .comparison(_, .equal, let right) = leaf.kind, let text = word(right) else {
      return unreadable(leaf)
    }
    switch names.meaning(of: text) {
    case .indicator(let indicator)?: return [indicator.code]
    case .outcome(let outcome)?:
      let own = catalog.indicators.filter { $0.outcome.map(folded) == folded(outcome.id) }
      return Set(own.map(\.code))
    case .indicatorSet(let set)?:
      let members = Set(set.members.map { folded($0) })
      return Set(catalog.indicators.filter { members.contains(folded($0.id)) }.map(\.code))
    case .dimension, .level, .collection, .program, nil:
      let name = Name([text], at: right.span)
      report(BindingProblem.unknownIndicator(name, known: indicatorCandidates).diagnostic)
      return nil
    }
  }

  // MARK: What to count by

  private mutating func auditGroups(_ groupNames: [Name]) -> [AuditGroup] {
    var found: [AuditGroup] = []
    for name in groupNames where !name.isMissing {
      guard let group = auditGroup(name) else { continue }
      if found.contains(group) {
        report(BindingProblem.groupedTwice(name).diagnostic)
      } else {
        found.append(group)
      }
    }
    return found
  }

  private mutating func auditGroup(_ name: Name) -> AuditGroup? {
    switch name.folded {
    case "kind": return .kind
    case "finding": return .finding
    case "indicator": return .indicator
    case "table": return .table
    default: break
    }
    switch attribute(name) {
    case .dimension(let dimension)?: return .dimension(dimension)
    case .level(let level)?: return .level(level)
    case .place?: return .place
    case .period?: return .period
    case .source?: return .source
    case nil: break
    }
    let own = ["kind", "finding", "indicator", "table", "place", "source"].map { Candidate($0) }
    report(BindingProblem.unknownGrouping(name, known: own + groupingCandidates).diagnostic)
    return nil
  }
}
