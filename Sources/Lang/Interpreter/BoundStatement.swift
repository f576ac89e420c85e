import Tabular

/// A statement with its names resolved, ready to run.
enum BoundStatement {
  case question(Question)
  case letResult(String, Question)
  /// `let rate = a / b`: known since binding, kept by the scope.
  case letFormula(String, Indicator)
  /// `let $cutoff = 10pp`: known since binding, kept by the scope.
  case letValue(String, ScriptValue)
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
    case .question, .letResult, .letFormula, .letValue, .set, .today, .print, .explain, .describe,
      .preview:
      false
    }
  }
}
