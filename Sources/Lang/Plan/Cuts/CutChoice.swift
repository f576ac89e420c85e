import Protection
import Tabular

/// The choice of cut for one table of one source: for each period the one that answers (spec:
/// which cut answers).
///
/// What it has to know of the store it asks for in two steps, `coverage` and `listings`, so that a
/// question can wait for the answers and a load, which reads them at once, chooses alike.
struct CutChoice {
  let catalog: Catalog
  let names: NameIndex
  let indicator: Indicator
  let source: Source
  let table: Planner.Table
  let periods: [StoredPeriod]
  /// Sums of what is known (`with partial`).
  var isPartial = false

  /// How complete tables of the level itself are, where there are any.
  var coverage: Planner.CoverageRequest? {
    guard !table.isTogether else { return nil }
    let cuts = candidates(at: [table.level]).map(\.cut.code)
    guard !cuts.isEmpty else { return nil }
    let levelPlaces = catalog.places.count { $0.level == table.level }
    return Planner.CoverageRequest(
      indicator: indicator.code, cuts: cuts, periods: periods.map(\.code),
      places: table.places.count == levelPlaces ? nil : table.places)
  }

  /// For each period with data the best cut: most places complete, then fewest extra dimensions,
  /// then the wider level, then the model's order.
  func choices(
    coverage rows: [Coverage], listings: [Int: [ListedPlace]]
  ) -> [Planner.Choice] {
    var best: [Int: Planner.Choice] = [:]
    for choice in published(rows) + added(rows, listings)
    where choice.isBetter(than: best[choice.period.code]) {
      best[choice.period.code] = choice
    }
    return best.values.sorted { $0.period.period < $1.period.period }
  }

  /// Tables of the level itself.
  private func published(_ rows: [Coverage]) -> [Planner.Choice] {
    guard !table.isTogether else { return [] }
    var found: [Planner.Choice] = []
    for candidate in candidates(at: [table.level]) {
      for row in rows
      where row.cut == candidate.cut.code && row.source == source.code && row.places > 0 {
        guard candidate.periods.contains(row.period),
          let period = periods.first(where: { $0.code == row.period })
        else { continue }
        found.append(
          Planner.Choice(
            period: period, cut: candidate.cut, summed: candidate.summed, complete: row.complete,
            places: row.places))
      }
    }
    return found
  }

  /// Cuts at some levels with all the dimensions, whose others can be added up: fewest of those
  /// first, then the wider level, then model order.
  func candidates(at levels: [String]) -> [Planner.Candidate] {
    let series = Dictionary(
      grouping: catalog.series.filter {
        $0.indicator == indicator.code && $0.source == source.code
      }, by: \.cut)
    let wanted = Set(table.dimensions.map(\.code))
    var found: [Planner.Candidate] = []
    for cut in catalog.cuts where levels.contains(cut.level) {
      guard let series = series[cut.code], wanted.isSubset(of: cut.dimensions) else { continue }
      let extra = catalog.dimensions.filter {
        cut.dimensions.contains($0.code) && !wanted.contains($0.code)
      }
      guard extra.allSatisfy(\.isComplete) else { continue }
      let codes = extra.map(\.code)
      let periods = series.filter { $0.lone.isDisjoint(with: codes) }.map(\.period)
      guard !periods.isEmpty else { continue }
      found.append(Planner.Candidate(cut: cut, summed: extra, periods: Set(periods)))
    }
    let order = catalog.dimensions.map(\.code)
    func rank(_ candidate: Planner.Candidate) -> [Int] {
      [candidate.summed.count, levels.firstIndex(of: candidate.cut.level) ?? 0]
        + candidate.summed.compactMap { order.firstIndex(of: $0.code) }
    }
    return found.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
  }
}

extension Planner {
  /// What a table must have: a level, places, and these dimensions at least.
  struct Table {
    var level: String
    var places: [Int]
    var dimensions: [Dimension]
    /// Every place of the level as one.
    var isTogether = false
  }

  /// The cut that answers at a period, and how complete it is.
  struct Choice {
    var period: StoredPeriod
    var cut: Cut
    var summed: [Dimension]
    /// Places added up, where the cut is of a finer level.
    var rollUp: Plan.RollUp?
    var complete: Int
    var places: Int
    /// Set where a released table answers.
    var released: ReleasedSeries?

    fileprivate func isBetter(than other: Choice?) -> Bool {
      guard let other else { return true }
      return complete > other.complete
    }
  }

  /// A cut that can answer, with the dimensions and places that must be added up.
  struct Candidate {
    var cut: Cut
    var summed: [Dimension]
    /// Periods in which the dimensions that must be added up list more than one group.
    var periods: Set<Int>
  }
}
