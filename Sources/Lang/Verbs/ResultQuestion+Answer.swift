import Tabular

extension ResultQuestion {
  /// A look at a result: its own dimensions, the columns asked for, then having, sort and top.
  func answer(from results: [String: Answer]) -> Answer {
    let name = result ?? "last"
    var table = results[name]?.table ?? Table(columns: [])
    if let condition {
      var outcome = RowOperations.Outcome(table: table)
      condition.keep(&outcome)
      table = outcome.table
    }
    let outcome = rows.run(on: table)
    table = outcome.table
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
}
