import Tabular

/// Are we on course?
///
///     progress kindergarten_ready by race since 2019
enum Progress: Verb {
  static let name = VerbName.progress
  static let summary = "Are we on course? Baseline, latest, target and the pace of each indicator."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .using, .having, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "progress",
    "progress kindergarten_ready by race",
    "progress kindergarten_ready, hs_graduation since 2020 with projection",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    let methods = binder.methods(query, taken: Method.allCases)
    guard
      var question = binder.metricOverTime(
        asked(query), answerColumns: measureNames, extras: [.n, .projection])
    else { return nil }
    question.text = canonicalText(of: query)
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
    "latest_period", "of_targeted_change",
  ]

  /// Columns: the indicator, the dimensions, where it began, where it is and where it should be.
  static func shape(of question: MetricQuestion) -> ResultShape {
    let unit = question.indicators[0].unit
    let type = question.indicators[0].columnType
    let changeType = type == .percent ? ColumnType.points : type
    var columns = question.subjectColumns
    if question.indicators.count == 1 {
      columns.insert(ResultColumn(Column("indicator", .text, shown: false), .field), at: 0)
    }
    columns += [
      ResultColumn(Column("baseline", type, unit: unit)),
      ResultColumn(Column("latest", type, unit: unit)),
      ResultColumn(Column("change", changeType)),
      ResultColumn(Column("target", type)),
      ResultColumn(Column("by_year", .period)),
      ResultColumn(Column("expected", type, shown: false)),
      ResultColumn(Column("ahead", changeType, shown: false)),
      ResultColumn(Column("status", .text)),
      ResultColumn(Column("needed_per_year", changeType)),
      ResultColumn(Column("per_year", changeType, shown: false)),
      ResultColumn(Column("projected", .text, shown: question.extras.contains(.projection))),
      ResultColumn(Column("direction", .text)),
      ResultColumn(Column("p", .probability, of: "change", shown: false)),
      ResultColumn(Column("p_raw", .probability, of: "change", shown: false)),
      ResultColumn(
        Column("n", .count, unit: unit, of: "latest", shown: question.extras.contains(.n))),
      ResultColumn(Column("baseline_period", .period, shown: false)),
      ResultColumn(Column("latest_period", .period, shown: false)),
      ResultColumn(Column("of_targeted_change", .percent, shown: false)),
    ]
    return ResultShape(columns: columns).showing(question.shownColumns)
  }
}
