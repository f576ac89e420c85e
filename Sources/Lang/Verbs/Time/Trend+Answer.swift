import Protection
import Statistics
import Tabular

extension Trend {
  /// One row a period and series, each series from its first period to its last.
  static func answer(
    _ plan: Plan, _ blocks: [AnsweredBlock], catalog: Catalog, names: NameIndex
  ) throws(Diagnostic) -> Answer {
    let question = plan.question
    let labels = RowLabels(question, catalog, names)
    var all: [SeriesTrend] = []
    var references: [String] = []
    var crossed: [String] = []
    let choices = try ReferenceChoice.all(question, blocks, labels, names, catalog)
    for (block, choice) in zip(blocks, choices) {
      let series = BlockSeries(block, labels, catalog, names)
      var own = series.keys.map { SeriesTrend(series, $0, question) }
      if let choice {
        references.append(choice.words)
        let rows = Dictionary(
          GapRow.rows(block, choice, labels).map { ($0.key, $0) }
        ) { first, _ in first }
        for index in own.indices { own[index].compare(with: choice, rows) }
      }
      all += own
      if question.methods.contains(.acrossBreaks) {
        crossed += series.breaks.crossed.map { "not comparable: \($0.words)" }
      }
    }
    SeriesTrend.adjust(&all, question.settings)

    var table = Table(columns: shape(of: question).columns.map(\.column))
    let goals = question.extras.contains(.target)
    let rows = all.flatMap { series in
      let goal = goals ? SeriesGoal(series, labels, catalog, names, isAsked: false) : nil
      return series.moments.filter { $0.cell != nil }.map {
        TrendRow(series: series, moment: $0, goal: goal)
      }
    }
    let ordered = rows.filter { !$0.isHidden } + rows.filter(\.isHidden)
    table.rows = ordered.map { $0.cells(labels, question) }
    let outcome = question.rows.run(on: table)
    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    var notes = MetricNotes(plan: plan, catalog: catalog).notes(
      hidden: hidden, cells: ordered.compactMap(\.moment.cell),
      ranged: blocks.map(\.cells.ranged).reduce(0, +), outcome: outcome)
    notes += breakNotes(all) + goalNotes(rows)

    var printed = outcome.table
    if question.extras.contains(.projection) {
      let ahead = all.map { SeriesProjection($0, question) }
      printed.rows += ahead.flatMap { $0.rows(labels, columns: printed.columns.count) }
      notes += SeriesProjection.notes(ahead)
    }

    var answer = Heading(plan: plan, catalog: catalog)
      .answer(printed, notes: notes, hidden: hidden)
    answer.assumptions += (references + crossed).uniqued()
    answer.reference = all.compactMap(\.reference).uniqued().onlyElement
    answer.methods = methods(all, question)
    let kept = Set(outcome.table.rows)
    let read = rows.filter { kept.contains($0.cells(labels, question)) }.map(\.series.key)
    answer.reading = TrendReading(question: question, labels: labels)
      .text(all.filter { read.contains($0.key) })
    return answer
  }

  private static func breakNotes(_ all: [SeriesTrend]) -> [Note] {
    all.compactMap(\.startsAfterBreak).uniqued().map { period in
      Note(
        code: "break",
        text: "Slopes start in \(period.label): what came before is not comparable.")
    }
  }

  private static func goalNotes(_ rows: [TrendRow]) -> [Note] {
    let goals = rows.compactMap(\.goal)
    guard !goals.isEmpty else { return [] }
    let words = goals.compactMap(\.words).uniqued()
    guard !words.isEmpty else { return [Note(code: "target", text: "No target is set.")] }
    let text = "`expected` is the straight path from the baseline \(words.joined(separator: ", "))."
    return [Note(code: "target", text: text)]
  }

  private static func methods(_ all: [SeriesTrend], _ question: MetricQuestion) -> [String] {
    let lines = all.compactMap(\.line)
    guard !lines.isEmpty else { return [] }
    let level =
      question.settings.showsUncertainty
      ? ", \(percent(question.settings.confidence * 100, decimals: 0)) interval" : ""
    return ["slope: \(SlopeLine.name(question.methods))\(level)"]
      + question.settings.adjustment.words(over: lines.count { $0.p != nil })
  }
}

/// One period of a series.
struct TrendRow {
  let series: SeriesTrend
  let moment: SeriesTrend.Moment
  /// Where the question asks for it.
  let goal: SeriesGoal?

  var isHidden: Bool { moment.cell?.isHidden == true }

  /// Of a hidden number nothing stands in its row, not even what is said of the whole series.
  func cells(_ labels: RowLabels, _ question: MetricQuestion) -> [Cell] {
    let indicator: [Cell] = question.indicators.count > 1 ? [.text(series.indicator.id)] : []
    var measured = own(question)
    if let goal { measured += [number(goal.expected(at: moment.period)), number(goal.target)] }
    measured += SlopeLine.cells(of: series.line)
    measured += [
      .integer(series.years), .integer(series.steps.all), .integer(series.steps.up),
      .text(series.direction.word),
    ]
    if question.extras.contains(.projection) { measured.append(.flag(false)) }
    if question.comparison != nil { measured += compared }
    if isHidden { measured = measured.map { _ in .absent(.suppressed) } }
    return indicator + labels.cells(moment.key) + measured
  }

  /// Value, n, change and the value's interval.
  private func own(_ question: MetricQuestion) -> [Cell] {
    let kind = series.indicator.kind
    let measures = moment.cell?.measures ?? Measures(.missing)
    let interval = question.settings.wilson(measures, kind)
    return [
      measures.value(kind), series.indicator.isOfPeople ? measures.people : .absent(.notApplicable),
      number(moment.change), number(interval?.low), number(interval?.high),
    ]
  }

  private var compared: [Cell] {
    let words = { (text: String?) -> Cell in text.map { .text($0) } ?? .absent(.notApplicable) }
    return [words(series.reference), number(moment.difference)]
      + SlopeLine.cells(of: series.gap) + [words(series.course)]
  }

  private func number(_ value: Double?) -> Cell {
    value.map { .number($0) } ?? .absent(.notApplicable)
  }
}
