/// How much of a change in everyone's rate is the groups' rates, and how much their shares.
///
///     group A 70 → 72 %, group B 40 → 43 %, but B grew from 20 to 50 % of everyone:
///     everyone 64 → 57.5 %: rates +2.35, mix −8.85
///
/// Δμ = Σ p̄·Δy + Σ ȳ·Δp with the means of both periods. Kitagawa 1955, Journal of the American
/// Statistical Association 50, 1168–1194. Groups share nobody and are everyone together.
public struct MixChange: Sendable, Hashable {
  /// One group's size and rate in one period; rates in any unit.
  public struct Moment: Sendable, Hashable {
    public let people: Double
    public let rate: Double

    public init(people: Double, rate: Double) {
      self.people = people
      self.rate = rate
    }

    var isSound: Bool { people > 0 && people.isFinite && rate.isFinite }
  }

  /// One group, before and after.
  public struct Part: Sendable, Hashable {
    public let before: Moment
    public let after: Moment

    public init(before: Moment, after: Moment) {
      self.before = before
      self.after = after
    }
  }

  /// What one group adds to the change.
  public struct Effect: Sendable, Hashable {
    public let rate: Double
    public let mix: Double
  }

  /// Of the groups in the order given.
  public let effects: [Effect]

  /// `nil` unless every group has people and a finite rate in both periods.
  public init?(_ parts: [Part]) {
    guard !parts.isEmpty, parts.allSatisfy({ $0.before.isSound && $0.after.isSound }) else {
      return nil
    }
    let before = parts.reduce(0) { $0 + $1.before.people }
    let after = parts.reduce(0) { $0 + $1.after.people }
    effects = parts.map { part in
      let shares = (part.before.people / before, part.after.people / after)
      return Effect(
        rate: (shares.0 + shares.1) / 2 * (part.after.rate - part.before.rate),
        mix: (part.before.rate + part.after.rate) / 2 * (shares.1 - shares.0))
    }
  }

  /// What the groups' own rates did.
  public var rate: Double { effects.reduce(0) { $0 + $1.rate } }
  /// What came of groups growing and shrinking.
  public var mix: Double { effects.reduce(0) { $0 + $1.mix } }
  /// The change of everyone's rate.
  public var total: Double { rate + mix }
}
