import Protection
import Statistics
import Tabular

/// The groups of one split: those that measures are taken of, and those left out.
///
///     kindergarten_ready by race in Lakeside: 4 groups, 3 left out
struct InequalityGroups {
  /// The key of one of the groups, which names the split.
  let key: CellKey
  /// In model order, as positions in refusals and estimates count them.
  let labels: [String]
  let standings: [Standing]
  /// Two of the groups that share people.
  let overlap: GroupOverlap?
  /// What measures are taken of, or why there is nothing.
  let rates: Result<GroupedRates, Refusal>

  /// Whether a group can be measured.
  enum Standing {
    case rate(GroupRate)
    /// Hidden here or by the source: which, nobody is told.
    case hidden
    case missing
    /// A range instead of a number.
    case ranged
    /// A rate of nobody knows how many.
    case uncounted
    /// Nobody is in it.
    case nobody
  }

  init(
    _ keys: [CellKey], _ block: AnsweredBlock, _ question: MetricQuestion,
    _ labels: RowLabels, _ reference: ReferenceChoice?
  ) {
    let compared = question.comparison?.compared ?? 0
    let grouping = question.grouping[compared]
    let codes = keys.map { labels.codes($0)[compared] }
    let standings = keys.enumerated().map { position, key in
      Standing(
        block.cells[key], block.block.indicator.kind,
        order: grouping.order(of: codes[position]))
    }
    let usable = zip(codes, standings).filter { $0.1.isUsable }.map(\.0)
    let overlap = grouping.overlap(among: Set(usable))
    // A reference that has no number here is none of the positions.
    let named = reference.map { choice in
      keys.firstIndex { choice.isReference($0) } ?? keys.count
    }
    key = keys.first ?? CellKey(period: 0, place: 0)
    self.labels = codes.map { labels.label($0, at: compared) ?? "" }
    self.standings = standings
    self.overlap = overlap
    rates = Result { () throws(Refusal) in
      try GroupedRates(
        standings.map { $0.datum(isOrdered: grouping.isOrdered) },
        scale: block.block.indicator.kind == .percent ? 100 : nil,
        isAdverse: block.block.indicator.better == .lower, isOrdered: grouping.isOrdered,
        reference: named, areOverlapping: overlap != nil,
        allowsMissing: question.extras.contains(.missing))
    }
  }

  var used: Int { standings.count(where: \.isUsable) }

  /// Groups with people and without a number to use.
  var leftOut: Int {
    standings.count { standing in
      switch standing {
      case .rate, .nobody: false
      case .hidden, .missing, .ranged, .uncounted: true
      }
    }
  }

  func label(_ position: Int) -> String {
    labels.indices.contains(position) ? labels[position] : ""
  }
}

extension InequalityGroups.Standing {
  init(_ cell: ReleasedCell?, _ kind: IndicatorKind, order: Int?) {
    guard let cell, !cell.isHidden else {
      self = .hidden
      return
    }
    let measures = cell.measures
    switch measures.state {
    case .noPeople:
      self = .nobody
      return
    case .suppressed, .withheld:
      self = .hidden
      return
    case .actual, .rounded, .interval, .missing, .notApplicable, .notPublished, .notYet, .error:
      break
    }
    guard measures.n != 0 else {
      self = .nobody
      return
    }
    guard let range = measures.rateRange else {
      self = .missing
      return
    }
    guard range.lowerBound == range.upperBound else {
      self = .ranged
      return
    }
    guard let people = measures.n else {
      self = .uncounted
      return
    }
    self = .rate(GroupRate(measures, kind, rate: range.lowerBound, of: people, order: order))
  }

  var isUsable: Bool {
    if case .rate = self { true } else { false }
  }

  /// Among ordered groups a hidden one leaves a hole in the order; elsewhere it takes no part.
  fileprivate func datum(isOrdered: Bool) -> GroupDatum {
    switch self {
    case .rate(let rate): .rate(rate)
    case .hidden: isOrdered ? .missing : .nobody
    case .missing, .ranged, .uncounted: .missing
    case .nobody: .nobody
    }
  }
}

extension GroupRate {
  /// Of counts where they are known; else of the printed rate, or of a mean without an error.
  fileprivate init(
    _ measures: Measures, _ kind: IndicatorKind, rate: Double, of people: Int, order: Int?
  ) {
    guard kind == .percent else {
      self.init(rate: rate, error: 0, people: Double(people), order: order)
      return
    }
    if let counts = measures.proportion {
      self.init(counts, order: order)
    } else {
      let share = rate / 100
      let error = 100 * (share * (1 - share) / Double(people)).squareRoot()
      self.init(rate: rate, error: error, people: Double(people), order: order)
    }
  }
}
