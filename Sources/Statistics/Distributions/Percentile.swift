/// Values below which a share of numbers lies.
enum Percentile {
  /// The type-7 percentile of Hyndman & Fan 1996, R's default: interpolates between neighbours.
  ///
  ///     Percentile.at(0.25, ofSorted: [1, 2, 3, 4]) == 1.75
  ///
  /// `share` is on 0…1. `nil` when there are no numbers.
  static func at(_ share: Double, ofSorted sorted: [Double]) -> Double? {
    guard let last = sorted.last else { return nil }
    let position = min(max(share, 0), 1) * Double(sorted.count - 1)
    guard let below = Int(exactly: position.rounded(.down)), below + 1 < sorted.count else {
      return last
    }
    let part = position - Double(below)
    return sorted[below] + part * (sorted[below + 1] - sorted[below])
  }

  /// The middle number, or the mean of the two in the middle; `nil` when there are none.
  static func median(_ numbers: [Double]) -> Double? {
    let sorted = numbers.sorted()
    guard let last = sorted.last else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return middle > 0 ? (sorted[middle - 1] + sorted[middle]) / 2 : last
  }
}
