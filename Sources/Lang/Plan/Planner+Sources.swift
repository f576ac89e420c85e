import Tabular

/// Which sources answer: two never meet in one cell.
///
/// Sources that cover different places are put side by side; where two cover the same place, the
/// one the indicator prefers answers for it.
extension Planner {
  /// What one source answers: all places of a table, or those it was given.
  struct Share {
    var source: Source
    var choices: [Choice]
    /// nil: all the places of the table.
    var places: [Int]?
  }

  /// The sources with numbers of an indicator, the preferred ones first.
  func sources(of indicator: Indicator) throws -> [Source] {
    let codes = Set(catalog.series.filter { $0.indicator == indicator.code }.map(\.source))
    let sources = catalog.sources.filter {
      codes.contains($0.code) && (question.source == nil || question.source == $0.code)
    }
    guard !sources.isEmpty else {
      throw PlanningProblem.noData(indicator: indicator.id, at: question.span).diagnostic
    }
    return sources.sorted { indicator.preference(for: $0) < indicator.preference(for: $1) }
  }

  /// The choices of each source that has any.
  func choices(
    _ indicator: Indicator, _ sources: [Source], _ table: Table, periods: [StoredPeriod]? = nil
  ) async throws -> [Share] {
    var shares: [Share] = []
    for source in sources {
      let choices = try await choices(indicator, source, table, periods: periods)
      if !choices.isEmpty { shares.append(Share(source: source, choices: choices)) }
    }
    return shares
  }

  /// The sources that answer in some periods, each with its own places.
  func shares(
    _ found: [Share], _ indicator: Indicator, _ table: Table, _ periods: [StoredPeriod]
  ) async throws -> [Share] {
    let kept = Set(periods.map(\.code))
    var shares = found.map { share in
      var share = share
      share.choices = share.choices.filter { kept.contains($0.period.code) }
      return share
    }.filter { !$0.choices.isEmpty }
    guard shares.count > 1 else { return shares }
    // Everything together, or protected together, is one cell's worth of numbers: one source.
    guard !table.isTogether, shares.allSatisfy({ isOpen($0.source) }) else {
      return [try preferred(shares, indicator)]
    }
    var owners: [Int: Source] = [:]
    for index in shares.indices {
      let covered = try await places(of: shares[index], indicator, table)
      let free = covered.filter { owners[$0] == nil }
      let contested = covered.first { owners[$0] != nil }
      if let contested, let owner = owners[contested],
        indicator.preference(for: owner) == indicator.preference(for: shares[index].source)
      {
        throw severalSources(indicator, [owner, shares[index].source])
      }
      for place in free { owners[place] = shares[index].source }
      shares[index].places = table.places.filter(Set(free).contains)
    }
    return shares.filter { $0.places?.isEmpty == false }
  }

  /// The one source that the indicator prefers.
  private func preferred(_ shares: [Share], _ indicator: Indicator) throws -> Share {
    let first = indicator.preference(for: shares[0].source)
    guard first < indicator.preference(for: shares[1].source) else {
      throw severalSources(indicator, shares.map(\.source))
    }
    return shares[0]
  }

  private func severalSources(_ indicator: Indicator, _ sources: [Source]) -> Diagnostic {
    PlanningProblem.severalSources(
      indicator: indicator.id, sources: sources.map(\.id), at: question.span
    ).diagnostic
  }

  /// The places of the table that a source has numbers for.
  private func places(
    of share: Share, _ indicator: Indicator, _ table: Table
  ) async throws -> Set<Int> {
    var covered: Set<Int> = []
    for cut in share.choices.map(\.cut).uniqued() {
      let listed = try await lookup.listing(
        ListingRequest(indicator: indicator.code, source: share.source.code, cut: cut.code))
      let periods = Set(share.choices.filter { $0.cut == cut }.map(\.period.code))
      for place in listed where periods.contains(place.period) {
        let wide = names.ancestors(of: place.place).first {
          names.place($0)?.level == table.level
        }
        if let wide { covered.insert(wide) }
      }
    }
    return covered.intersection(table.places)
  }
}

extension Indicator {
  /// Position among the sources it prefers, the best first; the same for all it does not name.
  fileprivate func preference(for source: Source) -> Int {
    sources.firstIndex { folded($0) == folded(source.id) } ?? sources.count
  }
}
