/// What `show` and `gap` have in common: indicators, grouping, filter, places and time.
extension Binder {
  /// The parts of a question about numbers, before the verb adds its own.
  mutating func metric(
    _ query: Query, answerColumns: Set<String>, extras taken: [Extra]
  ) -> MetricQuestion? {
    let indicators = indicators(query)
    var grouping: [Grouping] = []
    var filter = DataFilter()
    var timeClause: (clause: TimeClause, span: SourceSpan)?
    var with: (extras: Set<Extra>, columns: Set<String>) = ([], [])
    for clause in query.clauses {
      switch clause.kind {
      case .by(let names): grouping = self.grouping(names)
      case .where(let condition):
        filter = self.filter(condition, answerColumns: answerColumns) ?? filter
      case .time(let time): timeClause = (time, clause.span)
      case .with(let names): with = extras(names, query, taken: taken, columns: answerColumns)
      case .without, .having, .vs, .using, .sort, .top, .as, .into, .from: break
      }
    }
    let time = self.time(timeClause, filter, indicators, query.verbSpan)
    guard !indicators.isEmpty, let time else { return nil }
    let level = grouping.firstLevel
    guard
      let places = places(
        groupedBy: level, conditions: filter.places, indicators: indicators, span: query.span)
    else { return nil }
    guard diagnostics.isEmpty else { return nil }
    return MetricQuestion(
      verb: query.verb, indicators: indicators, grouping: grouping, members: filter.members,
      places: places, time: time, comparison: nil, rows: RowOperations(),
      extras: with.extras, shownColumns: with.columns,
      output: output(query), source: filter.source, settings: scope.settings, today: scope.today,
      text: resolved(canonicalText(of: query)), span: query.span)
  }

  private mutating func time(
    _ clause: (clause: TimeClause, span: SourceSpan)?, _ filter: DataFilter,
    _ indicators: [Indicator], _ span: SourceSpan
  ) -> TimeSelection? {
    guard let clause else {
      guard let condition = filter.periods else {
        return TimeSelection(kind: .assumedLatest, span: span)
      }
      return TimeSelection(kind: .matching(condition), span: filter.periodSpan ?? span)
    }
    if filter.periods != nil {
      report(BindingProblem.timeSaidTwice(at: clause.span).diagnostic)
      return nil
    }
    return time(clause.clause, baselineOf: indicators, at: clause.span)
  }

  /// The indicators a question names: by id, by outcome, by set, or `all`.
  mutating func indicators(_ query: Query) -> [Indicator] {
    var found: [Indicator] = []
    for name in query.subjects where !name.isMissing {
      if name.folded == "all", names.meaning(of: "all") == nil {
        let withData = Set(catalog.series.map(\.indicator))
        found += catalog.indicators.filter { withData.contains($0.code) }
        continue
      }
      found += indicators(called: name, verb: query.verb)
    }
    return found.uniqued()
  }

  private mutating func indicators(called name: Name, verb: VerbName) -> [Indicator] {
    guard name.parts.count == 1 else {
      reportPart(name, verb)
      return []
    }
    switch names.meaning(of: name.text) {
    case .indicator(let indicator)?: return [indicator]
    case .outcome(let outcome)?:
      return catalog.indicators.filter { $0.outcome.map(folded) == folded(outcome.id) }
    case .indicatorSet(let set)?:
      let members = Set(set.members.map { folded($0) })
      return catalog.indicators.filter { members.contains(folded($0.id)) }
    case let meaning?:
      report(
        BindingProblem.wrongKind(
          name, isA: meaning.kindInWords, wanted: "an indicator", hint: meaning.use(verb)
        ).diagnostic)
      return []
    case nil:
      if let formula = scope.formulas[name.folded] {
        return current(formula, at: name.span).map { [$0] } ?? []
      }
      if scope.results[name.folded] != nil {
        report(
          BindingProblem.wrongKind(
            name, isA: "a result", wanted: "an indicator",
            hint: "name its columns: `show value from \(name.text)`"
          ).diagnostic)
      } else {
        report(
          BindingProblem.unknownIndicator(name, known: indicatorCandidates).diagnostic)
      }
      return []
    }
  }

  /// `gap grants.amount by funder`, `trend gaps.value`: a part of something, where a number of
  /// people is needed.
  private mutating func reportPart(_ name: Name, _ verb: VerbName) {
    let owner = name.parts[0]
    let kind: String
    let hint: String
    if let collection = Collection.named(owner) {
      kind = "a number of \(collection.plural.inWords)"
      hint = "only `show \(name.text)` adds up what things carry"
    } else if scope.results[folded(owner)] != nil {
      kind = "a column of a result"
      hint = "`show \(name.text) by …` sets it beside columns of other results"
    } else if case .indicator(let indicator)? = names.meaning(of: owner) {
      kind = "no indicator"
      hint = "`show \(indicator.id) with n` has the people counted"
    } else {
      report(BindingProblem.unknownIndicator(name, known: indicatorCandidates).diagnostic)
      return
    }
    report(
      BindingProblem.wrongKind(name, isA: kind, wanted: "an indicator", hint: hint).diagnostic)
  }

