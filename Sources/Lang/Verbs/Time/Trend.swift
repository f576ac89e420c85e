import Tabular

/// Which way is it going?
///
///     trend kindergarten_ready by race vs white since 2019
enum Trend: Verb {
  static let name = VerbName.trend
  static let summary = "Which way is it going? Every period, its change, and the slope."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .vs, .using, .having, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "trend kindergarten_ready",
    "trend kindergarten_ready by race since 2019",
    "trend hs_graduation by race vs white",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    let methods = binder.methods(query, taken: Method.allCases)
    guard
      var question = binder.metricOverTime(
        query, answerColumns: measureNames, extras: [.n, .ci, .projection, .target])
    else { return nil }
    question.methods = methods
    question.rows = binder.rowOperations(query, on: shape(of: question), main: "value")
    return binder.diagnostics.isEmpty ? .metric(question) : nil
  }

  static let measureNames: Set<String> = [
    "period", "value", "n", "change", "low", "high", "slope", "slope_low", "slope_high", "slope_p",
    "slope_p_raw", "years", "steps", "steps_up", "direction", "projected", "target", "expected",
    "reference",
    "difference",
    "gap_slope", "gap_slope_low", "gap_slope_high", "gap_slope_p", "gap_slope_p_raw", "course",
  ]

  /// Columns: the indicator where there are several, the period, the dimensions, the value and its
  /// change; what is said of a whole series stands in each of its rows.
  static func shape(of question: MetricQuestion) -> ResultShape {
    let unit = question.indicators[0].unit
    let type = question.indicators[0].columnType
    let changeType = type == .percent ? ColumnType.points : type
    let isOfPeople = question.indicators[0].isOfPeople
    var columns = question.subjectColumns
    let period = ResultColumn(Column("period", .period), .period)
    columns.insert(period, at: question.indicators.count > 1 ? 1 : 0)
    columns += [
      ResultColumn(Column("value", type, unit: unit)),
      ResultColumn(Column("n", .count, unit: unit, of: "value", shown: isOfPeople)),
      ResultColumn(Column("change", changeType)),
      ResultColumn(
        Column("low", type, of: "value", shown: question.extras.contains(.ci))),
      ResultColumn(
        Column("high", type, of: "value", shown: question.extras.contains(.ci))),
    ]
    if question.extras.contains(.target) {
      columns += ["expected", "target"].map { ResultColumn(Column($0, type, unit: unit)) }
    }
    columns += slopeColumns("slope", changeType)
    columns += ["years", "steps", "steps_up"].map {
      ResultColumn(Column($0, .count, of: "slope", shown: false))
    }
    columns.append(ResultColumn(Column("direction", .text, of: "slope", shown: false)))
    if question.extras.contains(.projection) {
      columns.append(ResultColumn(Column("projected", .yesno)))
    }
    if question.comparison != nil {
      columns += [
        ResultColumn(Column("reference", .member, shown: false)),
        ResultColumn(Column("difference", changeType)),
      ]
      columns += slopeColumns("gap_slope", changeType)
      columns.append(ResultColumn(Column("course", .text, of: "gap_slope", shown: false)))
    }
    return ResultShape(columns: columns).showing(question.shownColumns)
  }

  private static func slopeColumns(_ name: String, _ type: ColumnType) -> [ResultColumn] {
    [ResultColumn(Column(name, type, shown: false))]
      + ["low", "high"].map {
        ResultColumn(Column("\(name)_\($0)", type, of: name, shown: false))
      }
      + ["p", "p_raw"].map {
        ResultColumn(Column("\(name)_\($0)", .probability, of: name, shown: false))
      }
  }
}
