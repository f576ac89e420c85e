/// How far groups are from a centre, on average, and from the mean of the others.
extension GroupedRates {
  /// Measures that are a number of the rates alone: what a simulation draws anew.
  ///
  /// `nil` where it is not defined for these rates, as relative to a mean of 0.
  typealias Measured = ([Double]) -> Double?

  /// MDB: Σ p·|y − best|, or unweighted (1/J)·Σ|y − best|; the best is taken anew of each draw.
  func distanceFromBest(isWeighted: Bool) -> Measured {
    let weights = weights(isWeighted)
    return { rates in
      guard let best = isAdverse ? rates.min() : rates.max() else { return nil }
      return Self.distance(of: rates, from: best, weights)
    }
  }

  /// MDR: the same from the reference; unweighted, J counts the reference too.
  func distanceFromReference(isWeighted: Bool) throws(Refusal) -> Measured {
    let reference = try referenceMember()
    let index = members.firstIndex { $0.position == reference.position } ?? 0
    let weights = weights(isWeighted)
    return { rates in
      rates.indices.contains(index)
        ? Self.distance(of: rates, from: rates[index], weights) : nil
    }
  }

  /// MDM: the same from the average, or else the mean of everyone, which is weighted in both.
  func distanceFromMean(isWeighted: Bool) -> Measured {
    let shares = shares
    let average = average
    let weights = weights(isWeighted)
    return { rates in
      Self.distance(of: rates, from: average ?? Self.weighted(rates, by: shares), weights)
    }
  }

  /// IDIS: 100·MDM/μ, a percent of what MDM is measured from.
  func disparityIndex(isWeighted: Bool) -> Measured {
    relative(distanceFromMean(isWeighted: isWeighted), to: average)
  }

  /// 100·(1/(J−1))·Σ|y − y_ref|/y_ref over the others: the index of Healthy People 2010.
  ///
  /// Pearcy & Keppel 2002, Public Health Reports 117, 273–280. The reference is the best group
  /// where none was named.
  func disparityFromReference() throws(Refusal) -> Measured {
    let named = reference == nil ? nil : try referenceMember().position
    let index = members.firstIndex { $0.position == named }
    return { rates in
      let best = isAdverse ? rates.min() : rates.max()
      guard let centre = index.map({ rates[$0] }) ?? best, centre > 0 else { return nil }
      let sum = rates.reduce(0) { $0 + abs($1 - centre) }
      return 100 * sum / (Double(rates.count - 1) * centre)
    }
  }

  /// SRD: |best − plain mean of the others|. Keppel et al. 2005, Vital Health Statistics 2 (141).
  func summaryDifference() -> Measured {
    { rates in bestAndOthers(rates).map { abs($0.best - $0.others) } }
  }

  /// SRR: best ÷ plain mean of the others, turned round for something adverse: never below 1.
  func summaryRatio() -> Measured {
    { rates in
      guard let (best, others) = bestAndOthers(rates) else { return nil }
      let (above, below) = isAdverse ? (others, best) : (best, others)
      return below > 0 ? above / below : nil
    }
  }

  /// 100·measure/μ, or by a given average.
  func relative(_ measure: @escaping Measured, to average: Double? = nil) -> Measured {
    let shares = shares
    return { rates in
      let mean = average ?? Self.weighted(rates, by: shares)
      guard mean > 0 else { return nil }
      return measure(rates).map { 100 * $0 / mean }
    }
  }

  private func bestAndOthers(_ rates: [Double]) -> (best: Double, others: Double)? {
    guard let best = isAdverse ? rates.min() : rates.max(), rates.count > 1 else { return nil }
    return (best, (rates.reduce(0, +) - best) / Double(rates.count - 1))
  }

  /// Shares of everyone, or one of J for each.
  private func weights(_ isWeighted: Bool) -> [Double] {
    isWeighted ? shares : members.map { _ in 1 / Double(members.count) }
  }

  private static func distance(
    of rates: [Double], from centre: Double, _ weights: [Double]
  ) -> Double {
    var sum = 0.0
    for index in rates.indices { sum += weights[index] * abs(rates[index] - centre) }
    return sum
  }
}
