/// One value of a series in time.
public struct TrendPoint: Sendable, Hashable {
  /// In years; a fraction where periods are shorter.
  public let time: Double
  /// In any unit: points of a percent, usually.
  public let value: Double
  /// How much it counts in a weighted line: the people behind it.
  public let weight: Double

  public init(time: Double, value: Double, weight: Double = 1) {
    self.time = time
    self.value = value
    self.weight = weight
  }
}

extension Array where Element == TrendPoint {
  /// In order of time; `nil` unless all are finite, weights positive and no time comes twice.
  func series() -> [TrendPoint]? {
    let sorted = sorted { $0.time < $1.time }
    let isSound = allSatisfy { point in
      point.time.isFinite && point.value.isFinite && point.weight > 0 && point.weight.isFinite
    }
    let areApart = zip(sorted, sorted.dropFirst()).allSatisfy { $0.time < $1.time }
    return isSound && areApart ? sorted : nil
  }
}
