import Protection
import Statistics
import Tabular

extension Gap {
  /// One row a group: value, difference from the reference, interval, p, ratio and people.
  static func answer(
    _ plan: Plan, _ blocks: [AnsweredBlock], catalog: Catalog, names: NameIndex
  ) throws(Diagnostic) -> Answer {
    let question = plan.question
    guard question.measures.isEmpty else {
      return try inequality(plan, blocks, catalog: catalog, names: names)
    }
    guard let comparison = question.comparison else {
      preconditionFailure("the binder gives every gap a comparison")
    }
    let labels = RowLabels(question, catalog, names)
    var rows: [GapRow] = []
    var references: [String] = []
    for block in blocks {
      let reference = try ReferenceChoice(
        question, comparison, block, labels, names, catalog)
      references.append(reference.words)
      rows += GapRow.rows(block, reference, labels)
    }
    GapRow.adjust(&rows, question.settings)

    var table = Table(columns: shape(of: question).columns.map(\.column))
    let ordered = rows.filter { !$0.isHidden } + rows.filter(\.isHidden)
    table.rows = ordered.map { $0.cells(labels, question) }
    let outcome = question.rows.run(on: table)
    table = outcome.table

    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    var notes = MetricNotes(plan: plan, catalog: catalog).notes(
      hidden: hidden, cells: ordered.map(\.cell),
      ranged: blocks.map(\.cells.ranged).reduce(0, +), outcome: outcome)
    let kept = Set(table.rows)
    notes += comparisonNotes(
      rows.filter { kept.contains($0.cells(labels, question)) }, labels, question, comparison)
    table.rows += totals(blocks, labels, question, catalog)
    if question.extras.contains(.target), rows.allSatisfy({ $0.target == nil }) {
      notes.append(Note(code: "target", text: "No target is set."))
    }

    var answer = Heading(plan: plan, catalog: catalog).answer(table, notes: notes, hidden: hidden)
    answer.assumptions.append(contentsOf: references.uniqued())
    answer.assumptions += splitWords(question, comparison)
    answer.reference = rows.compactMap(\.against?.name).uniqued().onlyElement
    answer.methods = methods(rows, question)
    answer.reading = GapReading(question: question, labels: labels).text(rows)
    return answer
  }

  /// One row of everyone for each period or place kept apart, at the end.
  private static func totals(
    _ blocks: [AnsweredBlock], _ labels: RowLabels, _ question: MetricQuestion, _ catalog: Catalog
  ) -> [[Cell]] {
    guard question.extras.contains(.total) else { return [] }
    return blocks.flatMap { block -> [[Cell]] in
      guard let whole = block.whole else { return [] }
      return whole.keys.compactMap { key in
        guard let measures = whole[key]?.measures else { return nil }
        let name: [Cell] = blocks.count > 1 ? [.text(block.block.indicator.id)] : []
        let indicator = block.block.indicator
        var values = [measures.value(indicator.kind), measures.people]
        if question.extras.contains(.target) {
          let everyone = GoalSubject(groups: [], places: [])
          let target = everyone.best(catalog.targets, of: indicator)?.value ?? indicator.target
          let none = Cell.absent(measures.state == .suppressed ? .suppressed : .notApplicable)
          values += GapRow.targetCells(target, measures, indicator, none: none)
        }
        let rest = Array(repeating: Cell.absent(.notApplicable), count: GapRow.comparedCells)
        return name + labels.totalCells(key) + values + rest
      }
    }
  }

  /// `race, within each district`
  static func splitWords(_ question: MetricQuestion, _ comparison: Comparison) -> [String] {
    guard question.grouping.count > 1 else { return [] }
    let others = question.grouping.enumerated().filter { $0.offset != comparison.compared }
    let splits = others.map { "each \($0.element.id)" }.joined(separator: " and ")
    return ["\(question.grouping[comparison.compared].id), within \(splits)"]
  }

  private static func comparisonNotes(
    _ rows: [GapRow], _ labels: RowLabels, _ question: MetricQuestion, _ comparison: Comparison
  ) -> [Note] {
    var notes: [Note] = []
    let lone = rows.count {
      !$0.isHidden && $0.cell.measures.hasNumber && !$0.isReference && $0.against == nil
    }
    if lone > 0 {
      let what = lone == 1 ? "1 row has" : "\(lone) rows have"
      notes.append(
        Note(code: "no_reference", text: "\(what) no shown reference to compare with."))
    }
    let unclear = rows.filter(\.isUnclear)
    guard !unclear.isEmpty else { return notes }
    let names = unclear.prefix(4).map { row in
      question.grouping.indices.map { labels.label(row.key, at: $0) }.joined(separator: ", ")
    }
    let more = unclear.count > 4 ? " and \(unclear.count - 4) more" : ""
    notes.append(
      Note(
        code: "cannot_tell_ahead",
        text: "\(names.joined(separator: "; "))\(more): these data cannot tell who is ahead."))
    return notes
  }

  private static func methods(_ rows: [GapRow], _ question: MetricQuestion) -> [String] {
    let tests = rows.compactMap(\.test).uniqued()
    guard question.settings.showsUncertainty, !tests.isEmpty else { return [] }
    let level = percent(question.settings.confidence * 100, decimals: 0)
    let adjusted = question.settings.adjustment.words(over: rows.count { $0.p != nil })
    return ["Newcombe hybrid score interval, \(level)"] + tests + adjusted
  }
}
