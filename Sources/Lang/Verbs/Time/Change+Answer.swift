import Protection
import Statistics
import Tabular

extension Change {
  /// One row a group: both values, the change with its interval, and with `vs` that of the gap.
  static func answer(
    _ plan: Plan, _ blocks: [AnsweredBlock], catalog: Catalog, names: NameIndex
  ) throws(Diagnostic) -> Answer {
    let question = plan.question
    let labels = RowLabels(question, catalog, names)
    var rows: [ChangeRow] = []
    var references: [String] = []
    var breaks: [Note] = []
    let choices = try ReferenceChoice.all(question, blocks, labels, names, catalog)
    for (block, choice) in zip(blocks, choices) {
      let series = BlockSeries(block, labels, catalog, names)
      var own = series.keys.map { series.change($0, question) }
      if let choice {
        references.append(choice.words)
        let reference = ReferenceOverTime(choice, series)
        for index in own.indices { own[index].compare(with: reference, question.settings) }
      }
      if question.extras.contains(.mix) { breaks.append(ChangeMix.apply(to: &own, question)) }
      rows += own
      breaks += series.breakNotes
    }
    ChangeRow.adjust(&rows, question.settings)

    var table = Table(columns: shape(of: question).columns.map(\.column))
    let ordered = rows.filter { !$0.isHidden } + rows.filter(\.isHidden)
    table.rows = ordered.map { $0.cells(labels, question) }
    let outcome = question.rows.run(on: table)
    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    var notes = MetricNotes(plan: plan, catalog: catalog).notes(
      hidden: hidden, cells: ordered.flatMap { [$0.before, $0.after] }.compactMap { $0 },
      ranged: blocks.map(\.cells.ranged).reduce(0, +), outcome: outcome)
    notes += GapOverTime.notes(lone: rows.count(where: \.isLone)) + breaks.uniqued()

    var answer = Heading(plan: plan, catalog: catalog)
      .answer(outcome.table, notes: notes, hidden: hidden)
    answer.assumptions += references.uniqued()
    answer.assumptions += blocks.flatMap { crossed($0, question, catalog, names) }.uniqued()
    answer.reference = rows.compactMap { $0.gap?.reference.name }.uniqued().onlyElement
    answer.methods = methods(rows, question)
    let kept = Set(outcome.table.rows)
    answer.reading = ChangeReading(question: question, labels: labels, blocks: blocks)
      .text(rows.filter { kept.contains($0.cells(labels, question)) })
    return answer
  }

  /// `not comparable: new test in 2020-21`, where `using across_breaks` compares all the same.
  private static func crossed(
    _ block: AnsweredBlock, _ question: MetricQuestion, _ catalog: Catalog, _ names: NameIndex
  ) -> [String] {
    guard question.methods.contains(.acrossBreaks) else { return [] }
    return SeriesBreaks(block.block, question, catalog, names).crossed.map {
      "not comparable: \($0.words)"
    }
  }

  private static func methods(_ rows: [ChangeRow], _ question: MetricQuestion) -> [String] {
    guard question.settings.showsUncertainty else { return [] }
    let level = percent(question.settings.confidence * 100, decimals: 0)
    let tests = rows.compactMap { $0.moved?.test.rawValue }.uniqued()
    var methods: [String] = []
    if !tests.isEmpty { methods.append("Newcombe hybrid score interval, \(level)") }
    methods += tests
    methods += question.settings.adjustment.words(over: rows.count { $0.moved != nil })
    methods += GapOverTime.methods(rows.compactMap(\.gap), question.settings)
    return methods.uniqued()
  }
}
