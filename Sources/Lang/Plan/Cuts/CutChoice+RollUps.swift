import Tabular

/// Numbers of a wider place from those of the places in it.
///
/// A sum is formed only where every part that is known to have numbers gave some in that period
/// (spec: summing finer parts only over a complete partition).
extension CutChoice {
  /// Which places finer tables have, where no table of the level itself knows every place.
  func listings(_ coverage: [Coverage]) -> [Planner.ListingRequest] {
    guard !incompletePeriods(coverage).isEmpty else { return [] }
    return candidates(at: finer).filter { !isOfRecords($0.cut) }.map { candidate in
      Planner.ListingRequest(
        indicator: indicator.code, source: source.code, cut: candidate.cut.code)
    }
  }

  /// Choices of finer cuts for the periods that no table of the level itself answers fully.
  func added(_ coverage: [Coverage], _ listings: [Int: [ListedPlace]]) -> [Planner.Choice] {
    let candidates = candidates(at: finer)
    let open = incompletePeriods(coverage)
    guard !candidates.isEmpty, !open.isEmpty else { return [] }
    let records = candidates.filter { isOfRecords($0.cut) }
    let published = candidates.filter { !isOfRecords($0.cut) }
    return ofRecords(records, open) + ofPublished(published, open, listings)
  }

  /// Whether the cells of a cut are made of records: every child there is.
  private func isOfRecords(_ cut: Cut) -> Bool {
    catalog.series.contains {
      $0.isOfRecords && $0.cut == cut.code && $0.indicator == indicator.code
        && $0.source == source.code
    }
  }

  private func ofPublished(
    _ candidates: [Planner.Candidate], _ open: [StoredPeriod], _ listings: [Int: [ListedPlace]]
  ) -> [Planner.Choice] {
    let above = placesAbove(listings.values.joined().map(\.place))
    return candidates.flatMap { candidate in
      let atLevel = candidates.filter { $0.cut.level == candidate.cut.level }
      let known = Set(atLevel.flatMap { listings[$0.cut.code] ?? [] }.map(\.place))
      return choices(
        candidate, open, listed: listings[candidate.cut.code] ?? [],
        parts: RollUpParts(known, above, lacksAll: lacksPlaces(known)))
    }
  }

  /// Whether a place of the table has no parts at all, where all are taken together.
  private func lacksPlaces(_ parts: Set<Int>) -> Bool {
    guard table.isTogether else { return false }
    let covered = Set(
      parts.compactMap { part in
        names.ancestors(of: part).first { names.place($0)?.level == table.level }
      })
    return !covered.isSuperset(of: table.places)
  }

  /// Levels whose places lie in the table's: its own too, where everything is taken together.
  private var finer: [String] {
    let finer = catalog.levels.map(\.id).filter { level in
      names.levelsAbove(level).contains(table.level)
    }
    return table.isTogether ? [table.level] + finer : finer
  }

  /// Periods in which the level's own tables do not know every place.
  private func incompletePeriods(_ rows: [Coverage]) -> [StoredPeriod] {
    guard !table.isTogether else { return periods }
    let full = Set(
      rows.filter { $0.source == source.code && $0.complete >= table.places.count }.map(\.period))
    return periods.filter { !full.contains($0.code) }
  }

  /// Records are every child there is: a place without a row has nobody.
  private func ofRecords(
    _ candidates: [Planner.Candidate], _ open: [StoredPeriod]
  ) -> [Planner.Choice] {
    candidates.flatMap { candidate in
      let withData = Set(
        catalog.series.filter {
          $0.indicator == indicator.code && $0.source == source.code
            && $0.cut == candidate.cut.code
        }.map(\.period))
      return open.filter {
        withData.contains($0.code) && candidate.periods.contains($0.code)
      }.map { period in
        Planner.Choice(
          period: period, cut: candidate.cut, summed: candidate.summed, rollUp: rollUp,
          complete: table.places.count, places: table.places.count)
      }
    }
  }

  private func choices(
    _ candidate: Planner.Candidate, _ periods: [StoredPeriod], listed: [ListedPlace],
    parts: RollUpParts
  ) -> [Planner.Choice] {
    let byPeriod = Dictionary(grouping: listed, by: \.period)
    let asked = Set(table.isTogether ? [0] : table.places)
    return periods.filter { candidate.periods.contains($0.code) }.compactMap { period in
      let coverage = parts.coverage(of: byPeriod[period.code] ?? []).filter {
        asked.contains($0.key)
      }
      var rollUp = rollUp
      // Where no place has all its parts, there is no number for anybody.
      let isAnswered = coverage.contains {
        rollUp.isPartial || parts.isWhole($0.value.present, in: $0.key)
      }
      guard isAnswered else { return nil }
      rollUp.parts = parts.counts.filter { asked.contains($0.key) }
      rollUp.incomplete = Set(
        coverage.filter { !parts.isWhole($0.value.present, in: $0.key) }.map {
          Plan.PlacePeriod(place: $0.key, period: period.code)
        })
      let complete = coverage.count { parts.isWhole($0.value.known, in: $0.key) }
      return Planner.Choice(
        period: period, cut: candidate.cut, summed: candidate.summed, rollUp: rollUp,
        complete: complete, places: coverage.count)
    }
  }

  private var rollUp: Plan.RollUp {
    Plan.RollUp(level: table.isTogether ? nil : table.level, isPartial: isPartial)
  }

  /// The place of the table that each finer place is added up to.
  private func placesAbove(_ places: some Sequence<Int>) -> [Int: Int] {
    var above: [Int: Int] = [:]
    for place in places where above[place] == nil {
      above[place] =
        table.isTogether
        ? 0
        : names.ancestors(of: place).first { names.place($0)?.level == table.level }
    }
    return above
  }
}

/// Finer places by the wider place they are part of.
struct RollUpParts {
  private let above: [Int: Int]
  /// How many parts each wider place has.
  let counts: [Int: Int]
  /// A place that is to be in every sum has no parts.
  private let lacksAll: Bool

  init(_ places: Set<Int>, _ above: [Int: Int], lacksAll: Bool) {
    self.above = above
    self.lacksAll = lacksAll
    counts = places.reduce(into: [:]) { counts, place in
      if let wide = above[place] { counts[wide, default: 0] += 1 }
    }
  }

  func isWhole(_ count: Int, in place: Int) -> Bool { !lacksAll && count == counts[place] }

  /// Of each wider place, how many parts are there and of how many everything is known.
  func coverage(of listed: [ListedPlace]) -> [Int: (present: Int, known: Int)] {
    listed.reduce(into: [:]) { coverage, place in
      guard let wide = above[place.place] else { return }
      coverage[wide, default: (0, 0)].present += 1
      if place.isComplete { coverage[wide, default: (0, 0)].known += 1 }
    }
  }
}

extension Plan.RollUp {
  /// Those of several periods as one; nil where nothing is added up.
  init?(joining others: [Plan.RollUp?]) {
    let others = others.compactMap { $0 }
    guard let first = others.first else { return nil }
    self = first
    for other in others.dropFirst() {
      parts.merge(other.parts) { mine, _ in mine }
      incomplete.formUnion(other.incomplete)
    }
  }
}
