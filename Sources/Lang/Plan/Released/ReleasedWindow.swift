import Protection
import Tabular

/// Some periods of an indicator that are told together.
public struct ReleasedWindow: Sendable, Hashable {
  /// All periods with numbers from the first year of the window to its last.
  public var periods: [StoredPeriod]

  /// Nil unless there are several, one a year.
  init?(_ years: ClosedRange<Int>, of known: [StoredPeriod]) {
    let periods = known.filter { years.contains($0.period.endYear) }
      .sorted { $0.period < $1.period }
    guard periods.count > 1, Set(periods.map(\.period.endYear)).count == periods.count else {
      return nil
    }
    self.periods = periods
  }

  /// Stands where released tables have the code of their period; those of periods are above 0.
  public var code: Int { ReleasedWindow.code(of: periods) ?? -1 }

  /// The code of a window of exactly these periods, given in order.
  static func code(of periods: [StoredPeriod]) -> Int? {
    guard let first = periods.first, let last = periods.last, periods.count > 1,
      (0..<(1 << 30)).contains(first.code), (0..<(1 << 30)).contains(last.code)
    else { return nil }
    return -(first.code << 30 | last.code)
  }
}

extension ReleasePlan {
  /// The tables of each window, at the levels that have all of its periods.
  func windows(
    of linked: LinkedTables.Outcome, _ dimensions: [Dimension], policy: Policy
  ) -> [(window: ReleasedWindow, tables: [Released])] {
    windows.filter { _ in indicator.kind == .percent }.map { window in
      let released = protect(
        WindowTables(
          tables: LinkedTables(
            totals: linked.totals, dimensions: linked.dimensions, parents: parents),
          periods: window.periods.map(\.code), window: window.code),
        policy: policy)
      let tables = tables.map { table in
        let place = table.dimensions.first.flatMap { dimensions.firstIndex(of: $0) }
        return Released(
          dimensions: table.dimensions, parts: table.parts(of: window),
          table: place.map { released.dimensions[$0] } ?? released.totals)
      }
      return (window, tables.filter { !$0.parts.isEmpty })
    }
  }
}

extension ReleasePlan.Table {
  /// Levels that have every period of a window.
  fileprivate func parts(of window: ReleasedWindow) -> [ReleasePlan.Part] {
    parts.map(\.level).uniqued().compactMap { level in
      let mine = parts.filter { $0.level == level }
      let known = Set(mine.flatMap(\.periods).map(\.code))
      guard window.periods.allSatisfy({ known.contains($0.code) }), let last = window.periods.last
      else { return nil }
      let cut = mine.first { $0.periods.contains { $0.code == last.code } }
      return cut.map {
        ReleasePlan.Part(
          level: level, cut: $0.cut,
          periods: [StoredPeriod(code: window.code, period: last.period)], incomplete: [])
      }
    }
  }
}
