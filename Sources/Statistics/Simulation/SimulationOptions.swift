/// How intervals are simulated that no formula gives.
public struct SimulationOptions: Sendable, Hashable {
  /// The fewest that give ends of a 95 % interval.
  public static let leastDraws = 2000

  public let draws: Int
  /// The same seed gives the same interval, everywhere and always.
  public let seed: UInt64
  /// Whether groups at 0 or 100 % are drawn from Beta(x + ½, n − x + ½); else they never vary.
  public let usesBeta: Bool

  /// `draws` is raised to 2,000.
  public init(draws: Int = 10_000, seed: UInt64 = 2024, usesBeta: Bool = true) {
    self.draws = max(Self.leastDraws, draws)
    self.seed = seed
    self.usesBeta = usesBeta
  }
}
