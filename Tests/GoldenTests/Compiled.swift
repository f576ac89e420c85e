import Tabular

@testable import Lang

/// A text lexed, parsed, bound, planned and emitted, whatever is wrong with it.
struct Compiled {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// The SQL of its questions in every dialect, without what is bound.
  private(set) var sql: [String] = []

  /// Everything up to SQL, with the catalog and the settings of an interpreter.
  init(_ text: String, _ interpreter: Interpreter, on snapshot: any Snapshot) async {
    source = SourceText(text)
    let parsed = parse(source)
    diagnostics = parsed.diagnostics
    var scope = interpreter.scope
    for statement in parsed.script.statements {
      var binder = Binder(interpreter.catalog, names: interpreter.names, scope: scope)
      let bound = binder.bind(statement)
      diagnostics += binder.diagnostics
      scope = binder.scope
      if let question = bound?.question { await emit(question, interpreter, snapshot) }
    }
  }

  private mutating func emit(
    _ question: Question, _ interpreter: Interpreter, _ snapshot: any Snapshot
  ) async {
    switch question {
    case .metric(let metric):
      do {
        let plan = try await interpreter.plan(metric, on: snapshot)
        for dialect in Dialect.all {
          sql += plan.scans.compactMap(\.select).map { SQLPrinter.print($0, in: dialect).text }
        }
      } catch let refusal as Diagnostic {
        diagnostics.append(refusal)
      } catch {
        sql.append("the store failed: \(error)")
      }
    case .things(let things):
      for dialect in Dialect.all {
        sql += ThingPlan(things).queries(in: dialect).map(\.text)
      }
    case .result, .audit: break
    }
  }
}

extension BoundStatement {
  /// What it asks, or explains, or keeps.
  var question: Question? {
    switch self {
    case .question(let question), .letResult(_, let question), .explain(let question?): question
    case .letFormula, .letValue, .letComputed, .check, .conditional, .forEach, .report, .set,
      .today,
      .print, .explain(nil), .describe, .edits, .load, .preview, .unload:
      nil
    }
  }
}
