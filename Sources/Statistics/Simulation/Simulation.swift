/// Rates as chance might have made them, drawn once for all measures of the same groups.
///
/// Each rate is drawn from a normal distribution with its standard error, again where it falls off
/// the scale. A group at 0 or 100 % has an error of 0 and would never vary, so it is drawn from
/// Beta(x + ½, n − x + ½) instead (Jeffreys 1946). Percentiles are of type 7.
struct Simulation {
  /// One row a draw, one rate a member.
  private let rates: [[Double]]

  init(of groups: GroupedRates, _ options: SimulationOptions) {
    var generator = SplitMix64(seed: options.seed)
    let high = groups.scale ?? .infinity
    let low = groups.scale == nil ? -Double.infinity : 0
    let sources = groups.members.map { member -> Source in
      if options.usesBeta, let end = Self.end(of: member, groups.scale) { return .beta(end) }
      return .normal(CutNormal(mean: member.rate, error: member.error, from: low, to: high))
    }
    var rates: [[Double]] = []
    rates.reserveCapacity(options.draws)
    for _ in 0..<options.draws {
      var row: [Double] = []
      row.reserveCapacity(sources.count)
      for source in sources {
        switch source {
        case .normal(let normal): row.append(normal.draw(&generator))
        case .beta(let end): row.append(end.scale * generator.nextBeta(a: end.a, b: end.b))
        }
      }
      rates.append(row)
    }
    self.rates = rates
  }

  /// The interval between the percentiles of a measure; `nil` where no draw has a value.
  func interval(_ measure: ([Double]) -> Double?, _ confidence: Confidence) -> Interval? {
    let values = rates.compactMap(measure).sorted()
    guard let low = Percentile.at(confidence.tail, ofSorted: values),
      let high = Percentile.at(1 - confidence.tail, ofSorted: values)
    else { return nil }
    return Interval(low: low, high: high)
  }

  private enum Source {
    case normal(CutNormal)
    case beta(End)
  }

  private typealias End = (a: Double, b: Double, scale: Double)

  private static func end(of member: GroupedRates.Member, _ scale: Double?) -> End? {
    guard let scale, member.rate == 0 || member.rate == scale else { return nil }
    let people = member.effectivePeople
    let met = member.rate == 0 ? 0 : people
    return (met + 0.5, people - met + 0.5, scale)
  }
}
