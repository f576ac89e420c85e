/// How many of a group of people met the mark: 56 of 70.
public struct Proportion: Sendable, Hashable {
  public let met: Int
  public let people: Int
  /// How many times less the people tell than as many asked at random would; 1 if all were counted.
  ///
  /// Above 1 for clustered or weighted samples. Intervals and tests use people ÷ design effect.
  public let designEffect: Double

  /// `nil` unless 0 ≤ met ≤ people, there is somebody, and the design effect is above 0.
  public init?(met: Int, of people: Int, designEffect: Double = 1) {
    guard people > 0, met >= 0, met <= people, designEffect > 0, designEffect.isFinite else {
      return nil
    }
    self.met = met
    self.people = people
    self.designEffect = designEffect
  }

  /// The share who met the mark, 0…1.
  public var rate: Double { Double(met) / Double(people) }

  /// n_eff: people as a random sample would count. Kish 1965.
  public var effectivePeople: Double { Double(people) / designEffect }

  var notMet: Int { people - met }
  var effectiveMet: Double { Double(met) / designEffect }
  var effectiveNotMet: Double { Double(notMet) / designEffect }
}
