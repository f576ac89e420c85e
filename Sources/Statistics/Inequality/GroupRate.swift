/// One group's rate, with what is needed to weigh and judge it.
///
///     GroupRate(Proportion(met: 402, of: 830))    48.4 on 0…100, error 1.73, 830 people
public struct GroupRate: Sendable, Hashable {
  /// On the scale of its dimension, 0…100 for percents; or a mean.
  public let rate: Double
  /// Standard error, on the same scale.
  public let error: Double
  public let people: Double
  /// How many met the mark, where people were counted.
  public let counts: Proportion?
  /// Place in an ordered dimension; 1 is the least advantaged.
  public let order: Int?

  /// Of counted people; the error is scale·√(q(1−q)/n), 0 at the ends of the scale.
  public init(_ counts: Proportion, scale: Double = 100, order: Int? = nil) {
    rate = scale * counts.rate
    error = scale * counts.standardError
    people = Double(counts.people)
    self.counts = counts
    self.order = order
  }

  /// Of a published rate or a mean, with its own standard error.
  public init(rate: Double, error: Double, people: Double, order: Int? = nil) {
    self.rate = rate
    self.error = error
    self.people = people
    self.order = order
    counts = nil
  }
}

/// What is known of a group.
public enum GroupDatum: Sendable, Hashable {
  case rate(GroupRate)
  /// It has people, but no rate that can be used: not reported, or hidden.
  case missing
  /// It has no people, so it takes no part and lacks nothing.
  case nobody

  var rate: GroupRate? {
    switch self {
    case .rate(let rate): return rate
    case .missing, .nobody: return nil
    }
  }
}
