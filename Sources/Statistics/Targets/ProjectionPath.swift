import RealModule

/// A pace carried on from a value, bent near 0 and the scale's end so that it never leaves them.
///
///     ProjectionPath(from: TrendPoint(time: 2023, value: 88), perYear: 2).value(at: 2027)    94.6
///
/// Straight up to 90 % or down to 10 %, from there straight in logits, log(y/(c − y)), with the
/// same slope at the joint. Away from an end it stays straight. Without a scale (a mean, a score)
/// it is straight everywhere.
public struct ProjectionPath: Sendable, Hashable {
  public let start: TrendPoint
  public let perYear: Double
  public let scale: Double?

  /// Where the ends begin.
  static let edge = 0.9

  public init(from start: TrendPoint, perYear: Double, scale: Double? = 100) {
    self.start = start
    self.perYear = perYear
    self.scale = scale
  }

  /// What to expect at a time not before the start.
  public func value(at time: Double) -> Double {
    let years = max(0, time - start.time)
    guard let bend else { return clipped(start.value + perYear * years) }
    guard years > bend.years else { return clipped(start.value + perYear * years) }
    let logit = Self.logit(bend.share) + bend.slope * (years - bend.years)
    return bend.scale / (1 + Double.exp(-logit))
  }

  /// When it reaches a value; `nil` if it never does, 100 % among others.
  public func time(reaching goal: Double) -> Double? {
    let distance = goal - start.value
    if distance == 0 { return start.time }
    guard perYear != 0, (distance > 0) == (perYear > 0), distance.isFinite else { return nil }
    let straight = distance / perYear
    guard let bend, straight > bend.years else { return finite(start.time + straight) }
    let share = goal / bend.scale
    guard share > 0, share < 1 else { return nil }
    let bent = (Self.logit(share) - Self.logit(bend.share)) / bend.slope
    return finite(start.time + bend.years + bent)
  }

  /// Where the path bends: after how many years, at what share, and the slope in logits a year.
  private var bend: (years: Double, share: Double, slope: Double, scale: Double)? {
    guard let scale, scale > 0, perYear != 0 else { return nil }
    let begin = start.value / scale
    guard begin > 0, begin < 1 else { return nil }
    let share = perYear > 0 ? max(Self.edge, begin) : min(1 - Self.edge, begin)
    let years = (share * scale - start.value) / perYear
    return (max(0, years), share, perYear / (scale * share * (1 - share)), scale)
  }

  private func clipped(_ value: Double) -> Double {
    guard let scale else { return value }
    return min(max(0, value), scale)
  }

  private func finite(_ time: Double) -> Double? { time.isFinite ? time : nil }

  private static func logit(_ share: Double) -> Double { Double.log(share / (1 - share)) }
}
