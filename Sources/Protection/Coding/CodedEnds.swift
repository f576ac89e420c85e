/// Rates near 0 and 100 as ranges, so that "all of them" is said of nobody.
public enum CodedEnds: String, Sendable, Hashable, CaseIterable {
  /// As they are.
  case off
  /// The wider the fewer people there are: `≥ 80 %` below 20 people, `≥ 99 %` from 300 on (NCES
  /// 2011-603, Statistical Methods for Protecting Personally Identifiable Information, table 3).
  case tiers
  /// `≥ 95 %` and `≤ 5 %` whatever the number of people.
  case fixed
  /// Every rate as a range, the wider the fewer people there are, as in the graduation files of
  /// EDFacts.
  case ranges

  /// What is shown of a rate, in percent; equal ends are a whole percent.
  ///
  ///     tiers   18 of 20  →  90…100     17 of 20  →  85…85
  ///     ranges  12 of 25  →  40…59
  ///
  /// - Parameters: `met` no more than `people`, and somebody there; `band` the least width of a
  ///   range that is no end, 1 for whole percents.
  /// - Returns: nil where rates are shown as they are, or for too few people to show any.
  public func shown(met: Int, of people: Int, band: Int = 1) -> ClosedRange<Int>? {
    guard people > 0, met >= 0, met <= people else { return nil }
    let percent = CodedEnds.wholePercent(met, of: people)
    switch self {
    case .off:
      return nil
    case .tiers, .fixed:
      if let end = codedEnd(met: met, of: people) { return end }
      return CodedEnds.band(percent, width: band)
    case .ranges:
      switch people {
      case ...5: return nil
      case ...15: return percent < 50 ? 0...49 : 50...100
      case ...30: return CodedEnds.range(percent, width: max(20, band))
      case ...60: return CodedEnds.range(percent, width: max(10, band))
      case ...300: return CodedEnds.range(percent, width: max(5, band))
      default: return CodedEnds.range(percent, width: max(1, band))
      }
    }
  }

  /// Which counts of those who met the mark are shown as one of them is: what a reader of the rate knows.
  ///
  /// A rate that rounds to 95 % is in the band from 95 to 100 as `≥ 95 %` is, and looks like it.
  ///
  ///     fixed   294 of 310 in bands of 5  →  293…310, all shown as 95…100
  ///
  /// Larger counts are never shown as lower ranges, so both ends are found by halving.
  func alike(_ met: Int, of people: Int, band: Int) -> ClosedRange<Int> {
    guard let own = shown(met: met, of: people, band: band) else { return 0...max(0, people) }
    func order(_ count: Int) -> Int {
      guard let range = shown(met: count, of: people, band: band), range != own else { return 0 }
      return (range.lowerBound, range.upperBound) < (own.lowerBound, own.upperBound) ? -1 : 1
    }
    func first(_ isSo: (Int) -> Bool, from low: Int, to high: Int) -> Int {
      var (low, high) = (low, high)
      while low < high {
        let middle = low + (high - low) / 2
        if isSo(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let least = first({ order($0) >= 0 }, from: 0, to: met)
    let after = first({ order($0) > 0 }, from: met, to: people + 1)
    return least...max(least, after - 1)
  }

  /// The end a rate lies in; nil for one that is in neither.
  func codedEnd(met: Int, of people: Int) -> ClosedRange<Int>? {
    let width: Int
    switch self {
    case .off, .ranges: return nil
    case .fixed: width = 5
    case .tiers:
      switch people {
      case ..<20: width = 20
      case ..<40: width = 10
      case ..<100: width = 5
      case ..<300: width = 2
      default: width = 1
      }
    }
    let limit = Double(people) * Double(width)
    if 100 * Double(met) <= limit { return 0...width }
    if 100 * Double(people - met) <= limit { return (100 - width)...100 }
    return nil
  }

  /// Halves are rounded up.
  private static func wholePercent(_ met: Int, of people: Int) -> Int {
    Int((100 * Double(met) / Double(people) + 0.5).rounded(.down))
  }

  private static func band(_ percent: Int, width: Int) -> ClosedRange<Int> {
    guard width > 1 else { return percent...percent }
    let low = min(percent / width * width, 100 - width)
    return low...(low + width == 100 ? 100 : low + width - 1)
  }

  /// Ranges of one width; the lowest begins at 0 and holds its upper end.
  private static func range(_ percent: Int, width: Int) -> ClosedRange<Int> {
    if percent <= width { return 0...width }
    if percent >= 100 - width { return (100 - width)...100 }
    if percent / width == 1, width > 1 { return (width + 1)...(2 * width - 1) }
    let low = percent / width * width
    return low...(low + width - 1)
  }
}
