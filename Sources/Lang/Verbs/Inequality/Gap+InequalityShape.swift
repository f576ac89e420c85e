import Statistics
import Tabular

extension Gap {
  static let inequalityNames: Set<String> = [
    "measure", "value", "low", "high", "p", "meaning", "unit", "kind", "no_inequality", "groups",
    "groups_left_out",
  ]

  /// Columns of `gap … using`: the indicator where there are several, what splits, the measure.
  static func inequalityShape(of question: MetricQuestion) -> ResultShape {
    var columns: [ResultColumn] = []
    if question.indicators.count > 1 {
      columns.append(ResultColumn(Column("indicator", .text), .field))
    }
    let compared = question.comparison?.compared
    columns += question.dimensionColumns.enumerated().filter { $0.offset != compared }
      .map(\.element)
    let isSure = question.settings.showsUncertainty
    columns += [
      ResultColumn(Column("measure", .member), .field),
      mixed("value", of: nil, shown: true),
      mixed("low", of: "value", shown: isSure),
      mixed("high", of: "value", shown: isSure),
      ResultColumn(
        Column(
          "p", .probability, of: "value",
          shown: isSure && question.measures.contains(.kendall))),
      ResultColumn(Column("meaning", .text)),
      ResultColumn(Column("unit", .text, of: "value", shown: false)),
      ResultColumn(Column("kind", .text, shown: false)),
      ResultColumn(Column("no_inequality", .number, of: "value", shown: false)),
      ResultColumn(Column("groups", .count, shown: false)),
      ResultColumn(Column("groups_left_out", .count, shown: false)),
    ]
    return ResultShape(columns: columns).showing(question.shownColumns)
  }

  /// Points stand beside ratios, so each row keeps its own digits.
  private static func mixed(_ name: String, of column: String?, shown: Bool) -> ResultColumn {
    var column = Column(name, .number, of: column, shown: shown)
    column.isMixed = true
    return ResultColumn(column)
  }
}
