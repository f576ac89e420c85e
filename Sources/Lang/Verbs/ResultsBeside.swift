import Tabular

/// Columns of several results in one table, rows matched on what all of them are by (R21).
///
///     show sites.count, moved.change by district
///
/// Nothing is read or added up again: every cell stands in a result already, hidden ones as hidden.
struct ResultsBeside {
  private let question: ResultQuestion
  private let results: [String: Answer]
  private var keys: [[Cell]] = []
  /// For each column the cells of its result, by row.
  private var cells: [[[Cell]: Cell]] = []

  init(_ question: ResultQuestion, _ results: [String: Answer]) throws(Diagnostic) {
    self.question = question
    self.results = results
    for column in question.beside {
      let found = try rows(of: column)
      keys += found.map(\.key)
      cells.append(Dictionary(found.map { ($0.key, $0.cell) }) { first, _ in first })
    }
    keys = keys.uniqued()
  }

  private func rows(
    of column: ColumnOfResult
  ) throws(Diagnostic) -> [(key: [Cell], cell: Cell)] {
    guard let table = results[column.result]?.table, let value = table.index(of: column.column)
    else { return [] }
    let groups = column.keys.compactMap { table.index(of: $0) }
    let found = table.rows.map { row in (key: groups.map { row[$0] }, cell: row[value]) }
    var seen: Set<[Cell]> = []
    for row in found where !seen.insert(row.key).inserted {
      throw ResultProblem.rowTwice(
        result: column.result, row: Self.words(row.key), at: question.span
      ).diagnostic
    }
    return found
  }

  /// `North Valley, 2023-24`
  private static func words(_ key: [Cell]) -> String {
    let labels = key.compactMap { cell -> String? in
      if case .text(let label) = cell { label } else { nil }
    }
    return labels.isEmpty ? "the same" : labels.joined(separator: ", ")
  }

  var answer: Answer {
    let all = keys.map { key in key + cells.map { $0[key] ?? .absent(.missing) } }
    let measured = { (row: [Cell]) in row.suffix(cells.count) }
    let isHidden = { (row: [Cell]) in measured(row).allSatisfy { $0 == .absent(.suppressed) } }
    var table = Table(columns: question.shape.columns.map(\.column))
    table.rows = all.filter { !isHidden($0) } + all.filter(isHidden)
    let groups = question.shape.columns.dropLast(cells.count).map(\.column.name)
    let by = groups.isEmpty ? "" : " · by \(groups.joined(separator: ", "))"
    var answer = Answer(
      verb: "show", question: question.text,
      title: question.beside.map(\.name).joined(separator: ", ") + by,
      table: question.run(on: table))
    let used = question.beside.map(\.result).uniqued()
    let made = used.compactMap { results[$0] }
    answer.assumptions = zip(used, made).map { name, result in
      "\(name): " + ([result.title] + result.assumptions.prefix(1)).joined(separator: ", ")
    }
    answer.place = made.compactMap(\.place).uniqued().onlyElement
    answer.hidden = made.map(\.hidden).reduce(0, +)
    answer.notes = zip(used, made).flatMap(hiddenNotes) + notes
    answer.sources = made.flatMap(\.sources).uniqued()
    answer.dataVersion = made.map(\.dataVersion).max() ?? answer.dataVersion
    answer.asOf = made.compactMap(\.asOf).first
    answer.isSample = made.contains(where: \.isSample)
    answer.isInternal = made.contains(where: \.isInternal)
    return answer
  }

  /// Each result says what it hides; here it is said of which.
  private func hiddenNotes(_ name: String, _ result: Answer) -> [Note] {
    result.notes.filter { ["hidden", "suppressed", "withheld"].contains($0.code) }
      .map { Note(code: $0.code, text: "\(name): \($0.text)") }
  }

  private var notes: [Note] {
    let alone = keys.count { key in cells.contains { $0[key] == nil } }
    let text = "Association, not effect: what stands beside each other need not cause each other."
    var notes = [Note(code: "association", text: text)]
    if alone > 0 {
      let rows = alone == 1 ? "1 row is" : "\(alone) rows are"
      notes.append(Note(code: "missing", text: "\(rows) not in every result."))
    }
    return notes
  }
}
