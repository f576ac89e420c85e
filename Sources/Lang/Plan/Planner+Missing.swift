import Tabular

/// Why nothing answers, and what there is instead.
extension Planner {
  func noPeriod(
    _ indicator: Indicator, _ condition: PeriodCondition, _ available: [Period]
  ) -> Diagnostic {
    let parts = partPeriods(indicator).filter { condition.holds($0, latest: $0) }
    if let period = parts.first {
      let near = [available.last { $0 < period }, available.first { $0 > period }]
      return partsMissing(
        indicator, in: period.label, near: near.compactMap { $0?.label },
        at: question.time.span)
    }
    let asked = condition.single
    let before = asked.flatMap { point in available.last { point.holds($0, .less) } }
    let after = asked.flatMap { point in available.first { point.holds($0, .greater) } }
    let isOpenEnded = before == nil && after == nil
    return PlanningProblem.noPeriod(
      indicator: indicator.id, asked: asked?.label,
      before: (isOpenEnded ? available.first : before)?.label,
      after: (isOpenEnded ? available.last : after)?.label, at: question.time.span
    ).diagnostic
  }

  /// Periods in which finer places than those asked about have numbers.
  private func partPeriods(_ indicator: Indicator) -> [Period] {
    guard let sources = try? sources(of: indicator) else { return [] }
    let finer = catalog.levels.map(\.id).filter {
      names.levelsAbove($0).contains(question.places.level)
    }
    let table = Table(
      level: question.places.level, places: question.places.places, dimensions: keyDimensions)
    let cuts = Set(
      sources.flatMap { candidates(indicator, $0, table, at: finer) }.map(\.cut.code))
    let codes = Set(
      catalog.series.filter { $0.indicator == indicator.code && cuts.contains($0.cut) }
        .map(\.period))
    return catalog.periods.filter { codes.contains($0.code) }.map(\.period)
  }

  private func partsMissing(
    _ indicator: Indicator, in period: String? = nil, near: [String] = [], at span: SourceSpan
  ) -> Diagnostic {
    let isOpen = (try? sources(of: indicator))?.allSatisfy(isOpen) ?? false
    return PlanningProblem.partsMissing(
      indicator: indicator.id, places: question.places.words, period: period,
      near: near, mayBePartial: isOpen && question.verb == .show, at: span
    ).diagnostic
  }

  /// The level beside which a level of a source is not released.
  private func level(beside level: String, of indicator: Indicator, _ source: Source) -> String? {
    let cuts = Set(
      catalog.series.filter { $0.indicator == indicator.code && $0.source == source.code }
        .map(\.cut))
    let levels = catalog.cuts.filter { cuts.contains($0.code) }.map(\.level)
    guard levels.contains(level), let widest = widestLevel(of: [indicator]) else { return nil }
    return PlaceWays(catalog, names: names).beside(
      among: Set(levels + levels.flatMap { names.levelsAbove($0) }), widest: widest)[level]
  }

  /// Why no cut answers: what there is instead.
  func missing(_ indicator: Indicator, _ sources: [Source], _ asked: Table) -> Diagnostic {
    let finer = catalog.levels.filter { names.levelsAbove($0.id).contains(asked.level) }
    let hasParts = sources.contains { source in
      !candidates(indicator, source, asked, at: finer.map(\.id)).isEmpty
    }
    if asked.dimensions.count > 1, let closed = sources.first(where: { !isOpen($0) }) {
      return PlanningProblem.notReleased(
        source: closed.id, wanted: asked.dimensions.map(\.id), at: question.span
      ).diagnostic
    }
    for closed in sources where !isOpen(closed) {
      guard let other = level(beside: asked.level, of: indicator, closed) else { continue }
      return PlanningProblem.notReleasedBeside(
        source: closed.id, level: asked.level, other: other, at: question.span
      ).diagnostic
    }
    if hasParts { return partsMissing(indicator, at: question.span) }
    let codes = Set(sources.map(\.code))
    let dimensions = asked.dimensions
    let withData = Set(
      catalog.series.filter { $0.indicator == indicator.code && codes.contains($0.source) }
        .map(\.cut))
    let cuts = catalog.cuts.filter { withData.contains($0.code) }
    let atLevel = cuts.filter { $0.level == question.places.level }
    let known = (atLevel.isEmpty ? cuts : atLevel).map { cut in
      let ids = catalog.dimensions.filter { cut.dimensions.contains($0.code) }.map(\.id)
      let words = ids.isEmpty ? "for all together" : "by " + ids.joined(separator: ", ")
      return atLevel.isEmpty ? "\(words) for each \(cut.level)" : words
    }
    return PlanningProblem.noCut(
      indicator: "`\(indicator.id)`", wanted: dimensions.map(\.id),
      level: question.places.words, known: known.uniqued(), at: question.span
    ).diagnostic
  }
}
