import Tabular

extension AuditRun {
  /// What is missing: periods, tables, and places in tables.
  mutating func lookForCoverage() async throws {
    for indicator in scope.indicators {
      let series = catalog.series.filter { $0.indicator == indicator.code }
      guard !series.isEmpty else {
        guard scope.time == nil, scope.source == nil, scope.places == nil else { continue }
        var found = Finding(type: .noNumbers, indicator: indicator)
        found.what = "no numbers at all"
        found.size = 1
        findings.append(found)
        continue
      }
      let presence = try await snapshot.presence(indicator: indicator.code)
      for source in Set(series.map(\.source)).sorted()
      where scope.source == nil || scope.source == source {
        let own = Holdings(presence.filter { $0.series.source == source }, catalog)
        lookForPeriods(indicator, source, own)
        for level in own.levels { lookForPlaces(indicator, source, own, level) }
      }
    }
  }

  /// Years between the first and the last that have no numbers anywhere.
  private mutating func lookForPeriods(
    _ indicator: Indicator, _ source: Int, _ holdings: Holdings
  ) {
    guard indicator.periodKind.isYearly, scope.places == nil, scope.members.isEmpty,
      let first = holdings.periods.first?.period, let last = holdings.periods.last?.period
    else { return }
    let years = Set(holdings.periods.map(\.period.endYear))
    for year in first.endYear...last.endYear where !years.contains(year) {
      var period = first
      period.endYear = year
      guard isAsked(period, last) else { continue }
      var found = Finding(
        type: .noPeriod, indicator: indicator, source: self.source(source), period: period)
      found.what = "no numbers, between years that have some"
      found.size = 1
      findings.append(found)
    }
  }

  private func isAsked(_ period: Period, _ latest: Period) -> Bool {
    guard case .matching(let condition)? = scope.time?.kind else { return scope.time == nil }
    return condition.holds(period, latest: latest)
  }

  /// Places without a table that others have, at one level.
  private mutating func lookForPlaces(
    _ indicator: Indicator, _ source: Int, _ holdings: Holdings, _ level: String
  ) {
    let cuts = holdings.cuts.filter { cut in
      cut.level == level
        && scope.members.allSatisfy { cut.dimensions.contains($0.dimension.code) }
    }
    for period in holdings.periods {
      let expected = holdings.expected(level, at: period).filter { isAsked(place: $0) }
      for cut in cuts {
        let series = Series(
          indicator: indicator.code, source: source, cut: cut.code, period: period.code)
        guard isAsked(series) else { continue }
        let there = holdings.places[series] ?? []
        for place in expected.subtracting(there).sorted() {
          let key = StoredKey(series: series, place: place, groups: [])
          var found = finding(there.isEmpty ? .noTable : .noPlace, key, tableWords(cut))
          found.size = 1
          // What belongs together is told apart by how many places there should be.
          let noun = expected.count == 1 ? level : plural(of: level)
          found.together = "\(grouped(expected.count)) \(noun.inWords)"
          findings.append(found)
        }
      }
    }
  }

  /// `by race`, `of everyone`
  private func tableWords(_ cut: Cut) -> String {
    let ids = dimensions(of: cut).map(\.id)
    return ids.isEmpty ? "of everyone" : "by \(ids.joined(separator: " × "))"
  }

  // MARK: Freshness

  /// Indicators whose latest period is two or more behind `$today`.
  mutating func lookForFreshness() async throws {
    let dates = Dictionary(
      try await snapshot.files().map { ($0.load, $0.date) }
    ) { first, _ in first }
    var fresh = 0
    for indicator in scope.indicators {
      for source in catalog.sources where scope.source == nil || scope.source == source.code {
        let series = catalog.series.filter {
          $0.indicator == indicator.code && $0.source == source.code
        }
        let periods = catalog.periods.filter { period in
          series.contains { $0.period == period.code }
        }
        guard let latest = periods.max(by: { $0.period < $1.period }) else { continue }
        let behind = latest.period.periodsEnded(by: question.today)
        guard behind >= 2 else {
          fresh += 1
          continue
        }
        let rows = try await snapshot.rows(.series(series.filter { $0.period == latest.code }))
        var found = Finding(
          type: .behind, indicator: indicator, source: source, period: latest.period)
        let loaded = rows.map(\.load).max().flatMap { dates[$0] ?? nil }
        let when = loaded.map { "; loaded \($0)" } ?? ""
        let words = latest.period.kind.words.many
        found.what = "the latest; \(behind) \(words) have ended since\(when)"
        found.size = Double(behind)
        found.rows = Array(rows.flatMap(\.mark).sorted().prefix(AuditAnswer.rowsShown))
        found.rowCount = rows.count
        findings.append(found)
      }
    }
    if fresh > 0 {
      examined.append(
        fresh == 1 ? "1 indicator is not behind" : "\(fresh) indicators are not behind")
    }
  }
}

/// Which places each table of one indicator and source has, period by period.
private struct Holdings {
  private(set) var places: [Series: Set<Int>] = [:]
  private(set) var periods: [StoredPeriod] = []
  private(set) var cuts: [Cut] = []
  /// Places of a level with any table, by period.
  private var atLevel: [String: [Int: Set<Int>]] = [:]

  init(_ presence: [Presence], _ catalog: Catalog) {
    let levels = Dictionary(catalog.cuts.map { ($0.code, $0.level) }) { first, _ in first }
    var used: (cuts: Set<Int>, periods: Set<Int>) = ([], [])
    for entry in presence {
      places[entry.series, default: []].insert(entry.place)
      used.cuts.insert(entry.series.cut)
      used.periods.insert(entry.series.period)
      guard let level = levels[entry.series.cut] else { continue }
      atLevel[level, default: [:]][entry.series.period, default: []].insert(entry.place)
    }
    cuts = catalog.cuts.filter { used.cuts.contains($0.code) }
    periods = catalog.periods.filter { used.periods.contains($0.code) }
      .sorted { $0.period < $1.period }
  }

  var levels: [String] { cuts.map(\.level).uniqued() }

  /// Places that have any table of the period, or some before and some after it.
  func expected(_ level: String, at period: StoredPeriod) -> Set<Int> {
    let own = atLevel[level] ?? [:]
    var before: Set<Int> = []
    var after: Set<Int> = []
    for other in periods {
      if other.period < period.period { before.formUnion(own[other.code] ?? []) }
      if period.period < other.period { after.formUnion(own[other.code] ?? []) }
    }
    return (own[period.code] ?? []).union(before.intersection(after))
  }
}

extension PeriodKind {
  /// One a year, so that a year without is a hole.
  var isYearly: Bool {
    switch self {
    case .schoolYear, .calendar, .cohort, .fiscal: true
    case .span, .quarter, .month, .date: false
    }
  }
}

extension Period {
  /// How many later periods of its kind have ended by a day; a school year ends with June.
  func periodsEnded(by today: CalendarDate) -> Int {
    switch kind {
    case .schoolYear:
      today.year - (today.month > 6 ? 0 : 1) - endYear
    case .calendar, .cohort, .fiscal, .span: today.year - 1 - endYear
    case .quarter: (today.year * 4 + (today.month - 1) / 3 - 1) - (endYear * 4 + part - 1)
    case .month: (today.year * 12 + today.month - 2) - (endYear * 12 + part - 1)
    case .date: today.year - 1 - endYear
    }
  }
}
