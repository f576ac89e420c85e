import Protection
import Statistics
import Tabular

/// Whom each row is compared with, chosen among shown cells before any row is dropped (R5).
struct ReferenceChoice {
  /// The measures a row is compared with, and what they are called.
  struct Against {
    var name: String
    var measures: Measures
    var kind: Kind

    enum Kind {
      /// A group without a person in common.
      case group
      /// Everyone, the row's own people included.
      case everyone
      /// A fixed number on 0–100.
      case target(Double)
    }
  }

  let question: MetricQuestion
  let block: AnsweredBlock
  let labels: RowLabels
  let comparison: Comparison
  let names: NameIndex
  /// The smallest group whose numbers may be shown.
  let minimum: Int
  let targets: [Target]
  /// The member or place chosen for the whole answer, where one is.
  private(set) var chosen: Int?
  /// `compared with Asian, the best group with n ≥ 30`
  private(set) var words = ""

  init(
    _ question: MetricQuestion, _ comparison: Comparison, _ block: AnsweredBlock,
    _ labels: RowLabels, _ names: NameIndex, _ catalog: Catalog
  ) throws(Diagnostic) {
    self.question = question
    self.comparison = comparison
    self.block = block
    self.labels = labels
    self.names = names
    minimum = catalog.policy(over: block.block.sources).minimum
    targets = catalog.targets
    try choose()
  }

  private mutating func choose() throws(Diagnostic) {
    switch comparison.reference {
    case .assumed: try assume()
    case .best: words = "compared with the best group with n ≥ 30 of each"
    case .overall: words = "compared with everyone"
    case .rest: words = "compared with everyone else"
    case .member(let member): try take(member.code, member.label)
    case .place(let place): try take(place, names.place(place)?.name ?? "")
    case .level(let level): words = "each compared with its \(level)"
    case .target: words = "compared with the target"
    }
    if !hasSplits, comparison.reference == .best { try chooseBest(because: "the best") }
  }

  private var hasSplits: Bool { question.named.count > 1 }

  /// Over time the reference is the same at every period: the best one at the latest (R10).
  private var choosingPeriod: Int? {
    question.verb.isOverTime ? block.block.periods.last?.code : nil
  }

  /// The declared reference, else the most advantaged group, else the best shown one.
  private mutating func assume() throws(Diagnostic) {
    guard case .dimension(let dimension) = question.grouping[comparison.compared] else {
      return try chooseBest(because: "the best")
    }
    if let declared = dimension.reference,
      let member = names.member(declared, of: dimension.code), isShown(member.code)
    {
      chosen = member.code
      words = "compared with \(member.label), the reference of \(dimension.id)"
    } else if dimension.isOrdered, let member = dimension.members.last(where: { isShown($0.code) })
    {
      chosen = member.code
      words = "compared with \(member.label), the most advantaged group"
    } else {
      try chooseBest(because: "the best")
    }
  }

  private mutating func chooseBest(because: String) throws(Diagnostic) {
    var best: (code: Int, rate: Double, n: Int)?
    for code in comparedCodes {
      guard let rate = overallRate(code), rate.n >= 30 else { continue }
      guard let current = best else {
        best = (code, rate.rate, rate.n)
        continue
      }
      if isBetter(rate.rate, than: current.rate)
        || (rate.rate == current.rate && rate.n > current.n)
      {
        best = (code, rate.rate, rate.n)
      }
    }
    guard let best else {
      throw PlanningProblem.nothingToCompare(at: question.span).diagnostic
    }
    chosen = best.code
    let what = question.comparedLevel.map(\.id) ?? "group"
    words = "compared with \(label(best.code)), \(because) \(what) with n ≥ 30"
  }

  private mutating func take(_ code: Int, _ name: String) throws(Diagnostic) {
    guard isShown(code) else {
      let shown = comparedCodes.filter(isShown).map(label)
      throw PlanningProblem.referenceNotShown(
        name, shown: shown, at: comparison.referenceSpan ?? question.span
      ).diagnostic
    }
    chosen = code
    words = "compared with \(name)"
  }

  private func isBetter(_ rate: Double, than other: Double) -> Bool {
    switch block.block.indicator.better {
    case .higher: rate > other
    case .lower: rate < other
    }
  }

  // MARK: What a row is compared with

  func isReference(_ key: CellKey) -> Bool {
    let own = labels.codes(key)[comparison.compared]
    if let chosen { return own == chosen }
    return comparison.reference == .best && bestCode(beside: key) == own
  }

  /// `nil` where the reference has no shown number at this place or period.
  func against(_ key: CellKey) -> Against? {
    switch comparison.reference {
    case .assumed, .member, .place:
      return chosen.flatMap { group($0, beside: key) }
    case .best:
      if let chosen { return group(chosen, beside: key) }
      return bestCode(beside: key).flatMap { group($0, beside: key) }
    case .overall:
      return everyone(key).map { Against(name: "everyone", measures: $0, kind: .everyone) }
    case .rest:
      return rest(key)
    case .level:
      return everyone(key).map { Against(name: wholeName(key), measures: $0, kind: .everyone) }
    case .target:
      guard let target = target(of: key) else { return nil }
      let measures = Measures(.actual, value: target...target)
      return Against(name: "the target", measures: measures, kind: .target(target))
    }
  }

