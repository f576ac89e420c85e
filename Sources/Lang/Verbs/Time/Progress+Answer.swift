import Protection
import Statistics
import Tabular

extension Progress {
  /// One row an indicator and group, and the share of them that goes each way.
  static func answer(
    _ plan: Plan, _ blocks: [AnsweredBlock], catalog: Catalog, names: NameIndex
  ) throws(Diagnostic) -> Answer {
    let question = plan.question
    let labels = RowLabels(question, catalog, names)
    var rows: [ProgressRow] = []
    let choices = try ReferenceChoice.all(question, blocks, labels, names, catalog)
    for (block, choice) in zip(blocks, choices) {
      let series = BlockSeries(block, labels, catalog, names)
      let reference = choice.map { ReferenceOverTime($0, series) }
      rows += series.keys.map { key in
        var row = row(
          SeriesTrend(series, key, question), key, labels, question, catalog, names)
        if question.comparison != nil { row.compare(with: reference) }
        return row
      }
    }
    ProgressRow.adjust(&rows, question.settings)

    var table = Table(columns: shape(of: question).columns.map(\.column))
    let ordered = rows.filter { !$0.isHidden } + rows.filter(\.isHidden)
    table.rows = ordered.map { $0.cells(labels, question) }
    let outcome = question.rows.run(on: table)
    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    let measured = ordered.flatMap { [$0.baseline?.cell, $0.latest?.cell] }.compactMap { $0 }
    var notes = [shares(rows)].compactMap { $0 }
    notes += MetricNotes(plan: plan, catalog: catalog).notes(
      hidden: measured.count(where: \.isHidden), cells: measured,
      ranged: measured.count { !$0.isHidden && $0.measures.state == .interval }, outcome: outcome)
    notes += starts(rows) + unmeasured(rows, question)
    notes += GapOverTime.notes(lone: rows.count(where: \.isLone))

    var answer = Heading(plan: plan, catalog: catalog)
      .answer(outcome.table, notes: notes, hidden: hidden)
    answer.assumptions += choices.compactMap { $0?.words }.uniqued()
    answer.reference = rows.compactMap { $0.gap?.reference.name }.uniqued().onlyElement
    answer.assumptions += blocks.flatMap { block in
      question.methods.contains(.acrossBreaks)
        ? SeriesBreaks(block.block, question, catalog, names).crossed.map {
          "not comparable: \($0.words)"
        } : []
    }.uniqued()
    answer.methods = methods(rows, question)
    let kept = Set(outcome.table.rows)
    answer.reading = ProgressReading(question: question, labels: labels)
      .text(rows.filter { kept.contains($0.cells(labels, question)) })
    return answer
  }

  private static func row(
    _ series: SeriesTrend, _ key: CellKey, _ labels: RowLabels, _ question: MetricQuestion,
    _ catalog: Catalog, _ names: NameIndex
  ) -> ProgressRow {
    let goal = SeriesGoal(
      series, labels, catalog, names, isAsked: question.time.kind != .assumedLatest)
    return ProgressRow(
      goal.start, key: key, indicator: series.indicator, goal: goal.goal, question)
  }

  /// `Direction of 7: 4 improving (57 %), 2 maintaining (29 %), 1 declining (14 %).`
  private static func shares(_ rows: [ProgressRow]) -> Note? {
    let shown = rows.filter { !$0.isHidden && $0.latest != nil }
    guard shown.count > 1 else { return nil }
    let parts = Statistics.Direction.allCases.compactMap { direction -> String? in
      let count = shown.count { $0.direction == direction }
      guard count > 0 else { return nil }
      let share = percent(100 * Double(count) / Double(shown.count), decimals: 0)
      return "\(count) \(direction.word) (\(share))"
    }
    return Note(
      code: "direction", text: "Direction of \(shown.count): \(parts.joined(separator: ", ")).")
  }

  /// What a baseline was set to nobody measured, least of all of the reference.
  private static func unmeasured(_ rows: [ProgressRow], _ question: MetricQuestion) -> [Note] {
    let count = rows.count { $0.setBaseline != nil }
    guard question.comparison != nil, count > 0 else { return [] }
    let what = count == 1 ? "1 row starts" : "\(count) rows start"
    let text = "\(what) from a baseline that was set: the difference then was not measured."
    return [Note(code: "no_reference", text: text)]
  }

  private static func starts(_ rows: [ProgressRow]) -> [Note] {
    rows.compactMap { row in row.baselineNote.map { "\(row.indicator.id) \($0)." } }.uniqued()
      .map { Note(code: "baseline", text: $0) }
  }

  private static func methods(_ rows: [ProgressRow], _ question: MetricQuestion) -> [String] {
    let tests = rows.compactMap { $0.moved?.test.rawValue }.uniqued()
    let rule = "direction: Healthy People 2020"
    let pace = rows.contains { $0.pace != nil } ? ["pace: \(SlopeLine.name(question.methods))"] : []
    return tests + question.settings.adjustment.words(over: rows.count { $0.moved != nil })
      + [rule] + pace + GapOverTime.methods(rows.compactMap(\.gap), question.settings)
  }
}
