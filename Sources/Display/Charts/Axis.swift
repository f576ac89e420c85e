internal import Tabular

/// A scale with round numbers on it.
///
///     Axis(from: 0, to: 71.4, unit: " %")   0, 20, 40, 60, 80
struct Axis: Sendable, Hashable {
  var low: Double
  var high: Double
  var ticks: [Tick]

  struct Tick: Sendable, Hashable {
    var place: Double
    var text: String
  }

  init(from least: Double, to most: Double, style: NumberStyle, isRate: Bool, wanted: Int = 5) {
    let span = max(most - least, Swift.max(abs(most), abs(least)) * 1e-6, isRate ? 1 : 1e-9)
    let step = Axis.roundStep(span / Double(wanted))
    low = (least / step).rounded(.down) * step
    high = (most / step).rounded(.up) * step
    if high <= low { high = low + step }
    // Nothing is above 100 % or below 0 %.
    if isRate {
      if least >= 0 { low = Swift.max(low, 0) }
      if most <= 100 { high = Swift.min(high, 100) }
    }
    ticks = []
    var number = 0
    while number <= 20 {
      let place = low + Double(number) * step
      guard place <= high + step / 1000 else { break }
      ticks.append(Tick(place: place, text: Axis.text(place, step: step, style)))
      number += 1
    }
  }

  /// 0 at the low end, 1 at the high end.
  func share(_ value: Double) -> Double {
    let share = (value - low) / (high - low)
    // The span of the largest doubles is no number any more.
    return share.isFinite ? Swift.min(1, Swift.max(0, share)) : 0
  }

  /// The next of 1, 2, 5, 10, 20, … that is no smaller.
  private static func roundStep(_ step: Double) -> Double {
    var power = 1.0
    while power < step, power < 1e300 { power *= 10 }
    while power / 10 >= step, power > 1e-300 { power /= 10 }
    for part in [0.1, 0.2, 0.25, 0.5] where power * part >= step * 0.999_999 { return power * part }
    return power
  }

  private static func text(_ place: Double, step: Double, _ style: NumberStyle) -> String {
    // 0.30000000000000004 is 0.3.
    let near = (place / step).rounded() * step
    guard let digits = DecimalDigits(near) else { return "" }
    let places = DecimalDigits(step).map { Swift.min($0.rounded(toPlaces: 9).fractionDigits, 6) }
    var plain = style
    plain.places = places ?? 0
    plain.isProbability = false
    plain.hidesSmall = true
    return plain.text(digits)
  }
}
