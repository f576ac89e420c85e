import Tabular

/// Rates of linked tables at one period with their ends coded.
///
/// A coded rate hides anything only if it cannot be worked out from the rates beside it. So where
/// one rate is coded, all are whole percents without counts of those who met the mark, and each
/// coded one is checked on every sum it stands in: at least two counts must remain. If they do not,
/// the other rates become ranges, wider and wider.
struct CodedTables {
  struct Count {
    let people: Int
    let met: Int
    let isHidden: Bool
  }

  private let ends: CodedEnds
  private let counts: [Count]
  private let lines: [(cells: [Int], total: Int?)]
  private let networks: [CodedNetwork]

  init(
    _ counts: [Count], lines: [(cells: [Int], total: Int?)], networks: [CodedNetwork] = [],
    ends: CodedEnds
  ) {
    self.counts = counts
    self.lines = lines
    self.networks = networks
    self.ends = ends
  }

  enum Verdict: Equatable {
    /// No rate is near 0 or 100: they can be shown as they are.
    case exact
    /// The least width of the ranges.
    case bands(Int)
    /// These can be worked out however wide the others are, and must be hidden.
    case hide([Int])
  }

  func verdict() -> Verdict {
    guard counts.indices.contains(where: { isCoded($0, band: 1) }) else { return .exact }
    var known: Set<Int> = []
    for band in [1, 5, 10, 20] {
      known = givenAway(band: band)
      if known.isEmpty { return .bands(band) }
    }
    return .hide(known.sorted())
  }

  private func shown(_ cell: Int, band: Int) -> ClosedRange<Int>? {
    let count = counts[cell]
    guard !count.isHidden else { return nil }
    return ends.shown(met: count.met, of: count.people, band: band)
  }

  private func isCoded(_ cell: Int, band: Int) -> Bool {
    guard let range = shown(cell, band: band), range.count > 1 else { return false }
    return range.lowerBound == 0 || range.upperBound == 100
  }

  /// Coded cells of which fewer than two counts remain once every sum is drawn on: what one line
  /// tells of a total narrows the other lines of that total.
  private func givenAway(band: Int) -> Set<Int> {
    var left = counts.indices.map { met($0, band: band) }
    // Sums that cross each other could go on narrowing by one for long; a few rounds tell nearly all.
    for _ in 0..<50 {
      var isNarrower = false
      for line in lines where narrow(&left, by: line) { isNarrower = true }
      if !isNarrower { break }
    }
    let coded = counts.indices.filter { isCoded($0, band: band) }
    let known = Set(coded.filter { left[$0].count < 2 })
    guard known.isEmpty, coded.allSatisfy({ left[$0].contains(counts[$0].met) }) else {
      return known
    }
    return networks.reduce(into: []) { stuck, network in
      stuck.formUnion(network.stuck(among: coded, of: counts, within: left))
    }
  }

  /// Whether a sum and its parts tell more of each other than was known.
  private func narrow(
    _ left: inout [ClosedRange<Int>], by line: (cells: [Int], total: Int?)
  ) -> Bool {
    guard let total = line.total else { return false }
    let before = left
    let least = line.cells.reduce(0) { $0 + left[$1].lowerBound }
    // People of the total in no cell may all have met the mark, or none.
    let listed = line.cells.reduce(0) { $0 + counts[$1].people }
    let most = line.cells.reduce(abs(counts[total].people - listed)) { $0 + left[$1].upperBound }
    let whole = left[total]
    for cell in line.cells {
      let own = left[cell]
      left[cell] = own.narrowed(
        from: whole.lowerBound - (most - own.upperBound),
        to: whole.upperBound - (least - own.lowerBound))
    }
    left[total] = whole.narrowed(from: least, to: most)
    return left != before
  }

  /// Counts that agree with what is shown of a cell alone.
  private func met(_ cell: Int, band: Int) -> ClosedRange<Int> {
    let count = counts[cell]
    guard !count.isHidden, count.met >= 0, count.met <= count.people else {
      return 0...max(0, count.people)
    }
    return ends.alike(count.met, of: count.people, band: band)
  }
}

extension ReleasedCell {
  /// The cell with a range for its rate, and without the counts that would give it away.
  func coded(_ ends: CodedEnds, band: Int) -> ReleasedCell {
    guard !isHidden, let people = measures.n, let met = measures.likelyMet,
      met.lowerBound == met.upperBound,
      let range = ends.shown(met: met.lowerBound, of: people, band: band)
    else { return self }
    return ReleasedCell(
      key: key,
      measures: Measures(
        range.count == 1 ? .rounded : .interval, n: people,
        value: Double(range.lowerBound)...Double(range.upperBound)),
      isHidden: false)
  }
}

extension ClosedRange<Int> {
  /// What lies between two ends as well; unchanged where that is nothing.
  fileprivate func narrowed(from low: Int, to high: Int) -> ClosedRange<Int> {
    let (least, most) = (Swift.max(lowerBound, low), Swift.min(upperBound, high))
    return least <= most ? least...most : self
  }
}
