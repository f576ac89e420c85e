/// A small seeded generator: the same seed gives the same numbers on every platform.
///
/// Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators (OOPSLA), with the
/// constants of Vigna's splitmix64.c.
public struct SplitMix64: Sendable, Hashable, RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Evenly spread strictly between 0 and 1, from the upper 53 bits.
  mutating func nextShare() -> Double {
    (Double(next() >> 11) + 0.5) * 0x1p-53
  }
}
