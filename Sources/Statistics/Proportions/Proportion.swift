/// How many of a group of people met the mark: 56 of 70.
public struct Proportion: Sendable, Hashable {
  public let met: Int
  public let people: Int

  /// `nil` unless 0 ≤ met ≤ people and there is somebody: nobody has no rate.
  public init?(met: Int, of people: Int) {
    guard people > 0, met >= 0, met <= people else { return nil }
    self.met = met
    self.people = people
  }

  /// The share who met the mark, 0…1.
  public var rate: Double { Double(met) / Double(people) }

  var notMet: Int { people - met }
}
