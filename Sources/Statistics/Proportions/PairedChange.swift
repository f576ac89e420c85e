/// The same people measured twice: McNemar's test of those who changed.
///
///     PairedChange(gained: 20, lost: 8, of: 100)    +12 points (1.5 to 22.0), p 0.036
///
/// Who met the mark both times, or neither, says nothing about change. McNemar 1947.
public struct PairedChange: Sendable, Hashable {
  /// People who met the mark only the second time.
  public let gained: Int
  /// People who met it only the first time.
  public let lost: Int
  public let people: Int

  /// `nil` unless nobody is counted twice and there is somebody.
  public init?(gained: Int, lost: Int, of people: Int) {
    guard people > 0, gained >= 0, lost >= 0, gained <= people, lost <= people - gained else {
      return nil
    }
    self.gained = gained
    self.lost = lost
    self.people = people
  }

  /// Second − first rate, on −1…1.
  public var difference: Double { (Double(gained) - Double(lost)) / Double(people) }

  /// Wald's interval after one more of each change. Bonett & Price 2012.
  ///
  /// Journal of Educational and Behavioral Statistics 37, 479–488.
  public func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let n = Double(people) + 2
    let up = (Double(gained) + 1) / n
    let down = (Double(lost) + 1) / n
    let centre = up - down
    let half = confidence.critical * ((up + down - centre * centre) / n).squareRoot()
    return Interval(low: max(-1, centre - half), high: min(1, centre + half))
  }

  /// Two-sided, exact: that as many gained as lost would be a toss of coins. 1 if nobody changed.
  public var p: Double {
    Proportion(met: gained, of: gained + lost)?.p(against: 0.5) ?? 1
  }

  /// (gained − lost)²/(gained + lost), uncorrected, with one degree of freedom; `nil` if 0.
  public var chiSquare: TestResult? {
    let changed = Double(gained) + Double(lost)
    guard changed > 0 else { return nil }
    let distance = Double(gained) - Double(lost)
    let statistic = distance * distance / changed
    return TestResult(statistic: statistic, p: Normal.beyond(statistic.squareRoot()))
  }
}
