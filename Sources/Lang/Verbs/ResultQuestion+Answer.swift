import Tabular

extension ResultQuestion {
  /// A look at a result, or at several together: dimensions, the columns asked for, then having,
  /// sort and top.
  func answer(from results: [String: Answer]) throws(Diagnostic) -> Answer {
    guard beside.isEmpty else { return try ResultsBeside(self, results).answer }
    let name = result ?? "last"
    var table = results[name]?.table ?? Table(columns: [])
    table = run(on: table)
    let kept = shape.columns.compactMap { table.index(of: $0.column.name) }
    let columns = kept.map { index in
      var column = table.columns[index]
      column.isShown = true
      return column
    }
    let rows = table.rows.map { row in kept.map { row[$0] } }
    var answer = Answer(
      verb: "show", question: text, title: name, table: Table(columns: columns, rows: rows))
    answer.assumptions = ["from `\(name)`"]
    answer.isInternal = results[name]?.isInternal ?? false
    return answer
  }

  /// What its condition keeps, in the order and number asked for.
  func run(on table: Table) -> Table {
    var outcome = RowOperations.Outcome(table: table)
    condition?.keep(&outcome)
    return rows.run(on: outcome.table).table
  }
}
