/// Questions about sources that are not public: released tables answer them, or nothing does.
extension Planner {
  /// The released tables that have exactly these dimensions at this level.
  func released(
    _ indicator: Indicator, _ source: Source, _ table: Table, _ asked: [StoredPeriod]
  ) async throws -> [Choice] {
    let wanted = Set(table.dimensions.map(\.code))
    let level = table.isTogether ? nil : table.level
    let series = try await lookup.released(indicator.code).filter {
      $0.source == source.code && $0.level == level && Set($0.dimensions) == wanted
    }
    return asked.compactMap { period in
      guard let found = series.first(where: { $0.period == period.code }),
        let cut = catalog.cuts.first(where: { $0.code == found.cut })
      else { return nil }
      return Choice(
        period: period, cut: cut,
        summed: catalog.dimensions.filter {
          cut.dimensions.contains($0.code) && !wanted.contains($0.code)
        },
        rollUp: cut.level == level ? nil : Plan.RollUp(level: level), complete: 0, places: 0,
        released: found)
    }
  }

  /// Years taken together that were released together: exactly those, with none between them left
  /// out.
  func window(
    of periods: [StoredPeriod], _ indicator: Indicator, _ table: Table, _ shares: [Share],
    among found: [Share]
  ) async throws -> [Share]? {
    guard !question.verb.isOverTime, !question.grouping.contains(.period),
      let code = ReleasedWindow.code(of: periods), let first = periods.first,
      let last = periods.last, shares.count == 1, !isOpen(shares[0].source)
    else { return nil }
    let known = found.filter { $0.source == shares[0].source }.flatMap(\.choices).map(\.period)
    let between = known.filter { first.period <= $0.period && $0.period <= last.period }
    guard Set(between) == Set(periods) else { return nil }
    let window = StoredPeriod(code: code, period: last.period)
    let choices = try await released(indicator, shares[0].source, table, [window])
    return choices.isEmpty
      ? nil : [Share(source: shares[0].source, choices: choices, places: shares[0].places)]
  }

  /// What is read of a released table: few places one by one, many in one go.
  func released(_ series: [ReleasedSeries], of table: Table) -> Plan.Released? {
    guard let first = series.first else { return nil }
    let isFew = !table.isTogether && table.places.count <= 20
    return Plan.Released(
      relation: first.relation,
      asOf: Dictionary(
        series.compactMap { one in one.asOf.map { (one.period, $0) } },
        uniquingKeysWith: { first, _ in first }),
      places: isFew ? table.places.compactMap { names.place($0) } : nil)
  }
}

/// That a table was released: a level of it at a period, and the cut its numbers came from.
public struct ReleasedSeries: Sendable, Hashable {
  public var source: Int
  public var period: Int
  /// Codes of its dimensions; none is the table of places.
  public var dimensions: [Int]
  /// nil: all of the widest places together, as place 0.
  public var level: String?
  public var cut: Int
  /// The relation with its cells, columns as in the relation of a cut.
  public var relation: String
  /// The load whose correction it still awaits; nil where it is as new as the data.
  public var asOf: Int?

  public init(
    source: Int, period: Int, dimensions: [Int], level: String?, cut: Int, relation: String,
    asOf: Int? = nil
  ) {
    self.source = source
    self.period = period
    self.dimensions = dimensions
    self.level = level
    self.cut = cut
    self.relation = relation
    self.asOf = asOf
  }
}
