import Display
import Store
import Tabular

@testable import Lang
@testable import Shell

/// What can be seen of a script from outside: how it is planned, the SQL in every dialect, and what
/// comes out as a table and as json.
struct Observation {
  var plan = ""
  /// By the name of the dialect.
  var sql: [String: String] = [:]
  var table = ""
  /// What was done on the way, a line each; on standard error it stands apart from the answers.
  var done = ""
  var json = ""
  var answers: [Answer] = []
  var previews: [Answer] = []

  /// Runs a script as `strive run` would.
  static func of(_ source: SourceText, with interpreter: Interpreter) async throws -> Observation {
    var seen = Observation()
    try await seen.compile(source, interpreter)
    try await seen.run(source, interpreter)
    return seen
  }

  /// Runs a script and keeps what comes out.
  mutating func run(_ source: SourceText, _ interpreter: Interpreter) async throws {
    var seen = self
    var tables = AnswerStream(as: .table, options: DisplayOptions(width: 100))
    var json = AnswerStream(as: .json)
    try await interpreter.run(source, continuing: true) { event in
      switch event {
      case .answer(let answer, let output):
        let format = (output.format ?? interpreter.format).flatMap { Format(named: $0) }
        seen.table += format.map { $0.text(of: answer) } ?? tables.text(of: answer)
        seen.json += json.text(of: answer)
        seen.answers.append(answer)
      case .preview(let preview):
        seen.table += preview.text + "\n"
        seen.json += json.text(of: preview.answer)
        seen.previews.append(preview.answer)
      case .reportBegins(let title, let file): seen.table += "report \(title) into \(file)\n"
      case .reportEnds(let isWhole):
        seen.table += isWhole ? "end of the report\n" : "the report is dropped\n"
      case .begins: break
      case .warned(let problem):
        seen.done += render(problem.diagnostic, in: problem.source) + "\n"
      case .text(let text), .printed(let text):
        seen.table += text.hasSuffix("\n") ? text : text + "\n"
      case .done(let lines):
        seen.done += lines.map { $0 + "\n" }.joined()
      case .failed(let failure, let question):
        seen.table += failure.text
        guard let question else { return }
        let words = failure.words
        seen.json += json.text(
          of: FailedQuestion(question: question, code: words.code, message: words.message))
      }
    }
    self = seen
  }

  /// Plans and SQL of every question of the script, those of `let` and `explain` too.
  private mutating func compile(_ source: SourceText, _ interpreter: Interpreter) async throws {
    let snapshot = try await interpreter.store.snapshot()
    for question in try await questions(of: source, interpreter) {
      switch question {
      case .metric(let metric):
        // A refusal has no plan; the run says why.
        guard let plan = try? await interpreter.plan(metric, on: snapshot) else { continue }
        add(question, plan: plan.text)
        for dialect in Dialect.all {
          let queries = plan.scans.compactMap(\.select).map { SQLPrinter.print($0, in: dialect) }
          add(question, queries, dialect)
        }
      case .things(let things):
        var found: [Lookup: [Binding]] = [:]
        for lookup in things.lookups {
          let rows = try await snapshot.things(SQLPrinter.print(lookup.select, in: .sqlite))
          found[lookup] = lookup.choose(from: rows)
        }
        for dialect in Dialect.all {
          add(question, ThingPlan(things).queries(in: dialect, found: found), dialect)
        }
      case .result, .audit:
        continue
      }
    }
    await snapshot.close()
  }

  private mutating func add(_ question: Question, plan text: String) {
    plan += (plan.isEmpty ? "" : "\n") + "# \(question.text)\n\(text)"
  }

  private mutating func add(_ question: Question, _ queries: [SQLQuery], _ dialect: Dialect) {
    let before = sql[dialect.name].map { $0 + "\n" } ?? ""
    let listings = queries.map(\.listing).joined(separator: "\n")
    sql[dialect.name] = before + "-- \(question.text)\n" + listings
  }
}

/// The questions of a script, bound as a run would bind them.
func questions(of source: SourceText, _ interpreter: Interpreter) async throws -> [Question] {
  try await interpreter.refresh()
  var scope = interpreter.scope
  var found: [Question] = []
  guard let statements = try? interpreter.statements(of: source) else { return [] }
  for located in statements {
    var binder = Binder(interpreter.catalog, names: interpreter.names, scope: scope)
    let bound = binder.bind(located.statement)
    scope = binder.scope
    if let question = bound?.question { found.append(question) }
  }
  return found
}

extension RunFailure {
  /// As it stands on standard error.
  var text: String {
    switch self {
    case .invalid(let problems):
      problems.map { render($0.diagnostic, in: $0.source) + "\n" }.joined()
    case .refused(let problem), .checkFailed(let problem):
      render(problem.diagnostic, in: problem.source) + "\n"
    case .store: "error[\(words.code)]: \(words.message)\n"
    case .host(LoadError.problems(let problems, _)): problems.map { $0.text + "\n" }.joined()
    case .host: "error[\(words.code)]: \(words.message)\n"
    }
  }
}

extension Format {
  /// The answer as far as the format is text.
  fileprivate func text(of answer: Answer) -> String {
    switch writer {
    case .text(let format): render(answer, as: format)
    case .chart: (try? Chart(answer))?.text() ?? ""
    case .page, .workbook: ""
    }
  }
}
