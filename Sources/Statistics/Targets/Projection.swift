/// When a target would be reached if the pace stayed what it was: a reading, not a promise.
///
///     Projection(from: TrendPoint(time: 2023, value: 55), at: pace, to: 75)
///     time 2037.5, year 2038: not within 5 years
public struct Projection: Sendable, Hashable {
  /// In years, exactly.
  public let time: Double
  /// By the faster end of the pace's interval; `nil` without one.
  public let earliest: Double?
  /// By the slower end; `nil` without an interval, or where that end never gets there.
  public let latest: Double?
  /// The last time it may speak of.
  public let horizon: Double

  /// `nil` if the goal is met, or the pace does not lead to it.
  ///
  /// `scale` is 100 for percents, `nil` for values without ends; see `ProjectionPath`.
  public init?(
    from now: TrendPoint, at pace: Pace, to goal: Double, isAdverse: Bool = false,
    scale: Double? = 100
  ) {
    let missing = isAdverse ? now.value - goal : goal - now.value
    guard missing > TargetProgress.rounding(goal) else { return nil }
    let reach = { (perYear: Double) in
      ProjectionPath(from: now, perYear: perYear, scale: scale).time(reaching: goal)
    }
    guard let time = reach(pace.perYear) else { return nil }
    self.time = time
    horizon = now.time + pace.horizon
    let ends = pace.interval.map { goal > now.value ? ($0.high, $0.low) : ($0.low, $0.high) }
    earliest = ends.flatMap { reach($0.0) }
    latest = ends.flatMap { reach($0.1) }
  }

  /// The first whole year by which it is reached: 2038 for 2037.5; `nil` beyond all calendars.
  public var year: Int? { Self.year(time) }
  public var earliestYear: Int? { earliest.flatMap(Self.year) }
  public var latestYear: Int? { latest.flatMap(Self.year) }

  /// Whether it may be told; otherwise say "not within so many years at this pace".
  public var isWithinHorizon: Bool { time <= horizon + 1e-9 }

  private static func year(_ time: Double) -> Int? {
    Int(exactly: (time - 1e-9).rounded(.up))
  }
}
