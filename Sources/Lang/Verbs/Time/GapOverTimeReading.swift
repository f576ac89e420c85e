import Statistics
import Tabular

/// A gap at two periods read aloud: how it moved, who moved, and whether chance would do it.
///
///     The difference between White and Hispanic or Latino went from 22.8 percentage points in
///     2014-15 to 15.5 in 2023-24. …
struct GapOverTimeReading {
  private let gap: GapOverTime
  private let group: String
  private let rates: (before: Double, after: Double)
  private let periods: (from: String, to: String)

  init(
    _ gap: GapOverTime, of group: String, _ rates: (before: Double, after: Double),
    _ periods: (from: String, to: String)
  ) {
    self.gap = gap
    self.group = group
    self.rates = rates
    self.periods = periods
  }

  var text: String? {
    guard let referenceAfter = gap.reference.measures.rate else { return nil }
    let reference = gap.reference.name
    let levels = """
      \(reference.capitalizedFirst) \(course(gap.referenceBefore, referenceAfter)), \
      \(group) \(course(rates.before, rates.after)).
      """
    return [start(reference), levels, why, chance].compactMap { $0 }.joined(separator: " ")
  }

  /// Who is ahead throughout is called so.
  private func start(_ reference: String) -> String {
    let (before, after) = (gap.move.before, gap.move.after)
    guard before < 0, after < 0 else {
      return """
        The difference between \(reference) and \(group) went from \(decimal(before)) \
        percentage points in \(periods.from) to \(decimal(after)) in \(periods.to).
        """
    }
    return """
      \(group) was ahead of \(reference) by \(decimal(-before)) percentage points in \
      \(periods.from) and by \(decimal(-after)) in \(periods.to).
      """
  }

  /// `went from 79.1 % to 82.6 %`, `stayed at 90.1 %`
  private func course(_ before: Double, _ after: Double) -> String {
    let (from, to) = (percent(before), percent(after))
    return from == to ? "stayed at \(to)" : "went from \(from) to \(to)"
  }

  /// A difference that is smaller because the reference lost is no gain of the group.
  private var why: String? {
    guard gap.isClear != false else { return nil }
    switch (gap.move.course, gap.move.cause) {
    case (.reversed, _):
      return "The order of the two has reversed."
    case (.narrowed, .referenceWorsened):
      return """
        The difference is smaller because \(gap.reference.name) lost ground, not because \(group) \
        gained.
        """
    default: return nil
    }
  }

  private var chance: String? {
    gap.isClear.map {
      "The change is \($0 ? "larger" : "not larger") than chance alone would often produce."
    }
  }
}
