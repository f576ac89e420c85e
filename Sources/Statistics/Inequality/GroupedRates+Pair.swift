import RealModule

/// The two groups that a difference or a ratio is of.
extension GroupedRates {
  typealias Pair = (first: Member, second: Member)

  /// Chosen so that a positive difference says that the less-served side is behind.
  ///
  /// | dimension | good | adverse |
  /// |---|---|---|
  /// | ordered | most − least advantaged | least − most advantaged |
  /// | reference named | reference − lowest other | highest other − reference |
  /// | neither | highest − lowest | highest − lowest |
  ///
  /// Of equal rates the group that stands first is taken. Schlotheuber & Hosseinpoor 2022, Int J
  /// Environ Res Public Health 19, 3697 (the measures of WHO's Health Equity Assessment Toolkit).
  func pair() throws(Refusal) -> Pair {
    if isOrdered {
      if !missing.isEmpty, !allowsMissing { throw .missing(groups: missing) }
      guard let least = members.first, let most = members.last else { throw .tooFewGroups }
      return isAdverse ? (least, most) : (most, least)
    }
    guard reference != nil else { return try extremes() }
    let reference = try referenceMember()
    let others = members.filter { $0.position != reference.position }
    let other = isAdverse ? highest(of: others) : lowest(of: others)
    guard let other else { throw .tooFewGroups }
    return isAdverse ? (other, reference) : (reference, other)
  }

  /// Highest and lowest rate.
  func extremes() throws(Refusal) -> Pair {
    guard let highest = highest(of: members), let lowest = lowest(of: members) else {
      throw .tooFewGroups
    }
    return (highest, lowest)
  }

  func highest(of members: [Member]) -> Member? {
    members.first { member in !members.contains { $0.rate > member.rate } }
  }

  func lowest(of members: [Member]) -> Member? {
    members.first { member in !members.contains { $0.rate < member.rate } }
  }
}

/// Measures of two groups.
extension GroupedRates {
  /// First − second rate: 21.2 points, Newcombe's interval where people were counted.
  ///
  /// `isNewcombe` false gives ± z·√(s₁² + s₂²), as published tables have it.
  func difference(
    of pair: Pair, _ confidence: Confidence, isNewcombe: Bool = true
  ) -> InequalityEstimate {
    let value = pair.first.rate - pair.second.rate
    let error = root(pair.first.error, pair.second.error)
    if isNewcombe, let scale, let counts = counts(of: pair) {
      return InequalityEstimate(
        value: value, interval: counts.newcombe(confidence).scaled(by: scale),
        method: .newcombe, compared: compared(pair))
    }
    return .normal(value, error: error, confidence, compared: compared(pair))
  }

  /// First ÷ second rate, ln error √((s₁/y₁)² + (s₂/y₂)²), which is Katz's of counts.
  ///
  /// Refused where the second is 0; 0 without an interval where the first is.
  func ratio(of pair: Pair, _ confidence: Confidence) throws(Refusal) -> InequalityEstimate {
    guard pair.second.rate > 0 else { throw .zeroRate(group: pair.second.position) }
    guard pair.first.rate > 0 else {
      return InequalityEstimate(value: 0, compared: compared(pair))
    }
    let error = root(
      pair.first.error / pair.first.rate, pair.second.error / pair.second.rate)
    return .logNormal(
      pair.first.rate / pair.second.rate, error: error, confidence, compared: compared(pair))
  }

  /// Odds of the first ÷ odds of the second, as `ProportionPair.oddsRatio`.
  func oddsRatio(of pair: Pair, _ confidence: Confidence) throws(Refusal) -> InequalityEstimate {
    let odds = try countedPair(pair).oddsRatio(confidence)
    let error = odds.interval.map { Double.log($0.high / odds.value) / confidence.critical }
    return InequalityEstimate(
      value: odds.value, error: error, interval: odds.interval, method: .logNormal,
      compared: compared(pair))
  }

  /// Cohen's h with error √(1/n₁ + 1/n₂).
  func cohensH(of pair: Pair, _ confidence: Confidence) throws(Refusal) -> InequalityEstimate {
    let counts = try countedPair(pair)
    let error =
      (1 / pair.first.effectivePeople + 1 / pair.second.effectivePeople).squareRoot()
    return .normal(counts.cohensH, error: error, confidence, compared: compared(pair))
  }

  private func compared(_ pair: Pair) -> InequalityEstimate.Compared {
    .init(first: pair.first.position, second: pair.second.position)
  }

  private func counts(of pair: Pair) -> ProportionPair? {
    guard let first = pair.first.counts, let second = pair.second.counts else { return nil }
    return ProportionPair(first, second)
  }

  private func countedPair(_ pair: Pair) throws(Refusal) -> ProportionPair {
    guard let counts = counts(of: pair) else {
      let bare = pair.first.counts == nil ? pair.first : pair.second
      throw .noCounts(group: bare.position)
    }
    return counts
  }

  private func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
