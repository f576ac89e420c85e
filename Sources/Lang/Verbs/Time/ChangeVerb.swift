import Tabular

/// What changed between two periods?
///
///     change kindergarten_ready by race vs white since 2019
enum Change: Verb {
  static let name = VerbName.change
  static let summary = "What changed between two periods? Each group, and its gap to a reference."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .vs, .using, .having, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "change kindergarten_ready since 2019",
    "change kindergarten_ready by race in 2019 to 2024",
    "change kindergarten_ready by race vs white since 2019",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    let methods = binder.methods(query, taken: [.acrossBreaks])
    guard
      var question = binder.metricOverTime(
        query, answerColumns: measureNames, extras: [.n, .ci, .mix])
    else { return nil }
    question.methods = methods
    guard let ends = PeriodEnds(question.time.kind) else {
      binder.report(BindingProblem.onePeriod(at: question.time.span).diagnostic)
      return nil
    }
    question.ends = ends
    checkMix(question, in: &binder)
    question.rows = binder.rowOperations(query, on: shape(of: question), main: "change")
    return binder.diagnostics.isEmpty ? .metric(question) : nil
  }

  /// Shares are those of the groups of one dimension.
  private static func checkMix(_ question: MetricQuestion, in binder: inout Binder) {
    guard question.extras.contains(.mix) else { return }
    let isOneDimension = question.named.count == 1 && question.named.dimensions.count == 1
    let isPercent = question.indicators.allSatisfy { $0.kind == .percent }
    guard !isOneDimension || !isPercent else { return }
    binder.report(
      BindingProblem.notComparable(
        "with mix", because: "it needs a percent and the groups of one dimension, as `by race`",
        at: question.span
      ).diagnostic)
  }

  static let measureNames: Set<String> = [
    "before", "after", "change", "low", "high", "p", "p_raw", "direction", "n_before", "n_after",
    "reference", "reference_before", "reference_after", "gap_before", "gap_after", "gap_change",
    "gap_low", "gap_high", "gap_p", "gap_p_raw", "why", "rate_effect", "mix_effect",
  ]

  /// Columns: the indicator where there are several, the dimensions, the change, and with `vs` the
  /// change of the gap.
  static func shape(of question: MetricQuestion) -> ResultShape {
    var columns = question.subjectColumns
    let showsPeople = question.extras.contains(.n)
    let unit = question.indicators[0].unit
    let type = question.indicators[0].columnType
    let changeType = type == .percent ? ColumnType.points : type
    // Against a reference the change of the gap is what was asked for.
    let isAlone = question.comparison == nil
    let asksRange = question.extras.contains(.ci)
    let isSure = question.settings.showsUncertainty && (isAlone || asksRange)
    columns += [
      ResultColumn(Column("before", type, unit: unit)),
      ResultColumn(Column("after", type, unit: unit)),
      ResultColumn(Column("change", changeType)),
      ResultColumn(Column("low", changeType, of: "change", shown: isSure)),
      ResultColumn(Column("high", changeType, of: "change", shown: isSure)),
      ResultColumn(Column("p", .probability, of: "change", shown: false)),
      ResultColumn(Column("p_raw", .probability, of: "change", shown: false)),
      ResultColumn(Column("direction", .text, shown: isAlone)),
      ResultColumn(Column("n_before", .count, unit: unit, of: "before", shown: showsPeople)),
      ResultColumn(Column("n_after", .count, unit: unit, of: "after", shown: showsPeople)),
    ]
    if question.extras.contains(.mix) {
      columns += ["rate_effect", "mix_effect"].map { ResultColumn(Column($0, changeType)) }
    }
    if !isAlone {
      let range = asksRange ? ["gap_low", "gap_high"] : []
      columns += GapOverTime.columns(
        type, changeType, shown: Set(["gap_change", "why"] + range))
    }
    return ResultShape(columns: columns).showing(question.shownColumns)
  }
}

extension Binder {
  /// A question about numbers with a cell a period, whether `by year` is said or not.
  mutating func metricOverTime(
    _ query: Query, answerColumns: Set<String>, extras: [Extra]
  ) -> MetricQuestion? {
    guard var question = metric(query, answerColumns: answerColumns, extras: extras) else {
      return nil
    }
    question.grouping = [.period] + question.grouping.filter { $0 != .period }
    if query.subjects.map(\.folded) == ["all"] {
      question.leavesOutOthers = true
      let percents = question.indicators.filter { $0.kind == .percent }
      if !percents.isEmpty { question.indicators = percents }
    }
    if Set(question.indicators.map(\.columnType)).count > 1 {
      report(
        BindingProblem.notComparable(
          query.verb.rawValue, because: "the indicators are measured in different units",
          at: query.span
        ).diagnostic)
    }
    let saysAgainst = query.clauses.contains { $0.kind.name == .vs }
    if saysAgainst { question.comparison = comparison(query, question) }
    checkFormulas(question)
    return diagnostics.isEmpty ? question : nil
  }
}

extension MetricQuestion {
  /// The indicator where there are several, and one column for each thing in `by`.
  var subjectColumns: [ResultColumn] {
    let indicator = ResultColumn(Column("indicator", .text), .field)
    let isPeriod = { (column: ResultColumn) in column.meaning == .period }
    return (indicators.count > 1 ? [indicator] : [])
      + dimensionColumns.filter { !(verb.isOverTime && isPeriod($0)) }
  }
}
