import RealModule

/// What a measure found.
public struct InequalityEstimate: Sendable, Hashable {
  /// How the interval was made.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Value ± z·error.
    case normal
    /// Value · e^(± z·error); the error is that of the logarithm.
    case logNormal
    /// Newcombe's, from two Wilson intervals.
    case newcombe
    /// Percentiles of simulated values.
    case simulated
    /// There is none.
    case none
  }

  public let value: Double
  /// The standard error: of the logarithm for `logNormal`, `nil` for `newcombe` and `simulated`.
  public let error: Double?
  public let interval: Interval?
  public let method: Method
  /// The chance of a value as far from equality, where a test gives it.
  public let p: Double?
  /// The two groups compared, first and second, where the measure is of two.
  public let compared: Compared?

  /// Positions of two groups.
  public struct Compared: Sendable, Hashable {
    public let first: Int
    public let second: Int

    public init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  init(
    value: Double, error: Double? = nil, interval: Interval? = nil, method: Method = .none,
    p: Double? = nil, compared: Compared? = nil
  ) {
    // −0 is 0 to a reader.
    self.value = value == 0 ? 0 : value
    self.error = error
    self.interval = interval
    self.method = method
    self.p = p
    self.compared = compared
  }

  /// Value ± z·error.
  static func normal(
    _ value: Double, error: Double, _ confidence: Confidence, compared: Compared? = nil
  ) -> InequalityEstimate {
    let half = confidence.critical * error
    return InequalityEstimate(
      value: value, error: error, interval: Interval(low: value - half, high: value + half),
      method: .normal, compared: compared)
  }

  /// Value · e^(± z·error); no interval where the value is 0 or the ends are out of all numbers.
  static func logNormal(
    _ value: Double, error: Double, _ confidence: Confidence, compared: Compared? = nil
  ) -> InequalityEstimate {
    let factor = Double.exp(confidence.critical * error)
    guard value > 0, (value * factor).isFinite else {
      return InequalityEstimate(value: value, compared: compared)
    }
    return InequalityEstimate(
      value: value, error: error,
      interval: Interval(low: value / factor, high: value * factor), method: .logNormal,
      compared: compared)
  }
}
