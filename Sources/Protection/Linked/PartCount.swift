import Tabular

/// People of a cell by part, as far as somebody here has counted them.
enum PartCount {
  /// No cell, or nothing that stands for people.
  case blank
  /// People who must not be worked out and whom nobody here has counted.
  case uncounted
  /// - Parameter mustHide: its source or an agreement hides it, whatever its size.
  case people(parts: Parts, mustHide: Bool)

  init(_ measures: Measures, isSplit: Bool) {
    switch Standing(measures) {
    case .blank: self = .blank
    case .uncounted: self = .uncounted
    case .empty: self = .people(parts: .nobody, mustHide: false)
    case .people(let count):
      let people = min(count.people, PartCount.most)
      guard isSplit else {
        self = .people(parts: Parts(people), mustHide: count.mustHide)
        return
      }
      guard let met = measures.met?.clamped(to: 0...people), measures.n != nil else {
        self = .uncounted
        return
      }
      let middle = met.lowerBound + (met.upperBound - met.lowerBound) / 2
      self = .people(
        parts: Parts(middle, people - middle), mustHide: count.mustHide)
    }
  }

  /// How many people of each part may be in the other instead: half of what a range leaves open.
  static func unsure(_ measures: Measures, isSplit: Bool) -> Parts {
    guard isSplit, measures.state == .interval, let people = measures.n, people > 0,
      let met = measures.met?.clamped(to: 0...people)
    else { return .nobody }
    let middle = met.lowerBound + (met.upperBound - met.lowerBound) / 2
    return Parts(min(middle - met.lowerBound, most), min(met.upperBound - middle, most))
  }

  /// More people than there are, and few enough that a million such cells can be added up: counts
  /// come from files and must not trap.
  private static let most = 1 << 40

  var parts: Parts? {
    if case .people(let parts, _) = self { parts } else { nil }
  }
}
