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
    let missing = MissingRows(question, blocks, catalog)
    let keys = labels.ordered(blocks.flatMap(\.cells.keys).uniqued() + missing.keys)
      .filter(labels.isListed)
    let isShown = { (key: CellKey) in
      let cells = blocks.compactMap { $0.cells[key] }
      return cells.isEmpty || cells.contains { !$0.isHidden }
    }
    let ordered = keys.filter(isShown) + keys.filter { !isShown($0) }
    var table = Table(columns: shape(of: question).columns.map(\.column))
    table.rows = ordered.map { key in
      labels.cells(key)
        + blocks.flatMap { block in
          measures(block.cells[key], block.block, question, catalog)
            + parts(
              block.cells[key], block.block.cells, block.block, catalog,
              partial: question.extras.contains(.partial))
            + target(
              block.block.indicator, GoalSubject(key, labels, question, names), question, catalog)
        }
    }
    let outcome = question.rows.run(on: table)
    table = outcome.table
    table.rows += totals(blocks, labels, keys, question, catalog)

    let shownCells = ordered.flatMap { key in blocks.compactMap { $0.cells[key] } }
    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    var notes = MetricNotes(plan: plan, catalog: catalog).notes(
      hidden: hidden, cells: shownCells, ranged: blocks.map(\.cells.ranged).reduce(0, +),
      outcome: outcome)
    notes += missing.notes + noTarget(table, question)
    var answer = Heading(plan: plan, catalog: catalog).answer(table, notes: notes, hidden: hidden)
    if shape(of: question).columns.contains(where: { $0.column.of != nil && $0.column.isShown }) {
      answer.methods = methods(question)
    }
    answer.reading = reading(answer, question, table)
    return answer
  }

  private static func measures(
    _ cell: ReleasedCell?, _ block: Plan.Block, _ question: MetricQuestion, _ catalog: Catalog
  ) -> [Cell] {
    guard let measures = cell?.measures else {
      return Array(repeating: .absent(.missing), count: 5)
    }
    let kind = block.indicator.kind
    let interval = question.settings.wilson(measures, kind)
    let none = Cell.absent(measures.state == .suppressed ? .suppressed : .notApplicable)
    return [
      measures.value(kind), block.indicator.isOfPeople ? measures.people : .absent(.notApplicable),
      kind == .percent ? met(measures, block, catalog) : .absent(.notApplicable),
      interval.map { .number($0.low) } ?? none, interval.map { .number($0.high) } ?? none,
    ]
  }

  /// How many met the mark. Where a rate is coded near its ends, here and not by the source, they
  /// are hidden: somebody counted them.
  private static func met(
    _ measures: Measures, _ block: Plan.Block, _ catalog: Catalog
  ) -> Cell {
    let isCodedHere = catalog.policy.ends != .off && !block.sources.contains(where: catalog.isOpen)
    guard isCodedHere, measures.met == nil, measures.n != nil, measures.state.hasValue else {
      return measures.metCell
    }
    return .absent(.suppressed)
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

  static func methods(_ question: MetricQuestion) -> [String] {
    guard question.settings.showsUncertainty,
      question.indicators.contains(where: { $0.kind == .percent })
    else { return [] }
    return ["Wilson score interval, \(percent(question.settings.confidence * 100, decimals: 0))"]
  }

  private static func target(
    _ indicator: Indicator, _ subject: GoalSubject, _ question: MetricQuestion, _ catalog: Catalog
  ) -> [Cell] {
    guard question.extras.contains(.target) else { return [] }
    let target = subject.best(catalog.targets, of: indicator)?.value ?? indicator.target
    return [target.map { .number($0) } ?? .absent(.notApplicable)]
  }

  /// A column of targets without any says so.
  private static func noTarget(_ table: Table, _ question: MetricQuestion) -> [Note] {
    guard question.extras.contains(.target) else { return [] }
    let columns = table.columns.indices.filter { index in
      let name = table.columns[index].name
      return name == "target" || name.hasSuffix(".target")
    }
    let isSet = table.rows.contains { row in
      columns.contains { if case .number = row[$0] { true } else { false } }
    }
    return isSet ? [] : [Note(code: "target", text: "No target is set.")]
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
          measures(block.whole?[key], block.block, question, catalog)
            + parts(
              block.whole?[key], block.block.whole, block.block, catalog,
              partial: question.extras.contains(.partial))
            // Everyone is no group; of several places together no place.
            + target(block.block.indicator, GoalSubject(groups: [], places: []), question, catalog)
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
