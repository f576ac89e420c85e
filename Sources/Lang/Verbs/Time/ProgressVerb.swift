import Tabular

/// Are we on course?
///
///     progress kindergarten_ready by race vs white since 2019
enum Progress: Verb {
  static let name = VerbName.progress
  static let summary = "Are we on course? Baseline, latest, target and the pace of each indicator."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .vs, .using, .having, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "progress",
    "progress kindergarten_ready by race",
    "progress kindergarten_ready by race vs white",
    "progress kindergarten_ready, hs_graduation since 2020 with projection",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    let methods = binder.methods(query, taken: Method.allCases)
    if let span = query.againstTarget {
      binder.report(BindingProblem.alwaysBesideTarget(at: span).diagnostic)
      return nil
    }
    guard
      var question = binder.metricOverTime(
        asked(query), answerColumns: measureNames, extras: [.n, .projection])
    else { return nil }
    question.text = binder.resolved(canonicalText(of: query))
    question.methods = methods
    question.rows = binder.rowOperations(query, on: shape(of: question), main: "change")
    return binder.diagnostics.isEmpty ? .metric(question) : nil
  }

  /// All indicators where none is named, and progress is since the baseline without being told.
  private static func asked(_ query: Query) -> Query {
    var query = query
    if query.subjects.isEmpty { query.subjects = [Name(["all"], at: query.verbSpan)] }
    query.clauses.removeAll { $0.kind == .time(.sinceBaseline) }
    return query
  }

  static let measureNames: Set<String> = [
    "baseline", "latest", "change", "target", "by_year", "expected", "ahead", "status",
    "needed_per_year", "per_year", "projected", "direction", "p", "p_raw", "n", "baseline_period",
    "latest_period", "of_targeted_change", "reference", "reference_before", "reference_after",
    "gap_before", "gap_after", "gap_change", "gap_low", "gap_high", "gap_p", "gap_p_raw", "why",
    "course",
  ]

  /// Columns: the indicator, the dimensions, where it began, where it is and where it should be.
  static func shape(of question: MetricQuestion) -> ResultShape {
    let unit = question.indicators[0].unit
    let type = question.indicators[0].columnType
    let changeType = type == .percent ? ColumnType.points : type
    // Against a reference, what is still to do gives way to what lies between the two.
    let isAlone = question.comparison == nil
    var columns = question.subjectColumns
    if question.indicators.count == 1 {
      columns.insert(ResultColumn(Column("indicator", .text, shown: false), .field), at: 0)
    }
    columns += [
      ResultColumn(Column("baseline", type, unit: unit)),
      ResultColumn(Column("latest", type, unit: unit)),
      ResultColumn(Column("change", changeType)),
      ResultColumn(Column("target", type)),
      ResultColumn(Column("by_year", .period, shown: isAlone)),
      ResultColumn(Column("expected", type, shown: false)),
      ResultColumn(Column("ahead", changeType, shown: false)),
      ResultColumn(Column("status", .text)),
      ResultColumn(Column("needed_per_year", changeType, shown: isAlone)),
      ResultColumn(Column("per_year", changeType, shown: false)),
      ResultColumn(Column("projected", .text, shown: question.extras.contains(.projection))),
      ResultColumn(Column("direction", .text, shown: isAlone)),
      ResultColumn(Column("p", .probability, of: "change", shown: false)),
      ResultColumn(Column("p_raw", .probability, of: "change", shown: false)),
      ResultColumn(
        Column("n", .count, unit: unit, of: "latest", shown: question.extras.contains(.n))),
      ResultColumn(Column("baseline_period", .period, shown: false)),
      ResultColumn(Column("latest_period", .period, shown: false)),
      ResultColumn(Column("of_targeted_change", .percent, shown: false)),
    ]
    if let comparison = question.comparison {
      var shown: Set = ["gap_before", "gap_after", "gap_change"]
      if !question.lists(comparison.reference) { shown.insert("reference_after") }
      columns += GapOverTime.columns(type, changeType, shown: shown)
      columns.append(ResultColumn(Column("course", .text)))
    }
    return ResultShape(columns: columns).showing(question.shownColumns)
  }
}

extension MetricQuestion {
  /// Whether what the rows are compared with has a row of its own.
  fileprivate func lists(_ reference: Comparison.Reference) -> Bool {
    switch reference {
    case .overall, .rest, .level, .target: false
    case .member(let member): members.allSatisfy { !$0.excludes(member) }
    case .place(let place): places.places.contains(place)
    case .assumed, .best: members.isEmpty
    }
  }
}

extension MemberFilter {
  fileprivate func excludes(_ member: Member) -> Bool {
    dimension.members.contains(member) && !members.contains(member)
  }
}

extension Query {
  /// `vs target`, the whole clause.
  fileprivate var againstTarget: SourceSpan? {
    for clause in clauses {
      if case .vs(.target) = clause.kind { return clause.span }
    }
    return nil
  }
}
