import Protection
import Statistics
import Tabular

extension Gap {
  /// One row a measure, in each place, period or group that splits.
  static func inequality(
    _ plan: Plan, _ blocks: [AnsweredBlock], catalog: Catalog, names: NameIndex
  ) throws(Diagnostic) -> Answer {
    let question = plan.question
    guard let comparison = question.comparison else {
      preconditionFailure("the binder gives every gap a comparison")
    }
    let labels = RowLabels(question, catalog, names)
    var rows: [InequalityRow] = []
    var references: [ReferenceChoice] = []
    for block in blocks {
      let reference = try reference(question, comparison, block, labels, names, catalog)
      if let reference { references.append(reference) }
      rows += InequalityRow.rows(block, question, labels, reference)
    }
    try checkDefined(rows, question)

    var table = Table(columns: inequalityShape(of: question).columns.map(\.column))
    table.rows = rows.map { $0.cells(labels, question) }
    let outcome = question.rows.run(on: table)
    let hidden = blocks.map(\.cells.hidden).reduce(0, +)
    var notes = MetricNotes(plan: plan, catalog: catalog)
      .notes(hidden: hidden, cells: [], ranged: 0, outcome: outcome)
    notes += InequalityNotes(question: question, comparison: comparison).notes(rows)

    var answer = Heading(plan: plan, catalog: catalog)
      .answer(outcome.table, notes: notes, hidden: hidden)
    if question.usesReference {
      answer.assumptions += references.map(\.words).uniqued()
      answer.reference = rows.compactMap(\.reference).uniqued().onlyElement
    }
    answer.assumptions += splitWords(question, comparison)
    answer.methods = methods(rows, question)
    let kept = Set(outcome.table.rows)
    answer.reading = InequalityReading(question: question, labels: labels)
      .text(rows.filter { kept.contains($0.cells(labels, question)) })
    return answer
  }

  /// Chosen as in any gap (R5). What nobody named may be lacking: then some measures are refused.
  private static func reference(
    _ question: MetricQuestion, _ comparison: Comparison, _ block: AnsweredBlock,
    _ labels: RowLabels, _ names: NameIndex, _ catalog: Catalog
  ) throws(Diagnostic) -> ReferenceChoice? {
    guard comparison.reference == .assumed else {
      return try ReferenceChoice(question, comparison, block, labels, names, catalog)
    }
    guard
      let choice = try? ReferenceChoice(question, comparison, block, labels, names, catalog),
      block.cells.keys.contains(where: { choice.isReference($0) && labels.isListed($0) })
    else { return nil }
    return choice
  }

  /// Where no measure is defined at all there is no answer, and the reasons are the message.
  private static func checkDefined(
    _ rows: [InequalityRow], _ question: MetricQuestion
  ) throws(Diagnostic) {
    guard !rows.contains(where: { $0.estimate != nil }) else { return }
    var undefined: [PlanningProblem.UndefinedMeasure] = []
    for row in rows {
      guard let reason = row.refusal?.reason(of: row) else { continue }
      let name = row.measure.rawValue
      if let index = undefined.firstIndex(where: { $0.reason == reason }) {
        if !undefined[index].names.contains(name) { undefined[index].names.append(name) }
      } else {
        undefined.append(.init(names: [name], reason: reason))
      }
    }
    guard let first = rows.first else {
      throw PlanningProblem.nothingToCompare(at: question.span).diagnostic
    }
    throw PlanningProblem.noMeasure(
      Array(undefined.prefix(3)), hint: first.refusal?.remedy(of: first, question),
      at: question.span
    ).diagnostic
  }

  private static func methods(_ rows: [InequalityRow], _ question: MetricQuestion) -> [String] {
    let level = percent(question.settings.confidence * 100, decimals: 0)
    let used = rows.compactMap { $0.interval == nil ? nil : $0.estimate?.method }.uniqued()
    return used.compactMap { method in method.words.map { "\($0), \(level)" } }
  }
}

extension MetricQuestion {
  /// Whether a measure asked for looks at a reference group.
  var usesReference: Bool {
    guard let comparison else { return false }
    let isOrdered = grouping[comparison.compared].isOrdered
    let isNamed = comparison.reference != .assumed
    return measures.contains { $0.usesReference(isOrdered: isOrdered, isNamed: isNamed) }
  }
}

extension InequalityEstimate.Method {
  /// How an interval was made; nil where there is none.
  fileprivate var words: String? {
    let simulation = SimulationOptions()
    switch self {
    case .normal: return "value ± standard errors"
    case .logNormal: return "standard errors on the logarithm"
    case .newcombe: return "Newcombe hybrid score interval"
    case .simulated:
      return "simulated interval, \(grouped(simulation.draws)) draws, seed \(simulation.seed)"
    case .none: return nil
    }
  }
}
