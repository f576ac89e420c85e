import Tabular

/// Who is behind, by how much?
///
///     gap kindergarten_ready by race vs best since 2020
enum Gap: Verb {
  static let name = VerbName.gap
  static let summary = "Who is behind, by how much? Each group against a reference group."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .vs, .using, .having, .sort, .top, .with, .as, .into,
  ]
  static let examples = [
    "gap kindergarten_ready by race where year>=2020",
    "gap kindergarten_ready by race vs overall since 2020",
    "gap hs_graduation by race having difference > 5pp sort by difference desc",
    "gap kindergarten_ready by race using mdb, theil",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    let measures = binder.measures(query)
    let isPlain = measures.isEmpty
    guard
      var question = binder.metric(
        query, answerColumns: isPlain ? measureNames : inequalityNames,
        extras: isPlain ? [.total, .n, .ci, .target] : [.ci, .missing])
    else { return nil }
    question.measures = measures
    checkKinds(question, query, in: &binder)
    question.comparison = binder.comparison(query, question)
    binder.checkFormulas(question)
    if !isPlain { binder.checkGroupReference(question) }
    question.rows = binder.rowOperations(
      query, on: shape(of: question), main: isPlain ? "difference" : "value")
    return binder.diagnostics.isEmpty ? .metric(question) : nil
  }

  static let measureNames: Set<String> = [
    "value", "n", "reference", "reference_value", "difference", "low", "high", "p", "p_raw",
    "ratio", "people", "target", "to_target",
  ]

  /// Columns: the indicator where there are several, the dimensions, then the comparison.
  static func shape(of question: MetricQuestion) -> ResultShape {
    guard question.measures.isEmpty else { return inequalityShape(of: question) }
    var columns: [ResultColumn] = []
    if question.indicators.count > 1 {
      columns.append(ResultColumn(Column("indicator", .text), .field))
    }
    columns += question.dimensionColumns
    let unit = question.indicators[0].unit
    let type = question.indicators[0].columnType
    let differenceType = type == .percent ? ColumnType.points : type
    let isCertain = !question.settings.showsUncertainty
    columns += [
      ResultColumn(Column("value", type, unit: unit)),
      ResultColumn(Column("n", .count, unit: unit, of: "value")),
    ]
    if question.extras.contains(.target) {
      columns.append(ResultColumn(Column("target", type, unit: unit)))
      columns.append(ResultColumn(Column("to_target", differenceType)))
    }
    columns += [
      ResultColumn(Column("reference", .member, shown: false)),
      ResultColumn(Column("reference_value", type, unit: unit, of: "reference", shown: false)),
      ResultColumn(Column("difference", differenceType)),
      ResultColumn(Column("low", differenceType, of: "difference", shown: !isCertain)),
      ResultColumn(Column("high", differenceType, of: "difference", shown: !isCertain)),
      ResultColumn(Column("p", .probability, of: "difference", shown: false)),
      ResultColumn(Column("p_raw", .probability, of: "difference", shown: false)),
      ResultColumn(Column("ratio", .ratio, shown: false)),
      ResultColumn(Column("people", .count, unit: unit)),
    ]
    return ResultShape(columns: columns).showing(question.shownColumns)
  }

  private static func checkKinds(
    _ question: MetricQuestion, _ query: Query, in binder: inout Binder
  ) {
    for indicator in question.indicators {
      switch indicator.kind {
      case .percent, .mean, .score: break
      case .count, .money:
        binder.report(
          BindingProblem.notComparable(
            indicator.id, because: "totals of groups of different size say nothing about a gap",
            at: query.span
          ).diagnostic)
      }
    }
    let kinds = Set(question.indicators.map(\.kind))
    if kinds.count > 1 || Set(question.indicators.map(\.columnType)).count > 1 {
      binder.report(
        BindingProblem.notComparable(
          "gap", because: "the indicators are measured in different units", at: query.span
        ).diagnostic)
    }
  }
}
