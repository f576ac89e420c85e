import Protection
import Statistics
import Tabular

extension Show {
  /// Cells of every block to rows: hidden ones last, then having, sort and top.
  static func answer(
    _ plan: Plan, _ blocks: [AnsweredBlock], catalog: Catalog, names: NameIndex
  ) -> Answer {
    let question = plan.question
    let labels = RowLabels(question, catalog, names)
    let keys = labels.ordered(blocks.flatMap(\.cells.keys).uniqued()).filter(labels.isListed)
    let isShown = { (key: CellKey) in
      blocks.contains { $0.cells[key]?.isHidden == false }
    }
    let ordered = keys.filter(isShown) + keys.filter { !isShown($0) }
    var table = Table(columns: shape(of: question).columns.map(\.column))
    table.rows = ordered.map { key in
      labels.cells(key)
        + blocks.flatMap { block in
          measures(block.cells[key], block.block, question)
            + parts(
              block.cells[key], block.block.cells, block.block, catalog,
              partial: question.extras.contains(.partial))
        }
    }
    let outcome = question.rows.run(on: table)
    table = outcome.table
    table.rows += totals(blocks, labels, keys, question, catalog)

    let shownCells = ordered.flatMap { key in blocks.compactMap { $0.cells[key] } }
    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    let notes = MetricNotes(plan: plan, catalog: catalog).notes(
      hidden: hidden, cells: shownCells, ranged: blocks.map(\.cells.ranged).reduce(0, +),
      outcome: outcome)
    var answer = Heading(plan: plan, catalog: catalog).answer(table, notes: notes, hidden: hidden)
    if shape(of: question).columns.contains(where: { $0.column.of != nil && $0.column.isShown }) {
      answer.methods = methods(question)
    }
    answer.reading = reading(answer, question, table)
    return answer
  }

  private static func measures(
    _ cell: ReleasedCell?, _ block: Plan.Block, _ question: MetricQuestion
  ) -> [Cell] {
    guard let measures = cell?.measures else {
      return Array(repeating: .absent(.missing), count: 5)
    }
    let kind = block.indicator.kind
    let interval = wilson(measures, kind, question)
    return [
      measures.value(kind), block.indicator.isOfPeople ? measures.people : .absent(.notApplicable),
      kind == .percent ? measures.metCell : .absent(.notApplicable), interval.low, interval.high,
    ]
  }

  /// `41 of 58 schools`, for a sum of what is known.
  private static func parts(
    _ cell: ReleasedCell?, _ reading: Plan.Reading?, _ block: Plan.Block, _ catalog: Catalog,
    partial isPartial: Bool
  ) -> [Cell] {
    guard isPartial else { return [] }
    guard let reading, let cell, let places = cell.measures.places else {
      return [.absent(.notApplicable)]
    }
    let level = reading.scans.first { $0.rollUp != nil }?.cut.level ?? ""
    let noun = catalog.levels.first { $0.id == level }?.plural ?? level
    let periods = cell.key.period == 0 ? block.periods.count : 1
    let whole = reading.parts(of: cell.key.place) * periods
    return [.text("\(grouped(places)) of \(grouped(whole)) \(noun)")]
  }

  /// Wilson's interval of a rate with counts, in percent.
  private static func wilson(
    _ measures: Measures, _ kind: IndicatorKind, _ question: MetricQuestion
  ) -> (low: Cell, high: Cell) {
    if measures.state == .suppressed { return (.absent(.suppressed), .absent(.suppressed)) }
    guard kind == .percent, question.settings.showsUncertainty,
      let proportion = measures.proportion,
      let confidence = Confidence(question.settings.confidence)
    else { return (.absent(.notApplicable), .absent(.notApplicable)) }
    let interval = proportion.wilson(confidence)
    return (.number(100 * interval.low), .number(100 * interval.high))
  }

  static func methods(_ question: MetricQuestion) -> [String] {
    guard question.settings.showsUncertainty,
      question.indicators.contains(where: { $0.kind == .percent })
    else { return [] }
    return ["Wilson score interval, \(percent(question.settings.confidence * 100, decimals: 0))"]
  }

  /// One row of everyone for each period or place kept apart, at the end.
  private static func totals(
    _ blocks: [AnsweredBlock], _ labels: RowLabels, _ keys: [CellKey], _ question: MetricQuestion,
    _ catalog: Catalog
  ) -> [[Cell]] {
    guard question.extras.contains(.total) else { return [] }
    let wholes = blocks.compactMap(\.whole).flatMap(\.keys).uniqued()
    return wholes.map { key in
      labels.totalCells(key)
        + blocks.flatMap { block in
          measures(block.whole?[key], block.block, question)
            + parts(
              block.whole?[key], block.block.whole, block.block, catalog,
              partial: question.extras.contains(.partial))
        }
    }
  }

  /// `61.4 % of 2,512 children (Ready for kindergarten).`
  private static func reading(_ answer: Answer, _ question: MetricQuestion, _ table: Table)
    -> String?
  {
    guard question.indicators.count == 1, table.rows.count == 1, question.grouping.isEmpty,
      let row = table.rows.first, case .number(let value) = row[0],
      question.indicators[0].kind == .percent
    else { return nil }
    var people = question.indicators[0].unit
    if case .integer(let n) = row[1] { people = "\(grouped(n)) \(people)" }
    return "\(percent(value)) of \(people): \(question.indicators[0].label.lowercasedFirst)."
  }
}
