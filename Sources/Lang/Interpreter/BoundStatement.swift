import Tabular

/// A statement with its names resolved, ready to run.
enum BoundStatement {
  case question(Question)
  case letResult(String, Question)
  /// `let rate = a / b`: known since binding, kept by the scope.
  case letFormula(String, Indicator)
  /// `let $cutoff = 10pp`, a parameter: known since binding.
  case letValue(String, ScriptVariable)
  /// `let $worst = max(gaps.difference)`: known once it runs.
  case letComputed(String, TypedExpression)
  case check(CheckRule)
  /// The blocks of these three stand in the statement, and are bound as they run.
  case conditional(ScriptCondition)
  case forEach(String, [ScriptVariable])
  case report(title: String, file: String)
  case set(Settings)
  case today(CalendarDate)
  case print(String)
  /// nil: the last question.
  case explain(Question?)
  case describe(Description)
  case edits([Edit], done: String)
  case load(LoadMapping)
  case preview(PreviewMapping)
  case unload(Int)

  /// Whether the catalog may be another afterwards, so that what follows is bound anew.
  var changesModel: Bool {
    switch self {
    case .edits, .load, .unload: true
    case .question, .letResult, .letFormula, .letValue, .letComputed, .check, .conditional,
      .forEach, .report, .set, .today, .print, .explain, .describe,
      .preview:
      false
    }
  }
}
