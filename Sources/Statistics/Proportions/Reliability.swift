/// Whether a rate rests on enough to be printed as a number: the rule of NCHS for proportions.
///
///     Proportion(met: 2, of: 20)?.reliability == .tooFewPeople
///
/// Not a rule of privacy. Parker et al. 2017, Vital and Health Statistics 2 (175).
public enum Reliability: String, Sendable, Hashable, CaseIterable {
  case reliable
  /// Fewer than 30, effectively.
  case tooFewPeople
  /// Clopper and Pearson's 95 % interval is 30 points wide or more.
  case wide
  /// It is wider than 5 points, and than 130 % of the rate.
  case wideForItsSize
}

extension Proportion {
  /// The first reason that holds against the rate.
  public var reliability: Reliability {
    if effectivePeople < 30 { return .tooFewPeople }
    let interval = clopperPearson()
    let width = interval.high - interval.low
    if width >= 0.3 { return .wide }
    return width > 0.05 && width > 1.3 * rate ? .wideForItsSize : .reliable
  }
}