  var indicatorCandidates: [Candidate] {
    catalog.indicators.map { Candidate($0.id, aliases: [$0.label] + $0.aliases) }
      + catalog.outcomes.map { Candidate($0.id, aliases: [$0.label]) }
      + scope.formulas.values.map { Candidate($0.id) }.sorted { $0.name < $1.name }
  }

  /// What `by` names, in order.
  mutating func grouping(_ groupNames: [Name]) -> [Grouping] {
    var found: [Grouping] = []
    for name in groupNames where !name.isMissing {
      guard let one = grouping(name) else { continue }
      if found.contains(one) {
        report(BindingProblem.groupedTwice(name).diagnostic)
      } else if case .level = one, found.firstLevel != nil {
        report(
          BindingProblem.notComparable(
            name.text, because: "one level of place at a time; the narrower one says it all",
            at: name.span
          ).diagnostic)
      } else {
        found.append(one)
      }
    }
    return found
  }

  private mutating func grouping(_ name: Name) -> Grouping? {
    if let attribute = attribute(name) {
      switch attribute {
      case .dimension(let dimension): return .dimension(dimension)
      case .level(let level): return .level(level)
      case .period: return .period
      case .place, .source: break
      }
    }
    if case .program? = names.meaning(of: name.text) {
      let what = "grouping by the program `\(name.text)`"
      report(BindingProblem.notBuilt(what, at: name.span, instead: nil).diagnostic)
    } else if let meaning = names.meaning(of: name.text) {
      report(
        BindingProblem.wrongKind(
          name, isA: meaning.kindInWords, wanted: "a dimension, a place level or `year`", hint: nil
        ).diagnostic)
    } else if let dimension = dimension(withMember: name.text) {
      report(
        BindingProblem.wrongKind(
          name, isA: "a group of \(dimension.id)", wanted: "a dimension",
          hint: "write `by \(dimension.id)`, or `where \(dimension.id) = \(name.text)`"
        ).diagnostic)
    } else {
      report(BindingProblem.unknownGrouping(name, known: groupingCandidates).diagnostic)
    }
    return nil
  }

  func dimension(withMember text: String) -> Dimension? {
    catalog.dimensions.first { names.member(text, of: $0.code) != nil }
  }

  /// What `with` names: rows and marks it adds, and columns it brings into the printed table.
  private mutating func extras(
    _ extraNames: [Name], _ query: Query, taken: [Extra], columns: Set<String>
  ) -> (extras: Set<Extra>, columns: Set<String>) {
    var extras: Set<Extra> = []
    var shown: Set<String> = []
    for name in extraNames where !name.isMissing {
      if let extra = taken.first(where: { $0.rawValue == name.folded }) {
        extras.insert(extra)
      } else if columns.contains(name.folded) {
        shown.insert(name.folded)
      } else if let word = WithWord(name) {
        report(WithElsewhere(word, query, at: name.span).diagnostic)
      } else {
        let known = (taken.map(\.rawValue) + columns.sorted()).uniqued()
        report(
          BindingProblem.unknownColumn(name, known: known.map { Candidate($0) }).diagnostic)
      }
    }
    return (extras, shown)
  }

  mutating func output(_ query: Query) -> Output {
    var output = Output()
    for clause in query.clauses {
      switch clause.kind {
      case .as(let name):
        output.format = name.folded
        if !scope.formats.isEmpty, !scope.formats.contains(name.folded) {
          let known = scope.formats.map { Candidate($0) }
          report(BindingProblem.unknownFormat(name, known: known).diagnostic)
        }
      case .into(let file): output.file = fileName(file) ?? file.value
      case .by, .where, .without, .having, .time, .vs, .using, .sort, .top, .with, .from: break
      }
    }
    return output
  }

  /// Reports clauses that the verb does not take.
  mutating func checkClauses(_ query: Query, taken: Set<ClauseName>) {
    for clause in query.clauses where !taken.contains(clause.kind.name) {
      let takes = ClauseName.allCases.filter(taken.contains)
      report(
        BindingProblem.clauseNotTaken(
          clause.kind.name, verb: query.verb, takes: takes, at: clause.span
        ).diagnostic)
    }
  }
}

extension NameMeaning {
  /// How to ask about a name that is no indicator.
  fileprivate func use(_ verb: VerbName) -> String? {
    switch self {
    case .dimension(let dimension): "try `by \(dimension.id)`"
    case .level(let level): "try `by \(level.id)`, or `list \(level.plural)`"
    case .collection(let collection):
      "try `list \(collection.plural)` or `count \(collection.plural)`"
    case .program(let program): "try `describe \(program.id)`"
    case .indicator, .outcome, .indicatorSet: nil
    }
  }
}

extension [Grouping] {
  var firstLevel: PlaceLevel? {
    for case .level(let level) in self { return level }
    return nil
  }

  var dimensions: [Dimension] {
    compactMap { if case .dimension(let dimension) = $0 { dimension } else { nil } }
  }
}
