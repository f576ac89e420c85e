import Tabular

/// What is the number?
///
///     show kindergarten_ready by race, year since 2020
enum Show: Verb {
  static let name = VerbName.show
  static let summary = "What is the number? One row a group, place or year, with people counted."
  static let clauses: Set<ClauseName> = [
    .by, .where, .time, .having, .sort, .top, .with, .as, .into, .from,
  ]
  static let examples = [
    "show kindergarten_ready",
    "show kindergarten_ready by race since 2020",
    "show early_reading by year",
    "show grants.amount by funder",
  ]

  static func bind(_ query: Query, in binder: inout Binder) -> Question? {
    binder.checkClauses(query, taken: clauses)
    if let sum = bindSum(query, in: &binder) { return sum }
    if let beside = binder.resultsBeside(query) { return beside.map { .result($0) } }
    if let result = query.from {
      return binder.resultQuestion(query, from: result).map { .result($0) }
    }
    guard
      var question = binder.metric(
        query, answerColumns: measureNames, extras: [.total, .n, .ci, .missing, .partial, .target])
    else { return nil }
    binder.checkFormulas(question)
    let main = question.indicators.count == 1 ? "value" : question.indicators[0].id
    question.rows = binder.rowOperations(query, on: shape(of: question), main: main)
    return binder.diagnostics.isEmpty ? .metric(question) : nil
  }

  static let measureNames: Set<String> = ["value", "n", "met", "low", "high"]

  /// Columns: the dimensions, then value, n, met, low and high, or one set an indicator.
  static func shape(of question: MetricQuestion) -> ResultShape {
    var columns = question.dimensionColumns
    let showsInterval = question.extras.contains(.ci)
    guard question.indicators.count > 1 else {
      columns += measures(question.indicators[0], "", shown: true, interval: showsInterval)
      columns += parts(question, "") + target(question, question.indicators[0], "")
      return ResultShape(columns: columns).showing(question.shownColumns)
    }
    for indicator in question.indicators {
      columns += measures(
        indicator, indicator.id, shown: question.extras.contains(.n), interval: showsInterval)
      columns += parts(question, indicator.id + ".")
      columns += target(question, indicator, indicator.id + ".")
    }
    return ResultShape(columns: columns).showing(question.shownColumns)
  }

  /// How many places are in a partial sum, of how many.
  private static func parts(_ question: MetricQuestion, _ prefix: String) -> [ResultColumn] {
    guard question.extras.contains(.partial) else { return [] }
    return [ResultColumn(Column(prefix + "partial", .text))]
  }

  /// What its group or place should reach.
  private static func target(
    _ question: MetricQuestion, _ indicator: Indicator, _ prefix: String
  ) -> [ResultColumn] {
    guard question.extras.contains(.target) else { return [] }
    return [ResultColumn(Column(prefix + "target", indicator.columnType, unit: indicator.unit))]
  }

  private static func measures(
    _ indicator: Indicator, _ prefix: String, shown: Bool, interval: Bool
  ) -> [ResultColumn] {
    let value = prefix.isEmpty ? "value" : prefix
    let dot = prefix.isEmpty ? "" : prefix + "."
    let type = indicator.columnType
    return [
      ResultColumn(Column(value, type, unit: indicator.unit)),
      ResultColumn(
        Column(
          dot + "n", .count, unit: indicator.unit, of: value,
          shown: shown && indicator.isOfPeople)),
      ResultColumn(Column(dot + "met", .count, unit: indicator.unit, of: value, shown: false)),
      ResultColumn(Column(dot + "low", type, of: value, shown: interval)),
      ResultColumn(Column(dot + "high", type, of: value, shown: interval)),
    ]
  }
}

extension Query {
  /// `from gaps`; the inner nil is `from last`.
  var from: Name?? {
    for clause in clauses {
      if case .from(let name) = clause.kind { return .some(name) }
    }
    return nil
  }
}

extension IndicatorKind {
  /// Whether a number of this kind is about a group of people, `n` of them.
  var isOfPeople: Bool {
    switch self {
    case .percent, .mean, .score: true
    case .count, .money: false
    }
  }

  var columnType: ColumnType {
    switch self {
    case .percent: .percent
    case .count: .count
    case .mean, .score: .number
    case .money: .money
    }
  }
}

extension MetricQuestion {
  /// One column for each thing in `by`.
  var dimensionColumns: [ResultColumn] {
    grouping.map { grouping in
      switch grouping {
      case .dimension(let dimension):
        ResultColumn(Column(dimension.id, .member), .dimension(dimension.code))
      case .level(let level): ResultColumn(Column(level.id, .member), .level(level.id))
      case .period: ResultColumn(Column("year", .period), .period)
      }
    }
  }
}
