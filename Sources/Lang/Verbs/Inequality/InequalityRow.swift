import Protection
import Statistics
import Tabular

/// One measure of one split: what it is, or why it is not defined.
struct InequalityRow {
  let indicator: Indicator
  let measure: InequalityMeasure
  let groups: InequalityGroups
  let outcome: Result<InequalityEstimate, Refusal>
  /// Whom `vs` names, or what a declaration or the data give; as the model spells it.
  let reference: String?
  /// Whether `vs` was written, so that PAR and PAF are against that group too.
  let isAgainstNamed: Bool
  /// Whether an interval may be shown: numbers of counted people, and `set uncertainty = yes`.
  let showsInterval: Bool
  /// `set uncertainty = yes`
  let showsP: Bool

  var estimate: InequalityEstimate? { try? outcome.get() }

  var refusal: Refusal? {
    if case .failure(let refusal) = outcome { refusal } else { nil }
  }

  var interval: Interval? { showsInterval ? estimate?.interval : nil }

  /// Of the test of an order, which is of the groups and not of people.
  var p: Double? { showsP ? estimate?.p : nil }

  /// The measures of every split of a block, splits in model order.
  static func rows(
    _ block: AnsweredBlock, _ question: MetricQuestion, _ labels: RowLabels,
    _ reference: ReferenceChoice?
  ) -> [InequalityRow] {
    let isNamed = question.comparison.map { $0.reference != .assumed } ?? false
    let isCounted = block.block.indicator.kind == .percent
    let options = question.inequalityOptions(isCounted: isCounted, isNamed: isNamed)
    return splits(block, question, labels).flatMap { keys -> [InequalityRow] in
      let groups = InequalityGroups(keys, block, question, labels, reference)
      let name = reference.flatMap { choice in
        keys.firstIndex(where: choice.isReference).map(groups.label)
      }
      let outcomes: [Result<InequalityEstimate, Refusal>] =
        switch groups.rates {
        case .success(let rates): rates.estimates(question.measures, options)
        case .failure(let refusal): question.measures.map { _ in .failure(refusal) }
        }
      return zip(question.measures, outcomes).map { measure, outcome in
        InequalityRow(
          indicator: block.block.indicator, measure: measure, groups: groups, outcome: outcome,
          reference: name, isAgainstNamed: isNamed,
          showsInterval: isCounted && question.settings.showsUncertainty,
          showsP: question.settings.showsUncertainty)
      }
    }
  }

  /// The listed groups that are measured together: all but the compared dimension is the same.
  private static func splits(
    _ block: AnsweredBlock, _ question: MetricQuestion, _ labels: RowLabels
  ) -> [[CellKey]] {
    let compared = question.comparison?.compared ?? 0
    var splits: [[Int]: [CellKey]] = [:]
    for key in labels.ordered(block.cells.keys).filter(labels.isListed) {
      splits[labels.codes(key, but: compared), default: []].append(key)
    }
    let firsts = labels.ordered(splits.values.compactMap(\.first), ignoring: compared)
    return firsts.compactMap { splits[labels.codes($0, but: compared)] }
  }

  /// The cells of the printed row, in the order of `Gap.inequalityShape`.
  func cells(_ labels: RowLabels, _ question: MetricQuestion) -> [Cell] {
    let compared = question.comparison?.compared
    let none = Cell.absent(.notApplicable)
    var cells: [Cell] = question.indicators.count > 1 ? [.text(indicator.id)] : []
    cells += labels.cells(groups.key).enumerated().filter { $0.offset != compared }.map(\.element)
    cells += [
      .text(measure.rawValue), estimate.map { .number($0.value) } ?? none,
      interval.map { .number($0.low) } ?? none, interval.map { .number($0.high) } ?? none,
      p.map { .number($0) } ?? none, .text(meaning), .text(measure.unitWords(indicator.kind)),
      .text(measure.isRelative ? "relative" : "absolute"), .number(measure.noInequality),
      .integer(groups.used), .integer(groups.leftOut),
    ]
    return cells
  }

  /// What the number says and what equality would be, or why there is none.
  private var meaning: String {
    if let refusal { return "not defined: \(refusal.reason(of: self))" }
    return measure.meaning(names)
  }
}

extension RowLabels {
  /// The code of a key at each grouping but one.
  fileprivate func codes(_ key: CellKey, but ignored: Int) -> [Int] {
    codes(key).enumerated().filter { $0.offset != ignored }.map(\.element)
  }
}

extension MetricQuestion {
  /// What measures are taken with: means have no error here, and nothing is drawn without need.
  fileprivate func inequalityOptions(isCounted: Bool, isNamed: Bool) -> InequalityOptions {
    var options = InequalityOptions(
      confidence: Confidence(settings.confidence) ?? .ninetyFive,
      isAttributedToReference: isNamed)
    if !isCounted || !settings.showsUncertainty { options.simulation = nil }
    if !isCounted { options.gradient = .linear }
    return options
  }
}