  /// The target of the row's group, else of the place, else of everyone, else the indicator's own.
  func target(of key: CellKey) -> Double? {
    let subject = GoalSubject(key, labels, question, names)
    let indicator = block.block.indicator
    return subject.best(targets, of: indicator)?.value ?? indicator.target
  }

  private func group(_ code: Int, beside key: CellKey) -> Against? {
    let reference = swapped(key, code)
    guard let cell = block.cells[reference], !cell.isHidden, cell.measures.hasNumber else {
      return nil
    }
    return Against(name: label(code), measures: cell.measures, kind: .group)
  }

  private func bestCode(beside key: CellKey) -> Int? {
    var choosing = key
    choosing.period = choosingPeriod ?? key.period
    let cells = comparedCodes.compactMap { code -> (code: Int, measures: Measures, rate: Double)? in
      guard let cell = block.cells[swapped(choosing, code)], !cell.isHidden,
        let n = cell.measures.n, n >= 30, let rate = cell.measures.middleRate
      else { return nil }
      return (code, cell.measures, rate)
    }
    guard var best = cells.first else { return nil }
    for candidate in cells.dropFirst() {
      let isLarger = (candidate.measures.n ?? 0) > (best.measures.n ?? 0)
      if candidate.rate == best.rate ? isLarger : isBetter(candidate.rate, than: best.rate) {
        best = candidate
      }
    }
    return best.code
  }

  private func everyone(_ key: CellKey) -> Measures? {
    guard let whole = block.whole else { return nil }
    let cell = whole.keys.first { isWhole($0, of: key) }.flatMap { whole[$0] }
    guard let cell, !cell.isHidden, cell.measures.hasNumber else { return nil }
    return cell.measures
  }

  /// The whole of a row: its own period and the place it lies in.
  private func isWhole(_ whole: CellKey, of key: CellKey) -> Bool {
    guard whole.period == key.period else { return false }
    return whole.place == 0 || names.ancestors(of: key.place).contains(whole.place)
  }

  /// The place of what a row is compared with; nil of a target, and of many places together.
  func place(beside key: CellKey) -> Int? {
    switch comparison.reference {
    case .target: return nil
    case .assumed, .best, .member, .place, .rest:
      let code = chosen ?? (comparison.reference == .best ? bestCode(beside: key) : nil)
      return code.map { swapped(key, $0).place } ?? key.place
    case .overall, .level: return block.whole?.keys.first { isWhole($0, of: key) }?.place
    }
  }

  private func wholeName(_ key: CellKey) -> String {
    let whole = block.whole?.keys.first { isWhole($0, of: key) }
    return whole.flatMap { names.place($0.place)?.name } ?? ""
  }

  /// Everyone without the group; only where both are shown and enough people are left.
  private func rest(_ key: CellKey) -> Against? {
    guard let all = everyone(key), let own = block.cells[key], !own.isHidden,
      let total = all.proportion, let group = own.measures.proportion
    else { return nil }
    let people = total.people - group.people
    let met = total.met - group.met
    guard people >= minimum, met >= 0, met <= people else { return nil }
    return Against(
      name: "everyone else", measures: Measures(.actual, n: people, met: met...met), kind: .group)
  }

  // MARK: Keys

  private func swapped(_ key: CellKey, _ code: Int) -> CellKey {
    var key = key
    switch question.grouping[comparison.compared] {
    case .dimension:
      let position = question.grouping[..<comparison.compared].dimensions.count
      if key.groups.indices.contains(position) { key.groups[position] = code }
    case .level: key.place = code
    case .period: key.period = code
    }
    return key
  }

  private var comparedCodes: [Int] {
    labels.ordered(block.cells.keys).map { labels.codes($0)[comparison.compared] }.uniqued()
  }

  private func isShown(_ code: Int) -> Bool {
    block.cells.keys.contains { key in
      labels.codes(key)[comparison.compared] == code && block.cells[key]?.isHidden == false
        && block.cells[key]?.measures.hasNumber == true
    }
  }

  /// Over all splits together, so that one reference is chosen for the whole answer; a range counts
  /// by its middle, as in `sort`.
  private func overallRate(_ code: Int) -> (rate: Double, n: Int)? {
    let measures = block.cells.keys
      .filter { labels.codes($0)[comparison.compared] == code && isChoosing($0) }
      .compactMap { block.cells[$0] }.filter { !$0.isHidden }.map(\.measures)
    let rates = measures.compactMap { cell in
      cell.middleRate.flatMap { rate in cell.n.map { (rate: rate, n: $0) } }
    }
    let people = rates.map(\.n).reduce(0, +)
    guard people > 0 else { return nil }
    return (rates.map { $0.rate * Double($0.n) }.reduce(0, +) / Double(people), people)
  }

  private func isChoosing(_ key: CellKey) -> Bool {
    choosingPeriod.map { key.period == $0 } ?? true
  }

  private func label(_ code: Int) -> String {
    labels.label(code, at: comparison.compared) ?? ""
  }
}

extension Measures {
  /// The rate, or the middle of a range.
  fileprivate var middleRate: Double? { rateRange.map { ($0.lowerBound + $0.upperBound) / 2 } }

  /// A value or a range to compare with.
  var hasNumber: Bool { rateRange != nil }
}

extension ArraySlice<Grouping> {
  fileprivate var dimensions: [Dimension] { Array(self).dimensions }
}
