import Tabular

/// `show … from gaps`: questions about the columns of a result.
extension Binder {
  mutating func resultQuestion(_ query: Query, from name: Name?) -> ResultQuestion? {
    let key = name?.folded ?? "last"
    guard let shape = scope.results[key] else {
      let known = scope.results.keys.sorted().map { Candidate($0) }
      let name = name ?? Name(["last"], at: query.span)
      report(BindingProblem.unknownResult(name, known: known).diagnostic)
      return nil
    }
    var question = ResultQuestion(
      result: name?.folded, shape: ResultShape(columns: []), condition: nil, rows: RowOperations(),
      output: output(query), text: resolved(canonicalText(of: query)), span: query.span)
    var asked: [ResultColumn] = []
    for subject in query.subjects where !subject.isMissing {
      if subject.folded == "all" {
        asked += shape.columns
      } else if let column = column(subject, of: shape) {
        asked.append(column)
      }
    }
    let main = asked.first?.column.name ?? "value"
    question.shape.columns = (shape.columns.filter(\.isGrouping) + asked).uniqued()
    finish(&question, query, main: main, takes: [.by, .where, .having, .sort, .top, .as, .into])
    for clause in query.clauses {
      if case .by(let names) = clause.kind {
        for name in names { _ = column(name, of: shape) }
      }
    }
    return diagnostics.isEmpty ? question : nil
  }
  /// The clauses that work on rows alone; others are refused.
  mutating func finish(
    _ question: inout ResultQuestion, _ query: Query, main: String, takes: [ClauseName]
  ) {
    let shape = results(of: question) ?? question.shape
    for clause in query.clauses {
      switch clause.kind {
      case .where(let condition): question.condition = rowCondition(condition, on: shape)
      case .time, .with:
        report(
          BindingProblem.clauseNotTaken(
            clause.kind.name, verb: query.verb, takes: takes, at: clause.span
          ).diagnostic)
      case .by, .without, .having, .vs, .using, .sort, .top, .as, .into, .from: break
      }
    }
    question.rows = rowOperations(query, on: shape, main: main)
  }

  /// All columns of the one result that is looked at, asked for or not.
  private func results(of question: ResultQuestion) -> ResultShape? {
    question.beside.isEmpty ? scope.results[question.result ?? "last"] : nil
  }
}
